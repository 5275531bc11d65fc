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

/** All of a way in that its form on the staff's page shows: what a second person must have seen to change it. */
export const shownOfWayIn = ({ id: _id, processId: _process, publishedAt: _published, ...shown }: WayIn) =>
  shown

const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at)

/** The list with one moved a step up or down; the same where it can't go further. */
export const movedBy = <T>(list: readonly T[], at: number, step: -1 | 1): T[] => {
  const one = list[at]
  const to = at + step
  if (one === undefined || to < 0 || to >= list.length) return [...list]
  return without(list, at).toSpliced(to, 0, one)
}

const PUBLIC: Partial<Record<WayInKind, (slug: string) => string>> = {
  open_question: (slug) => `/svara/${slug}`,
  survey: (slug) => `/enkat/${slug}`,
  quiz: (slug) => `/quiz/${slug}`,
  own_workshop: () => '/egen-workshop',
  youth: () => '/ung',
  meeting: () => '/moten',
  theme_workshop: () => '/moten',
}

/** Where a visitor meets a way in. */
export const addressOfWayIn = ({ kind, slug }: Pick<WayIn, 'kind' | 'slug'>): string =>
  PUBLIC[kind]?.(slug) ?? '/inspel'

/** Ways in that are met in a room of their own, and may have a form beside it. */
export const isAnsweredAside = ({ kind }: Pick<WayIn, 'kind'>): boolean =>
  kind === 'meeting' || kind === 'theme_workshop'

/** Where a form is answered on its own. */
export const formAddress = ({ slug }: Pick<WayIn, 'slug'>): string => `/svara/${slug}`
