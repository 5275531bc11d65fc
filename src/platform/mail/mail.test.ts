import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { readConfig } from '~/platform/config'
import type { Context } from '~/platform/context'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import {
  canMail,
  forgetOldLocalMail,
  localLetter,
  localLetters,
  type Mail,
  queueMail,
  sendWaiting,
  waitingMail,
  withdrawMail,
} from '.'
import { takeOne } from './outbox'
import { type Mailbox, openMailbox } from './testing'

let testing: Testing
let mailbox: Mailbox
let now: Date
const clock = { now: () => now }

beforeAll(async () => {
  testing = await openTestDatabase()
})
afterAll(() => testing.close())
beforeEach(async () => {
  mailbox = await openMailbox()
  now = new Date('2026-11-24T10:00:00Z')
})
afterEach(async () => {
  await mailbox.close()
  await testing.pool.query('delete from mail')
})

const contextWith = (settings: NodeJS.ProcessEnv = {}): Context => ({
  ...testing.context,
  clock,
  config: readConfig({
    INSPEL_DATA: testing.dataDir,
    SMTP_URL: mailbox.url,
    MAIL_FROM: 'Inspel Norrbotten <inspel@region.example>',
    ...settings,
  }),
})

const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
}

const queue = (mail: Partial<Mail> = {}) =>
  testing.context.db.transaction().execute((tx) =>
    queueMail(
      tx,
      {
        purpose: 'test',
        to: 'nagon@hem.example',
        subject: 'Något hände',
        text: 'Hej!\n\nŋ å ä ö 🌲',
        language: 'sv',
        ...mail,
      },
      now,
    ),
  )

const row = async (id: string) =>
  testing.context.db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('a letter arrives as it was written, once, and only its trace stays', async () => {
  const id = await queue({ unsubscribeUrl: 'https://inspel.example/sluta/abc' })
  expect(await sendWaiting(contextWith())).toEqual({ sent: 1, putBack: 0, givenUp: 0 })
  expect(await sendWaiting(contextWith())).toEqual({ sent: 0, putBack: 0, givenUp: 0 })

  const [letter] = mailbox.letters
  expect(letter?.text?.trim()).toBe('Hej!\n\nŋ å ä ö 🌲')
  expect(letter?.html).toBe(false)
  expect(letter?.subject).toBe('Något hände')
  expect(letter?.from?.text).toBe('"Inspel Norrbotten" <inspel@region.example>')
  expect(letter?.messageId).toBe(`<${id}@region.example>`)
  expect(letter?.headers.get('content-language')).toBe('sv')
  expect(letter?.headers.get('auto-submitted')).toBe('auto-generated')
  expect(letter?.headers.get('content-type')).toMatchObject({
    value: 'text/plain',
    params: { charset: 'utf-8' },
  })
  expect(mailbox.raw[0]).toContain('List-Unsubscribe: <https://inspel.example/sluta/abc>')
  expect(mailbox.raw[0]).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(await row(id)).toMatchObject({
    toAddress: null,
    subject: null,
    body: null,
    unsubscribeUrl: null,
    sentAt: now,
    givenUpAt: null,
  })
})

test('two workers side by side send each letter once', async () => {
  for (let i = 0; i < 40; i++) await queue({ subject: `Brev ${i}` })
  const rounds = await Promise.all([sendWaiting(contextWith()), sendWaiting(contextWith())])
  expect(rounds.map((round) => round.sent).reduce((a, b) => a + b)).toBe(40)
  expect(new Set(mailbox.letters.map((letter) => letter.subject)).size).toBe(40)
  expect(mailbox.letters).toHaveLength(40)
})

test('a letter to be sent tomorrow waits until then', async () => {
  await queue({ sendAfter: new Date('2026-11-25T10:00:00Z') })
  expect((await sendWaiting(contextWith())).sent).toBe(0)
  later(24 * 60)
  expect((await sendWaiting(contextWith())).sent).toBe(1)
})

test('while the server is down letters wait, and they arrive when it is up', async () => {
  const context = contextWith()
  const port = Number(new URL(mailbox.url).port)
  await mailbox.close()
  const first = await queue()
  await queue()
  // One attempt tells enough about a server that does not answer.
  expect(await sendWaiting(context)).toEqual({ sent: 0, putBack: 1, givenUp: 0 })
  expect(await row(first)).toMatchObject({ attempts: 1, toAddress: 'nagon@hem.example' })
  expect((await row(first)).lastError).toMatch(/^E[A-Z]+$/)
  mailbox = await openMailbox(port)
  later(1)
  expect((await sendWaiting(context)).sent).toBe(2)
  expect(mailbox.letters).toHaveLength(2)
})

test('who is refused for now is tried again with growing pauses, and given up after about three days', async () => {
  const context = contextWith()
  const id = await queue()
  mailbox.refuse(451)
  const began = now
  expect((await sendWaiting(context)).putBack).toBe(1)
  expect(await row(id)).toMatchObject({ lastError: 'EENVELOPE 451 5.1.1' })
  const pauses: number[] = []
  for (let i = 0; i < 20 && !(await row(id)).givenUpAt; i++) {
    const { sendAfter } = await row(id)
    pauses.push((sendAfter.getTime() - now.getTime()) / 60_000)
    now = sendAfter
    await sendWaiting(context)
  }
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
  const days = (now.getTime() - began.getTime()) / 86_400_000
  expect(days).toBeGreaterThan(2.5)
  expect(days).toBeLessThan(3.5)
  expect(await row(id)).toMatchObject({ toAddress: null, body: null, subject: null })
  mailbox.refuse(undefined)
  later(10_000)
  expect((await sendWaiting(context)).sent).toBe(0)
})

