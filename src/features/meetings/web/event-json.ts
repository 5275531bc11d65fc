import type { Visit } from '~/platform/http/visit'
import { momentOfMeeting } from '../domain'
import type { ShownMeeting } from '../queries'
import { placeOf } from './parts'

/** schema.org's Event. */
export const eventJson = (visit: Visit, meeting: ShownMeeting) => ({
  '@type': 'Event',
  name: meeting.title.sv,
  ...(meeting.about.sv ? { description: meeting.about.sv } : {}),
  startDate: meeting.startsAt.toISOString(),
  endDate: meeting.endsAt.toISOString(),
  eventStatus: `https://schema.org/Event${
    momentOfMeeting(meeting, meeting.startsAt) === 'cancelled' ? 'Cancelled' : 'Scheduled'
  }`,
  eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
  location: {
    '@type': 'Place',
    name: meeting.venue,
    address: {
      '@type': 'PostalAddress',
      addressLocality: placeOf(meeting.municipalityCode),
      addressRegion: 'Norrbotten',
      addressCountry: 'SE',
    },
  },
  inLanguage: meeting.languages,
  isAccessibleForFree: true,
  url: `${visit.origin}/moten/${meeting.slug}`,
  organizer: { '@type': 'GovernmentOrganization', name: 'Region Norrbotten' },
  ...(meeting.seats === null ? {} : { maximumAttendeeCapacity: meeting.seats }),
})
