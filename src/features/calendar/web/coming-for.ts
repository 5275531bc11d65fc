import { dayInSweden } from '~/kernel/time'
import type { Db } from '~/platform/db'
import type { Visit } from '~/platform/http/visit'
import { eventsFrom, type Wanted } from '../queries'
import { whenOf } from './when'

const SHOWN = 6

/** The next events in one municipality or for one audience, each once; meetings the pages know themselves. */
export const comingFor = async (db: Db, visit: Visit, now: Date, wanted: Wanted) => {
  const all = await eventsFrom(db, { from: now, until: dayInSweden(now), ...wanted })
  return all.slice(0, SHOWN).map((one) => ({
    href: `/kalender/${one.event.slug}`,
    title: one.event.title,
    when: whenOf(visit, one),
    cancelled: one.cancelled,
  }))
}
