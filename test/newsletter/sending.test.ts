import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { authenticate } from 'mailauth'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sendNewsletters } from '~/features/newsletter'
import { decideDoubts, leave, stop as stopIssue } from '~/features/newsletter/commands'
import { domainGate } from '~/features/newsletter/delivery/gate'
import { openJournal, readJournal } from '~/features/newsletter/delivery/journal'
import { readReturnPath, returnPath } from '~/features/newsletter/delivery/return-path'
import type { IssueContent } from '~/features/newsletter/domain'
import { issueById, suppressions, totalsOf } from '~/features/newsletter/queries'
import { deliveries } from '~/features/newsletter/store'
import { newId } from '~/kernel/ids'
import { unrecordedChanges } from '~/platform/audit/testing'
import { readConfig } from '~/platform/config'
import type { Context } from '~/platform/context'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { localLetters } from '~/platform/mail'

let testing: Testing
let context: Context
let server: Server
let now: Date
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const DKIM_KEY = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

interface Server {
  url: string
  letters: { mail: ParsedMail; raw: string; to: string; from: string }[]
  /** What it answers to a receiver: a reply, or a broken connection at a moment. */
  answers: Map<string, { rcpt?: string } | { data?: string } | { drop: 'rcpt' | 'after-data' }>
  close(): Promise<void>
}

const reply = (line: string) =>
  Object.assign(new Error(line.slice(4)), { responseCode: Number(line.slice(0, 3)) })

const openServer = async (): Promise<Server> => {
  const letters: Server['letters'] = []
  const answers: Server['answers'] = new Map()
  const answerFor = (address: string) => answers.get(address) ?? {}
  const broken = (session: SMTPServerSession) =>
    [...smtp.connections].find((one) => (one as { id?: string }).id === session.id) as unknown as {
      _socket: { destroy(): void }
    }
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: ({ address }, session, done) => {
      const answer = answerFor(address)
      if ('drop' in answer && answer.drop === 'rcpt') return broken(session)._socket.destroy()
      done('rcpt' in answer && answer.rcpt ? reply(answer.rcpt) : undefined)
    },
    onData: (stream: SMTPServerDataStream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', async () => {
        const to = session.envelope.rcptTo[0]?.address ?? ''
        const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : ''
        const answer = answerFor(to)
        if ('data' in answer && answer.data) return done(reply(answer.data))
        const whole = Buffer.concat(parts)
        letters.push({ mail: await simpleParser(whole), raw: whole.toString(), to, from })
        if ('drop' in answer) return broken(session)._socket.destroy()
        done()
      })
    },
  })
  smtp.on('error', () => undefined)
  const listening = smtp.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  return {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    letters,
    answers,
    close: () => new Promise((done) => smtp.close(() => done())),
  }
}

beforeAll(async () => {
  testing = await openTestDatabase()
})
afterAll(() => testing.close())
beforeEach(async () => {
  await server?.close()
  server = await openServer()
  now = new Date('2026-11-24T10:00:00Z')
  await testing.pool.query('delete from newsletter_delivery; delete from newsletter_suppression')
  await testing.pool.query(
    'delete from newsletter_issue; delete from newsletter_subscriber; delete from local_mail',
  )
  context = contextWith()
})
afterAll(() => server.close())

const contextWith = (settings: NodeJS.ProcessEnv = {}): Context => ({
  ...testing.context,
  clock: { now: () => now },
  config: readConfig({
    INSPEL_DATA: testing.dataDir,
    PUBLIC_URL: 'https://inspel.example',
    SMTP_URL: server.url,
    MAIL_FROM: 'Region Norrbotten ÅÄÖ <inspel@region.example>',
    TIPS_SMTP: '127.0.0.1:0',
    BOUNCE_ADDRESS: 'studs@region.example',
    ...settings,
  }),
})
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
}

const content: IssueContent = {
  headline: { sv: 'Vinterns nyheter, från hela länet till dig', fi: 'Talven uutiset' },
  intro: { sv: 'Hej!\n\nDet här är = nytt.  Två blanksteg.' },
  stories: [
    {
      id: newId(),
      topics: ['travel'],
      municipalities: ['2521'],
      editions: [
        {
          language: 'sv',
          slug: 'bussen',
          headline: 'Bussen kommer',
          text: 'Åk med, ŋ och 🌲.',
          picture: null,
        },
      ],
    },
  ],
  happenings: [],
}

