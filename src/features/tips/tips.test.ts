import { createTransport } from 'nodemailer'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BLANK, changeStory, publishStory, storyBySlug, toBlocks } from '~/features/newsroom'
import { createStaff } from '~/features/people'
import { newId } from '~/kernel/ids'
import { hashToken } from '~/kernel/token'
import { isWorkday, workdaysAfter } from '~/kernel/workdays'
import { unrecordedChanges } from '~/platform/audit/testing'
import { readConfig } from '~/platform/config'
import type { Context } from '~/platform/context'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { type Door, openDoor } from '~/platform/mail/door'
import { answerTip, handOver, receiveTip, tellTippers } from './commands'
import { headlineFrom, stateOf } from './domain'
import { tipById, tipByStatus, tipsOfStaff, waitingTips } from './queries'
import { tipsAddressee } from './web/mailbox'

let testing: Testing
let context: Context
let mailbox: Door
let colleague: string
let editor: { kind: 'staff'; id: string }
const TIPS = 'tips@region.example'

const addStaff = async (name: string, ...roles: string[]) => {
  const account = { email: `${name}@region.example`, title: name, roles, password: newId() }
  const made = await createStaff(testing.context, account, { kind: 'system' })
  if (!made.ok) throw new Error(made.reason)
  return made.value.id
}

beforeAll(async () => {
  testing = await openTestDatabase()
  const config = readConfig({
    INSPEL_DATA: testing.dataDir,
    LOG_LEVEL: 'silent',
    TIPS_SMTP: '127.0.0.1:0',
    TIPS_ADDRESS: TIPS,
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'Inspel <inspel@region.example>',
  })
  context = { ...testing.context, config }
  colleague = await addStaff('strateg', 'strategist')
  editor = { kind: 'staff', id: await addStaff('redaktor', 'communicator') }
  mailbox = await listen(context)
})
afterAll(async () => {
  await mailbox.stop()
  await testing.close()
})

const listen = (of: Context): Promise<Door> => {
  const door = of.config.tipsMail
  const tips = tipsAddressee(of)
  if (!door || !tips) throw new Error('no mailbox')
  return openDoor(door, of.log, [tips])
}

const send = async (letter: Parameters<ReturnType<typeof createTransport>['sendMail']>[0]) => {
  const transport = createTransport({ host: '127.0.0.1', port: mailbox.port, ignoreTLS: true })
  await transport.sendMail({ from: 'någon <okand@annat.example>', to: TIPS, ...letter })
}
const tip = (more: object = {}) => ({
  what: 'Simhallen öppnar igen i Boden. Den har varit stängd i två år.',
  whoNotices: 'alla som vill bada',
  happensWhen: '1 december',
  municipality: '2582',
  credit: 'en granne till badet',
  replyTo: null,
  idempotencyKey: newId(),
  from: { source: 'staff' as const, staffId: colleague },
  ...more,
})

test('two working days jump over Sundays, Easter, Midsummer and Christmas', () => {
  const answered = (day: string) => workdaysAfter(new Date(`${day}T10:00:00Z`), 2).toISOString()
  expect(answered('2026-11-25')).toBe('2026-11-27T22:59:59.000Z')
  expect(answered('2026-11-27')).toBe('2026-12-01T22:59:59.000Z')
  expect(answered('2026-04-02')).toBe('2026-04-08T21:59:59.000Z')
  expect(answered('2026-12-23')).toBe('2026-12-29T22:59:59.000Z')
  expect(['2026-05-14', '2026-06-19', '2026-06-06', '2026-10-31', '2027-03-26'].filter(isWorkday)).toEqual([])
  expect(isWorkday('2026-06-18')).toBe(true)
})

test('a headline to begin with is the first sentence, cut at a word', () => {
  expect(headlineFrom(tip().what)).toBe('Simhallen öppnar igen i Boden')
  expect(headlineFrom('ord '.repeat(60)).length).toBeLessThanOrEqual(102)
})

test('a tip is kept once, given to an editor with a day, and its sender sees it', async () => {
  const one = tip()
  const [first, second] = [await receiveTip(context, one), await receiveTip(context, one)]
  expect([first.repeated, second.repeated, second.status === first.status]).toEqual([false, true, true])
  const seen = await tipByStatus(context.db, hashToken(first.status, 'tip'))
  expect(seen).toMatchObject({ what: one.what, editorTitle: 'redaktor', answer: null })
  expect(seen?.answerBy).toEqual(workdaysAfter(context.clock.now(), 2))
  expect((await tipsOfStaff(context.db, colleague)).map((row) => row.id)).toEqual([seen?.id])
})

