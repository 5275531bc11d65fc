import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { returnsAddressee } from '~/features/newsletter'
import { signUp } from '~/features/newsletter/commands'
import { returnPath } from '~/features/newsletter/delivery/return-path'
import { suppressions, totalsOf } from '~/features/newsletter/queries'
import { newId } from '~/kernel/ids'
import { unrecordedChanges } from '~/platform/audit/testing'
import { readConfig } from '~/platform/config'
import type { Context } from '~/platform/context'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { type Door, openDoor } from '~/platform/mail/door'

let testing: Testing
let context: Context
let door: Door
let issueId: string
let readerId: string
const EMAIL = 'anna@hem.example'

beforeAll(async () => {
  testing = await openTestDatabase()
  const config = readConfig({
    INSPEL_DATA: testing.dataDir,
    TIPS_SMTP: '127.0.0.1:0',
    BOUNCE_ADDRESS: 'studs@region.example',
  })
  context = { ...testing.context, config }
  door = await openDoor(config.bounceMail!, context.log, [returnsAddressee(context)!])
})
afterAll(async () => {
  await door.stop()
  await testing.close()
})
beforeEach(async () => {
  await testing.pool.query(
    'delete from newsletter_delivery; delete from newsletter_suppression; delete from mail',
  )
  await testing.pool.query('delete from newsletter_issue; delete from newsletter_subscriber')
  ;[issueId, readerId] = [newId(), newId()]
  await testing.pool.query(
    `insert into newsletter_issue (id, headline, intro, state, content, made_at, changed_at, send_at)
     values ($1, '{"sv":"x"}', '{"sv":""}', 'sending', '{}', now(), now(), now())`,
    [issueId],
  )
  await testing.pool.query(
    `insert into newsletter_subscriber (id, email, language, asked_at, confirmed_at) values ($1, $2, 'sv', now(), now())`,
    [readerId, EMAIL],
  )
  await testing.pool.query(
    `insert into newsletter_delivery (issue_id, subscriber_id, state, due_at, at) values ($1, $2, 'accepted', now(), now())`,
    [issueId, readerId],
  )
})

const arrive = (to: string, raw: string) =>
  createTransport({ host: '127.0.0.1', port: door.port, ignoreTLS: true }).sendMail({
    envelope: { from: '', to },
    raw: raw.replace(/\n/g, '\r\n'),
  })
const path = (kind: 'b' | 'u') => returnPath(context.config, kind, issueId, readerId)!
const known = async () =>
  (await testing.pool.query('select email, ending from newsletter_subscriber where id = $1', [readerId]))
    .rows[0]

const report = (type: string, part: string, body: string) => `From: MAILER-DAEMON@mx.hem.example
Subject: About your letter
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=${type}; boundary="b"

--b
Content-Type: text/plain

This is about your letter.

--b
Content-Type: ${part}

${body}

--b
Content-Type: text/rfc822-headers

Message-ID: <x@region.example>
To: <${EMAIL}>

--b--
`
const dsn = (action: string, status: string) =>
  report(
    'delivery-status',
    'message/delivery-status',
    `Reporting-MTA: dns; mx.hem.example

Final-Recipient: rfc822; ${EMAIL}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 ${status} nobody here`,
  )

test('a letter that came back from a bad address ends the subscription and blocks the address', async () => {
  await arrive(path('b'), dsn('failed', '5.1.1'))
  expect(await known()).toEqual({ email: null, ending: 'bounced' })
  expect(await totalsOf(context.db, issueId)).toEqual({ bounced: 1 })
  expect(await suppressions(context.db)).toMatchObject([
    { shown: 'a…a@hem.example', reason: 'bounced', codes: 'DSN 5.1.1' },
  ])
  // The same letter twice changes nothing.
  await arrive(path('b'), dsn('failed', '5.1.1'))
  expect(await suppressions(context.db)).toHaveLength(1)
  const strays = await unrecordedChanges(testing.pool)
  expect(strays.filter((one) => !/^newsletter_issue:/.test(one))).toEqual([])
})

test.each([
  ['that is only late', dsn('delayed', '4.4.1')],
  ['turned away for what it is, not for whom it is to', dsn('failed', '5.7.1')],
  ['that a full mailbox sent back', dsn('failed', '5.2.2')],
  [
    'that is a holiday reply',
    'From: anna@hem.example\nSubject: Away\nAuto-Submitted: auto-replied\n\nBack on Monday.\n',
  ],
])('a letter %s changes nothing', async (_, letter) => {
  await arrive(path('b'), letter)
  expect(await known()).toEqual({ email: EMAIL, ending: null })
  expect(await suppressions(context.db)).toEqual([])
})

test('who calls the letter junk gets no more, not even by ordering it again', async () => {
  const arf = 'Feedback-Type: abuse\nUser-Agent: Some/1.0\nVersion: 1'
  await arrive(path('b'), report('feedback-report', 'message/feedback-report', arf))
  expect(await known()).toEqual({ email: null, ending: 'complained' })
  expect(await suppressions(context.db)).toMatchObject([{ reason: 'complained' }])
  await signUp(context, { email: EMAIL, topics: [], municipality: null, language: 'sv' })
  expect((await testing.pool.query('select count(*)::int as n from mail')).rows[0].n).toBe(0)
})

test('a mail program that writes to the address in List-Unsubscribe ends it', async () => {
  await arrive(path('u'), `From: ${EMAIL}\nSubject: unsubscribe\n\nunsubscribe\n`)
  expect(await known()).toEqual({ email: null, ending: 'left' })
  expect(await suppressions(context.db)).toEqual([])
})

test('nobody can end what others get by making up an address or a report', async () => {
  const other = returnPath(context.config, 'b', newId(), readerId)!
  await arrive(other, dsn('failed', '5.1.1'))
  expect(await known()).toMatchObject({ email: EMAIL })
  for (const to of [
    'studs@region.example',
    path('b').replace(/-[0-9a-f]{12}@/, '-0123@'),
    'annan@region.example',
  ])
    await expect(arrive(to, dsn('failed', '5.1.1'))).rejects.toMatchObject({ responseCode: 550 })
})
