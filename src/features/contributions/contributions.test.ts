import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundProcess } from '~/features/processes'
import { formatReceiptCode } from '~/kernel/receipt-code'
import { unrecordedChanges } from '~/platform/audit/testing'
import type { Context } from '~/platform/context'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import {
  accounts,
  alikeOf,
  byReceiptCode,
  changeText,
  compareNew,
  enterPaper,
  findAlike,
  mask,
  publish,
  receive,
  report,
  reviewTranslation,
  searchPublished,
  shownTranslations,
  translate,
  withdraw,
  withhold,
} from '.'
import { decideGroup, decideReports } from './commands'
import { membersOf, openReportsOf, reportsWaiting, sheetOf, undecidedIn, waitingByAge } from './queries'

const staff = { kind: 'system' } as const
let testing: Testing
let context: Context
let wayInId: string
let now = new Date('2026-11-24T10:00:00Z')

beforeAll(async () => {
  testing = await openTestDatabase()
  context = { ...testing.context, clock: { now: () => now } }
  const words = { sv: 'Vad ska vi börja med?' }
  const question = { slug: 'fragan', kind: 'open_question', minutes: 2, languages: ['sv'] } as const
  const open = {
    opensOn: '2026-11-01',
    closesOn: '2026-11-30',
    title: words,
    question: words,
    closedText: words,
  }
  const { waysIn } = await foundProcess(
    context,
    {
      slug: 'prov',
      title: words,
      summary: words,
      language: 'sv',
      phases: [],
      waysIn: [{ ...question, ...open, languages: ['sv'] }],
    },
    staff,
  )
  wayInId = waysIn.get('fragan')!
})

afterAll(() => testing.close())

const send = async (text: string, idempotencyKey: string = randomUUID()) => {
  const receipt = await receive(context, { wayInId, text, language: 'sv', idempotencyKey })
  if (!receipt.ok) throw new Error(receipt.reason)
  return receipt.value
}

test('an inspel is found again by its code, exactly as it was sent', async () => {
  const text = '=SUM(A1) 👩‍👩‍👧 <b>tåg</b> مرحبا\nny rad  '
  const { code } = await send(text)
  expect(formatReceiptCode(code)).toMatch(/^(\w{4} ){3}\w$/)
  expect((await byReceiptCode(context.db, code))?.text).toBe(text)
})

test('a double tap gives one inspel and the same receipt', async () => {
  const key = randomUUID()
  const receipts = await Promise.all(Array.from({ length: 20 }, () => send('Fler bussar', key)))
  expect(new Set(receipts.map((receipt) => receipt.code)).size).toBe(1)
  expect(receipts.filter((receipt) => !receipt.repeated)).toHaveLength(1)
})

test('after the last second of the deadline nothing is taken, but a repeat still gets its receipt', async () => {
  const key = randomUUID()
  const first = await send('I sista stund', key)
  now = new Date('2026-11-30T23:00:00Z')
  const late = await receive(context, {
    wayInId,
    text: 'För sent',
    language: 'sv',
    idempotencyKey: randomUUID(),
  })
  expect(late).toEqual({ ok: false, reason: 'closed' })
  expect((await send('I sista stund', key)).code).toBe(first.code)
  now = new Date('2026-11-24T10:00:00Z')
})

test('the public finds the masked text by any form of a word, never the original', async () => {
  const { contributionId } = await send('Ring 070-174 06 35 om bussarna i byn')
  await mask(context, contributionId, 'Ring [nummer] om bussarna i byn', staff)
  expect((await searchPublished(context.db, { q: 'bussar byn' })).rows).toHaveLength(0)
  await publish(context, contributionId, staff)
  const { rows } = await searchPublished(context.db, { q: 'bussar byn' })
  expect(rows.map((row) => row.text)).toEqual(['Ring [nummer] om bussarna i byn'])
  expect((await searchPublished(context.db, { q: '070' })).rows).toHaveLength(0)
})

test('a word is found in its other forms and inside compounds, unless it is put in quotes', async () => {
  const texts = [
    'Tåget är sent',
    'Vi vill ha tåg',
    'Vårdcentralen är långt bort',
    'Företagets lokal',
    'Biljetten',
  ]
  for (const text of texts) await publish(context, (await send(text)).contributionId, staff)
  const found = async (q: string) =>
    (await searchPublished(context.db, { q })).rows.map((row) => row.text).sort()
  expect(await found('tåg')).toEqual(['Tåget är sent', 'Vi vill ha tåg'])
  expect(await found('tåget')).toEqual(['Tåget är sent', 'Vi vill ha tåg'])
  expect(await found('"tåg"')).toEqual(['Vi vill ha tåg'])
  expect(await found('vård')).toEqual(['Vårdcentralen är långt bort'])
  expect(await found('företag lokaler')).toEqual(['Företagets lokal'])
  expect(await found('bil')).toEqual([])
  expect(await found('tåg -sent')).toEqual(['Vi vill ha tåg'])
  for (const odd of ['&|!():*<->', "'", '\\', 'a & | b', '💥', '((('])
    await expect(searchPublished(context.db, { q: odd })).resolves.toBeDefined()
})

