import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GROUP_MIN, keptBack } from './small-groups'

const sumOf = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0)

test('nothing is kept back where every group is large enough', () => {
  expect(keptBack([5, 80, 12])).toEqual(new Set())
  expect(keptBack([])).toEqual(new Set())
})

test('one small group takes the next smallest with it, so that it is not the sum less the others', () => {
  expect(keptBack([40, 3, 9, 12])).toEqual(new Set([1, 2]))
})

test('two small groups that are a group together stand by themselves; two fours would be known and do not', () => {
  expect(keptBack([40, 3, 2, 12])).toEqual(new Set([1, 2]))
  expect(keptBack([40, 4, 4, 12])).toEqual(new Set([1, 2, 3]))
})

test('where all together are too few nothing is shown', () => {
  expect(keptBack([1, 0, 3])).toEqual(new Set([0, 1, 2]))
})

/** Every way the kept-back counts may be, for somebody who knows their sum and which would have been kept back. */
const waysToBe = (shown: readonly number[], hidden: number, sum: number): number[][] => {
  const fill = (left: number, sofar: number[]): number[][] => {
    if (sofar.length === hidden - 1) return [[...sofar, left]]
    return Array.from({ length: left + 1 }, (_, n) => n).flatMap((n) => fill(left - n, [...sofar, n]))
  }
  return fill(sum, []).filter((guess) => {
    const back = keptBack([...guess, ...shown])
    return back.size === hidden && guess.every((_, place) => back.has(place))
  })
}

test('not even who knows the rule and the sum can find a group that is kept back', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 2, maxLength: 4 }), (counts) => {
      const back = keptBack(counts)
      const hidden = counts.filter((_, place) => back.has(place))
      const shown = counts.filter((_, place) => !back.has(place))
      for (const count of shown) expect(count).toBeGreaterThanOrEqual(GROUP_MIN)
      // Where nothing is shown at all, the sum may be too small to hide anything but that nobody was there.
      if (hidden.length === 0 || sumOf(hidden) < GROUP_MIN) return
      const ways = waysToBe(shown, hidden.length, sumOf(hidden))
      for (const place of hidden.keys())
        expect(new Set(ways.map((way) => way[place])).size, JSON.stringify(counts)).toBeGreaterThan(1)
    }),
    { numRuns: 300 },
  )
})
