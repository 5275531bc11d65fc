import type { Hit, Span } from './finding'
import type { Part } from './parts'
import { type Sentence, sentencesOf } from './sentences'
import type { Spelling } from './spelling'
import type { Word, Written } from './words'

/** A block with its sentences and words found. */
export interface Block extends Span {
  part: Part
  sentences: Sentence[]
  words: Word[]
}

/** What every rule is given. */
export interface Reading {
  language: Written
  blocks: Block[]
  /** The words and sentences that are read on end: headings are not among them. */
  words: Word[]
  sentences: Sentence[]
  spelling: Spelling
  terms: readonly Hit[]
  links: readonly Span[]
  audience: Audience | undefined
}

/** Whom the text speaks to: people in their own matters, or people at work. */
export type Audience = 'individuals' | 'professionals'

export const blockOf = (part: Part, language: Written): Block => {
  const sentences = sentencesOf(part.text, part.start, language)
  return {
    part,
    sentences,
    words: sentences.flatMap((one) => one.words),
    start: part.start,
    end: part.start + part.text.length,
  }
}

/** What the writer can change: a quote is somebody else's words. */
export const ownBlocks = ({ blocks }: Pick<Reading, 'blocks'>): Block[] =>
  blocks.filter(({ part }) => part.kind !== 'quote')

export const ownSentences = (reading: Pick<Reading, 'blocks'>): Sentence[] =>
  ownBlocks(reading).flatMap((block) => block.sentences)

/** The sentences of what is written as running text. */
export const proseSentences = ({ blocks }: Pick<Reading, 'blocks'>): Sentence[] =>
  blocks.flatMap(({ part, sentences }) => (part.kind === 'quote' || part.kind === 'heading' ? [] : sentences))

export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end
