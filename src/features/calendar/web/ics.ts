import ical, { ICalEventStatus } from 'ical-generator'
import { tell } from '~/kernel/language'
import { municipalityByCode } from '~/kernel/place'
import type { Visit } from '~/platform/http/visit'
import type { Happening } from '../queries'

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

/** Meetings and last days as iCalendar, times in UTC. The same event keeps its UID whatever changes. */
export const icsOf = (visit: Visit, happenings: readonly Happening[]): string => {
  const host = URL.parse(visit.origin)?.hostname ?? 'inspel'
  const calendar = ical({
    name: visit.t('calendar.feed-name'),
    prodId: { company: 'Region Norrbotten', product: 'Inspel', language: 'SV' },
    ttl: 60 * 60,
  })
  for (const one of happenings) {
    const common = { id: `${one.id}@${host}`, stamp: one.changedAt, lastModified: one.changedAt }
    if (one.kind === 'deadline') {
      const start = new Date(`${one.day}T00:00:00Z`)
      const summary = visit.t('calendar.closes', { title: tell(one.title, visit.lang).text })
      const url = visit.origin + visit.href(one.href)
      calendar.createEvent({ ...common, start, allDay: true, timezone: 'UTC', summary, url })
      continue
    }
    const url = visit.origin + visit.href(`/moten/${one.slug}`)
    calendar.createEvent({
      ...common,
      start: one.startsAt,
      end: one.endsAt,
      sequence: one.revision,
      summary: tell(one.title, visit.lang).text,
      location: `${one.venue}, ${municipalityByCode(one.municipalityCode)?.name ?? ''}`,
      description: [tell(one.about, visit.lang).text, url].filter(Boolean).join('\n\n'),
      url,
      status: one.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  return `${byOctets(calendar.toString()).trimEnd()}\r\n`
}
