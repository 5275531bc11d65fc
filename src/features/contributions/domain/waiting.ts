import { daysBetween } from '~/kernel/time'

/** How long something has waited, as a word: an inspel should be read within two days. */
export const WAITED = ['fresh', 'waiting', 'long'] as const
export type Waited = (typeof WAITED)[number]

/** Whole days from which the next word is meant. */
export const WAITED_FROM: Record<Waited, number> = { fresh: 0, waiting: 2, long: 7 }

export const waited = (since: Date, now: Date): { word: Waited; days: number } => {
  const days = Math.max(0, daysBetween(since, now))
  const word = days >= WAITED_FROM.long ? 'long' : days >= WAITED_FROM.waiting ? 'waiting' : 'fresh'
  return { word, days }
}

const DAY_MS = 86_400_000

/** What has waited so long came after the first moment and not after the second. */
export const cameWithin = (word: Waited, now: Date): { after: Date | undefined; until: Date } => {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS)
  const longer = WAITED[WAITED.indexOf(word) + 1]
  return { after: longer ? before(WAITED_FROM[longer]) : undefined, until: before(WAITED_FROM[word]) }
}
