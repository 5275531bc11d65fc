import { createHash, createHmac } from 'node:crypto'
import { canonical, SYMBOLS } from './crockford'

const LENGTH = 12
/** With its check character. */
export const RECEIPT_CODE_LENGTH = LENGTH + 1

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

/** What a person typed, made canonical. Null when it can't be a code. */
export const parseReceiptCode = (typed: string): string | null => {
  const code = canonical(typed, RECEIPT_CODE_LENGTH)
  return code && checkCharacter(code.slice(0, LENGTH)) === code[LENGTH] ? code : null
}

/** As people read it: "7KQ2 M9X1 4TB8 C". */
export const formatReceiptCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')

/** What is stored: never the code itself. 60 random bits need no salt. */
export const hashReceiptCode = (code: string): Buffer =>
  createHash('sha256').update(`kvitto:${code}`).digest()
