import { type MeetingKind, meetingsFrom } from '~/features/meetings'
import { listProcesses, type WayInKind, waysInto } from '~/features/processes'
import type { Localized } from '~/kernel/language'
import { dayInSweden } from '~/kernel/time'
import type { Db } from '~/platform/db'

/** Something with a time: a meeting, or the last day of a way in. */
export type Happening =
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

/** Ways in that nobody answers on their own: the meetings stand in the calendar themselves. */
const WITHOUT_DEADLINE: readonly WayInKind[] = ['meeting', 'theme_workshop', 'import']

export const dayOf = (one: Happening): string =>
  one.kind === 'meeting' ? dayInSweden(one.startsAt) : one.day

/** All that has a time from a moment on, in order. A municipality has its own meetings, and everybody's deadlines. */
export const happeningsFrom = async (
  db: Db,
  { from, now, municipality }: { from: Date; now: Date; municipality?: string | undefined },
): Promise<Happening[]> => {
  const meetings = (await meetingsFrom(db, from, municipality)).map(
    (meeting): Happening => ({
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
    }),
  )
  const own = (await listProcesses(db)).filter((process) => process.attribution === null)
  const ways = (await Promise.all(own.map((process) => waysInto(db, process.id)))).flat()
  const deadlines = ways
    .filter((way) => !WITHOUT_DEADLINE.includes(way.kind) && way.opensAt <= now && way.closesAt >= now)
    .map(
      (way): Happening => ({
        kind: 'deadline',
        id: way.id,
        title: way.title,
        day: dayInSweden(way.closesAt),
        href: way.kind === 'open_question' ? '/svara' : '/delta',
        changedAt: way.opensAt,
      }),
    )
  return [...meetings, ...deadlines].sort((a, b) => dayOf(a).localeCompare(dayOf(b)))
}
