import type { Localized } from '~/kernel/language'
import { dayInSweden, isDay, startOfDay } from '~/kernel/time'
import type { Outcome } from './fates'

export type HappenedKind =
  | 'sorted'
  | Outcome
  | 'passage-new'
  | 'passage-changed'
  | 'sent-out'
  | 'decided'
  | 'action-new'
  | 'action-planned'
  | 'action-ongoing'
  | 'action-done'
  | 'story'

/** One thing that happened along the thread, as it is told to who was here before. */
export interface Happened {
  at: Date
  kind: HappenedKind
  /** What it happened to: in several languages, or in the one it has. */
  title: Localized | { text: string; lang: string }
  href: string
  /** Who an answer was forwarded to. */
  to?: string
}

/** The day somebody was here last, out of an address. */
export interface SinceDay {
  /** As it stands in the address. */
  typed: string
  /** Where the day begins; undefined when there is none, or none that can be read. */
  from: Date | undefined
  error: 'day' | 'coming' | undefined
}

export const sinceDay = (typed: string | undefined, now: Date): SinceDay => {
  const day = typed?.trim() ?? ''
  const none = { typed: day, from: undefined }
  if (day === '') return { ...none, error: undefined }
  if (!isDay(day)) return { ...none, error: 'day' }
  if (day > dayInSweden(now)) return { ...none, error: 'coming' }
  return { typed: day, from: startOfDay(day), error: undefined }
}
