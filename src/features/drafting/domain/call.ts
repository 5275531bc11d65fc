import type { Language } from '~/kernel/language'
import type { Refusal } from './sift'

/** What a model is asked for: a trial, a name for a pile, sentences for a theme, a translation of an inspel. */
export type Task = 'trial' | 'pile' | 'theme' | 'translation'
export type State = 'waiting' | 'asking' | 'done' | 'failed'

export const NETWORKS = ['public', 'own'] as const
export type Network = (typeof NETWORKS)[number]

/** Why a call came to nothing, as it is told in words. */
export const CAUSES = [
  'switched_off',
  'no_texts',
  'held_back',
  'too_late',
  'address',
  'private',
  'unreachable',
  'certificate',
  'too_slow',
  'too_large',
  'cut_off',
  'key',
  'not_there',
  'busy',
  'redirected',
  'status',
  'no_chat',
  'no_text',
  'not_json',
  'not_agreed',
  'changed',
  'interrupted',
  'fault',
] as const
export type Cause = (typeof CAUSES)[number]

export type RefusedCounts = Partial<Record<Refusal, number>>

export const countRefused = (reasons: readonly Refusal[]): RefusedCounts => {
  const counts: RefusedCounts = {}
  for (const reason of reasons) counts[reason] = (counts[reason] ?? 0) + 1
  return counts
}

/**
 * Languages that a program may draft from and into. Meänkieli and the Sami languages are not among them: no model is
 * known to write them well, and a wrong text in a minority language is worse than none (docs/languages.md).
 */
export const DRAFTABLE = ['sv', 'en', 'fi'] as const satisfies readonly Language[]
export type Draftable = (typeof DRAFTABLE)[number]

export const isDraftable = (language: string | null): language is Draftable =>
  DRAFTABLE.includes(language as Draftable)
