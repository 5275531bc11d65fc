import { createHash, createHmac } from 'node:crypto'

// Crockford's base 32: no I, L, O or U, since people read the code aloud over the phone.
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 12

/** The check character: a weighted sum, so that one wrong or two swapped neighbours are noticed. */
const checkCharacter = (body: string): string => {
  let sum = 0
  for (const [index, symbol] of [...body].entries()) sum += SYMBOLS.indexOf(symbol) * (2 * index + 1)
  return SYMBOLS[sum % 32] as string
}

const encode = (bytes: Uint8Array): string => {
  let body = ''
  for (let i = 0; i < LENGTH; i++) body += SYMBOLS[(bytes[i] as number) & 31]
  return body + checkCharacter(body)
}

/**
 * The receipt code that belongs to one sending: 12 characters (60 bits) and a check character.
 * It is derived from the sending's own key, so that a repeat of the sending gets the same code
 * although only a hash of the code is stored.
 */
export const receiptCodeFor = (secret: string, idempotencyKey: string): string =>
  encode(createHmac('sha256', secret).update(`receipt:${idempotencyKey}`).digest())

/** What a person typed, made canonical: upper case, O as 0, I and L as 1, no spaces or dashes. Null when it can't be a code. */
export const parseReceiptCode = (typed: string): string | null => {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (code.length !== LENGTH + 1) return null
  const body = code.slice(0, LENGTH)
  if ([...code].some((symbol) => !SYMBOLS.includes(symbol))) return null
  return checkCharacter(body) === code[LENGTH] ? code : null
}

/** As people read it: "7KQ2 M9X1 4TB8 C". */
export const formatReceiptCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')

/** What is stored: never the code itself. 60 random bits need no salt. */
export const hashReceiptCode = (code: string): Buffer =>
  createHash('sha256').update(`kvitto:${code}`).digest()
