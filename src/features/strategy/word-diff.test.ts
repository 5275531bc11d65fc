import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movedStep, wordDiff } from './domain'

const words = fc
  .array(fc.constantFrom('tåg', 'buss', 'vård', 'i', 'hela', 'länet', '\n\n', ' ', '  ', '👩‍👩‍👧'), {
    maxLength: 60,
  })
  .map((list) => list.join(' '))

const joined = (pieces: ReturnType<typeof wordDiff>, ...kinds: string[]) =>
  pieces
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('')

test('both wordings can be read whole out of what was struck and added', () => {
  fc.assert(
    fc.property(fc.oneof(words, fc.string()), fc.oneof(words, fc.string()), (before, after) => {
      const pieces = wordDiff(before, after)
      expect(joined(pieces, 'same', 'removed')).toBe(before)
      expect(joined(pieces, 'same', 'added')).toBe(after)
    }),
  )
})

test('a wording that did not change shows nothing struck and nothing added', () => {
  fc.assert(
    fc.property(fc.oneof(words, fc.string()), (text) => {
      expect(wordDiff(text, text).every(({ kind }) => kind === 'same')).toBe(true)
    }),
  )
})

test('a changed word is struck and its new word added, nothing else', () => {
  expect(wordDiff('Vi vill ha bussar varje timme.', 'Vi vill ha tåg varje timme.')).toEqual([
    { kind: 'same', text: 'Vi vill ha ' },
    { kind: 'removed', text: 'bussar ' },
    { kind: 'added', text: 'tåg ' },
    { kind: 'same', text: 'varje timme.' },
  ])
  expect(wordDiff('Tåg', 'Tåg till alla')).toEqual([
    { kind: 'same', text: 'Tåg' },
    { kind: 'added', text: ' till alla' },
  ])
})

test('very long texts without anything in common are still told apart', () => {
  const before = Array.from({ length: 5000 }, (_, n) => `a${n}`).join(' ')
  const after = Array.from({ length: 5000 }, (_, n) => `b${n}`).join(' ')
  const pieces = wordDiff(before, after)
  expect(joined(pieces, 'same', 'removed')).toBe(before)
  expect(joined(pieces, 'same', 'added')).toBe(after)
})

test('a passage moves one step and never out of the document', () => {
  expect(movedStep(['a', 'b', 'c'], 'b', 'up')).toEqual(['b', 'a', 'c'])
  expect(movedStep(['a', 'b', 'c'], 'c', 'down')).toEqual(['a', 'b', 'c'])
  expect(movedStep(['a', 'b', 'c'], 'a', 'up')).toEqual(['a', 'b', 'c'])
})
