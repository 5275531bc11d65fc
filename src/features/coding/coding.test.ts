import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publish, receive } from '~/features/contributions'
import { createStaff } from '~/features/people'
import { createTheme, statementsOf, themesOfContribution } from '~/features/sensemaking'
import { unrecordedChanges } from '~/platform/audit/testing'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { askingProcess } from '../../../test/lib/asking'
import {
  addCode,
  agreeOn,
  type CodeInput,
  changeCode,
  closeSample,
  codeBlind,
  divideForCoding,
  drawSample,
  endMark,
  mergeCodes,
  restoreVersion,
  retireCode,
  setMark,
  setStanding,
  splitCode,
  undoLast,
} from './commands'
import { agreementOf } from './domain'
import {
  codebook,
  codedInSample,
  codingFigures,
  deskOf,
  nextInQueue,
  queueLength,
  versionOf,
  versionsOf,
} from './queries'

const system = { kind: 'system' } as const
let testing: Testing
let processId: string
let wayInId: string
let themeId: string
const staff: { kind: 'staff'; id: string }[] = []

const words = { sv: 'Vad ska vi börja med?' }
const BLANK = {
  definition: '',
  includeWhen: '',
  excludeWhen: '',
  shortcut: null,
  parentId: null,
  themeId: null,
}

beforeAll(async () => {
  testing = await openTestDatabase()
  ;({ processId, wayInId } = await askingProcess(testing.context))
  const theme = await createTheme(
    testing.context,
    { processId, title: { sv: 'Resor' }, description: words },
    system,
  )
  themeId = theme.ok ? theme.value.id : ''
  for (const name of ['ett', 'två']) {
    const person = {
      email: `${name}@region.example`,
      title: name,
      roles: ['analyst' as const],
      password: randomUUID(),
    }
    const made = await createStaff(testing.context, person, system)
    if (!made.ok) throw new Error(made.reason)
    staff.push({ kind: 'staff', id: made.value.id })
  }
})
afterAll(() => testing.close())

const [one, two] = [
  () => staff[0] as { kind: 'staff'; id: string },
  () => staff[1] as { kind: 'staff'; id: string },
]
const now = () => testing.context.clock.now()

const inspel = async (text: string): Promise<string> => {
  const sent = await receive(testing.context, { wayInId, text, language: 'sv', idempotencyKey: randomUUID() })
  if (!sent.ok) throw new Error(sent.reason)
  const shown = await publish(testing.context, sent.value.contributionId, system)
  if (!shown.ok) throw new Error(shown.reason)
  return sent.value.contributionId
}

const newCode = async (name: string, more: { [key in keyof typeof BLANK]?: string | null } = {}) => {
  const added = await addCode(testing.context, processId, { ...BLANK, ...more, name } as CodeInput, one())
  if (!added.ok) throw new Error(added.reason)
  return added.value.id
}

const marksOn = async (id: string) => (await deskOf(testing.context.db, id, one().id, now()))?.marks ?? []
const ok = async <T extends { ok: boolean }>(work: Promise<T>): Promise<T> => {
  const done = await work
  expect(done).toMatchObject({ ok: true })
  return done
}

test('words and the whole are coded, also behind an emoji, and the theme of the code follows', async () => {
  const { context } = testing
  const id = await inspel('👵🏽 Bussen går för sällan. Skolan är bra.')
  const bus = await newCode('Buss', { themeId })
  const school = await newCode('Skola')
  const quote = 'Bussen går för sällan'
  const start = [...'👵🏽 '].length
  const span = { start, end: start + quote.length, quote }
  await ok(setMark(context, { contributionId: id, codeId: bus, span }, one()))
  await ok(setMark(context, { contributionId: id, codeId: school }, one()))
  expect((await marksOn(id)).map(({ quote: said }) => said)).toEqual([quote, null])
  expect((await themesOfContribution(context.db, id)).map(({ id: theme }) => theme)).toEqual([themeId])
  expect(
    await setMark(context, { contributionId: id, codeId: bus, span: { ...span, start: start + 1 } }, one()),
  ).toEqual({ ok: false, reason: 'changed_text' })
})

test('what two set at the same moment stands once, and nothing of either is lost', async () => {
  const { context } = testing
  const id = await inspel('Vi behöver bredband i byn.')
  const net = await newCode('Bredband')
  const village = await newCode('Byar')
  const set = (coder: typeof one, codeId: string) => setMark(context, { contributionId: id, codeId }, coder())
  await Promise.all([set(one, net), set(two, net), set(two, village), set(one, village)])
  const marks = await marksOn(id)
  expect(marks.map(({ codeId }) => codeId).toSorted()).toEqual([net, village].toSorted())
})

