import { lengthOf, TEXT_MAX, THREAD_MAX } from '../../domain'

/** app.bsky.feed.post counts twice: 300 graphemes, and 3,000 bytes that many emoji reach first. */
const BYTES_MAX = 3000

export const fits = (text: string): boolean =>
  Buffer.byteLength(text) <= BYTES_MAX && lengthOf(text) <= TEXT_MAX.bluesky

const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' })
const sentences = new Intl.Segmenter('sv', { granularity: 'sentence' })

/** How much of a text, in its own units, one post holds. */
const roomIn = (text: string): number => {
  let [count, bytes] = [0, 0]
  for (const { index, segment } of graphemes.segment(text)) {
    count++
    bytes += Buffer.byteLength(segment)
    if (count > TEXT_MAX.bluesky || bytes > BYTES_MAX) return index
  }
  return text.length
}

const PARAGRAPH = 0
const SENTENCE = 1
const WORD = 2

/** Where to cut: after a paragraph unless that leaves most of the post empty, else a sentence, else a word. */
const cutOf = (text: string, finest: number): number | undefined => {
  const room = roomIn(text)
  const last = (places: readonly number[]) =>
    places.findLast((place) => place > 0 && text.slice(0, place).trimEnd().length <= room)
  const starts = (pattern: RegExp) => [...text.matchAll(pattern)].map(({ index }) => index)
  const paragraph = finest > PARAGRAPH ? undefined : last(starts(/\n\s*\n/g))
  if (paragraph !== undefined && paragraph >= room / 3) return paragraph
  const ends = () => [...sentences.segment(text)].map(({ index, segment }) => index + segment.length)
  return (finest > SENTENCE ? undefined : last(ends())) ?? last(starts(/\s+/g))
}

const cutUp = (text: string, finest: number): string[] | undefined => {
  const posts: string[] = []
  let rest = text
  while (!fits(rest)) {
    const cut = cutOf(rest, finest)
    if (cut === undefined || posts.length === THREAD_MAX - 1) return undefined
    posts.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  return [...posts, rest]
}

/**
 * A text as the posts of a thread, cut less kindly where it would else need too many of them. Undefined when it is
 * longer than a thread may be or a word fills more than a post.
 */
export const split = (text: string): string[] | undefined => {
  const tidy = text.replace(/\r\n?/g, '\n').trim()
  return cutUp(tidy, PARAGRAPH) ?? cutUp(tidy, SENTENCE) ?? cutUp(tidy, WORD)
}
