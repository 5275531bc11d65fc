import type { Localized } from '~/kernel/language'
import { dayInSweden } from '~/kernel/time'

export const WAY_IN_KINDS = [
  'open_question',
  'meeting',
  'theme_workshop',
  'own_workshop',
  'youth',
  'survey',
  'quiz',
  'import',
] as const
export type WayInKind = (typeof WAY_IN_KINDS)[number]

/** Something to take along: a guide, a film, a sheet to print. */
export interface Material {
  label: Localized
  /** On this site, or with https. */
  href: string
  /** A film is shown with its picture (on this site) and what is said in it; nothing of it is fetched before a click. */
  film?: { transcript: Localized; poster?: string; posterAlt?: Localized }
}

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
  /** What it is and for whom. */
  about: Localized
  /** What a visitor is told before it opens, while it is open, and when it is closed. */
  beforeText: Localized
  duringText: Localized
  closedText: Localized
  materials: Material[]
  /** Null while staff prepare it. */
  publishedAt: Date | null
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
