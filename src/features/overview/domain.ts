import { GROUP_MIN } from '~/kernel/small-groups'

/** How many of a group were heard, and how many people it is. */
export interface Group {
  key: string
  heard: number
  people: number
}

export interface Underheard {
  key: string
  /** Null where so few were heard that they might be known again. */
  heard: number | null
  /** As many as would have been heard if all groups were heard alike. */
  expected: number
}

/** Below this share of what would be expected a group counts as not heard. */
const BELOW = 0.8
/** With fewer heard in all, nothing can be said of who is missing. */
const ENOUGH = 50

/** Groups that are heard less than their share of the people, the least heard first; null where too few were heard to say. */
export const underheard = (groups: readonly Group[]): Underheard[] | null => {
  const heard = groups.reduce((sum, one) => sum + one.heard, 0)
  const people = groups.reduce((sum, one) => sum + one.people, 0)
  if (heard < ENOUGH || people === 0) return null
  return groups
    .map((one) => ({ ...one, expected: (heard * one.people) / people }))
    .filter((one) => one.heard < one.expected * BELOW)
    .sort((a, b) => a.heard / a.expected - b.heard / b.expected)
    .map(({ key, heard: n, expected }) => ({
      key,
      heard: n < GROUP_MIN ? null : n,
      expected: Math.round(expected),
    }))
}

export interface Planned {
  state: 'planned' | 'ongoing' | 'done'
  startsOn: string
  endsOn: string
}

/** In what way an action is late: not done by its last day, not begun by its first, or measured behind its line. */
export type Lateness = 'not_done' | 'not_begun' | 'behind'

export const latenessOf = (action: Planned, isBehind: boolean, today: string): Lateness | undefined => {
  if (action.state === 'done') return undefined
  if (action.endsOn < today) return 'not_done'
  if (action.state === 'planned' && action.startsOn < today) return 'not_begun'
  return isBehind ? 'behind' : undefined
}

export type Way = 'more' | 'less' | 'same'

export const wayFrom = (before: number, now: number): Way =>
  now > before ? 'more' : now < before ? 'less' : 'same'
