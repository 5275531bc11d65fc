import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundProcess } from '~/features/processes'
import {
  addPassage,
  commentsOf,
  createDocument,
  openConsultation,
  pointsToReview,
  prepareAnswer,
  publishAnswers,
  reviewAnswers,
} from '~/features/strategy'
import type { Result } from '~/kernel/result'
import { unrecordedChanges } from '~/platform/audit/testing'
import { readConfig } from '~/platform/config'
import type { Context } from '~/platform/context'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { docxOf, pdfOf, zipOf } from '../../../test/lib/documents'
import * as replies from '.'
import { forgetInvited, keepUpload, keptUpload, readReplyFile, setReminding } from './commands'
import type { NewReply } from './domain'
import * as queries from './queries'

const staff = { kind: 'system' } as const
const DEADLINE = new Date('2026-11-30T22:59:59.000Z')
let testing: Testing
let context: Context
let consultationId: string
let passageId: string
let now = new Date('2026-11-24T10:00:00Z')

const done = async <T>(result: Promise<Result<T>>): Promise<T> => {
  const settled = await result
  if (!settled.ok) throw new Error(settled.reason)
  return settled.value
}

beforeAll(async () => {
  testing = await openTestDatabase()
  const config = readConfig({
    INSPEL_DATA: testing.dataDir,
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'inspel@region.example',
  })
  context = { ...testing.context, config, clock: { now: () => now } }
  const words = { sv: 'Strategi 2040' }
  const phases = [
    {
      slug: 'remiss',
      title: words,
      about: words,
      startsOn: '2026-11-01',
      endsOn: '2026-12-31',
    },
  ]
  const process = await foundProcess(
    context,
    { slug: 'prov', title: words, summary: words, language: 'sv', waysIn: [], phases },
    staff,
  )
  const document = await done(
    createDocument(context, { processId: process.id, title: words, summary: words }, staff),
  )
  const passage = { documentId: document.id, part: 'Resor', heading: 'Tåg', language: 'sv' }
  passageId = (await done(addPassage(context, { ...passage, text: 'Vi vill ha tåg.' }, staff))).id
  const days = { slug: 'utkast', opensOn: '2026-11-24', closesOn: '2026-11-30' }
  const about = { documentId: document.id, title: words, intro: words }
  consultationId = (await done(openConsultation(context, { ...about, ...days }, staff))).id
})
afterAll(() => testing.close())

const reply = (more: Partial<NewReply> = {}): NewReply => ({
  consultationId,
  organisation: 'En kommun',
  language: 'sv',
  answers: [],
  body: 'Hej!\n\nTågen ska gå i tid. Ring Kim på 0920-12 34 56.\n\nVi avstyrker broar.',
  idempotencyKey: randomUUID(),
  ...more,
})

const cut = (replyId: string, words: string, about: string | null = passageId) =>
  replies.makePoint(
    context,
    replyId,
    { spans: [{ startsAt: 0, endsAt: 10_000 }], words, passageId: about, stance: 'change' },
    staff,
  )

test('a reply is received once, whoever sends it again and however late', async () => {
  const input = reply()
  const first = await done(replies.receiveReply(context, input))
  expect(first).toMatchObject({ repeated: false, code: expect.stringMatching(/^[0-9A-Z]{13}$/) })
  now = new Date('2026-12-05T10:00:00Z')
  const again = await done(replies.receiveReply(context, { ...input, body: 'Något annat' }))
  expect(again).toEqual({ ...first, repeated: true })
  now = new Date('2026-11-24T10:00:00Z')
  expect((await queries.replyByReceiptCode(context.db, first.code))?.text).toContain('Tågen ska gå i tid.')
})

test('twenty sendings of the same form at once give one reply and one receipt', async () => {
  const input = reply({ organisation: 'En tävlande' })
  const receipts = await Promise.all(
    Array.from({ length: 20 }, () => done(replies.receiveReply(context, input))),
  )
  expect(new Set(receipts.map(({ code }) => code)).size).toBe(1)
  expect(receipts.filter(({ repeated }) => !repeated).length).toBe(1)
})

test('the deadline ends with its own second', async () => {
  now = new Date(DEADLINE.getTime() + 999)
  expect((await replies.receiveReply(context, reply())).ok).toBe(true)
  now = new Date(DEADLINE.getTime() + 1000)
  expect(await replies.receiveReply(context, reply())).toEqual({ ok: false, reason: 'closed' })
  now = new Date('2026-11-24T10:00:00Z')
})

