import { expect, test } from 'vitest'
import { leafAt, leavesOf } from './domain'

const passages = (sizes: Record<string, number>) =>
  Object.entries(sizes).flatMap(([part, count]) =>
    Array.from({ length: count }, (_, n) => ({ part, slug: `${part}-${n + 1}` })),
  )
const shape = (sizes: Record<string, number>, most: number) =>
  leavesOf(passages(sizes), { most }).map(({ parts }) =>
    parts.map(({ part, passages: those }) => `${part}${those.length}`).join(' '),
  )

test('a short text is one leaf, and so is none at all', () => {
  expect(shape({ a: 2, b: 3 }, 10)).toEqual(['a2 b3'])
  expect(shape({}, 10)).toEqual([''])
})

test('parts stand whole on a leaf where they can, and one that is too long goes over several', () => {
  expect(shape({ a: 4, b: 4, c: 4 }, 10)).toEqual(['a4 b4', 'c4'])
  expect(shape({ a: 3, b: 12, c: 2 }, 10)).toEqual(['a3', 'b10', 'b2 c2'])
})

test('what weighs more than a leaf has one to itself, and nothing is lost', () => {
  const heavy = passages({ a: 5 })
  const leaves = leavesOf(heavy, { most: 10, weightOf: ({ slug }) => (slug === 'a-3' ? 50 : 4) })
  expect(leaves.map(({ parts }) => parts.flatMap((one) => one.passages.map(({ slug }) => slug)))).toEqual([
    ['a-1', 'a-2'],
    ['a-3'],
    ['a-4', 'a-5'],
  ])
})

test('a leaf is found by its number and by a passage on it; an address that names none gets the first', () => {
  const leaves = leavesOf(passages({ a: 4, b: 4, c: 4 }), { most: 4 })
  expect(leafAt(leaves, { page: '2' }).number).toBe(2)
  expect(leafAt(leaves, { passage: 'c-1' }).number).toBe(3)
  for (const page of [undefined, '0', '99', 'x']) expect(leafAt(leaves, { page }).number).toBe(1)
})
