import type { Db } from '../db'

/** A change committed late, with an earlier key than the last one seen, is noticed after this long at most. */
const KEPT_MS = 30_000
const FIGURES_MAX = 500

interface Counted {
  lastEvent: string | undefined
  until: number
  value: Promise<unknown>
}

const memory = new WeakMap<Db, Map<string, Counted>>()

type LastEvent = Promise<string | undefined>
const asked = new WeakMap<Db, { now: LastEvent; next: LastEvent | undefined }>()

/**
 * The last event's id. Who asks while an answer is on its way waits for the next question, together with all
 * others who came meanwhile: the answer is never older than the asking, and a crowd costs two questions.
 */
const lastEventOf = (db: Db): LastEvent => {
  const going = asked.get(db)
  if (!going) return ask(db)
  going.next ??= going.now.then(
    () => ask(db),
    () => ask(db),
  )
  return going.next
}

const ask = (db: Db): LastEvent => {
  const now = db
    .selectFrom('event')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
    .then((event) => event?.id)
  asked.set(db, { now, next: undefined })
  const over = () => {
    const going = asked.get(db)
    if (going?.now === now && !going.next) asked.delete(db)
  }
  now.then(over, over)
  return now
}

/**
 * A figure over everything, counted again only when something has happened since: every change of state
 * writes an event, so an unchanged last event means an unchanged figure. Those who ask at once share one count.
 */
export const remembered = async <T>(db: Db, key: string, count: () => Promise<T>): Promise<T> => {
  const kept = memory.get(db) ?? new Map<string, Counted>()
  memory.set(db, kept)
  const lastEvent = await lastEventOf(db)
  const earlier = kept.get(key)
  if (earlier && earlier.lastEvent === lastEvent && performance.now() < earlier.until)
    return earlier.value as Promise<T>
  if (kept.size >= FIGURES_MAX) kept.clear()
  const value = count()
  kept.set(key, { lastEvent, until: performance.now() + KEPT_MS, value })
  value.catch(() => kept.delete(key))
  return value
}
