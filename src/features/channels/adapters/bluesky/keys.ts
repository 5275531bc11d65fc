import { randomInt } from 'node:crypto'
import type { Remote } from '../../domain'

/** Record keys are TIDs: microseconds and the number of a clock, in letters that sort as the numbers do. */
const LETTERS = '234567abcdefghijklmnopqrstuvwxyz'
const LENGTH = 13
const CLOCK_BITS = 10n

const encode = (value: bigint): string => {
  let letters = ''
  for (let rest = value, count = 0; count < LENGTH; count++, rest >>= 5n)
    letters = LETTERS.charAt(Number(rest & 31n)) + letters
  return letters
}

const decode = (key: string): bigint =>
  [...key].reduce((value, letter) => (value << 5n) | BigInt(LETTERS.indexOf(letter)), 0n)

export const newKey = (at: Date): string => {
  const micros = BigInt(at.getTime()) * 1000n + BigInt(randomInt(1000))
  return encode((micros << CLOCK_BITS) | BigInt(randomInt(1 << Number(CLOCK_BITS))))
}

/** The key of a later post in a thread, always the same for the same first key. */
export const partKey = (first: string, index: number): string =>
  encode(decode(first) + (BigInt(index) << CLOCK_BITS))

export const timeOf = (key: string): Date => new Date(Number((decode(key) >> CLOCK_BITS) / 1000n))

const POST =
  /^(?:at:\/\/|https?:\/\/[^/]+\/profile\/)([^/]+)\/(?:app\.bsky\.feed\.)?post\/([2-7a-z]{13})\/?(?:[?#].*)?$/

/** Whose a post is (an account's DID or handle) and its key, from its id or its public link. */
export const placeOf = ({ id }: Pick<Remote, 'id'>): { owner: string; key: string } | undefined => {
  const [, owner, key] = POST.exec(id) ?? []
  return owner && key ? { owner, key } : undefined
}