test('tips that come at once are shared between the editors', async () => {
  const other = await addStaff('redaktor2', 'communicator')
  for (let n = 0; n < 4; n++) await receiveTip(context, tip())
  const waiting = await waitingTips(context.db)
  expect(waiting.filter((row) => row.editorId === other).length).toBeGreaterThanOrEqual(2)
  await handOver(context, waiting[0]?.id ?? '', editor.id, editor)
  expect((await tipById(context.db, waiting[0]?.id ?? ''))?.editorId).toBe(editor.id)
})

test('a tip becomes a planned story with its thanks, and the tipper is told once when it is out', async () => {
  const { status } = await receiveTip(context, tip({ replyTo: 'granne@hem.example' }))
  const { id } = (await tipByStatus(context.db, hashToken(status, 'tip'))) ?? { id: '' }
  const answer = {
    answer: 'story',
    text: '',
    headline: '',
    writer: { id: editor.id, title: 'redaktor' },
  } as const
  const done = await answerTip(context, id, answer, editor)
  if (!done.ok || !done.value.storyId) throw new Error('no story')
  expect(await answerTip(context, id, answer, editor)).toEqual({ ok: false, reason: 'answered' })
  const state = async () => {
    const row = await tipById(context.db, id)
    return row && stateOf(row)
  }
  expect(await state()).toBe('planned')
  const text = {
    ...BLANK,
    headline: 'Simhallen öppnar igen i Boden',
    lead: 'Den har varit stängd i två år.',
    blocks: toBlocks('Nu är vattnet varmt.'),
    municipalities: ['2582'],
  }
  await changeStory(context, done.value.storyId, text, editor)
  expect(await state()).toBe('written')
  expect(await tellTippers(context)).toBe(0)
  await publishStory(context, done.value.storyId, editor, { reason: 'prov' })
  expect(await state()).toBe('published')
  const slug = (await tipById(context.db, id))?.storySlug ?? ''
  expect((await storyBySlug(context.db, slug))?.credit).toBe('en granne till badet')
  expect([await tellTippers(context), await tellTippers(context)]).toEqual([1, 0])
  const letters = await context.db.selectFrom('mail').select(['toAddress', 'body']).execute()
  expect(letters.filter((one) => one.toAddress === 'granne@hem.example')).toHaveLength(1)
  expect(letters.find((one) => one.toAddress === 'granne@hem.example')?.body).toContain(`/nyheter/${slug}`)
  const kept = await context.db.selectFrom('tip').select('replyTo').where('id', '=', id).executeTakeFirst()
  expect(kept?.replyTo).toBeNull()
})

test('a forwarded letter becomes a tip with its picture, once, without the heads of the forwarding', async () => {
  const picture = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#9bc' } })
    .jpeg()
    .toBuffer()
  const letter = {
    from: 'Strateg <strateg@region.example>',
    subject: 'VB: Ny ramp vid stationen',
    text: 'Från: någon\nSkickat: i dag\nTill: mig\nÄmne: Ny ramp\n\nNu kommer alla upp på perrongen i Gällivare.',
    messageId: '<ramp@region.example>',
    attachments: [{ filename: 'ramp.jpg', content: picture, contentType: 'image/jpeg' }],
  }
  await send(letter)
  await send(letter)
  const tips = (await waitingTips(context.db)).filter((row) => row.what.includes('ramp'))
  expect(tips).toHaveLength(1)
  expect(tips[0]).toMatchObject({ source: 'mail', fromWhom: 'strateg' })
  expect(tips[0]?.what).toBe('Ny ramp vid stationen\n\nNu kommer alla upp på perrongen i Gällivare.')
  expect(tips[0]?.pictureId).toBeTruthy()
  const thanks = await context.db
    .selectFrom('mail')
    .select('toAddress')
    .where('purpose', '=', 'tips.received')
    .execute()
  expect(thanks).toEqual([{ toAddress: 'strateg@region.example' }])
})

test('a stranger’s letter is taken but not answered, and another address is refused', async () => {
  await send({ subject: 'Hej', text: 'Vi har byggt en bro i byn.' })
  expect((await waitingTips(context.db)).filter((row) => row.what.includes('bro i byn'))).toMatchObject([
    { source: 'mail', fromWhom: null },
  ])
  await expect(send({ to: 'annan@region.example', text: 'x' })).rejects.toMatchObject({ responseCode: 550 })
})

test('a letter that can not be kept is asked for again later', async () => {
  const broken = { ...context, db: undefined as never }
  const listening = await listen(broken)
  const transport = createTransport({ host: '127.0.0.1', port: listening.port, ignoreTLS: true })
  const letter = transport.sendMail({ from: 'a@b.example', to: TIPS, subject: 'x', text: 'y' })
  await expect(letter).rejects.toMatchObject({ responseCode: 451 })
  await listening.stop()
})

test('every change left its mark in the history', async () => {
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})
