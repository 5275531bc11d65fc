export const ACTION_STATES = ['planned', 'ongoing', 'done'] as const
export type ActionState = (typeof ACTION_STATES)[number]

export type Pace = 'reached' | 'ahead' | 'on_track' | 'behind' | 'not_measured'

/** Slowest first. */
const PACES: readonly Pace[] = ['behind', 'on_track', 'ahead', 'reached']

/** How a goal goes: as the slowest of what it is measured by; what has no value yet says nothing. */
export const slowestOf = (paces: readonly Pace[]): Pace =>
  PACES.find((pace) => paces.includes(pace)) ?? 'not_measured'

export interface Course {
  baselineValue: number
  baselineOn: string
  targetValue: number
  targetOn: string
}

/** How far off the straight line still counts as on track: a tenth of the whole way. */
const TOLERANCE = 0.1

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** Where the straight line from baseline to target stands on a day; flat before and after. */
export const expectedOn = (course: Course, day: string): number => {
  const from = dayNumber(course.baselineOn)
  const to = dayNumber(course.targetOn)
  const share = to === from ? 1 : Math.min(1, Math.max(0, (dayNumber(day) - from) / (to - from)))
  return course.baselineValue + (course.targetValue - course.baselineValue) * share
}

/** The pace of an indicator against the straight line from its baseline to its target; it may have to rise or to fall. */
export const paceOf = (course: Course, last: { measuredOn: string; value: number } | undefined): Pace => {
  if (!last) return 'not_measured'
  const way = course.targetValue - course.baselineValue
  if (way === 0) return last.value === course.targetValue ? 'reached' : 'behind'
  const walked = (last.value - course.baselineValue) / way
  if (walked >= 1) return 'reached'
  const expected = (expectedOn(course, last.measuredOn) - course.baselineValue) / way
  if (walked > expected + TOLERANCE) return 'ahead'
  return walked >= expected - TOLERANCE ? 'on_track' : 'behind'
}

/** How much of the way to the target is walked, and how much should be, in whole per cent of the way. */
export const walkedOf = (
  course: Course,
  last: { measuredOn: string; value: number },
): { walked: number; expected: number } | undefined => {
  const way = course.targetValue - course.baselineValue
  if (way === 0) return undefined
  const share = (value: number) => Math.round(((value - course.baselineValue) / way) * 100)
  return { walked: share(last.value), expected: share(expectedOn(course, last.measuredOn)) }
}
