import type { Random } from './random'
import { shuffled } from './random'

/** What people have coded: for text `texts[i]` the codes `codes[i]`, by number; none where no code fits. */
export interface Coded {
  texts: readonly number[]
  codes: readonly (readonly number[])[]
}

/** How often each code was given, and the codes by that, the commonest first. */
export const commonest = ({ codes }: Coded, of: number): { counts: Uint32Array; order: number[] } => {
  const counts = new Uint32Array(of)
  for (const own of codes) for (const code of own) counts[code] = (counts[code] as number) + 1
  const order = Array.from({ length: of }, (_, code) => code).sort(
    (one, other) => (counts[other] as number) - (counts[one] as number) || one - other,
  )
  return { counts, order }
}

/** A part of what was coded. */
export const partOf = ({ texts, codes }: Coded, chosen: (index: number) => boolean): Coded => {
  const indexes = texts.map((_, index) => index).filter(chosen)
  return {
    texts: indexes.map((i) => texts[i] as number),
    codes: indexes.map((i) => codes[i] as readonly number[]),
  }
}

/**
 * So many parts by chance, each coded text in one, the texts of every code spread as evenly as can be: to see how
 * well those of one part are told by the others.
 */
export const parted = ({ texts, codes }: Coded, parts: number, random: Random): Uint8Array => {
  const order = [...shuffled(texts.length, random)].sort(
    (one, other) => (codes[one]?.[0] ?? -1) - (codes[other]?.[0] ?? -1),
  )
  const part = new Uint8Array(texts.length)
  order.forEach((index, at) => {
    part[index] = at % parts
  })
  return part
}