test('an address for the receipt is kept in its letter alone, and five letters a day are enough for anybody', async () => {
  const receiptTo = 'registrator@kommun.example'
  for (let nth = 0; nth < 7; nth++) await done(replies.receiveReply(context, reply({ receiptTo })))
  const letters = await context.db
    .selectFrom('mail')
    .select(['toAddress', 'subject', 'body'])
    .where('purpose', '=', 'replies.receipt')
    .execute()
  expect(letters.length).toBe(5)
  expect(letters[0]).toMatchObject({ toAddress: receiptTo, subject: 'Kvitto på remissvar: Strategi 2040' })
  expect(letters[0]?.body).toContain('/remiss/kvitto/')
  expect(letters[0]?.body).not.toContain('En kommun')
  const { rows } = await testing.pool.query('select row_to_json(r)::text as row from consultation_reply r')
  expect(rows.some(({ row }) => row.includes(receiptTo))).toBe(false)
})

test('two who cut the same words at once get them once', async () => {
  const { replyId } = await done(replies.receiveReply(context, reply()))
  const cuts = await Promise.all(Array.from({ length: 8 }, () => cut(replyId, 'Tågen ska gå i tid.')))
  expect(cuts.filter(({ ok }) => ok).length).toBe(1)
  expect(await pointsToReview(context.db, replyId)).toHaveLength(1)
})

test('a point is read only when its reply is shown, without what is masked', async () => {
  const { replyId } = await done(replies.receiveReply(context, reply({ organisation: 'Ett råd' })))
  await done(cut(replyId, 'Tågen ska gå i tid. Ring Kim på 0920-12 34 56.'))
  expect(await commentsOf(context.db, { replyId })).toEqual([])
  const masks = ['Kim', '0920-12 34 56']
  await done(replies.publishReply(context, replyId, { masks, showOriginal: false }, staff))
  await done(cut(replyId, 'Vi avstyrker broar.', null))
  const shown = await commentsOf(context.db, { replyId })
  expect(shown.map(({ text, passageId: about, senderName }) => [text, about, senderName])).toEqual([
    ['Tågen ska gå i tid. Ring █████ på █████.', passageId, 'Ett råd'],
    ['Vi avstyrker broar.', null, 'Ett råd'],
  ])
  await done(replies.withholdReply(context, replyId, 'Fel avsändare', staff))
  expect(await commentsOf(context.db, { replyId })).toEqual([])
  expect(await queries.publishedReply(context.db, consultationId, replyId)).toBeUndefined()
})

test('a cut can be undone until its answer is published; all gone through is when nothing is left', async () => {
  const { replyId } = await done(replies.receiveReply(context, reply({ organisation: 'En förening' })))
  const left = async () =>
    (await replies.uncutReplies(context.db, consultationId)).some(({ id }) => id === replyId)
  const point = await done(cut(replyId, 'Vi avstyrker broar.'))
  const answer = { commentId: point.commentId, outcome: 'not_taken_up', text: 'Broar behövs.' } as const
  const { id } = await done(prepareAnswer(context, answer, staff))
  await done(replies.undoCut(context, replyId, point.commentId, staff))
  expect(await pointsToReview(context.db, replyId)).toEqual([])
  const again = await done(cut(replyId, 'Vi avstyrker broar.'))
  const next = await done(prepareAnswer(context, { ...answer, commentId: again.commentId }, staff))
  expect(next.id).not.toBe(id)
  await done(reviewAnswers(context, [next.id], staff))
  await done(publishAnswers(context, [next.id], staff))
  expect(await replies.undoCut(context, replyId, again.commentId, staff)).toEqual({
    ok: false,
    reason: 'answered',
  })
  expect(await left()).toBe(true)
  const rest = (await queries.replyToCut(context.db, consultationId, replyId))?.text.indexOf('Vi avst') ?? 0
  const spans = [{ startsAt: 0, endsAt: rest }]
  await done(replies.markNothing(context, replyId, { spans, words: '', reason: 'Hälsning' }, staff))
  expect(await left()).toBe(false)
})

test('who is invited gets one letter and one reminder, until it has answered or declined', async () => {
  const email = (name: string) => `${name}@kommun.example`
  const invite = (organisation: string, address: string | null) => ({
    organisation,
    kind: 'municipality' as const,
    email: address,
  })
  const list = [invite('A', email('a')), invite('B', email('b')), invite('C', email('c')), invite('D', null)]
  expect(await done(replies.addInvitations(context, consultationId, list, staff))).toEqual({ added: 4 })
  expect(await done(replies.addInvitations(context, consultationId, list, staff))).toEqual({ added: 0 })
  const write = (kind: 'invitation' | 'reminder') =>
    done(replies.writeToInvited(context, consultationId, kind, staff))
  expect(await write('reminder')).toEqual({ letters: 0 })
  expect(await write('invitation')).toEqual({ letters: 3 })
  expect(await write('invitation')).toEqual({ letters: 0 })
  const invited = new Map(
    (await queries.invitationsOf(context.db, consultationId)).map((one) => [one.organisation, one.id]),
  )
  await done(
    replies.receiveReply(context, reply({ organisation: 'A', invitationId: invited.get('A') as string })),
  )
  await done(replies.declineInvitation(context, invited.get('B') as string))
  expect(await write('reminder')).toEqual({ letters: 1 })
  const letters = await context.db
    .selectFrom('mail')
    .select(['toAddress', 'body'])
    .where('purpose', '=', 'replies.reminder')
    .execute()
  expect(letters.map(({ toAddress }) => toAddress)).toEqual([email('c')])
  expect(letters[0]?.body).toMatch(/\/remiss\/utkast\/svar\/[0-9a-f-]{36}\/\S{24}/)
})