test('page after page, a common word gives each of its hits once', async () => {
  for (let n = 0; n < 210; n++) await publish(context, (await send(`Vintervägen ${n}`)).contributionId, staff)
  const seen: string[] = []
  let after: string | null | undefined
  do {
    const page = await searchPublished(context.db, { q: 'vintervägen', ...(after ? { after } : {}) })
    seen.push(...page.rows.map((row) => row.text))
    after = page.next
  } while (after)
  expect(seen).toHaveLength(210)
  expect(new Set(seen).size).toBe(210)
  expect((await searchPublished(context.db, { q: 'vintervägen 209' })).rows).toHaveLength(1)
})

test('withholding needs a reason, and takes the text from the public', async () => {
  const { contributionId } = await send('Markören zqx')
  await publish(context, contributionId, staff)
  expect(await withhold(context, contributionId, ' ', staff)).toEqual({ ok: false, reason: 'reason_missing' })
  await withhold(context, contributionId, 'Handlar om en enskild person', staff)
  expect((await searchPublished(context.db, { q: 'zqx' })).rows).toHaveLength(0)
})

const LETTER = 'Vi vill att kvällsbussen mellan Pajala och Kaunisvaara går igen, för ungdomarnas skull.'

test('the same words sent by many are found, counted in the open, and decided in one go with an event each', async () => {
  const ids: string[] = []
  for (const text of [LETTER, `Hej! ${LETTER}`, LETTER.toUpperCase(), `${LETTER} Ring 070-174 06 35`])
    ids.push((await send(text)).contributionId)
  await send('Laga vägen till Kaunisvaara, den är full av hål')
  await Promise.all([findAlike(context), findAlike(context)])
  const group = (await alikeOf(context.db, ids[0]!))!
  expect(group).toMatchObject({ members: 4, shown: 0 })
  expect((await membersOf(context.db, group.groupId)).map((one) => one.id).sort()).toEqual(ids.sort())

  const decided = await decideGroup(context, ids, { to: 'published' }, staff)
  expect(decided).toEqual({ ok: true, value: { done: 3, left: 1 } })
  expect(await alikeOf(context.db, ids[0]!)).toMatchObject({ members: 4, shown: 3 })
  const { rows } = await searchPublished(context.db, { alike: group.groupId })
  expect(rows.map((row) => row.alike?.members)).toEqual([4, 4, 4])
  const rest = await undecidedIn(context.db, group.groupId)
  expect(rest).toHaveLength(1)
  const withheld = await decideGroup(context, rest, { to: 'withheld', reason: 'Innehåller nummer' }, staff)
  expect(withheld).toEqual({ ok: true, value: { done: 1, left: 0 } })
  const events = await context.db
    .selectFrom('event')
    .select('kind')
    .where('subjectId', 'in', ids)
    .where('kind', 'in', ['contribution.published', 'contribution.withheld'])
    .execute()
  expect(events).toHaveLength(4)
})

test('an inspel that its sender changes is compared anew, and one alone is like nobody', async () => {
  const { contributionId } = await send(`${LETTER} Hälsningar`)
  await findAlike(context)
  expect(await alikeOf(context.db, contributionId)).toMatchObject({ members: 5 })
  await changeText(context, contributionId, 'Något helt annat: plantera äppelträd vid skolan')
  expect(await alikeOf(context.db, contributionId)).toBeUndefined()
  expect(await compareNew(context, { only: contributionId })).toBe(1)
  expect(await alikeOf(context.db, contributionId)).toBeUndefined()
  expect(await compareNew(context)).toBe(0)
})

test('what was typed a moment ago is taken back once, kept and counted; not when it was read or is old', async () => {
  const { contributionId, code } = await send('Skrevs fel vid bordet')
  const helper = { kind: 'citizen' } as const
  const reason = 'Den som skrev lappen tog tillbaka den.'
  const both = [1, 2].map(() => withdraw(context, { contributionId, reason }, helper))
  expect((await Promise.all(both)).map((one) => one.ok)).toEqual([true, true])
  const own = await byReceiptCode(context.db, code)
  expect(own).toMatchObject({ state: 'withheld', text: 'Skrevs fel vid bordet' })
  expect(own?.reason).toBe(reason)
  const shown = await send('Redan läst')
  await publish(context, shown.contributionId, staff)
  expect(await withdraw(context, { contributionId: shown.contributionId, reason }, helper)).toMatchObject({
    reason: 'too_late',
  })
  const old = await send('Skrevs för en kvart sedan')
  now = new Date(now.getTime() + 16 * 60_000)
  expect(await withdraw(context, { contributionId: old.contributionId, reason }, helper)).toMatchObject({
    reason: 'too_late',
  })
  now = new Date('2026-11-24T10:00:00Z')
})

