import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jaccard, kappa, kappaPerCode, masi, nominalAlpha, type Pair, setAlpha } from '.'

const of = (...codes: string[]): ReadonlySet<string> => new Set(codes)
const NO_INTERVAL = { resamples: 0 }

/** Coders as rows, as such tables are printed; "." where somebody left an item out. */
const byItem = (...coders: string[]): (string | null)[][] => {
  const rows = coders.map((row) => row.split(' ').map((cell) => (cell === '.' ? null : cell)))
  return (rows[0] ?? []).map((_, item) => rows.map((row) => row[item] ?? null))
}

// Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, section C: four observers, twelve units, missing values.
const PUBLISHED = byItem(
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
)

test("alpha equals Krippendorff's published example, and what nobody else coded does not count", () => {
  const { value, items, same } = nominalAlpha(PUBLISHED, NO_INTERVAL)
  expect(value).toBeCloseTo(0.743, 3)
  // 1 − 39 · 8 / 1216, by the coincidences of the eleven units with two values or more.
  expect(value).toBeCloseTo(1 - (39 * 8) / 1_216, 12)
  expect(items).toBe(11)
  // 43 of 55 pairs.
  expect(same).toBeCloseTo(43 / 55, 12)
})

// By hand, two people and four texts. Jaccard: observed 2·½ + 2·1 = 3; expected 2·(4·1·½ + 4·3·1 + 1·3·½) = 31.
const SETS = [
  [of('a'), of('a')],
  [of('a', 'b'), of('a')],
  [of('b'), of('b')],
  [of('a'), of('b')],
] as const

test('alpha on sets of codes equals a count by hand, with Jaccard and with MASI', () => {
  expect(setAlpha(SETS, 'jaccard', NO_INTERVAL).value).toBeCloseTo(1 - (7 * 3) / 31, 12)
  // MASI: ⅔ where it was ½, so observed 10/3 and expected 100/3.
  expect(setAlpha(SETS, 'masi', NO_INTERVAL).value).toBeCloseTo(0.3, 12)
  expect(setAlpha(SETS, 'masi', NO_INTERVAL).same).toBe(0.5)
})

test('sets with one code each give the same alpha as single codes; the order of codes is nothing', () => {
  const single = PUBLISHED.map((cells) => cells.map((code) => (code === null ? null : of(code))))
  for (const distance of ['masi', 'jaccard'] as const)
    expect(setAlpha(single, distance, NO_INTERVAL).value).toBeCloseTo(0.7434, 4)
  expect(
    setAlpha(
      [
        [of('a', 'b'), of('b', 'a')],
        [of('c'), of('c')],
      ],
      'masi',
      NO_INTERVAL,
    ).value,
  ).toBe(1)
})

test('the distances between sets are those of their definitions', () => {
  const cases: [ReadonlySet<string>, ReadonlySet<string>, number, number][] = [
    [of(), of(), 0, 0],
    [of('a'), of(), 1, 1],
    [of('a', 'b'), of('b', 'a'), 0, 0],
    [of('1', '2'), of('1', '2', '3', '4'), 1 / 2, 2 / 3],
    [of('a', 'b'), of('b', 'c'), 2 / 3, 8 / 9],
    [of('a'), of('b'), 1, 1],
  ]
  for (const [a, b, byJaccard, byMasi] of cases) {
    expect(jaccard(a, b)).toBeCloseTo(byJaccard, 12)
    expect(masi(a, b)).toBeCloseTo(byMasi, 12)
    expect(masi(b, a)).toBe(masi(a, b))
  }
})

const pairs = (both: number, first: number, second: number, neither: number): Pair[] => [
  ...Array<Pair>(both).fill([true, true]),
  ...Array<Pair>(first).fill([true, false]),
  ...Array<Pair>(second).fill([false, true]),
  ...Array<Pair>(neither).fill([false, false]),
]

