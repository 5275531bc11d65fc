import { municipalityByCode } from '~/kernel/place'
import { withOffset } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import type { EventHappening } from '../queries'

/** Times told of something that comes again. */
const TOLD_MAX = 12

const placesOf = ({ reach, municipalityCode, venue, address, link }: EventHappening['event']) => {
  const county = { addressRegion: 'Norrbotten', addressCountry: 'SE' }
  const physical = {
    '@type': 'Place',
    name: venue || 'Norrbotten',
    address: {
      '@type': 'PostalAddress',
      ...(address ? { streetAddress: address } : {}),
      ...(municipalityCode ? { addressLocality: municipalityByCode(municipalityCode)?.name } : {}),
      ...county,
    },
  }
  return reach === 'digital' ? { '@type': 'VirtualLocation', url: link } : physical
}

const oneTime = (visit: Visit, { event, ...one }: EventHappening) => {
  const isWholeDay = event.starts === null
  return {
    '@type': 'Event',
    name: event.title.sv,
    description: event.about.sv,
    startDate: isWholeDay ? one.day : withOffset(one.startsAt),
    endDate: isWholeDay ? one.lastDay : withOffset(one.endsAt),
    eventStatus: `https://schema.org/Event${one.cancelled ? 'Cancelled' : 'Scheduled'}`,
    eventAttendanceMode: `https://schema.org/${event.reach === 'digital' ? 'Online' : 'Offline'}EventAttendanceMode`,
    location: placesOf(event),
    url: `${visit.origin}/kalender/${event.slug}`,
    organizer: { '@type': 'Organization', name: event.organiser },
  }
}

/** schema.org's Event: one, or a list of one for each time. */
export const eventJson = (visit: Visit, times: readonly EventHappening[]) => {
  const told = times.slice(0, TOLD_MAX).map((one) => oneTime(visit, one))
  const [only] = told
  return only && told.length === 1 ? only : told
}
