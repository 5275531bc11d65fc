import type { Coder } from '../commands'

/** A code that has been proposed for an inspel, with the words that speak for it. */
export interface SuggestedCode {
  id: string
  codeId: string
  /** 0 to 1. */
  confidence: number
  words: readonly string[]
}

export type SuggestionDecision = 'accepted' | 'changed' | 'refused'

/** What another room knows of the inspel on the desk; this one does not know that room. */
export interface BesideCoding {
  suggestionsFor: (contributionId: string) => Promise<readonly SuggestedCode[]>
  decide: (suggestionIds: readonly string[], decision: SuggestionDecision, coder: Coder) => Promise<void>
  similarTo: (contributionId: string) => Promise<readonly { contributionId: string; text: string }[]>
  /** The inspel of the process whose code would teach most. */
  nextToTeach: (processId: string) => Promise<string | undefined>
}

export const NOTHING_BESIDE: BesideCoding = {
  suggestionsFor: async () => [],
  decide: async () => undefined,
  similarTo: async () => [],
  nextToTeach: async () => undefined,
}
