import { daysAfter, monthsAfter } from '~/kernel/time'

/** The stories of a base package. */
export const PARTS = ['questions', 'start', 'midway', 'result'] as const
export type Part = (typeof PARTS)[number]
/** When somebody asks how it went. */
export const MOMENTS = ['midway', 'end', 'year_after'] as const
export type Moment = (typeof MOMENTS)[number]
export const CHANNELS = [
  'website',
  'linkedin',
  'facebook_region',
  'facebook_culture',
  'bluesky',
  'newsletter',
] as const
export type Channel = (typeof CHANNELS)[number]
/** How many questions the frame of questions and answers begins with. */
export const QUESTIONS = [1, 2, 3, 4, 5] as const

/** What each story is meant for to begin with; the newsroom changes it. */
export const CHANNELS_OF: Record<Part, Channel[]> = {
  questions: ['website'],
  start: ['website', 'linkedin', 'facebook_region', 'newsletter'],
  midway: ['website', 'linkedin', 'facebook_region'],
  result: ['website', 'linkedin', 'facebook_region', 'bluesky', 'newsletter'],
}

interface Span {
  startsOn: string
  endsOn: string
}

const DAY_MS = 86_400_000

/** The day in the middle of a project. */
export const midwayOf = ({ startsOn, endsOn }: Span): string =>
  daysAfter(startsOn, Math.round((Date.parse(endsOn) - Date.parse(startsOn)) / DAY_MS / 2))

/** When each story is planned: the questions and the first with the start, the last with the end. */
export const plannedDays = (span: Span): Record<Part, string> => ({
  questions: span.startsOn,
  start: span.startsOn,
  midway: midwayOf(span),
  result: span.endsOn,
})

export const followUpDays = (span: Span): Record<Moment, string> => ({
  midway: midwayOf(span),
  end: span.endsOn,
  year_after: monthsAfter(span.endsOn, 12),
})

/** One thing of the base package: whether it is done, and when it ought to be. */
export interface Item {
  key: 'page' | Part | `follow_${Moment}`
  done: boolean
  dueOn: string
  late: boolean
}

/** What stands of a project now, as the checklist needs it. */
export interface Standing extends Span {
  isPublished: boolean
  stories: readonly { part: Part; plannedOn: string | null; isPublished: boolean; unanswered: number }[]
  followUps: readonly { moment: Moment; dueOn: string; doneAt: Date | null }[]
}

/** The base package as a list of what is done and what is late. Nothing in it is ticked by hand. */
export const checklist = (standing: Standing, today: string): Item[] => {
  const item = (key: Item['key'], done: boolean, dueOn: string): Item => ({
    key,
    done,
    dueOn,
    late: !done && dueOn < today,
  })
  return [
    item('page', standing.isPublished, standing.startsOn),
    ...standing.stories.map((story) =>
      item(
        story.part,
        story.isPublished && story.unanswered === 0,
        story.plannedOn ?? plannedDays(standing)[story.part],
      ),
    ),
    ...standing.followUps.map(({ moment, dueOn, doneAt }) =>
      item(`follow_${moment}`, doneAt !== null, dueOn),
    ),
  ]
}

export interface Fulfilment {
  done: number
  all: number
  late: number
}

export const fulfilmentOf = (items: readonly Item[]): Fulfilment => ({
  done: items.filter((item) => item.done).length,
  all: items.length,
  late: items.filter((item) => item.late).length,
})
