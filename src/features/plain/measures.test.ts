import { expect, test } from 'vitest'
import { lix, ovix } from './domain'
import { lixBand } from './domain/measures'

const EXAMPLE = 'a bc def ghij klmno pqrstu vxyzåäö'.split(' ')
const times = (count: number) => Array.from({ length: count }, () => EXAMPLE).flat()

test('lix is what others have published for the same counts', () => {
  expect(lix({ words: 28, sentences: 4, long: 4 }).toFixed(2)).toBe('21.29')
  expect(lix({ words: 437, sentences: 21, long: 112 }).toFixed(2)).toBe('46.44')
  expect(Math.round(lix({ words: 3784, sentences: 580, long: 1018 }))).toBe(33)
  expect(Math.round(lix({ words: 2411, sentences: 100, long: 843 }))).toBe(59)
})

test('ovix is what others have published for the same words', () => {
  expect([2, 3, 4].map((count) => ovix(times(count))?.toFixed(2))).toEqual(['11.32', '9.88', '9.58'])
  expect(ovix(EXAMPLE)).toBeNull()
  expect(ovix([])).toBeNull()
})

test('a short text gets no band', () => {
  expect(lixBand({ words: 99, sentences: 10, long: 20 })).toBeNull()
  expect(lixBand({ words: 200, sentences: 9, long: 20 })).toBeNull()
  const of = (long: number) => lixBand({ words: 200, sentences: 20, long })
  expect([10, 45, 70, 90, 120].map(of)).toEqual(['very-easy', 'easy', 'medium', 'hard', 'very-hard'])
})