test('addresses are forgotten when the process is over, and not before', async () => {
  const known = async () =>
    (await queries.invitationsOf(context.db, consultationId)).filter(({ email }) => email !== null).length
  now = new Date('2026-12-31T10:00:00Z')
  expect(await forgetInvited(context)).toBe(0)
  now = new Date('2027-01-01T10:00:00Z')
  expect(await forgetInvited(context)).toBe(3)
  expect(await known()).toBe(0)
  now = new Date('2026-11-24T10:00:00Z')
})

test('who is silent is reminded once by the system: at the set day, not if asked after it, and not if it is turned off', async () => {
  const ask = async (organisation: string) => {
    const one = { organisation, kind: 'association', email: `${organisation}@lag.example` } as const
    await done(replies.addInvitations(context, consultationId, [one], staff))
    await done(replies.writeToInvited(context, consultationId, 'invitation', staff))
  }
  const reminded = async () => {
    const { rows } = await testing.pool.query(
      "select to_address from mail where purpose = 'replies.reminder' and to_address like '%@lag.example'",
    )
    return rows.map((row) => row.to_address)
  }
  const before = now
  const days = (left: number) => new Date(DEADLINE.getTime() - left * 86_400_000)
  await ask('tidig')
  now = days(2)
  expect(await replies.remindSilent(context), 'was asked after the day, which is a week before').toBe(0)
  await done(setReminding(context, consultationId, 3, staff))
  await ask('sen')
  await done(setReminding(context, consultationId, null, staff))
  expect(await replies.remindSilent(context)).toBe(0)
  await done(setReminding(context, consultationId, 3, staff))
  now = days(4)
  expect(await replies.remindSilent(context)).toBe(0)
  now = days(2)
  await replies.remindSilent(context)
  expect(await replies.remindSilent(context)).toBe(0)
  expect(await reminded()).toEqual(['tidig@lag.example'])
  now = before
})

test('a file of a form that was not right is kept for a day', async () => {
  const key = randomUUID()
  const file = await done(readReplyFile('C:\\mapp\\remissvar.docx', docxOf([LONG])))
  expect(file.name).toBe('remissvar.docx')
  await keepUpload(context, key, file)
  expect((await keptUpload(context, key))?.text).toBe(LONG)
  now = new Date('2026-11-25T10:00:01Z')
  await replies.keepRepliesTidy(context)
  expect(await keptUpload(context, key)).toBeUndefined()
  now = new Date('2026-11-24T10:00:00Z')
})

const LONG = 'Kommunen ser positivt på förslaget och vill att tågen går i tid hela året.'

test('a file is what its contents say, and what cannot be read is told by its reason', async () => {
  const reasonOf = async (name: string, bytes: Uint8Array) => {
    const read = await readReplyFile(name, bytes)
    return read.ok ? 'ok' : read.reason
  }
  expect(await reasonOf('pdf.txt', await pdfOf([[LONG]]))).toBe('ok')
  expect(await reasonOf('doc.pdf', docxOf([LONG]))).toBe('ok')
  expect(await reasonOf('bild.pdf', Buffer.from('ingen pdf'))).toBe('wrong_type')
  expect(await reasonOf('x.docx', zipOf({ 'a.txt': LONG }))).toBe('wrong_type')
  expect(await reasonOf('x.docx', docxOf([LONG], { 'word/vbaProject.bin': 'x' }))).toBe('wrong_type')
  expect(await reasonOf('x.docx', docxOf([LONG]).subarray(0, 300))).toBe('broken')
  expect(await reasonOf('x.docx', zipOf({ 'word/document.xml': '<w:document' }))).toBe('broken')
  expect(await reasonOf('x.pdf', Buffer.from('%PDF-1.7\nsönder'))).toBe('broken')
  expect(await reasonOf('x.pdf', await pdfOf([[LONG]], { userPassword: 'hemligt' }))).toBe('locked')
  expect(await reasonOf('x.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe('locked')
  expect(await reasonOf('skannad.pdf', await pdfOf([['']]))).toBe('no_text')
  expect(await reasonOf('stor.pdf', new Uint8Array(10 * 1024 * 1024 + 1))).toBe('too_large')
  const bomb = zipOf({ 'word/document.xml': Buffer.alloc(120 * 1024 * 1024) })
  expect(await reasonOf('bomb.docx', bomb)).toBe('too_large')
})

test('every change left its mark in the history', async () => {
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})