test('undoing goes back step by step, over codes that were set and taken off', async () => {
  const { context } = testing
  const id = await inspel('Mer kultur för unga.')
  const culture = await newCode('Kultur')
  const young = await newCode('Unga')
  await ok(setMark(context, { contributionId: id, codeId: culture }, two()))
  const set = await setMark(context, { contributionId: id, codeId: young }, two())
  if (set.ok && set.value.id) await ok(endMark(context, set.value.id, two()))
  const codes = async () => (await marksOn(id)).map(({ codeId }) => codeId)
  expect(await codes()).toEqual([culture])
  await ok(undoLast(context, processId, two()))
  expect((await codes()).toSorted()).toEqual([culture, young].toSorted())
})

test('merging loses no coding and keeps who, when and from what; the version before can be returned to', async () => {
  const { context } = testing
  const { db } = context
  const id = await inspel('Tågen är sena och bussarna fulla.')
  const trains = await newCode('Tåg', { themeId })
  const buses = await newCode('Bussar')
  await ok(setMark(context, { contributionId: id, codeId: trains }, one()))
  await ok(setMark(context, { contributionId: id, codeId: buses }, two()))
  const before = (await versionsOf(db, processId))[0]?.number ?? 0
  expect(await mergeCodes(context, trains, buses, 'Samma sak', one())).toEqual({
    ok: true,
    value: { moved: 1 },
  })
  const merged = await marksOn(id)
  expect(merged.map(({ codeId }) => codeId)).toEqual([buses])
  expect(await themesOfContribution(db, id)).toEqual([])

  const other = await inspel('Tåget till Kiruna måste gå oftare.')
  const fresh = await newCode('Kiruna')
  await ok(setMark(context, { contributionId: other, codeId: fresh }, one()))
  const content = await versionOf(db, processId, before)
  const restored = await restoreVersion(context, processId, before, content ?? { codes: [] }, one())
  expect(restored).toMatchObject({ ok: true, value: { kept: ['Kiruna'] } })
  expect((await codebook(db, processId)).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Tåg', 'Bussar', 'Kiruna']),
  )
  const back = await marksOn(id)
  expect(back.map(({ codeId }) => codeId)).toEqual(expect.arrayContaining([buses]))
})

test('a mark that a merge carried on stands on its old code again after a return', async () => {
  const { context } = testing
  const id = await inspel('Vården är långt bort.')
  const care = await newCode('Vård')
  const far = await newCode('Avstånd')
  await ok(setMark(context, { contributionId: id, codeId: care }, two()))
  const before = (await versionsOf(context.db, processId))[0]?.number ?? 0
  await ok(mergeCodes(context, care, far, '', one()))
  expect((await marksOn(id)).map(({ codeId, by }) => [codeId, by])).toEqual([[far, 'två']])
  const content = (await versionOf(context.db, processId, before)) ?? { codes: [] }
  await ok(restoreVersion(context, processId, before, content, one()))
  expect((await marksOn(id)).map(({ codeId, by }) => [codeId, by])).toEqual([[care, 'två']])
})

test('a code is split mark by mark, and one in use is not retired', async () => {
  const { context } = testing
  const [a, b] = [await inspel('Skoterleder behövs.'), await inspel('Fler skidspår, tack.')]
  const trails = await newCode('Leder')
  const tracks = await newCode('Skidspår')
  await ok(setMark(context, { contributionId: a, codeId: trails }, one()))
  await ok(setMark(context, { contributionId: b, codeId: trails }, one()))
  const [mark] = await marksOn(b)
  await ok(splitCode(context, trails, new Map([[mark?.id ?? '', tracks]]), '', one()))
  expect((await marksOn(a)).map(({ codeId }) => codeId)).toEqual([trails])
  expect((await marksOn(b)).map(({ codeId }) => codeId)).toEqual([tracks])
  expect(await retireCode(context, trails, one())).toEqual({ ok: false, reason: 'in_use' })
})

test('dividing an inspel carries each code to the part that holds its words', async () => {
  const { context } = testing
  const text = 'Vägen är dålig. Mobilen fungerar inte.'
  const id = await inspel(text)
  const road = await newCode('Väg')
  const phone = await newCode('Mobil')
  const quote = 'Mobilen fungerar inte'
  const start = text.indexOf(quote)
  await ok(setMark(context, { contributionId: id, codeId: road }, one()))
  const span = { start, end: start + quote.length, quote }
  await ok(setMark(context, { contributionId: id, codeId: phone, span }, one()))
  await ok(divideForCoding(context, id, ['Vägen är dålig.', 'Mobilen fungerar inte.'], one()))
  const statements = await statementsOf(context.db, id)
  const marks = await marksOn(id)
  const of = (codeId: string) =>
    marks
      .filter((mark) => mark.codeId === codeId)
      .map(({ statementId }) => statements.find((one) => one.id === statementId)?.text)
  expect(of(phone)).toEqual(['Mobilen fungerar inte.'])
  expect(of(road).toSorted()).toEqual(['Mobilen fungerar inte.', 'Vägen är dålig.'])

  const [north, net] = [await newCode('Norrut'), await newCode('Nät')]
  await ok(setMark(context, { contributionId: id, codeId: north }, one()))
  await ok(setMark(context, { contributionId: id, codeId: net, statementId: statements[1]?.id }, one()))
  const later = await marksOn(id)
  expect(later.filter(({ codeId }) => codeId === north)).toHaveLength(2)
  expect(later.filter(({ codeId }) => codeId === net).map(({ statementId }) => statementId)).toEqual([
    statements[1]?.id,
  ])
})

