import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GROUP_MIN } from '~/kernel/small-groups'
import { unrecordedChanges } from '~/platform/audit/testing'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { answerPulse, clearPulseWords, removePulseWords, setPulseShare } from './commands'
import { type Group, isDrawn, OCCASIONS, QUESTIONS, questionAt, showable, sumOf, wilson } from './domain'
import { clearedWords, pulseInShort, pulseShare, talliesSince, waitingWords } from './queries'
import { pulseAsked } from './web/invite'
import { sinceDay } from './web/staff'

const staff = { kind: 'system' } as const
let testing: Testing
let context: Testing['context']
let now = new Date('2026-11-24T10:00:00Z')

beforeAll(async () => {
  testing = await openTestDatabase()
  context = { ...testing.context, clock: { now: () => now } }
})
afterAll(() => testing.close())

const ANSWER = {
  question: 'matters',
  occasion: 'story',
  wayIn: null,
  value: 4,
  words: '',
  language: 'sv',
  municipalityCode: null,
  role: null,
} as const

test("Wilson's interval is the one of the books", () => {
  const of = (hits: number, n: number) => Object.values(wilson(hits, n)).map((end) => end.toFixed(4))
  expect(of(5, 10)).toEqual(['0.2366', '0.7634'])
  expect(of(0, 10)).toEqual(['0.0000', '0.2775'])
  expect(of(81, 263)).toEqual(['0.2553', '0.3662'])
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 })
})

test('an interval holds its share, stays within 0 and 1, and narrows as more answer', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
      const hits = Math.round(n * share)
      const { low, high } = wilson(hits, n)
      const more = wilson(hits * 4, n * 4)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThanOrEqual(hits / n + 1e-12)
      expect(high).toBeGreaterThanOrEqual(hits / n - 1e-12)
      expect(more.high - more.low).toBeLessThan(high - low)
    }),
  )
})

test('no group under five is shown, nor can one be found by taking the others from the sum', () => {
  const groups = fc.array(
    fc.integer({ min: 0, max: 30 }).map((n): Group => ({ name: String(n), n, agree: 0 })),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(groups, (all) => {
      const { shown, hidden } = showable(all)
      expect(shown.every(({ n }) => n >= GROUP_MIN)).toBe(true)
      expect(hidden).toBe(all.filter(({ n }) => n > 0).length - shown.length)
      const left = sumOf(all).n - sumOf(shown).n
      if (shown.length > 0) expect(left === 0 || left >= GROUP_MIN).toBe(true)
    }),
  )
})

test('one showing in so many asks, and each question as often as the others', () => {
  const chances = Array.from({ length: 1_000 }, (_, n) => n / 1_000)
  expect(chances.filter((chance) => isDrawn(chance, 5))).toHaveLength(200)
  expect(chances.filter((chance) => isDrawn(chance, 0))).toEqual([])
  expect(chances.every((chance) => isDrawn(chance, 1))).toBe(true)
  for (const question of QUESTIONS)
    expect(chances.filter((chance) => questionAt(chance) === question)).toHaveLength(250)
})

test('a page that a cache keeps is drawn anew each minute, the same for all in it, and as often as it was set', async () => {
  const about = { occasion: 'story', path: '/nyheter/bastun' } as const
  const drawnIn = async (minute: number) => {
    now = new Date(Date.parse('2026-11-24T10:00:00Z') + minute * 60_000)
    return (await pulseAsked(context, about))?.href
  }
  await setPulseShare(context, 2, staff)
  const first = await drawnIn(3)
  expect(await drawnIn(3)).toBe(first)
  const seen: (string | undefined)[] = []
  for (let minute = 0; minute < 400; minute++) seen.push(await drawnIn(minute))
  const asked = seen.filter((href) => href !== undefined)
  expect(asked.length).toBeGreaterThan(150)
  expect(asked.length).toBeLessThan(250)
  expect(new Set(asked).size).toBe(QUESTIONS.length)
  await setPulseShare(context, 0, staff)
  expect(await drawnIn(3)).toBeUndefined()
  expect(await pulseShare(context.db)).toBe(0)
  now = new Date('2026-11-24T10:00:00Z')
}, 30_000)

test('a form sent twice counts once, and what came in a flood does not count', async () => {
  const key = randomUUID()
  const sent = { ...ANSWER, key, words: 'Tack' }
  await answerPulse(context, sent)
  await answerPulse(context, { ...sent, value: 1, words: 'Igen' })
  await answerPulse(context, { ...ANSWER, key: randomUUID(), suspect: true })
  const rows = await talliesSince(context.db, '2026-01-01')
  expect(rows).toMatchObject([{ question: 'matters', month: '2026-11', n: 1, agree: 1 }])
  expect((await waitingWords(context.db, 10)).map(({ text }) => text)).toEqual(['Tack'])
})

test('nothing that is kept leads from an answer to its words, a moment or a person', async () => {
  const { rows } = await testing.pool.query(
    `select table_name, column_name, data_type from information_schema.columns
     where table_name in ('pulse_answer', 'pulse_words')`,
  )
  const columns = rows.map(({ column_name }) => column_name)
  for (const traced of ['contribution_id', 'sender', 'address', 'agent', 'received_at'])
    expect(columns).not.toContain(traced)
  // Only the moderator's own deed has a moment.
  expect(
    rows.filter(({ data_type }) => data_type.startsWith('timestamp')).map(({ column_name }) => column_name),
  ).toEqual(['cleared_at'])
  const keys = await testing.pool.query('select key from pulse_answer union all select key from pulse_words')
  expect(new Set(keys.rows.map(({ key }) => key)).size).toBe(keys.rowCount)
  const events = await testing.pool.query(
    `select distinct subject_id, data::text from event where kind = 'pulse.answered'`,
  )
  expect(events.rows).toHaveLength(1)
  expect(keys.rows.map(({ key }) => key)).not.toContain(events.rows[0].subject_id)
})

test('colleagues read what a moderator left of it; what was masked or removed is gone', async () => {
  const words = ['Ring 070-174 06 05', 'Jag heter något']
  for (const text of words) await answerPulse(context, { ...ANSWER, key: randomUUID(), words: text })
  const waiting = await waitingWords(context.db, 10)
  const keyOf = (text: string) => waiting.find((one) => one.text === text)?.key ?? ''
  await clearPulseWords(context, keyOf(words[0]!), 'Ring mig', staff)
  await removePulseWords(context, keyOf(words[1]!), staff)
  expect((await clearedWords(context.db, 10)).map(({ text }) => text)).toEqual(['Ring mig'])
  const { rows } = await testing.pool.query('select text from pulse_words')
  const kept = JSON.stringify(rows)
  expect(kept).not.toContain('070')
  expect(kept).not.toContain('heter')
  expect(await removePulseWords(context, randomUUID(), staff)).toEqual({ ok: false, reason: 'unknown' })
})

test('everyone is told of a question once five have answered it', async () => {
  const since = sinceDay(now)
  expect(since).toBe('2025-12-01')
  const answer = (value: number) =>
    answerPulse(context, { ...ANSWER, question: 'stay', value, key: randomUUID() })
  for (const value of [5, 4, 2, 1]) await answer(value)
  expect((await pulseInShort(context.db, since)).map(({ question }) => question)).not.toContain('stay')
  await answer(4)
  expect((await pulseInShort(context.db, since)).find(({ question }) => question === 'stay')).toEqual({
    question: 'stay',
    n: 5,
    agree: 3,
  })
})

test('every change leaves its event', async () => {
  expect(OCCASIONS).toHaveLength(4)
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})
