import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Bundle,
  countFates,
  FATES,
  fateOf,
  flowOf,
  OTHER_PASSAGES,
  type Outcome,
  type ThemeFate,
  withFewPassages,
} from './domain'

const OUTCOMES: Outcome[] = ['woven_in', 'partly', 'already_so', 'not_taken_up', 'outside_remit']
const theme = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  outcomes: fc.subarray(OUTCOMES),
  passageIds: fc.subarray(['p', 'q', 'r']),
})
const bundle: fc.Arbitrary<Bundle> = fc.record({
  wayInKind: fc.constantFrom('meeting', 'open_question'),
  themeIds: fc.subarray(['a', 'b', 'c']),
  ownOutcomes: fc.subarray(OUTCOMES),
  ownPassageIds: fc.subarray(['p', 's']),
  count: fc.integer({ min: 1, max: 1000 }),
})
const known = (themes: ThemeFate[]) => new Map(themes.map((one) => [one.id, one]))

test('every inspel is counted under exactly one fate', () => {
  fc.assert(
    fc.property(fc.array(bundle), fc.array(theme), (bundles, themes) => {
      const counts = countFates(bundles, known(themes))
      const received = bundles.reduce((sum, one) => sum + one.count, 0)
      expect(FATES.reduce((sum, fate) => sum + counts[fate], 0)).toBe(received)
    }),
  )
})

test('what flows into a theme flows out of it, in whole', () => {
  fc.assert(
    fc.property(fc.array(bundle), fc.array(theme), (bundles, themes) => {
      const streams = flowOf(bundles, known(themes))
      for (const station of new Set(
        streams.map((stream) => stream.to).filter((to) => to.startsWith('theme:')),
      )) {
        const sum = (side: 'from' | 'to') =>
          streams
            .filter((stream) => stream[side] === station)
            .reduce((total, stream) => total + stream.value, 0)
        expect(sum('from')).toBeCloseTo(sum('to'), 6)
      }
    }),
  )
})

test('an answer of its own stands before the answer to its theme', () => {
  const themes = known([{ id: 'a', outcomes: ['woven_in'], passageIds: ['p'] }])
  const one = { themeIds: ['a'], ownOutcomes: ['not_taken_up'], ownPassageIds: [] } satisfies Partial<Bundle>
  expect(fateOf(one, themes)).toBe('not_taken_up')
  expect(fateOf({ ...one, ownOutcomes: [] }, themes)).toBe('woven_in')
  expect(fateOf({ ...one, ownOutcomes: [], themeIds: ['unknown'] }, themes)).toBe('unanswered')
})

test('a picture with few passages holds as many inspel, and the largest keep their own stations', () => {
  fc.assert(
    fc.property(fc.array(bundle), fc.array(theme), (bundles, themes) => {
      const all = flowOf(bundles, known(themes))
      const { streams } = withFewPassages(all, 2)
      const sum = (those: readonly { value: number }[]) =>
        those.reduce((total, { value }) => total + value, 0)
      expect(sum(streams)).toBeCloseTo(sum(all), 6)
      const ends = new Set(streams.map(({ to }) => to).filter((to) => to.startsWith('passage:')))
      expect(ends.size).toBeLessThanOrEqual(3)
    }),
  )
  const streams = ['p', 'q', 'r', 's'].map((id, n) => ({ from: 'theme:a', to: `passage:${id}`, value: n }))
  expect(withFewPassages(streams, 2)).toEqual({
    together: 2,
    streams: [
      { from: 'theme:a', to: OTHER_PASSAGES, value: 1 },
      { from: 'theme:a', to: 'passage:r', value: 2 },
      { from: 'theme:a', to: 'passage:s', value: 3 },
    ],
  })
})
