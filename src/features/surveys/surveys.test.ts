import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addWayIn, foundProcess, type Question, type WayIn, wayInBySlug } from '~/features/processes'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import {
  announceDraw,
  beginSheet,
  drawWinners,
  enterDraw,
  keepAnswer,
  playRound,
  sendSheet,
} from './commands'
import { asked, isRight, kept, type QuizQuestion, tally } from './domain'
import { removeWhatIsOver } from './jobs'
import { answersTo, entryCount, winnersOf } from './queries'

const SYSTEM = { kind: 'system' } as const
const QUESTIONS: Question[] = [
  {
    id: 'bor',
    kind: 'choice',
    label: { sv: 'Bor du kvar?' },
    required: true,
    options: [
      { id: 'ja', label: { sv: 'Ja' } },
      { id: 'nej', label: { sv: 'Nej' } },
    ],
  },
  { id: 'varfor', kind: 'text', label: { sv: 'Varför inte?' }, onlyIf: { question: 'bor', oneOf: ['nej'] } },
  { id: 'latt', kind: 'scale', label: { sv: 'Lätt?' }, steps: 5, low: { sv: 'svårt' }, high: { sv: 'lätt' } },
]
const QUIZ: QuizQuestion = {
  id: 'kommuner',
  kind: 'choice',
  label: { sv: 'Hur många?' },
  options: [
    { id: '10', label: { sv: '10' } },
    { id: '14', label: { sv: '14' } },
  ],
  right: ['14'],
}

let testing: Testing
let survey: WayIn
let quiz: WayIn
const at = (day: string) => ({ ...testing.context, clock: { now: () => new Date(`${day}T10:00:00Z`) } })

beforeAll(async () => {
  testing = await openTestDatabase()
  const text = { sv: 'x' }
  const { id } = await foundProcess(
    testing.context,
    { slug: 'p', title: text, summary: text, language: 'sv', phases: [], waysIn: [] },
    SYSTEM,
  )
  const wayIn = { title: text, question: text, minutes: 3, languages: ['sv'], closedText: text }
  const days = { opensOn: '2026-01-01', closesOn: '2026-01-31' }
  const common = { ...wayIn, ...days }
  await addWayIn(at('2026-01-01'), id, { ...common, slug: 'e', kind: 'survey', questions: QUESTIONS }, SYSTEM)
  await addWayIn(at('2026-01-01'), id, { ...common, slug: 'q', kind: 'quiz', questions: [QUIZ] }, SYSTEM)
  survey = (await wayInBySlug(testing.context.db, id, 'e'))!
  quiz = (await wayInBySlug(testing.context.db, id, 'q'))!
})
afterAll(() => testing.close())

const begin = async (day = '2026-01-10') => {
  const begun = await beginSheet(at(day), survey, { language: 'sv', idempotencyKey: randomUUID() })
  if (!begun.ok) throw new Error(begun.reason)
  return begun.value.code
}
const inspel = async () =>
  (await testing.pool.query('select body, answers from contribution order by received_at')).rows

test('a question is asked only when its condition holds, and an answer it no longer asks for is left out', () => {
  expect(asked(QUESTIONS, { bor: ['ja'] }).map((one) => one.id)).toEqual(['bor', 'latt'])
  expect(kept(QUESTIONS, { bor: ['ja'], varfor: 'Bussen', latt: 3 })).toEqual({ bor: ['ja'], latt: 3 })
})

test('own words become an inspel, once; a sheet without words is only counted', async () => {
  const code = await begin()
  await keepAnswer(at('2026-01-10'), code, 'bor', ['nej'])
  await keepAnswer(at('2026-01-11'), code, 'varfor', 'Det går ingen buss')
  await Promise.all([sendSheet(at('2026-01-12'), code), sendSheet(at('2026-01-12'), code)])
  expect(await inspel()).toEqual([
    { body: 'Det går ingen buss', answers: { bor: ['nej'], varfor: 'Det går ingen buss' } },
  ])
  const silent = await begin()
  await keepAnswer(at('2026-01-10'), silent, 'bor', ['ja'])
  await sendSheet(at('2026-01-10'), silent)
  expect(await inspel()).toHaveLength(1)
  expect(await answersTo(testing.context.db, survey.id)).toHaveLength(2)
})

