import { createHash } from 'node:crypto'
import { PLURAL_FORMS } from '~/kernel/language'
import type { Target } from './languages'

export type KeptTextState = 'draft' | 'reviewed'
/** Outdated and missing are never kept: they are seen from the texts. */
export const TEXT_STATES = ['missing', 'outdated', 'draft', 'reviewed'] as const
export type TextState = (typeof TEXT_STATES)[number]

/** One text to be translated. */
export interface Entry {
  /** "<catalogue>.<key>" */
  key: string
  catalogue: string
  /** The Swedish text that stands now. */
  source: string
}

/** Names a Swedish text, so that a change of it can be seen. */
export const hashOf = (source: string): string =>
  createHash('sha256').update(source).digest('hex').slice(0, 12)

const PLURAL = /_(one|two|other)$/

/** The texts that a language needs, in the order of the Swedish catalogues; where it has a dual, those too. */
export const entriesOf = (swedish: Record<string, string>, language: Target): Entry[] =>
  Object.entries(swedish).flatMap(([key, source]) => {
    const entry = (one: string, its: string): Entry => ({
      key: one,
      catalogue: one.slice(0, one.indexOf('.')),
      source: its,
    })
    const isLast = key.endsWith('_other')
    if (!isLast || !PLURAL_FORMS[language].includes('two')) return [entry(key, source)]
    return [entry(key.replace(PLURAL, '_two'), source), entry(key, source)]
  })

/** What there is of a text in a language. */
export interface Stand {
  text: string
  state: TextState
}

/**
 * What there is of a text.
 * @param kept its state, where one was kept: a text that nobody has signed is a draft
 */
export const standOf = (
  { source }: Entry,
  text: string | undefined,
  kept: { state: KeptTextState; source: string } | undefined,
): Stand => {
  if (!text) return { text: '', state: 'missing' }
  if (!kept) return { text, state: 'draft' }
  return { text, state: kept.source === hashOf(source) ? kept.state : 'outdated' }
}
