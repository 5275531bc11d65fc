import type { Lift, Verdict } from './quality'

export const RUN_KINDS = ['piles', 'suggestions'] as const
export type RunKind = (typeof RUN_KINDS)[number]
export const RUN_STATES = ['waiting', 'running', 'done', 'failed'] as const
export type RunState = (typeof RUN_STATES)[number]

/** Why a run came to nothing. */
export const FAILURES = ['no_texts', 'nothing_coded', 'gave_up', 'fault'] as const
export type Failure = (typeof FAILURES)[number]

/** Raised when the same texts and seed would come to another result than before. */
export const ALGORITHM = 1

/** All that a result depends on beside the texts: a run with the same ones comes to the same. */
export interface Parameters {
  algorithm: number
  seed: number
  /** How many coarse piles a language gets; by how much there is to read where it is left out. */
  piles?: number
}

/** One text that a run works on; `codes` where people have coded it, empty where they found that no code fits. */
export interface RunText {
  id: string
  language: string
  text: string
  codes?: readonly string[] | undefined
}

/** What the codebook says of a code, in the codebook's language. */
export interface Description {
  code: string
  language: string
  text: string
}

export type PileKind = 'coarse' | 'fine'

export interface MadePile {
  language: string
  kind: PileKind
  number: number
  size: number
  words: string[]
  /** The coarse pile that most of a fine one's texts are in, by its place among all that were made. */
  parent: number | null
}

export interface MadeMember {
  /** Place of the pile among all that were made. */
  pile: number
  id: string
  centrality: number
  isTypical: boolean
  /** The nearest texts, nearest first, and how near; of coarse piles' members alone. */
  near: { id: string; cosine: number }[]
}

export interface MadeSuggestion {
  id: string
  code: string
  confidence: number
  rank: number
  /** Whether the model would set the code by itself, if it might. */
  isOutright: boolean
  words: string[]
  /** How undecided the model is between its first two, from 0 to 1. */
  doubt: number
}

export interface PilesFigures {
  texts: number
  seconds: number
  nearlySame: number
  languages: { language: string; texts: number; coarse: number; fine: number; withoutWords: number }[]
}

export interface LanguageFigures {
  language: string
  texts: number
  coded: number
  verdict: Verdict
  lift?: Lift
  threshold?: number
  microF1?: number
  macroF1?: number
  majority?: { microF1: number; macroF1: number }
  byCode?: { code: string; chosen: number; precision: number | null; recall: number | null }[]
}

export interface SuggestionFigures {
  texts: number
  seconds: number
  /** Inspel that people had coded when it was made: a new run is asked for when there are many more. */
  coded: number
  languages: LanguageFigures[]
}

/** What a run says on its way: how far it has come, then its result piece by piece. */
export type Step =
  | { stage: Stage; language: string }
  | { piles: MadePile[] }
  | { members: MadeMember[] }
  | { suggestions: MadeSuggestion[] }
  | { figures: PilesFigures | SuggestionFigures }

export const STAGES = [
  'reading',
  'words',
  'piles',
  'neighbours',
  'learning',
  'suggesting',
  'writing',
] as const
export type Stage = (typeof STAGES)[number]

/** Rows that are handed over at once: many enough to be quick, few enough that nobody waits for them. */
export const PIECE = 250

/** A list in pieces. */
export const inPieces = function* <T>(all: readonly T[], size = PIECE): Generator<T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size)
}

/** What a person made of a suggestion: took it, chose another code in its place, or said no. */
export const DECISIONS = ['accepted', 'changed', 'refused'] as const
export type Decision = (typeof DECISIONS)[number]
