import ical, { type ICalEventData, ICalEventStatus } from 'ical-generator'
import { tell } from '~/kernel/language'
import { municipalityByCode } from '~/kernel/place'
import { daysAfter } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import type { EventHappening, Happening } from '../queries'
import { placeLine } from './when'

/** At most 75 octets to a line (RFC 5545, 3.1), and never in the middle of a character. */
const folded = (line: string): string => {
  let text = ''
  let octets = 0
  for (const character of line) {
    const width = Buffer.byteLength(character)
    if (octets + width > 75) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += width
  }
  return text
}

/** What was folded by characters is folded anew by octets: å and ö are two. */
const byOctets = (calendar: string): string =>
  calendar
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .map(folded)
    .join('\r\n')

const statusOf = (cancelled: boolean) => (cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED)
const utcDay = (day: string) => new Date(`${day}T00:00:00Z`)

/**
 * Each time of an event stands by itself, in UTC and with a UID of its own: every calendar reads that alike, on both
 * sides of a change to summer time, while rules, lists of dates and exceptions to them are taken differently by each.
 */
const ofEvent = (visit: Visit, one: EventHappening): ICalEventData => {
  const { event } = one
  const url = visit.origin + visit.href(`/kalender/${event.slug}`)
  const isWholeDay = event.starts === null
  return {
    id: event.repeats === 'none' ? event.id : `${event.id}-${one.day}`,
    stamp: event.changedAt,
    lastModified: event.changedAt,
    created: event.createdAt,
    sequence: event.revision,
    start: isWholeDay ? utcDay(one.day) : one.startsAt,
    end: isWholeDay ? utcDay(daysAfter(one.lastDay, 1)) : one.endsAt,
    ...(isWholeDay ? { allDay: true, timezone: 'UTC' } : {}),
    summary: tell(event.title, visit.lang).text,
    location: placeLine(visit, event),
    description: [
      tell(event.about, visit.lang).text,
      ...(event.reach === 'digital' && event.link ? [event.link] : []),
      url,
    ].join('\n\n'),
    url,
    status: statusOf(one.cancelled),
  }
}

const dataOf = (visit: Visit, one: Happening): ICalEventData => {
  if (one.kind === 'event') return ofEvent(visit, one)
  const common = { id: one.id, stamp: one.changedAt, lastModified: one.changedAt }
  if (one.kind === 'deadline') {
    const summary = visit.t('calendar.closes', { title: tell(one.title, visit.lang).text })
    const url = visit.origin + visit.href(one.href)
    return { ...common, start: utcDay(one.day), allDay: true, timezone: 'UTC', summary, url }
  }
  const url = visit.origin + visit.href(`/moten/${one.slug}`)
  return {
    ...common,
    start: one.startsAt,
    end: one.endsAt,
    sequence: one.revision,
    summary: tell(one.title, visit.lang).text,
    location: `${one.venue}, ${municipalityByCode(one.municipalityCode)?.name ?? ''}`,
    description: [tell(one.about, visit.lang).text, url].filter(Boolean).join('\n\n'),
    url,
    status: statusOf(one.cancelled),
  }
}

/** All of it as iCalendar, times in UTC. The same time of the same thing keeps its UID whatever changes. */
export const icsOf = (visit: Visit, happenings: readonly Happening[]): string => {
  const host = URL.parse(visit.origin)?.hostname ?? 'inspel'
  const calendar = ical({
    name: visit.t('calendar.feed-name'),
    prodId: { company: 'Region Norrbotten', product: 'Inspel', language: 'SV' },
    ttl: 60 * 60,
  })
  for (const one of happenings) {
    const data = dataOf(visit, one)
    calendar.createEvent({ ...data, id: `${data.id}@${host}` })
  }
  return `${byOctets(calendar.toString()).trimEnd()}\r\n`
}
