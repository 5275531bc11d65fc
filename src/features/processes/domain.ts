import type { Localized } from '~/kernel/language'
import { dayInSweden } from '~/kernel/time'

export const WAY_IN_KINDS = [
  'open_question',
  'meeting',
  'theme_workshop',
  'own_workshop',
  'youth',
  'import',
] as const
export type WayInKind = (typeof WAY_IN_KINDS)[number]

export interface WayIn {
  id: string
  processId: string
  slug: string
  kind: WayInKind
  title: Localized
  question: Localized
  minutes: number
  languages: string[]
  opensAt: Date
  closesAt: Date
  closedText: Localized
}

export interface Phase {
  slug: string
  title: Localized
  about: Localized
  /** Calendar days in Sweden, both included. */
  startsOn: string
  endsOn: string
}

export type Moment = 'done' | 'now' | 'next'

/** Whether a way in takes inspel at a moment. The deadline's own second counts. */
export const isOpen = (wayIn: Pick<WayIn, 'opensAt' | 'closesAt'>, at: Date): boolean =>
  wayIn.opensAt <= at && at.getTime() < wayIn.closesAt.getTime() + 1000

/** Whether a phase is over, going on or to come, by the calendar in Sweden. */
export const momentOf = (phase: Pick<Phase, 'startsOn' | 'endsOn'>, at: Date): Moment => {
  const today = dayInSweden(at)
  if (phase.endsOn < today) return 'done'
  return phase.startsOn > today ? 'next' : 'now'
}
