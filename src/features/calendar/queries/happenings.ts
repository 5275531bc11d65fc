import { type MeetingKind, meetingsFrom } from '~/features/meetings'
import type { Audience } from '~/features/newsroom'
import { listProcesses, type WayInKind, waysInto } from '~/features/processes'
import type { Localized } from '~/kernel/language'
import { dayInSweden } from '~/kernel/time'
import type { Db } from '~/platform/db'
import { type EventKind, type Occurrence, occurrencesOf } from '../domain'
import { type ShownEvent, shownEventsFrom } from './events'

/** One time of an event that staff put into the calendar. */
export interface EventHappening extends Occurrence {
  kind: 'event'
  event: ShownEvent
  cancelled: boolean
}

/** Something with a time: an event, a meeting, or the last day of a way in. */
export type Happening =
  | EventHappening
  | {
      kind: 'meeting'
      id: string
      slug: string
      meetingKind: MeetingKind
      title: Localized
      about: Localized
      venue: string
      municipalityCode: string
      startsAt: Date
      endsAt: Date
      cancelled: boolean
      revision: number
      changedAt: Date
    }
  /** A whole day in Sweden, YYYY-MM-DD. */
  | { kind: 'deadline'; id: string; title: Localized; day: string; href: string; changedAt: Date }

/** What somebody wants to see; what is left out is everything. */
export interface Wanted {
  municipality?: string | undefined
  kind?: EventKind | undefined
  audience?: Audience | undefined
}

interface Span extends Wanted {
  from: Date
  now: Date
  /** The last day up to which what comes again is counted out; its next time is always there. */
  until: string
}

/** Ways in that nobody answers on their own: the meetings stand in the calendar themselves. */
const WITHOUT_DEADLINE: readonly WayInKind[] = ['meeting', 'theme_workshop', 'import']

export const dayOf = (one: Happening): string =>
  one.kind === 'meeting' ? dayInSweden(one.startsAt) : one.day

/** What takes the whole day stands before what has its hour. */
const orderOf = (one: Happening): string =>
  one.kind === 'deadline' ? one.day : `${dayOf(one)} ${one.startsAt.toISOString()}`

/** Every time of an event, those that were called off too. */
export const happeningsOf = (event: ShownEvent): EventHappening[] =>
  occurrencesOf(event).map((occurrence) => ({
    ...occurrence,
    kind: 'event',
    event,
    cancelled: event.cancelledAt !== null || event.cancelledDays.includes(occurrence.day),
  }))

const byTime = (one: Happening, other: Happening) => orderOf(one).localeCompare(orderOf(other))

/** Events alone, in order. */
export const eventsFrom = async (
  db: Db,
  { from, until, municipality, kind, audience }: Omit<Span, 'now'>,
): Promise<EventHappening[]> =>
  (await shownEventsFrom(db, dayInSweden(from)))
    // What is for the whole county, or on a screen, is for each of its municipalities.
    .filter((event) => !municipality || (event.municipalityCode ?? municipality) === municipality)
    .filter((event) => !kind || event.kind === kind)
    .filter((event) => !audience || event.audiences.includes(audience))
    .flatMap((event) => {
      const left = happeningsOf(event).filter(({ endsAt }) => endsAt >= from)
      return left.filter(({ day }, nth) => nth === 0 || day <= until)
    })
    .sort(byTime)

const meetings = async (db: Db, { from, municipality }: Span): Promise<Happening[]> =>
  (await meetingsFrom(db, from, municipality)).map((meeting) => ({
    kind: 'meeting',
    id: meeting.id,
    slug: meeting.slug,
    meetingKind: meeting.kind,
    title: meeting.title,
    about: meeting.about,
    venue: meeting.venue,
    municipalityCode: meeting.municipalityCode,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    cancelled: meeting.cancelledAt !== null,
    revision: meeting.revision,
    changedAt: meeting.changedAt ?? meeting.publishedAt ?? meeting.createdAt,
  }))

const lastDays = async (db: Db, { now }: Span): Promise<Happening[]> => {
  const own = (await listProcesses(db)).filter((process) => process.attribution === null)
  const ways = (await Promise.all(own.map((process) => waysInto(db, process.id)))).flat()
  return ways
    .filter((way) => !WITHOUT_DEADLINE.includes(way.kind) && way.opensAt <= now && way.closesAt >= now)
    .map((way) => ({
      kind: 'deadline',
      id: way.id,
      title: way.title,
      day: dayInSweden(way.closesAt),
      href: way.kind === 'open_question' ? '/svara' : '/delta',
      changedAt: way.opensAt,
    }))
}

/**
 * All that has a time from a moment on, in order. A municipality has its own meetings, and everybody's last days.
 * Meetings and ways in are for everyone: who asks for one audience gets what was made for it.
 */
export const happeningsFrom = async (db: Db, span: Span): Promise<Happening[]> => {
  const isWanted = (kind: EventKind) => !span.audience && (!span.kind || span.kind === kind)
  const all = await Promise.all([
    eventsFrom(db, span),
    isWanted('meeting') ? meetings(db, span) : [],
    isWanted('deadline') ? lastDays(db, span) : [],
  ])
  return all.flat().sort(byTime)
}
