import { randomInt } from 'node:crypto'
import { canonical, SYMBOLS } from './crockford'

export const SHORT_CODE_LENGTH = 6

/** A code that stands on a table or a wall and opens nothing private: 6 characters of Crockford's base 32. */
export const newShortCode = (): string =>
  Array.from({ length: SHORT_CODE_LENGTH }, () => SYMBOLS[randomInt(SYMBOLS.length)]).join('')

/** What a person typed, made canonical; null when it can't be such a code. */
export const parseShortCode = (typed: string): string | null => canonical(typed, SHORT_CODE_LENGTH)

/** A number for helpers to type on a phone: six digits. */
export const newPin = (): string => String(randomInt(1_000_000)).padStart(6, '0')
