import everyday from '../words/everyday.txt?raw'
import { wordSet } from './lists'
import type { Spelling } from './spelling'

const EVERYDAY = wordSet(everyday)

/** True when everybody uses the word: it is on our list, is a form of one there, or is put together of two. */
export const isEveryday = (lower: string, spelling: Spelling): boolean => {
  if (lower.length < 3 || /^\p{N}/u.test(lower) || EVERYDAY.has(lower)) return true
  if (spelling.stands(lower)) return false
  if (spelling.stem(lower).some((stem) => EVERYDAY.has(stem))) return true
  const parts = spelling.parts(lower)
  return (
    parts.length === 2 &&
    parts.every((part) => EVERYDAY.has(part) || spelling.stem(part).some((stem) => EVERYDAY.has(stem)))
  )
}
