import { lengthOf, TEXT_MAX, THREAD_MAX } from '../../domain'

/** app.bsky.feed.post counts twice: 300 graphemes, and 3,000 bytes that many emoji reach first. */
const BYTES_MAX = 3000

export const fits = (text: string): boolean =>
  Buffer.byteLength(text) <= BYTES_MAX && lengthOf(text) <= TEXT_MAX.bluesky

const sentences = new Intl.Segmenter('sv', { granularity: 'sentence' })

const ends = (text: string, pattern: RegExp): number[] =>
  [...text.matchAll(pattern)].map(({ index }) => index)

/** The last of the places where what comes before still fits. */
const lastThatFits = (text: string, places: readonly number[]): number | undefined =>
  places.findLast((place) => place > 0 && fits(text.slice(0, place).trimEnd()))

/** Where to cut: after a paragraph unless that leaves most of the post empty, else a sentence, else a word. */
const cutOf = (text: string): number | undefined => {
  const paragraph = lastThatFits(text, ends(text, /\n\s*\n/g))
  if (paragraph !== undefined && lengthOf(text.slice(0, paragraph)) >= TEXT_MAX.bluesky / 3) return paragraph
  const sentence = [...sentences.segment(text)].map(({ index, segment }) => index + segment.length)
  return lastThatFits(text, sentence) ?? lastThatFits(text, ends(text, /\s+/g))
}

/** A text as the posts of a thread; undefined when it is longer than a thread may be or a word fills more than a post. */
export const split = (text: string): string[] | undefined => {
  const posts: string[] = []
  let rest = text.replace(/\r\n?/g, '\n').trim()
  while (!fits(rest)) {
    const cut = cutOf(rest)
    if (cut === undefined || posts.length === THREAD_MAX - 1) return undefined
    posts.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  return [...posts, rest]
}
