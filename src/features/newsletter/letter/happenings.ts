import { dayOf, type Happening } from '~/features/calendar'
import { municipalityByCode } from '~/kernel/place'
import { showTime } from '~/kernel/time'
import type { IssueHappening } from '../domain'

/** Under which name an issue remembers that something was chosen. */
export const keyOf = (one: Happening): string =>
  one.kind === 'event' ? `event:${one.event.id}:${one.day}` : `${one.kind}:${one.id}`

const placeOf = (venue: string, code: string | null): string =>
  [venue, code ? (municipalityByCode(code)?.name ?? '') : ''].filter(Boolean).join(', ')

/** What stands of it in the letter. */
export const told = (one: Happening): IssueHappening => {
  const day = dayOf(one)
  const key = keyOf(one)
  switch (one.kind) {
    case 'event': {
      const { event, lastDay, startsAt } = one
      const { title, municipalityCode: municipality } = event
      const time = event.starts ? showTime(startsAt) : null
      const place = placeOf(event.venue, municipality)
      return { key, title, day, lastDay, time, place, municipality, href: `/kalender/${event.slug}` }
    }
    case 'meeting': {
      const { title, municipalityCode: municipality, venue, startsAt, slug } = one
      const time = showTime(startsAt)
      const place = placeOf(venue, municipality)
      return { key, title, day, lastDay: day, time, place, municipality, href: `/moten/${slug}` }
    }
    case 'deadline': {
      const { title, href } = one
      return { key, title, day, lastDay: day, time: null, place: '', municipality: null, href }
    }
  }
}

/** Whether it can stand in a letter: what was called off does not. */
export const isOn = (one: Happening): boolean => one.kind === 'deadline' || !one.cancelled
