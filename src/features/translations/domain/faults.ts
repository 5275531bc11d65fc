import { hasForbiddenCharacters } from '~/kernel/plain-text'
import type { Entry } from './texts'
import { maxLengthOf } from './what-we-know'

/** What a translated text can't have. */
export type Fault = 'empty' | 'placeholders' | 'too-long' | 'characters'

const TEXT_MAX = 4_000

/** "{{count}}" and its like in a text, each once, in order. */
export const placeholdersIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[0]))].sort()

/** Whether a text can stand for an entry; undefined when it can. */
export const faultIn = (entry: Entry, text: string): Fault | undefined => {
  if (text.trim() === '') return 'empty'
  if (hasForbiddenCharacters(text)) return 'characters'
  const isLoose = /\{\{|\}\}|\$t\(/.test(text.replace(/\{\{\w+\}\}/g, ''))
  if (isLoose || placeholdersIn(text).join() !== placeholdersIn(entry.source).join()) return 'placeholders'
  return [...text].length > (maxLengthOf(entry.key) ?? TEXT_MAX) ? 'too-long' : undefined
}
