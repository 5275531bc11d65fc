import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seeded } from '~/kernel/seeded'
import {
  type Ballot,
  cluster,
  consensus,
  findingsOf,
  groupsOf,
  type Point,
  project,
  silhouette,
  tallyOf,
  typicalOf,
  type Vote,
} from './domain'

const ballot = (votes: Record<string, Vote>, group: string | null = null): Ballot => ({
  group,
  votes: new Map(Object.entries(votes)),
})
const tally = (agrees: number, disagrees: number, passes = 0) => ({ agrees, disagrees, passes })

test('group-informed consensus equals a count by hand, and who passes has seen it', () => {
  // 9/12 · 4/6, and with two who pass in the second group 9/12 · 4/8.
  expect(consensus([tally(8, 2), tally(3, 1)])).toBeCloseTo(0.5, 12)
  expect(consensus([tally(8, 2), tally(3, 1, 2)])).toBeCloseTo(0.375, 12)
  expect(consensus([tally(0, 0)])).toBe(0.5)
})

test('votes are counted as they were cast', () => {
  const counted = tallyOf([ballot({ a: 1, b: -1 }), ballot({ a: 1, b: 0 }), ballot({ b: -1 })])
  expect(counted.get('a')).toEqual(tally(2, 0))
  expect(counted.get('b')).toEqual(tally(0, 2, 1))
})

const rounded = (points: readonly Point[]) =>
  points.map((point) => point.map((x) => Number(x.toFixed(4)) + 0))

test('people lie where principal components put them, by hand', () => {
  // The first two statements are voted on alike, the third by itself: directions (1, 1, 0)/√2 and (0, 0, 1).
  const four = [
    ballot({ a: 1, b: 1, c: 1 }),
    ballot({ a: -1, b: -1, c: 1 }),
    ballot({ a: 1, b: 1, c: -1 }),
    ballot({ a: -1, b: -1, c: -1 }),
  ]
  const x = Number(Math.SQRT2.toFixed(4))
  expect(rounded(project(four, ['a', 'b', 'c'], 1))).toEqual([
    [x, 1],
    [-x, 1],
    [x, -1],
    [-x, -1],
  ])
  // Two more voted on the first alone: direction (4, √17 − 1) made one long, and √(3/1) outward for them.
  const six = [...four, ballot({ a: 1 }), ballot({ a: -1 })]
  const points = rounded(project(six, ['a', 'b', 'c'], 1))
  expect(points[0]).toEqual([1.4036, 1])
  expect(points[4]).toEqual([1.3652, 0])
  expect(points[5]).toEqual([-1.3652, 0])
})

test('the silhouette equals a count by hand', () => {
  const line = [0, 1, 10, 11].map((x): Point => [x, 0])
  // Ends: (10.5 − 1)/10.5; inner ones: (9.5 − 1)/9.5.
  expect(silhouette(line, [0, 0, 1, 1])).toBeCloseTo((9.5 / 10.5 + 8.5 / 9.5) / 2, 12)
  expect(silhouette(line, [0, 0, 0, 0])).toBe(0)
})

const cloud = (centres: readonly Point[], people: number): Point[] => {
  const random = seeded(5)
  return centres.flatMap(([x, y]) =>
    Array.from({ length: people }, (): Point => [x + random() - 0.5, y + random() - 0.5]),
  )
}

test('clouds that lie apart are the groups, however many they are, and the same at every run', () => {
  const corners: Point[] = [
    [0, 0],
    [6, 0],
    [0, 6],
    [6, 6],
    [12, 3],
  ]
  for (const k of [2, 3, 4, 5]) {
    const points = cloud(corners.slice(0, k), 14)
    const made = cluster(points, 1)
    expect(new Set(made?.labels).size).toBe(k)
    for (let at = 0; at < points.length; at += 14)
      expect(new Set(made?.labels.slice(at, at + 14)).size).toBe(1)
    expect(cluster(points, 1)).toEqual(made)
  }
})

test('people who all lie in one place, and too few people, make no groups', () => {
  expect(cluster(Array(20).fill([1, 1]), 1)).toBeUndefined()
  expect(cluster([[0, 0]], 1)).toBeUndefined()
  expect(cluster([], 1)).toBeUndefined()
})

const NINE = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
const leaning = (side: Vote, seen = 9): Ballot =>
  ballot(Object.fromEntries(NINE.slice(0, seen).map((one): [string, Vote] => [one, side])))