test('kappa equals a count by hand, and its interval holds it', () => {
  // Agreement .7; by chance (25·30 + 25·20) / 50² = .5.
  const measured = kappa(pairs(20, 5, 10, 15))
  expect(measured.value).toBeCloseTo(0.4, 12)
  expect(measured).toMatchObject({ items: 50, same: 0.7 })
  expect(measured.interval?.low).toBeLessThan(0.4)
  expect(measured.interval?.high).toBeGreaterThan(0.4)
  // The large-sample interval of Fleiss, Cohen and Everitt (1969) is about .15 to .65.
  expect(measured.interval?.low).toBeCloseTo(0.15, 1)
  expect(measured.interval?.high).toBeCloseTo(0.65, 1)
})

test('each code has its own kappa, over the items that both have coded', () => {
  const items = [...SETS, [of('a'), null], [null, of('b')]] as const
  const each = kappaPerCode(items, ['a', 'b', 'never'], NO_INTERVAL)
  // a: together on 1 and 2, apart on 4, together without on 3.
  expect(each.get('a')).toMatchObject({ items: 4, same: 0.75, value: 0.5 })
  expect(each.get('b')).toMatchObject({ items: 4, same: 0.5, value: 0 })
  expect(each.get('never')).toMatchObject({ value: null, why: 'no_variation', same: 1 })
})

test('where everybody always chose the same there is no figure but the reason, and the raw share beside it', () => {
  const told = { value: null, why: 'no_variation', interval: null, same: 1 }
  expect(nominalAlpha(byItem('a a a', 'a a a'))).toMatchObject({ ...told, items: 3 })
  expect(setAlpha([[of(), of()]], 'masi')).toMatchObject(told)
  expect(kappa(pairs(0, 0, 0, 9))).toMatchObject(told)
})

test('where nothing was coded by two people, that is said', () => {
  const told = { value: null, why: 'no_pairs', interval: null, same: null, items: 0 }
  expect(nominalAlpha(byItem('a . b', '. a .'))).toEqual(told)
  expect(setAlpha([], 'jaccard')).toEqual(told)
  expect(kappa([[true, null]])).toEqual(told)
})

test('one person who always says yes gives a kappa of 0, not none', () => {
  expect(kappa(pairs(6, 4, 0, 0), NO_INTERVAL).value).toBe(0)
})

test('the same seed gives the same interval; another seed nearly the same', () => {
  const one = nominalAlpha(PUBLISHED, { seed: 1 })
  expect(nominalAlpha(PUBLISHED, { seed: 1 })).toEqual(one)
  const other = nominalAlpha(PUBLISHED, { seed: 2 })
  expect(other.interval).not.toEqual(one.interval)
  expect(other.interval?.low).toBeCloseTo(one.interval?.low ?? 0, 0)
})

test('draws without variation are left out of the interval, and how many is told', () => {
  // Agreed on all of forty, and one differs from the rest: about 36 of 100 draws miss that one.
  const almost = byItem(`b ${'a '.repeat(39)}`.trim(), `b ${'a '.repeat(39)}`.trim())
  const { interval } = nominalAlpha(almost)
  expect(interval).toMatchObject({ low: 1, high: 1, resamples: 1_000 })
  expect(interval?.undefinedIn).toBeGreaterThan(300)
  expect(interval?.undefinedIn).toBeLessThan(420)
})

test('alpha does not care who is who, nor in which order items come, and never exceeds 1', () => {
  const code = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null })
  const matrix = fc.array(fc.tuple(code, code, code), { minLength: 2, maxLength: 20 })
  fc.assert(
    fc.property(matrix, (items) => {
      const { value } = nominalAlpha(items, NO_INTERVAL)
      const turned = items.map(([x, y, z]) => [z, x, y]).reverse()
      const again = nominalAlpha(turned, NO_INTERVAL).value
      if (value === null) expect(again).toBeNull()
      else {
        expect(again).toBeCloseTo(value, 10)
        expect(value).toBeLessThanOrEqual(1)
      }
    }),
  )
})