test('what is sent is not changed, and a closed survey takes nothing', async () => {
  const code = await begin()
  await keepAnswer(at('2026-01-10'), code, 'bor', ['ja'])
  await sendSheet(at('2026-01-10'), code)
  expect(await keepAnswer(at('2026-01-10'), code, 'bor', ['nej'])).toEqual({ ok: false, reason: 'sent' })
  const late = await begin('2026-01-31')
  expect(await sendSheet(at('2026-02-01'), late)).toEqual({ ok: false, reason: 'closed' })
  expect(
    await beginSheet(at('2026-02-01'), survey, { language: 'sv', idempotencyKey: randomUUID() }),
  ).toEqual({
    ok: false,
    reason: 'closed',
  })
})

test('the counts of a question are all that answered it, whatever was answered', () => {
  const answer = fc.record({
    bor: fc.constantFrom<string[]>(['ja'], ['nej']),
    latt: fc.integer({ min: 1, max: 5 }),
  })
  fc.assert(
    fc.property(fc.array(answer), (answers) => {
      const [bor, , latt] = tally(QUESTIONS, answers, new Map())
      expect(bor!.counts.reduce((sum, one) => sum + one.count, 0)).toBe(answers.length)
      expect(latt!.counts.reduce((sum, one) => sum + one.count, 0)).toBe(answers.length)
    }),
  )
})

test('the middle of a scale is the middle answer', () => {
  const answers = [1, 2, 5, 5].map((latt) => ({ latt }))
  expect(tally(QUESTIONS, answers, new Map())[2]?.median).toBe(3.5)
})

test('only just the right options are right', () => {
  expect(isRight(QUIZ, ['14'])).toBe(true)
  expect(isRight(QUIZ, ['10', '14'])).toBe(false)
  expect(isRight(QUIZ, undefined)).toBe(false)
})

test('a round is counted once, and what is won is drawn once among all entries', async () => {
  const idempotencyKey = randomUUID()
  const round = { answers: { kommuner: ['14'] }, language: 'sv' as const, atStand: true, idempotencyKey }
  const [first, again] = await Promise.all([
    playRound(at('2026-01-10'), quiz, round),
    playRound(at('2026-01-10'), quiz, round),
  ])
  expect(first).toEqual(again)

  const draw = { prize: { sv: 'Fika' }, winners: 2, closesOn: '2026-01-20', deleteOn: '2026-02-10' }
  await announceDraw(at('2026-01-05'), quiz.id, draw, SYSTEM)
  for (const contact of ['070-1112233', '070-2223344', '070-1112233', 'a@exempel.se'])
    expect((await enterDraw(at('2026-01-10'), quiz.id, contact)).ok).toBe(true)
  expect(await entryCount(testing.context.db, quiz.id)).toBe(3)
  expect(await drawWinners(at('2026-01-20'), quiz.id, SYSTEM)).toEqual({ ok: false, reason: 'too_early' })
  const drawn = await Promise.all([
    drawWinners(at('2026-01-21'), quiz.id, SYSTEM),
    drawWinners(at('2026-01-21'), quiz.id, SYSTEM),
  ])
  expect(drawn.filter((one) => one.ok)).toHaveLength(1)
  expect(await winnersOf(testing.context.db, quiz.id)).toHaveLength(2)
  expect(await enterDraw(at('2026-01-21'), quiz.id, '070-3334455')).toEqual({ ok: false, reason: 'closed' })
})

test('on its day every contact is gone, and so are sheets that were never sent', async () => {
  await removeWhatIsOver(at('2026-02-09'))
  expect(await entryCount(testing.context.db, quiz.id)).toBe(3)
  await removeWhatIsOver(at('2026-03-10'))
  expect(await entryCount(testing.context.db, quiz.id)).toBe(0)
  const { rows } = await testing.pool.query(
    'select count(*)::int as n from survey_sheet where finished_at is null',
  )
  expect(rows[0].n).toBe(0)
})