test('a report is taken once, waits with its age, and gets one decision together with all others of the inspel', async () => {
  const { contributionId } = await send('Min granne Kalle är lat')
  await publish(context, contributionId, staff)
  const input = { contributionId, reason: 'personal', idempotencyKey: randomUUID() } as const
  await Promise.all([report(context, input), report(context, input)])
  await report(context, { ...input, reason: 'other', words: 'Det är jag', idempotencyKey: randomUUID() })
  expect(await openReportsOf(context.db, contributionId)).toHaveLength(2)
  expect(await reportsWaiting(context.db)).toMatchObject({ count: 1 })
  const masked = { decision: 'masked', text: 'Min granne [namn] är lat' } as const
  expect(await decideReports(context, contributionId, masked, staff)).toEqual({ ok: true, value: null })
  expect(await openReportsOf(context.db, contributionId)).toEqual([])
  expect((await searchPublished(context.db, { q: 'granne' })).rows[0]?.text).toBe('Min granne [namn] är lat')
  const refused = { decision: 'withheld', reason: ' ' } as const
  await report(context, { ...input, idempotencyKey: randomUUID() })
  expect(await decideReports(context, contributionId, refused, staff)).toMatchObject({ ok: false })
  expect(await openReportsOf(context.db, contributionId)).toHaveLength(1)
  await decideReports(context, contributionId, { decision: 'kept' }, staff)
})

test('a sheet of paper becomes its inspel once, taken on the day it came and not on a day the way in was closed', async () => {
  const actor = { kind: 'staff', id: randomUUID() } as const
  const sheet = {
    sheetId: randomUUID(),
    wayInId,
    language: 'fi',
    texts: ['Lisää busseja', 'Valoa kävelytielle'],
    receivedAt: new Date('2026-11-03T11:00:00Z'),
    cameBy: 'letter',
    about: { municipality: '2583' },
    scans: [],
  } as const
  now = new Date('2026-12-02T10:00:00Z')
  const first = await enterPaper(context, sheet, actor)
  const again = await enterPaper(context, sheet, actor)
  expect(again).toEqual(first)
  const [one] = first.ok ? first.value.contributionIds : []
  const rows = await sheetOf(context.db, one!)
  expect(rows.map((row) => row.body)).toEqual(sheet.texts)
  expect(rows[0]).toMatchObject({ enteredBy: actor.id, receivedAt: sheet.receivedAt })
  const late = { ...sheet, sheetId: randomUUID(), receivedAt: now }
  expect(await enterPaper(context, late, actor)).toEqual({ ok: false, reason: 'closed' })
  now = new Date('2026-11-24T10:00:00Z')
})

test('a translation is shown when somebody has compared it, is found, and is gone when the text is masked anew', async () => {
  const { contributionId } = await send('Fler lampor vid Storgatan 5')
  await publish(context, contributionId, staff)
  const made = await translate(
    context,
    {
      contributionId,
      language: 'en',
      text: 'More streetlights',
      madeByKind: 'staff',
      madeBy: 'en översättare',
    },
    staff,
  )
  const id = made.ok ? made.value.id : ''
  const shown = async () => {
    const [row] = (await searchPublished(context.db, { q: 'lampor' })).rows
    return shownTranslations(context.db, { contributionId, text: row?.text ?? '' })
  }
  expect(await shown()).toEqual([])
  expect((await searchPublished(context.db, { q: 'streetlights' })).rows).toEqual([])
  await reviewTranslation(context, id, staff)
  expect((await shown()).map((one) => one.text)).toEqual(['More streetlights'])
  expect((await searchPublished(context.db, { q: 'streetlights' })).rows).toHaveLength(1)
  await mask(context, contributionId, 'Fler lampor vid [adress]', staff)
  expect(await shown()).toEqual([])
  expect((await searchPublished(context.db, { q: 'streetlights' })).rows).toEqual([])
  expect(await reviewTranslation(context, id, staff)).toEqual({ ok: false, reason: 'outdated' })
})

test('what waits is counted by how long it has waited', async () => {
  const { fresh, waiting, long } = await waitingByAge(context.db, now)
  const later = await waitingByAge(context.db, new Date(now.getTime() + 3 * 86_400_000))
  expect([later.fresh, later.waiting, later.long]).toEqual([0, fresh, waiting + long])
})

test('received = published + withheld + merged + removed, for every way in', async () => {
  for (const { accounts: sum } of await accounts(context.db)) {
    expect(sum.received).toBe(sum.published + sum.withheld + sum.merged + sum.removed)
    expect(sum.received).toBeGreaterThan(4)
  }
})

test('every change left its mark in the history', async () => {
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})
