/** Crockford's base 32: no I, L, O or U, since people read codes aloud over the phone. */
export const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** How many letters and digits were typed, whether they make a code or not. */
export const signsIn = (typed: string): number => typed.normalize('NFKC').replace(/[^0-9a-z]/gi, '').length

/** What a person typed, made canonical: upper case, O as 0, I and L as 1, no spaces or dashes. Null when a sign is none of ours, or their number is not `length`. */
export const canonical = (typed: string, length: number): string | null => {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return code.length === length && [...code].every((symbol) => SYMBOLS.includes(symbol)) ? code : null
}
