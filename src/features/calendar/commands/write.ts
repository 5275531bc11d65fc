import { newId } from '~/kernel/ids'
import type { Localized } from '~/kernel/language'
import { freeSlug, slugify } from '~/kernel/plain-text'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, isUniqueViolation } from '~/platform/db'
import * as store from '../store'
import type { EventFacts } from '../tables'
import { subject } from './acts'

export interface EventInput extends EventFacts {
  title: Localized
  about: Localized
  access: Localized
}

const columns = ({ title, about, access, ...rest }: EventInput) => ({
  ...rest,
  title: JSON.stringify(title),
  about: JSON.stringify(about),
  access: JSON.stringify(access),
})

/**
 * Puts an event into the calendar, seen by staff alone until it is published. Its address is made of its title and
 * first day, and stays. Sending the form again with the same key gives the first one.
 */
export const addEvent = async (
  context: Context,
  input: EventInput & { key: string; isDemo?: boolean },
  actor: Actor,
): Promise<{ id: string }> => {
  const { key, ...event } = input
  const wanted = `${slugify(event.title.sv)}-${event.firstDay}`
  for (;;) {
    try {
      return await inTransaction(context.db, async (tx) => {
        const id = newId()
        const at = context.clock.now()
        await store.insertEvent(tx, {
          ...columns(event),
          id,
          idempotencyKey: key,
          slug: freeSlug(wanted, await store.slugsLike(tx, wanted)),
          createdAt: at,
          changedAt: at,
        })
        await record(tx, { at, actor, subject: subject(id), kind: 'calendar_event.added' })
        return { id }
      })
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      const first = await inTransaction(context.db, (tx) => store.eventByKey(tx, key))
      if (first) return { id: first.id }
      // Somebody took the address between looking and writing: look again.
    }
  }
}

/** Changes an event; calendars that follow it take the change. */
export const changeEvent = (
  { db, clock }: Context,
  id: string,
  input: EventInput,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const event = await store.lockEvent(tx, id)
    if (!event) return fail('unknown')
    const at = clock.now()
    await store.updateEvent(tx, id, { ...columns(input), revision: event.revision + 1, changedAt: at })
    await record(tx, { at, actor, subject: subject(id), kind: 'calendar_event.changed' })
    return ok(null)
  })