const reader = async (email: string, language = 'sv') => {
  const id = newId()
  await testing.pool.query(
    `insert into newsletter_subscriber (id, email, language, asked_at, confirmed_at) values ($1, $2, $3, $4, $4)`,
    [id, email, language, now],
  )
  return id
}
/** An issue that is being sent to these readers. */
const sending = async (emails: string[]) => {
  const id = newId()
  await testing.pool.query(
    `insert into newsletter_issue (id, headline, intro, state, content, made_at, changed_at, send_at, began_at)
     values ($1, '{"sv":"x"}', '{"sv":""}', 'sending', $2, $3, $3, $3, $3)`,
    [id, JSON.stringify(content), now],
  )
  const readers: string[] = []
  for (const email of emails) readers.push(await reader(email))
  await context.db.transaction().execute((tx) => deliveries.putRows(tx, id, now))
  return { id, readers }
}
const states = async (issueId: string) =>
  (
    await testing.pool.query(
      'select subscriber_id as id, state, codes, attempts, due_at from newsletter_delivery where issue_id = $1 order by subscriber_id',
      [issueId],
    )
  ).rows

test('a letter arrives in both shapes, with what a list letter needs, and passes DKIM, SPF and DMARC', async () => {
  context = contextWith({ DKIM_DOMAIN: 'region.example', DKIM_SELECTOR: 'brev', DKIM_KEY })
  const { id, readers } = await sending(['anna@hem.example'])
  await sendNewsletters(context)
  const [letter] = server.letters
  const { mail, raw, from } = letter!
  expect(mail.subject).toBe('Vinterns nyheter, från hela länet till dig')
  expect(mail.from?.value[0]).toEqual({ name: 'Region Norrbotten ÅÄÖ', address: 'inspel@region.example' })
  expect(mail.text).toContain('Åk med, ŋ och 🌲.')
  expect(mail.text).toContain('Det här är = nytt.  Två blanksteg.')
  expect(mail.html).toContain('<html lang="sv">')
  expect(mail.messageId).toBe(`<${id}.${readers[0]}@region.example>`)
  const leaveLink = /https:\/\/inspel\.example\/nyhetsbrev\/sluta\/\S+/.exec(mail.text ?? '')?.[0]
  expect(mail.html).toContain(`href="${leaveLink}"`)
  expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
  const unsubscribe = /^List-Unsubscribe: (.*\r\n(?: .*\r\n)*)/m.exec(raw)?.[1]?.replace(/\r\n /g, ' ')
  expect(unsubscribe).toContain(`<${leaveLink}>`)
  expect(unsubscribe).toMatch(/<mailto:studs\+u[0-9a-z]+-[0-9a-f]{12}@region\.example\?subject=unsubscribe>/)
  expect(raw).toMatch(/^List-Id: <nyhetsbrev\.region\.example>\r$/m)
  expect(from).toMatch(/^studs\+b[0-9a-z]+-[0-9a-f]{12}@region\.example$/)
  expect(from.split('@')[0]!.length).toBeLessThanOrEqual(64)
  expect(raw.split('\r\n').filter((line) => line.length > 200)).toEqual([])

  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  const zone: Record<string, string[][]> = {
    'TXT brev._domainkey.region.example': [[`v=DKIM1; k=rsa; p=${key}`]],
    'TXT region.example': [['v=spf1 ip4:192.0.2.7 -all']],
    'TXT _dmarc.region.example': [['v=DMARC1; p=reject; adkim=s; aspf=s']],
  }
  const resolver = async (name: string, type: string) => {
    const found = zone[`${type} ${name}`]
    if (!found) throw Object.assign(new Error('not there'), { code: 'ENOTFOUND' })
    return found
  }
  const sent = { ip: '192.0.2.7', helo: 'post.region.example', sender: from, mta: 'mx.hem.example', resolver }
  const { dkim, spf, dmarc } = await authenticate(Buffer.from(raw), sent as never)
  expect(dkim.results[0]).toMatchObject({ status: { result: 'pass' }, signingDomain: 'region.example' })
  expect((spf || undefined)?.status.result).toBe('pass')
  expect((dmarc || undefined)?.status.result).toBe('pass')
  const signed = (
    dkim.results[0] as unknown as { signingHeaders: { keys: string } }
  ).signingHeaders.keys.toLowerCase()
  for (const name of ['list-unsubscribe', 'list-unsubscribe-post', 'list-id', 'from', 'subject', 'to']) {
    expect(signed.split(/\s*:\s*/)).toContain(name)
  }
  // A letter that was changed on the way does not pass.
  const changed = await authenticate(Buffer.from(raw.replace('One-Click', 'One-Clicc')), sent as never)
  expect(changed.dkim.results[0]?.status.result).not.toBe('pass')
  expect(await issueById(context.db, id)).toMatchObject({ state: 'sent', totals: { accepted: 1 } })
})

