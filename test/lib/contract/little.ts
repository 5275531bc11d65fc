/**
 * Reads "little text" the way LinkedIn's documents and other people's accidents describe it: a reserved character that
 * is neither escaped nor part of an element ends the post there, silently. Written apart from our own escaping.
 */
const RESERVED = '\\|{}@[]()<>#*_~'

const ELEMENTS: readonly [RegExp, (match: RegExpMatchArray) => string][] = [
  [/^\{hashtag\|\\#\|([^}|]+)\}/u, ([, word]) => `#${word}`],
  [/^@\[([^\]]*)\]\(urn:li:(?:organization|person):[\w-]+\)/u, ([, name]) => name ?? ''],
  [/^https?:\/\/[^\s\\|{}[\]()<>*]+/u, ([address]) => address],
  [/^#[\p{L}\p{N}\p{M}]+/u, ([tag]) => tag],
]

/** A post's words as its readers would see them. */
export const shownText = (little: string): string => {
  let shown = ''
  let rest = little
  while (rest !== '') {
    const element = ELEMENTS.map(([shape, read]) => ({ match: rest.match(shape), read })).find(
      (one) => one.match,
    )
    if (element?.match) {
      shown += element.read(element.match)
      rest = rest.slice(element.match[0].length)
      continue
    }
    const [character = '', next = ''] = [rest[0], rest[1]]
    if (character === '\\' && next !== '' && RESERVED.includes(next)) {
      shown += next
      rest = rest.slice(2)
      continue
    }
    if (RESERVED.includes(character)) return shown
    shown += character
    rest = rest.slice(1)
  }
  return shown
}

/** As the Posts API hands words back: hashtags as templates. */
export const storedText = (little: string): string =>
  little.replace(/(?<![\\\p{L}\p{N}/])#([\p{L}\p{N}\p{M}]+)/gu, '{hashtag|\\#|$1}')