test('who is refused for good is given up at once, and the next in line still gets the letter', async () => {
  const refused = await queue()
  mailbox.refuse(550)
  expect(await sendWaiting(contextWith())).toEqual({ sent: 0, putBack: 0, givenUp: 1 })
  const { lastError, toAddress } = await row(refused)
  expect(lastError).toBe('EENVELOPE 550 5.1.1')
  expect(toAddress).toBeNull()
})

test('one refused receiver does not hold up the next', async () => {
  await queue({ to: 'inte en adress' })
  await queue()
  expect(await sendWaiting(contextWith())).toEqual({ sent: 1, putBack: 0, givenUp: 1 })
})

test('a worker that dies with a letter in its hand leaves it to the next, as the same letter', async () => {
  const id = await queue()
  await takeOne(testing.context.db, now)
  expect((await sendWaiting(contextWith())).sent).toBe(0)
  later(6)
  expect((await sendWaiting(contextWith())).sent).toBe(1)
  expect(mailbox.letters[0]?.messageId).toContain(id)
})

test('letters are signed, the one-click header too', async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const path = join(testing.dataDir, 'dkim.pem')
  writeFileSync(path, pem)
  for (const DKIM_KEY of [path, pem.replaceAll('\n', '\\n')]) {
    await queue({ unsubscribeUrl: 'https://inspel.example/sluta/abc' })
    await sendWaiting(contextWith({ DKIM_DOMAIN: 'region.example', DKIM_SELECTOR: 'brev', DKIM_KEY }))
  }
  expect(mailbox.raw).toHaveLength(2)
  for (const raw of mailbox.raw) {
    const signature = /^DKIM-Signature:(?:.|\r\n[ \t])+/m.exec(raw)?.[0].replace(/\s+/g, '').toLowerCase()
    expect(signature).toContain('d=region.example')
    expect(signature).toContain('s=brev')
    expect(signature).toMatch(/h=[^;]*list-unsubscribe-post/)
    expect(signature).toMatch(/h=[^;]*list-unsubscribe:/)
  }
})

test("without a server letters go into the house's own mailbox, whole, and are gone after a month", async () => {
  const context = contextWith({ SMTP_URL: undefined, MAIL_FROM: undefined })
  expect(canMail(context.config)).toBe(true)
  const id = await queue({ unsubscribeUrl: 'https://inspel.example/sluta/abc' })
  expect(await sendWaiting(context)).toEqual({ sent: 1, putBack: 0, givenUp: 0 })
  expect(mailbox.letters).toHaveLength(0)
  const { rows } = await localLetters(context.db)
  expect(rows).toEqual([
    { id, purpose: 'test', toAddress: 'nagon@hem.example', subject: 'Något hände', at: now },
  ])
  const letter = await simpleParser((await localLetter(context.db, id))?.raw ?? '')
  expect(letter.text?.trim()).toBe('Hej!\n\nŋ å ä ö 🌲')
  expect(letter.headers.get('list')).toMatchObject({
    unsubscribe: { url: 'https://inspel.example/sluta/abc' },
  })
  expect(letter.from?.text).toBe('"Inspel" <inspel@localhost>')
  // What stays in the outbox is what stays of any letter that left.
  expect(await row(id)).toMatchObject({ toAddress: null, body: null, sentAt: now })
  later(31 * 24 * 60)
  await forgetOldLocalMail(context.db, now)
  expect((await localLetters(context.db)).rows).toEqual([])
})

test('with neither server nor mailbox letters stay, and they can be taken back', async () => {
  const context = contextWith({ SMTP_URL: undefined, MAIL_LOCAL: '0' })
  expect(canMail(context.config)).toBe(false)
  expect(canMail(contextWith().config)).toBe(true)
  await queue({ unsubscribeUrl: 'https://inspel.example/sluta/abc' })
  await queue()
  expect(await sendWaiting(context)).toEqual({ sent: 0, putBack: 0, givenUp: 0 })
  expect(await waitingMail(context.db)).toBe(2)
  await context.db.transaction().execute((tx) => withdrawMail(tx, ['https://inspel.example/sluta/abc']))
  expect(await waitingMail(context.db)).toBe(1)
})

test('settings that would send badly are told at start', () => {
  const SMTP_URL = 'smtp://localhost'
  const base = { INSPEL_DATA: testing.dataDir }
  expect(() => readConfig({ ...base, SMTP_URL })).toThrow(/MAIL_FROM/)
  expect(() => readConfig({ ...base, SMTP_URL, MAIL_FROM: 'Inspel' })).toThrow(/MAIL_FROM/)
  expect(() => readConfig({ ...base, SMTP_URL: 'http://localhost' })).toThrow(/SMTP_URL/)
  const MAIL_FROM = 'inspel@region.example'
  expect(() => readConfig({ ...base, SMTP_URL, MAIL_FROM, DKIM_DOMAIN: 'region.example' })).toThrow(/DKIM/)
  const unread = { DKIM_DOMAIN: 'region.example', DKIM_SELECTOR: 'a', DKIM_KEY: '/finns/inte' }
  expect(() => readConfig({ ...base, SMTP_URL, MAIL_FROM, ...unread })).toThrow(/DKIM_KEY/)
})