test('each reader gets one letter, in their own language, however many workers are at it', async () => {
  const { id } = await sending(Array.from({ length: 450 }, (_, i) => `nr${i}@d${i % 40}.example`))
  await reader('liisa@hem.example', 'fi')
  await context.db.transaction().execute((tx) => deliveries.putRows(tx, id, now))
  await Promise.all([sendNewsletters(context), sendNewsletters(contextWith())])
  await sendNewsletters(context)
  expect(server.letters).toHaveLength(451)
  expect(new Set(server.letters.map(({ to }) => to)).size).toBe(451)
  expect(server.letters.find(({ to }) => to === 'liisa@hem.example')?.mail.subject).toBe('Talven uutiset')
  expect(await issueById(context.db, id)).toMatchObject({ state: 'sent', totals: { accepted: 451 } })
  // The journals of what is done are gone.
  expect(readdirSync(join(testing.dataDir, 'newsletter'))).toEqual([])
})

test('a bad address ends the subscription; another final refusal does not; a later one is tried again', async () => {
  server.answers.set('borta@hem.example', { rcpt: '550 5.1.1 no such user' })
  server.answers.set('full@hem.example', { rcpt: '452 4.2.2 mailbox full' })
  server.answers.set('policy@hem.example', { data: '554 5.7.1 looks like spam' })
  const { id, readers } = await sending([
    'borta@hem.example',
    'full@hem.example',
    'policy@hem.example',
    'anna@hem.example',
  ])
  await sendNewsletters(context)
  const by = Object.fromEntries((await states(id)).map((row) => [readers.indexOf(row.id), row]))
  expect(by[0]).toMatchObject({ state: 'bounced', codes: 'EENVELOPE 550 5.1.1' })
  expect(by[1]).toMatchObject({ state: 'deferred', attempts: 1, codes: 'EENVELOPE 452 4.2.2' })
  expect(by[1]?.due_at.getTime()).toBe(now.getTime() + 5 * 60_000)
  expect(by[2]).toMatchObject({ state: 'failed', codes: 'EMESSAGE 554 5.7.1' })
  expect(by[3]).toMatchObject({ state: 'accepted' })
  expect(await suppressions(context.db)).toMatchObject([{ shown: 'b…a@hem.example', reason: 'bounced' }])
  const known = await testing.pool.query(
    'select email from newsletter_subscriber where ended_at is null order by 1',
  )
  expect(known.rows.map(({ email }) => email)).toEqual([
    'anna@hem.example',
    'full@hem.example',
    'policy@hem.example',
  ])
  expect(await issueById(context.db, id)).toMatchObject({ state: 'sending' })

  expect(await sendNewsletters(context)).toBe(0)
  later(5)
  server.answers.clear()
  await sendNewsletters(context)
  expect(await totalsOf(context.db, id)).toEqual({ accepted: 2, bounced: 1, failed: 1 })
  expect(await issueById(context.db, id)).toMatchObject({ state: 'sent' })
})

test('who is refused for now again and again has failed after about two days', async () => {
  server.answers.set('full@hem.example', { rcpt: '452 4.2.2 mailbox full' })
  const { id } = await sending(['full@hem.example'])
  const began = now
  for (let i = 0; i < 20; i++) {
    await sendNewsletters(context)
    const [row] = await states(id)
    if (row.state === 'failed') break
    now = row.due_at
  }
  const hours = (now.getTime() - began.getTime()) / 3_600_000
  expect(hours).toBeGreaterThan(24)
  expect(hours).toBeLessThan(72)
  expect(await totalsOf(context.db, id)).toEqual({ failed: 1 })
})

