import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One sentence and what an editor would mark in it. */
export interface Marked {
  text: string
  expected: { rule: string; words: string }[]
}

const FILE = join(import.meta.dirname, 'sentences.txt')

/** The regression set: our own sentences, one a line. */
export const MARKED: Marked[] = readFileSync(FILE, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => {
    const [text = '', ...marks] = line.split(' | ')
    return {
      text,
      expected: marks.map((mark) => {
        const [rule = '', ...words] = mark.split(' ')
        return { rule, words: words.join(' ') }
      }),
    }
  })