test('the queue holds what nobody has read; what a colleague has open is passed by', async () => {
  const { context } = testing
  const { db } = context
  const unread = await queueLength(db, processId, {})
  const [first, second] = [
    await inspel('Ett ensamt inspel om xylofoner.'),
    await inspel('Ett till om xylofoner.'),
  ]
  const filter = { q: 'xylofoner' }
  expect(await queueLength(db, processId, filter)).toBe(2)
  const next = (who: typeof one, after?: string) =>
    nextInQueue(db, { processId, filter, after, staffId: who().id, now: now() })
  expect(await next(one)).toBe(first)
  const { sayPresent } = await import('./commands')
  await sayPresent(context, first, one())
  expect(await next(two)).toBe(second)
  await ok(setStanding(context, first, 'out_of_scope', one()))
  expect(await queueLength(db, processId, {})).toBe(unread + 1)
  expect((await codingFigures(db, processId)).outOfScope).toBe(1)
})

test('a code can not be reached by keys that begin like those of another, nor lie under itself', async () => {
  const { context } = testing
  const up = await newCode('Över', { shortcut: 'ö' })
  const below = await newCode('Under', { parentId: up })
  const input = { ...BLANK, name: 'Öppet', shortcut: 'öp' }
  expect(await addCode(context, processId, input, one())).toEqual({ ok: false, reason: 'shortcut_clashes' })
  const under = { ...BLANK, name: 'Över', shortcut: 'ö', parentId: below }
  expect(await changeCode(context, up, under, '', one())).toEqual({ ok: false, reason: 'parent' })
})

test('two code a drawn sample blind; only then is it compared, and the answer they agree on is set', async () => {
  const { context } = testing
  const { db } = context
  const [yes, no] = [await newCode('Ja'), await newCode('Nej')]
  const drawn = await drawSample(context, { processId, title: 'Prov', size: 5, seed: 7 }, one())
  const sampleId = drawn.ok ? drawn.value.id : ''
  const { items } = await codedInSample(db, sampleId)
  expect(items.length).toBe(5)
  for (const [n, { contributionId }] of items.entries()) {
    await ok(codeBlind(context, { sampleId, contributionId, codeIds: [n < 2 ? yes : no] }, one()))
    if (n < 4) await ok(codeBlind(context, { sampleId, contributionId, codeIds: [n < 1 ? yes : no] }, two()))
  }
  expect(await closeSample(context, sampleId, one())).toEqual({ ok: false, reason: 'not_coded' })
  const last = items[4]?.contributionId ?? ''
  await ok(codeBlind(context, { sampleId, contributionId: last, codeIds: [no] }, two()))
  await ok(closeSample(context, sampleId, one()))
  expect(await codeBlind(context, { sampleId, contributionId: last, codeIds: [yes] }, two())).toEqual({
    ok: false,
    reason: 'closed',
  })
  const { coded } = await codedInSample(db, sampleId)
  const inspelIds = items.map(({ contributionId }) => contributionId)
  const { perCode, disagreed } = agreementOf(inspelIds, coded, [yes, no], 1)
  // By hand: of five, both yes on one, both no on three, one differs: observed .8, chance (2*1 + 3*4)/25 = .56.
  const kappa = perCode.find(({ codeId }) => codeId === yes)?.kappa.value
  expect(kappa).toBeCloseTo((0.8 - 0.56) / (1 - 0.56), 10)
  expect(disagreed).toEqual([inspelIds[1]])
  // What both saw alike is set when the sample is closed; what they differ on waits for them.
  const onItem = async (n: number) => (await marksOn(inspelIds[n] ?? '')).map(({ codeId }) => codeId)
  expect(await onItem(0)).toContain(yes)
  expect(await onItem(2)).toContain(no)
  expect(await onItem(1)).not.toContain(yes)
  const contributionId = disagreed[0] ?? ''
  await ok(agreeOn(context, { sampleId, contributionId, codeIds: [yes], why: 'Vi läste igen' }, two()))
  expect((await marksOn(contributionId)).map(({ codeId }) => codeId)).toContain(yes)
})

test('every change has its event', async () => {
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})
