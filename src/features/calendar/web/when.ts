import { municipalityByCode } from '~/kernel/place'
import { showDate, showTime } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import type { EventHappening } from '../queries'

/** "3 december 2026, 18:00–20:00"; whole days say their days, a night over says both. */
export const whenOf = (visit: Visit, { event, day, lastDay, startsAt, endsAt }: EventHappening): string => {
  const [first, last] = [showDate(day, visit.lang), showDate(lastDay, visit.lang)]
  if (event.starts === null) return day === lastDay ? first : `${first} – ${last}`
  return day === lastDay
    ? `${first}, ${showTime(startsAt)}–${showTime(endsAt)}`
    : `${first} ${showTime(startsAt)} – ${last} ${showTime(endsAt)}`
}

/** Where it is, in one line of plain text for a calendar. */
export const placeLine = (
  visit: Visit,
  event: { reach: string; municipalityCode: string | null; venue: string; address: string },
): string => {
  if (event.reach === 'digital') return visit.t('calendar.reach.digital')
  const place = event.municipalityCode
    ? municipalityByCode(event.municipalityCode)?.name
    : visit.t('calendar.reach.county')
  return [event.venue, event.address, place].filter(Boolean).join(', ')
}