test('a connection lost after the last dot leaves the letter in doubt, and it is never sent again by itself', async () => {
  server.answers.set('ovisst@hem.example', { drop: 'after-data' })
  const { id, readers } = await sending(['ovisst@hem.example', 'anna@hem.example'])
  await sendNewsletters(context)
  expect(await totalsOf(context.db, id)).toEqual({ accepted: 1, in_doubt: 1 })
  expect(server.letters.filter(({ to }) => to === 'ovisst@hem.example')).toHaveLength(1)
  later(60 * 24)
  await sendNewsletters(context)
  expect(server.letters).toHaveLength(2)
  expect(await issueById(context.db, id)).toMatchObject({
    state: 'sent',
    totals: { accepted: 1, in_doubt: 1 },
  })

  // A person decides: again.
  server.answers.clear()
  expect(await decideDoubts(context, id, 'again', { kind: 'system' })).toBe(1)
  await sendNewsletters(context)
  const twice = server.letters.filter(({ to }) => to === 'ovisst@hem.example')
  expect(twice.map(({ mail }) => mail.messageId)).toEqual(
    Array(2).fill(`<${id}.${readers[0]}@region.example>`),
  )
  expect(await issueById(context.db, id)).toMatchObject({ state: 'sent', totals: { accepted: 2 } })
})

test('a person may count what is in doubt as sent', async () => {
  server.answers.set('ovisst@hem.example', { drop: 'after-data' })
  const { id } = await sending(['ovisst@hem.example'])
  await sendNewsletters(context)
  expect(await decideDoubts(context, id, 'sent', { kind: 'system' })).toBe(1)
  await sendNewsletters(context)
  expect(server.letters).toHaveLength(1)
  expect(await issueById(context.db, id)).toMatchObject({ state: 'sent', totals: { accepted: 1 } })
})

test('a connection lost before the last dot is no doubt: the letter was never theirs, and goes again', async () => {
  server.answers.set('anna@hem.example', { drop: 'rcpt' })
  const { id } = await sending(['anna@hem.example'])
  await sendNewsletters(context)
  expect(await states(id)).toMatchObject([{ state: 'ready', attempts: 0 }])
  server.answers.clear()
  later(1)
  await sendNewsletters(context)
  expect(server.letters).toHaveLength(1)
})

test('while the server is down everything waits, and nothing counts as an attempt', async () => {
  const { id } = await sending(Array.from({ length: 30 }, (_, i) => `nr${i}@hem.example`))
  await server.close()
  await sendNewsletters(context)
  expect((await states(id)).every((row) => row.state === 'ready' && row.attempts === 0)).toBe(true)
  server = await openServer()
  context = contextWith()
  later(1)
  await sendNewsletters(context)
  expect(server.letters).toHaveLength(30)
})

test('who leaves, and an issue that is stopped, get nothing more', async () => {
  const { id, readers } = await sending(['anna@hem.example', 'bo@hem.example', 'cia@hem.example'])
  await leave(context, readers[0]!)
  await stopIssue(context, id, { kind: 'system' })
  await sendNewsletters(context)
  expect(server.letters).toHaveLength(0)
  await testing.pool.query(`update newsletter_issue set state = 'sending'`)
  await sendNewsletters(context)
  expect(server.letters.map(({ to }) => to).sort()).toEqual(['bo@hem.example', 'cia@hem.example'])
  expect(
    (await unrecordedChanges(testing.pool)).filter((one) => !/^newsletter_(issue|subscriber):/.test(one)),
  ).toEqual([])
})

/** As far as a worker comes with three rows before it dies. */
const DEATHS = {
  'before it claims': async () => undefined,
  'after it claimed': async (id: string, batch: string) => {
    await deliveries.claim(context.db, { issueId: id, batch, at: now, leaseUntil: lease(), max: 200 })
  },
  'with its journal open': async (id: string, batch: string) => {
    await DEATHS['after it claimed'](id, batch)
    openJournal(context.config, batch)
  },
} satisfies Record<string, (id: string, batch: string) => Promise<void>>
const lease = () => new Date(now.getTime() + 120_000)

test.each(Object.entries(DEATHS))('a worker that dies %s: each still gets one letter', async (_, die) => {
  const { id } = await sending(['a@hem.example', 'b@hem.example', 'c@hem.example'])
  await die(id, newId())
  await sendNewsletters(context)
  later(3)
  await sendNewsletters(context)
  expect(server.letters.map(({ to }) => to).sort()).toEqual([
    'a@hem.example',
    'b@hem.example',
    'c@hem.example',
  ])
  expect(await issueById(context.db, id)).toMatchObject({ state: 'sent', totals: { accepted: 3 } })
})

