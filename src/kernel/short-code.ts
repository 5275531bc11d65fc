import { randomInt } from 'node:crypto'

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 6

/** A code that stands on a table or a wall and opens nothing private: 6 characters of Crockford's base 32. */
export const newShortCode = (): string =>
  Array.from({ length: LENGTH }, () => SYMBOLS[randomInt(SYMBOLS.length)]).join('')

/** What a person typed, made canonical; null when it can't be such a code. */
export const parseShortCode = (typed: string): string | null => {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return code.length === LENGTH && [...code].every((symbol) => SYMBOLS.includes(symbol)) ? code : null
}

/** A number for helpers to type on a phone: six digits. */
export const newPin = (): string => String(randomInt(1_000_000)).padStart(6, '0')
