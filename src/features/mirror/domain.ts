import { AUDIENCES, MINORITIES, TOLD_AGES, TOPICS, WHOLE_COUNTY } from '~/features/newsroom'
import { MUNICIPALITIES_BY_NAME } from '~/kernel/place'

export const DIMENSIONS = ['place', 'minority', 'audience', 'age', 'topic'] as const
export type Dimension = (typeof DIMENSIONS)[number]
export const MONTHS = [3, 6, 12] as const

/** What each dimension is counted by, in the order of the lists. */
export const VALUES: Record<Dimension, readonly string[]> = {
  place: MUNICIPALITIES_BY_NAME.map((place) => place.code),
  minority: MINORITIES,
  audience: AUDIENCES.filter((one) => one !== 'everyone'),
  age: TOLD_AGES,
  topic: TOPICS,
}

/** A published story as the mirror counts it: with tags that a person has confirmed. */
export interface Counted {
  id: string
  municipalities: readonly string[]
  audiences: readonly string[]
  topics: readonly string[]
  minorities: readonly string[]
  ages: readonly string[]
}

const TAGS: Record<Dimension, keyof Omit<Counted, 'id'>> = {
  place: 'municipalities',
  minority: 'minorities',
  audience: 'audiences',
  age: 'ages',
  topic: 'topics',
}

/** How many stories stand at each value. One story may stand at several; one of the whole county at none of the places. */
export const tally = (stories: readonly Counted[], dimension: Dimension): Map<string, number> => {
  const counts = new Map(VALUES[dimension].map((value) => [value, 0]))
  for (const story of stories) {
    for (const value of new Set(story[TAGS[dimension]])) {
      const before = counts.get(value)
      if (before !== undefined) counts.set(value, before + 1)
    }
  }
  return counts
}

export const ofWholeCounty = (stories: readonly Counted[]): number =>
  stories.filter((story) => story.municipalities.includes(WHOLE_COUNTY)).length

/** What a goal for twelve months is in so many; a goal of one a year is not asked of three months. */
export const goalFor = (atLeast: number, months: number): number => Math.floor((atLeast * months) / 12)

export interface Cell {
  dimension: Dimension
  value: string
  count: number
  /** Null where the newsroom has set no goal. */
  goal: number | null
}

export const cellsOf = (
  stories: readonly Counted[],
  dimension: Dimension,
  goals: ReadonlyMap<string, number>,
  months: number,
): Cell[] => {
  const counts = tally(stories, dimension)
  return VALUES[dimension].map((value) => {
    const atLeast = goals.get(`${dimension}:${value}`)
    return {
      dimension,
      value,
      count: counts.get(value) ?? 0,
      goal: atLeast === undefined ? null : goalFor(atLeast, months),
    }
  })
}

/** Cells below their goal, or empty where no goal is set: what to tell of next, what is furthest from its goal first. */
export const missing = (cells: readonly Cell[]): Cell[] =>
  cells
    .filter(({ count, goal }) => (goal === null ? count === 0 : count < goal))
    .sort((a, b) => Number(a.goal === null) - Number(b.goal === null) || shareOf(a) - shareOf(b))

const shareOf = ({ count, goal }: Cell): number => count / Math.max(goal ?? 1, 1)

/** Below this many, what those quoted said of themselves is not shown in groups: a group would be a person. */
export const VOICES_MIN = 5

export type VoiceGroup = 'woman' | 'man' | 'other' | 'not_said'

/** How those quoted described themselves; undefined while too few to be a group. */
export const voicesBy = (
  voices: readonly { gender: string | null }[],
): Record<VoiceGroup, number> | undefined => {
  if (voices.length < VOICES_MIN) return undefined
  const counts = { woman: 0, man: 0, other: 0, not_said: 0 }
  for (const { gender } of voices) counts[(gender ?? 'not_said') as VoiceGroup]++
  return counts
}
