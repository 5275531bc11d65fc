import { dayInSweden } from '~/kernel/time'
import type { Db } from '~/platform/db'
import type { Visit } from '~/platform/http/visit'
import { eventsFrom } from '../queries'
import { whenOf } from './when'

const SHOWN = 6

/** The next events in one municipality, each once, for its page; its meetings that page knows itself. */
export const comingIn = async (db: Db, visit: Visit, now: Date, municipality: string) => {
  const all = await eventsFrom(db, { from: now, until: dayInSweden(now), municipality })
  return all.slice(0, SHOWN).map((one) => ({
    href: `/kalender/${one.event.slug}`,
    title: one.event.title,
    when: whenOf(visit, one),
    cancelled: one.cancelled,
  }))
}
