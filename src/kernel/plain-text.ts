// Control characters that no writer means; tab and line feed are kept.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
const LONE_SURROGATE = /\p{Surrogate}/u

/** True when the text holds NUL, other control characters or half a character: PostgreSQL or a reader could not take it. */
export const hasForbiddenCharacters = (text: string): boolean =>
  FORBIDDEN.test(text) || LONE_SURROGATE.test(text)

/** Line endings as one sort; a browser sends CRLF from a text box. Nothing else is altered. */
export const withPlainLineEndings = (text: string): string => text.replace(/\r\n?/g, '\n')

const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' })

/** The beginning of a text, cut between words where possible. `max` counts characters as people see them. */
export const excerpt = (text: string, max: number): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= max) return line
  let cut = ''
  let count = 0
  for (const { segment } of graphemes.segment(line.slice(0, max * 4))) {
    if (++count > max) break
    cut += segment
  }
  if (cut.length === line.length) return line
  const space = cut.lastIndexOf(' ')
  return `${space > max * 0.6 ? cut.slice(0, space) : cut}…`
}

/** A heading as an address: lower case a-z, digits and dashes. */
export const slugify = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '') || 'sida'

/** The wanted address, or with the first number after it that nobody has. */
export const freeSlug = (wanted: string, taken: readonly string[]): string => {
  if (!taken.includes(wanted)) return wanted
  let number = 2
  while (taken.includes(`${wanted}-${number}`)) number++
  return `${wanted}-${number}`
}

/** True when the writing direction of the first strong letter is right to left. */
export const isRightToLeft = (text: string): boolean => {
  const strong = text.match(/\p{L}/u)?.[0]
  return (
    strong !== undefined &&
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(strong)
  )
}

/** Words of a text, by code points: [start, end). */
export interface Span {
  start: number
  end: number
}

/** Where words stand in a text, the first time; spaces around them are left out. */
export const findWords = (text: string, words: string): Span | undefined => {
  const sought = words.trim()
  const at = sought === '' ? -1 : text.indexOf(sought)
  if (at < 0) return undefined
  const start = [...text.slice(0, at)].length
  return { start, end: start + [...sought].length }
}
