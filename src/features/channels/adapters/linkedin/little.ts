/**
 * LinkedIn's "little text": in a post's words these characters mean something unless a backslash stands before them.
 * One that is left bare cuts the post off there, silently and with a 201.
 */
const RESERVED = /[\\|{}@[\]()<>#*_~]/g
const ESCAPED = /\\([\\|{}@[\]()<>#*_~])/g

/**
 * An address ends where a character stands that would cut the post off; what follows is escaped as any other text.
 * A hashtag is # before a word of letters and digits with a letter among them, not inside another word (C#, a#b).
 */
const LEFT_ALONE =
  /https?:\/\/[^\s\\|{}[\]()<>*]+|(?<![\p{L}\p{N}\p{M}_&#])#(?=\p{N}*\p{L})[\p{L}\p{N}\p{M}]+(?![\p{L}\p{N}\p{M}])/gu

export const escapeLittle = (text: string): string => {
  let escaped = ''
  let from = 0
  for (const kept of text.matchAll(LEFT_ALONE)) {
    escaped += text.slice(from, kept.index).replace(RESERVED, '\\$&') + kept[0]
    from = kept.index + kept[0].length
  }
  return escaped + text.slice(from).replace(RESERVED, '\\$&')
}

export const unescapeLittle = (little: string): string => little.replace(ESCAPED, '$1')

/** A hashtag as LinkedIn may hand it back: {hashtag|\#|inspel}. */
const HASHTAG = /\{hashtag\|\\?#\|([^}|]+)\}/g
/** A mention: @[Region Norrbotten](urn:li:organization:1). */
const MENTION = /@\[((?:\\.|[^\]\\])*)\]\(urn:[^)]*\)/g

/** A post's words as a reader sees them. */
export const readLittle = (little: string): string =>
  unescapeLittle(little.replace(HASHTAG, '#$1').replace(MENTION, '$1'))
