import type { Localized } from '~/kernel/language'
import { dayInSweden, momentInSweden } from '~/kernel/time'

/** What people gather for: by the region (first two), or hosted by others. */
export const MEETING_KINDS = ['dialogue', 'theme_workshop', 'own_workshop', 'lesson'] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]
/** Those that the region announces, takes sign-ups to and tells about. */
export const REGION_KINDS = ['dialogue', 'theme_workshop'] as const
export type RegionKind = (typeof REGION_KINDS)[number]

export const isRegionKind = (kind: MeetingKind): kind is RegionKind =>
  (REGION_KINDS as readonly string[]).includes(kind)

export const PICTURES_MAX = 6
export const SUMMARY_LINES = 3

interface Times {
  startsAt: Date
  endsAt: Date
}

/** Where a meeting is in its life, as its page tells it. */
export type MeetingMoment = 'draft' | 'coming' | 'now' | 'held' | 'cancelled'

/** Doors open before the first word, and phones are still out after the last. */
const OPEN_BEFORE_MS = 30 * 60_000
const OPEN_AFTER_MS = 60 * 60_000

export const momentOfMeeting = (
  meeting: Times & { publishedAt: Date | null; cancelledAt: Date | null; participants?: number | null },
  at: Date,
): MeetingMoment => {
  if (meeting.cancelledAt) return 'cancelled'
  if (!meeting.publishedAt) return 'draft'
  if (meeting.participants != null || at.getTime() > meeting.endsAt.getTime() + OPEN_AFTER_MS) return 'held'
  return at.getTime() >= meeting.startsAt.getTime() - OPEN_BEFORE_MS ? 'now' : 'coming'
}

/** What staff still have to do about a meeting, most pressing first. */
export const CHORES = ['announce', 'held', 'summary', 'alt', 'report'] as const
export type Chore = (typeof CHORES)[number]

export const choresOf = (
  meeting: Times & {
    publishedAt: Date | null
    cancelledAt: Date | null
    participants: number | null
    summary: readonly string[]
    reportedAt: Date | null
    picturesWithoutAlt: number
  },
  at: Date,
): Chore[] => {
  if (meeting.cancelledAt) return []
  if (!meeting.publishedAt) return ['announce']
  if (meeting.endsAt > at && meeting.participants === null) return []
  const chores: Chore[] = []
  if (meeting.participants === null) chores.push('held')
  if (meeting.summary.length === 0) chores.push('summary')
  if (meeting.picturesWithoutAlt > 0) chores.push('alt')
  if (!meeting.reportedAt) chores.push('report')
  return chores
}

/** When the reminder goes out: nine in the morning of the day before. */
export const reminderAt = ({ startsAt }: { startsAt: Date }): Date => {
  const dayBefore = dayInSweden(
    new Date(momentInSweden(dayInSweden(startsAt), '12:00:00').getTime() - DAY_MS),
  )
  return momentInSweden(dayBefore, '09:00:00')
}
const DAY_MS = 86_400_000

/** Days after the meeting for which we keep who signed up. */
export const KEEP_SIGN_UPS_DAYS = 30

/** What must be there before a meeting is announced or its summary is published. */
export type Lack = 'title' | 'venue' | 'times' | 'theme' | 'summary' | 'alt' | 'held'

export const lacksToAnnounce = (meeting: {
  kind: MeetingKind
  title: Localized
  venue: string
  themeId: string | null
}): Lack[] => [
  ...(meeting.title.sv ? [] : ['title' as const]),
  ...(meeting.venue ? [] : ['venue' as const]),
  ...(meeting.kind === 'theme_workshop' && !meeting.themeId ? ['theme' as const] : []),
]

export const lacksToReport = (
  meeting: { participants: number | null; summary: readonly string[] },
  pictures: readonly { alt: string }[],
): Lack[] => [
  ...(meeting.participants === null ? ['held' as const] : []),
  ...(meeting.summary.length === 0 ? ['summary' as const] : []),
  ...(pictures.some(({ alt }) => alt === '') ? ['alt' as const] : []),
]
