import type { Language } from '~/kernel/language'
import type { AgeBand } from '~/kernel/place'

export * from './likeness'
export * from './paper'
export * from './reports'
export * from './translations'
export * from './waiting'

export const ROLES = ['citizen', 'young', 'association', 'company', 'organisation'] as const
export type Role = (typeof ROLES)[number]

/** What a sender may tell about themselves. */
export interface AboutSender {
  municipality?: string | undefined
  age?: AgeBand | undefined
  role?: Role | undefined
}

/** A contribution without a standing waits to be read, and counts as withheld. */
export const STANDING_STATES = ['read', 'withheld', 'published', 'merged', 'removed'] as const
export type StandingState = (typeof STANDING_STATES)[number]

/** How it came to us: by its sender, at a meeting's table, from a host, read in from a file, or on paper. */
export type Channel = 'web' | 'capture' | 'host' | 'import' | 'paper'

export const TEXT_MAX = 10_000
/** How long the sender may change the text without asking anyone. */
export const CHANGE_WINDOW_MINUTES = 15

const NEXT: Record<StandingState | 'waiting', readonly StandingState[]> = {
  waiting: ['read', 'withheld', 'published', 'merged', 'removed'],
  read: ['withheld', 'published', 'merged', 'removed'],
  withheld: ['published', 'merged', 'removed'],
  published: ['published', 'withheld', 'merged', 'removed'],
  merged: ['published', 'withheld', 'removed'],
  removed: [],
}

export const mayBecome = (from: StandingState | undefined, to: StandingState): boolean =>
  NEXT[from ?? 'waiting'].includes(to)

export const mayStillChange = (receivedAt: Date, now: Date): boolean =>
  now.getTime() - receivedAt.getTime() <= CHANGE_WINDOW_MINUTES * 60_000

/** PostgreSQL's text search configuration for a language; where no stemmer is, words are taken as they stand. */
export const searchConfiguration = (language: string): 'swedish' | 'finnish' | 'english' | 'simple' =>
  (({ sv: 'swedish', fi: 'finnish', en: 'english' }) as const)[language as 'sv' | 'fi' | 'en'] ?? 'simple'

/**
 * Whether the sender may leave an address to be written to. The young are never asked for one, and there is
 * nothing more to tell of what was removed.
 */
export const mayLeaveAddress = (inspel: {
  wayInKind: string | null
  ageBand: string | null
  state: StandingState | null
}): boolean => inspel.wayInKind !== 'youth' && inspel.ageBand !== '0-15' && inspel.state !== 'removed'

export interface NewContribution {
  wayInId: string
  text: string
  language: Language
  /** Made by the sender's page; sending again with the same key gives the first receipt. */
  idempotencyKey: string
  meetingId?: string
  /** What decides instead of the way in's own days: a meeting takes notes until its capture closes. */
  window?: { opensAt: Date; closesAt: Date }
  receivedAt?: Date
  /** Where it was imported from and its key there: imported once. */
  origin?: { name: string; key: string }
  suspicion?: string
  isDemo?: boolean
  channel?: Channel
  /** What was answered in a form besides free text, by question id, and in which version of the form. */
  answers?: Record<string, unknown>
  formVersionId?: string
  /** At a meeting: the table, and the programme step whose question was answered. */
  tableNumber?: number
  promptId?: string
  /** The member of staff who entered it for somebody. */
  enteredBy?: string
}

/**
 * Whether it comes from the page that everyone may open: then the way in must be shown. A gathering that was
 * announced, a sheet of paper and a file were let in before, and are still taken when the page is hidden.
 */
export const isFromPublicPage = ({
  channel = 'web',
  window,
  origin,
  enteredBy,
}: Pick<NewContribution, 'channel' | 'window' | 'origin' | 'enteredBy'>): boolean =>
  channel === 'web' && !window && !origin && !enteredBy

export interface Receipt {
  contributionId: string
  code: string
  receivedAt: Date
}

/** The number the register finds it by: the day it came in and a part of its key. */
export const diaryNumber = (receivedOn: string, id: string): string =>
  `${receivedOn}-${id.replace(/-/g, '').slice(-8).toUpperCase()}`

const PERSONAL = [
  /[\p{L}0-9._%+-]+@[\p{L}0-9.-]+\.\p{L}{2,}/gu,
  /(?:\+46|0)[\s-]?\d{1,3}[\s-]?(?:\d[\s-]?){5,8}\d?/g,
  /\b(?:19|20)?\d{6}[-+]?\d{4}\b/g,
]

/** Passages that may be personal data (e-mail, phone, personal number): a hint to staff, never a decision. */
export const personalDataHints = (text: string): string[] => [
  ...new Set(PERSONAL.flatMap((pattern) => text.match(pattern) ?? []).map((hit) => hit.trim())),
]

/** How often one inspel or what is told about its sender may be changed. */
export const CHANGES = { windowSeconds: 900, max: 30 }
