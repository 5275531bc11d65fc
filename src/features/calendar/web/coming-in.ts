import { dayInSweden } from '~/kernel/time'
import type { Db } from '~/platform/db'
import type { Visit } from '~/platform/http/visit'
import { happeningsFrom } from '../queries'
import { whenOf } from './when'

const SHOWN = 6

/** The next events in one municipality, each once, for its page; its meetings that page knows itself. */
export const comingIn = async (db: Db, visit: Visit, now: Date, municipality: string) => {
  const all = await happeningsFrom(db, { from: now, now, until: dayInSweden(now), municipality })
  return all
    .filter((one) => one.kind === 'event')
    .slice(0, SHOWN)
    .map((one) => ({
      href: `/kalender/${one.event.slug}`,
      title: one.event.title,
      when: whenOf(visit, one, one.event.starts === null),
      cancelled: one.cancelled,
    }))
}
