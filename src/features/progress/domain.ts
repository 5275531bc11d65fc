export const ACTION_STATES = ['planned', 'ongoing', 'done'] as const
export type ActionState = (typeof ACTION_STATES)[number]

export type Pace = 'reached' | 'ahead' | 'on_track' | 'behind' | 'not_measured'

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

/** Kronor per inhabitant, to the krona. */
export const perInhabitant = (amountSek: number, population: number): number =>
  population > 0 ? Math.round(amountSek / population) : 0
