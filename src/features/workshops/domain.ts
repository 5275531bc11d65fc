import type { Step } from '~/features/meetings'
import { isOpen, type WayIn, type WayInKind } from '~/features/processes'
import type { AgeBand } from '~/kernel/place'

export type HostedKind = 'own_workshop' | 'lesson'
export const WAY_IN_OF: Record<HostedKind, WayInKind> = { own_workshop: 'own_workshop', lesson: 'youth' }

/** From school year 4; what a leader may be outside school is "annan". */
export const GRADES = ['mellan', 'hog', 'gymnasie', 'annan'] as const
export type Grade = (typeof GRADES)[number]

/** What the county's figures may know of a class: never of one pupil. */
export const AGE_OF_GRADE: Record<Grade, AgeBand | undefined> = {
  mellan: '0-15',
  hog: '0-15',
  gymnasie: '16-24',
  annan: undefined,
}

export const GROUP = { min: 3, max: 16 }
const AT_A_TABLE = 4
export const tablesFor = (people: number): number => Math.ceil(people / AT_A_TABLE)

/** Each step's name in the texts; those that ask something are answered by phone, form or paper. */
export const STEP_IDS = [
  'welcome',
  'keep',
  'change',
  'first',
  'send',
  'young-start',
  'young-day',
  'young-good',
  'young-change',
  'young-wall',
  'young-end',
] as const
export type StepId = (typeof STEP_IDS)[number]
const ASKS = ['keep', 'change', 'first', 'young-day', 'young-good', 'young-change'] as const
export type AskingStepId = (typeof ASKS)[number]

export const isStep = (id: string): id is StepId => STEP_IDS.some((step) => step === id)
export const isAsking = (id: string): id is AskingStepId => ASKS.some((step) => step === id)
/** After these steps everybody but one moves on to the next table. */
export const swapsAfter = (id: string): boolean => id === 'keep' || id === 'change'

/** Programmes by their length in minutes: a workshop of 60 or 75, a lesson of 50 or 60. */
export const PROGRAMMES: Record<HostedKind, Record<number, readonly (readonly [StepId, number])[]>> = {
  own_workshop: {
    60: [
      ['welcome', 5],
      ['keep', 15],
      ['change', 15],
      ['first', 15],
      ['send', 10],
    ],
    75: [
      ['welcome', 5],
      ['keep', 20],
      ['change', 20],
      ['first', 20],
      ['send', 10],
    ],
  },
  lesson: {
    50: [
      ['young-start', 5],
      ['young-day', 10],
      ['young-good', 10],
      ['young-change', 10],
      ['young-wall', 10],
      ['young-end', 5],
    ],
    60: [
      ['young-start', 5],
      ['young-day', 10],
      ['young-good', 12],
      ['young-change', 13],
      ['young-wall', 15],
      ['young-end', 5],
    ],
  },
}

export const minutesOf = (programme: readonly Pick<Step, 'minutes'>[]): number =>
  programme.reduce((sum, step) => sum + step.minutes, 0)

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}.${String(minutes % 60).padStart(2, '0')}`

/** When each step begins and ends by the clock on the wall: "18.20–18.35". Null when the start is no time. */
export const clockTimes = (
  programme: readonly Pick<Step, 'minutes'>[],
  start: string,
): { from: string; to: string }[] | null => {
  const [, hours, minutes = '00'] = start.trim().match(/^([01]?\d|2[0-3])(?:[.:]([0-5]\d))?$/) ?? []
  if (!hours) return null
  let at = Number(hours) * 60 + Number(minutes)
  return programme.map((step) => {
    const from = clock(at)
    at += step.minutes
    return { from, to: clock(at) }
  })
}

/** Lines that say something, as they were written: one line is one inspel. */
export const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d{1,2}[.)])\s+/, '').trim())
    .filter((line) => line !== '')

/** The way in of this kind that takes inspel, or else comes next, or else closed last. */
export const wayInNow = (ways: readonly WayIn[], kind: WayInKind, at: Date): WayIn | undefined => {
  const mine = ways.filter((way) => way.kind === kind)
  return (
    mine.find((way) => isOpen(way, at)) ??
    mine.find((way) => way.opensAt > at) ??
    mine.toSorted((a, b) => b.closesAt.getTime() - a.closesAt.getTime())[0]
  )
}

/** A class is promised its reply within six weeks, unless another day was agreed. */
export const REPLY_WITHIN_DAYS = 42

/** How much one code may send in an hour: a full hall of quick writers, and no program. */
export const SENDINGS = { windowSeconds: 3_600, max: 600 }
export const LINES_MAX = 200