test('who voted on fewer than seven statements is in no group; the largest group comes first', () => {
  const ballots = [
    ...Array.from({ length: 6 }, () => leaning(-1)),
    ...Array.from({ length: 9 }, () => leaning(1)),
    leaning(1, 6),
    leaning(1, 7),
  ]
  const { from, groups } = groupsOf(ballots, NINE)
  expect(from).toBe('votes')
  expect(groups).toEqual([...Array(6).fill(1), ...Array(9).fill(0), null, 0])
})

test('where there are fewer than seven statements, who voted on all is in', () => {
  const ballots = [...Array(4).fill(leaning(1, 3)), ...Array(4).fill(leaning(-1, 3)), leaning(1, 2)]
  const { groups } = groupsOf(ballots, ['a', 'b', 'c'])
  expect(groups.at(-1)).toBeNull()
  expect(new Set(groups.slice(0, 8)).size).toBe(2)
})

test('statements that are not shown place nobody', () => {
  const votes = (secret: Vote, open: Vote) =>
    ballot({ ...Object.fromEntries(NINE.map((one): [string, Vote] => [one, open])), secret })
  const ballots = [...Array(5).fill(votes(1, 1)), ...Array(5).fill(votes(-1, 1))]
  expect(groupsOf(ballots, NINE).groups.every((group) => group === null)).toBe(true)
})

test('groups that the source made stand as they are', () => {
  const ballots = [ballot({ a: 1 }, '7'), ballot({ a: 1 }), ballot({ a: -1 }, '3'), ballot({ a: -1 }, '3')]
  expect(groupsOf(ballots, ['a'])).toEqual({ from: 'source', groups: [1, null, 0, 0], silhouette: null })
})

const group = (number: number, people: number, tallies: Record<string, ReturnType<typeof tally>>) => ({
  number,
  people,
  tallies: new Map(Object.entries(tallies)),
})

test('what tells a group from the others is what most of it says and the others do not', () => {
  const tallies = [
    new Map([
      ['petrol', tally(18, 2)],
      ['bus', tally(19, 1)],
    ]),
    new Map([
      ['petrol', tally(2, 12)],
      ['bus', tally(13, 1)],
    ]),
  ]
  expect(typicalOf(tallies, 0, ['bus', 'petrol'])).toEqual([
    { statement: 'petrol', side: 'agree', share: 0.9 },
  ])
  expect(typicalOf(tallies, 1, ['bus', 'petrol'])).toMatchObject([{ statement: 'petrol', side: 'disagree' }])
})

test('a group under five is not shown, nor is it a factor of what all agree on; nor what few of a group saw', () => {
  const groups = [
    group(0, 20, { bus: tally(15, 5), petrol: tally(18, 2), few: tally(19, 1) }),
    group(1, 14, { bus: tally(12, 2), petrol: tally(1, 13), few: tally(4, 0) }),
    group(2, 4, { bus: tally(0, 4), petrol: tally(4, 0), few: tally(4, 0) }),
  ]
  const found = findingsOf(groups, ['bus', 'petrol', 'few'])
  expect(found.groups.map(({ number }) => number)).toEqual([0, 1])
  expect(found.tooSmall).toBe(1)
  expect(found.agreed.map(({ statement }) => statement)).toEqual(['bus'])
  expect(found.apart.map(({ statement }) => statement)).toEqual(['petrol'])
  expect(JSON.stringify(found)).not.toContain('few')
  for (const { groups: each } of [...found.agreed, ...found.apart])
    expect(each.map(({ number }) => number)).toEqual([0, 1])
})

test('whatever the votes, nothing of fewer than five people is shown', () => {
  const counts = fc.record({ agrees: fc.nat(8), disagrees: fc.nat(8), passes: fc.nat(3) })
  const some = fc.array(fc.tuple(counts, counts), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(
      some,
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
      (all, sizes) => {
        const groups = sizes.map((people, number) => {
          const [a, b] = all[number % all.length] ?? [tally(0, 0), tally(0, 0)]
          return group(number, people, { a, b })
        })
        const found = findingsOf(groups, ['a', 'b'])
        for (const { people } of found.groups) expect(people).toBeGreaterThanOrEqual(5)
        for (const { groups: each } of [...found.agreed, ...found.apart]) {
          for (const { tally: seen } of each)
            expect(seen.agrees + seen.disagrees + seen.passes).toBeGreaterThanOrEqual(5)
        }
      },
    ),
  )
})
