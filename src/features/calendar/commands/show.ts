import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { daysOf } from '../domain'
import * as store from '../store'
import { subject } from './acts'

type Change = Parameters<typeof store.updateEvent>[2]

/** One deed on an event: nothing is written where it is done already. */
const deed = (
  { db, clock }: Context,
  id: string,
  actor: Actor,
  kind: string,
  decide: (event: store.LockedEvent, at: Date) => Change | undefined,
  why?: string,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const event = await store.lockEvent(tx, id)
    if (!event) return fail('unknown')
    const at = clock.now()
    const change = decide(event, at)
    if (!change) return ok(null)
    await store.updateEvent(tx, id, { ...change, revision: event.revision + 1, changedAt: at })
    await record(tx, { at, actor, subject: subject(id), kind: `calendar_event.${kind}`, why })
    return ok(null)
  })

/** Shows an event to everyone. */
export const publishEvent = (context: Context, id: string, actor: Actor) =>
  deed(context, id, actor, 'published', (event, at) => (event.publishedAt ? undefined : { publishedAt: at }))

/** Takes an event from the public, as if it had never been told. What people may plan for is called off instead. */
export const hideEvent = (context: Context, id: string, actor: Actor) =>
  deed(context, id, actor, 'hidden', (event) => (event.publishedAt ? { publishedAt: null } : undefined))

/** Calls an event off. Everyone sees that it is, and why; calendars that follow it are told. */
export const cancelEvent = (context: Context, id: string, reason: string, actor: Actor) =>
  deed(
    context,
    id,
    actor,
    'cancelled',
    (event, at) => (event.cancelledAt ? undefined : { cancelledAt: at, cancelReason: reason }),
    reason,
  )

/** What was called off is to be after all. */
export const resumeEvent = (context: Context, id: string, actor: Actor) =>
  deed(context, id, actor, 'resumed', (event) =>
    event.cancelledAt ? { cancelledAt: null, cancelReason: null } : undefined,
  )

/** Calls off one day of something that comes again, or takes that back. */
export const cancelDay = (context: Context, id: string, day: string, cancelled: boolean, actor: Actor) =>
  deed(context, id, actor, cancelled ? 'day_cancelled' : 'day_resumed', (event) => {
    const { cancelledDays } = event
    if (!daysOf(event).includes(day) || cancelledDays.includes(day) === cancelled) return undefined
    return {
      cancelledDays: cancelled ? [...cancelledDays, day].sort() : cancelledDays.filter((one) => one !== day),
    }
  })