test('a worker that dies while it hands over: what its journal knows counts, only the last step is in doubt', async () => {
  const emails = ['a@hem.example', 'b@hem.example', 'c@hem.example', 'd@hem.example']
  const { id, readers } = await sending(emails)
  const batch = newId()
  await DEATHS['after it claimed'](id, batch)
  const journal = openJournal(context.config, batch)
  await deliveries.begin(context.db, { issueId: id, batch, at: now, leaseUntil: lease() }, readers)
  const [a, b, c] = readers as [string, string, string]
  journal.lastStep(a)
  journal.ended(a, { state: 'accepted', codes: '' })
  journal.lastStep(b)
  journal.ended(b, { state: 'bounced', codes: 'EENVELOPE 550 5.1.1' })
  journal.lastStep(c)
  // Not before the lease is over: the worker might be alive.
  await sendNewsletters(context)
  expect(server.letters).toHaveLength(0)
  later(3)
  await sendNewsletters(context)
  expect(server.letters.map(({ to }) => to)).toEqual(['d@hem.example'])
  expect(await totalsOf(context.db, id)).toEqual({ accepted: 2, bounced: 1, in_doubt: 1 })
  expect(await suppressions(context.db)).toHaveLength(1)
  expect(existsSync(join(testing.dataDir, 'newsletter', `${batch}.log`))).toBe(false)
})

test('without its journal all that a dead worker was handing over is in doubt', async () => {
  const { id, readers } = await sending(['a@hem.example', 'b@hem.example'])
  const batch = newId()
  await DEATHS['after it claimed'](id, batch)
  await deliveries.begin(context.db, { issueId: id, batch, at: now, leaseUntil: lease() }, readers)
  expect(readJournal(context.config, batch)).toBeUndefined()
  later(3)
  await sendNewsletters(context)
  expect(server.letters).toHaveLength(0)
  expect(await totalsOf(context.db, id)).toEqual({ in_doubt: 2 })
})

test('one domain gets its share a minute, the others go on', async () => {
  context = contextWith({ MAIL_PER_DOMAIN: '10' })
  const { id } = await sending([
    ...Array.from({ length: 25 }, (_, i) => `nr${i}@stor.example`),
    'anna@liten.example',
  ])
  await sendNewsletters(context)
  expect(server.letters).toHaveLength(11)
  later(1)
  await sendNewsletters(context)
  expect(server.letters).toHaveLength(21)
  later(1)
  await sendNewsletters(context)
  expect(server.letters).toHaveLength(26)
  expect(await issueById(context.db, id)).toMatchObject({ state: 'sent' })
})

test('a domain that asks us to wait is left alone', () => {
  const gate = domainGate(100)
  expect(gate.waitUntil('stor.example', now)).toBeUndefined()
  const until = new Date(now.getTime() + 300_000)
  gate.hold('stor.example', until, now)
  expect(gate.waitUntil('stor.example', now)).toEqual(until)
  expect(gate.waitUntil('liten.example', now)).toBeUndefined()
  expect(gate.waitUntil('stor.example', until)).toBeUndefined()
})

test("where no server is set letters go into the house's own mailbox, once", async () => {
  context = contextWith({ SMTP_URL: undefined })
  const { id } = await sending(['anna@hem.example'])
  await sendNewsletters(context)
  const { rows } = await localLetters(context.db)
  expect(rows).toMatchObject([{ toAddress: 'anna@hem.example', purpose: 'newsletter.issue' }])
  expect(await issueById(context.db, id)).toMatchObject({ state: 'sent', totals: { accepted: 1 } })
})

test('the address a letter comes back to tells whose it was, and cannot be made up', () => {
  const [issue, other, one] = [newId(), newId(), newId()]
  const address = returnPath(context.config, 'b', issue, one)!
  const read = readReturnPath(context.config, address.toUpperCase())
  expect(read).toMatchObject({ kind: 'b', subscriberId: one })
  expect(read?.isOf(issue)).toBe(true)
  expect(read?.isOf(other)).toBe(false)
  const asOther = readReturnPath(context.config, address.replace('+b', '+u'))
  expect(asOther?.isOf(issue)).toBe(false)
  for (const wrong of ['studs@region.example', 'studs+b@region.example', address.replace('region', 'annan')])
    expect(readReturnPath(context.config, wrong)).toBeUndefined()
})
