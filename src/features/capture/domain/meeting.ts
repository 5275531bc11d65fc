import type { Meeting } from '~/features/meetings'
import type { WayIn } from '~/features/processes'
import type { Localized } from '~/kernel/language'
import { dayInSweden, endOfDay, startOfDay } from '~/kernel/time'

const DAY_MS = 86_400_000
/** How long notes may still be handed in after a meeting, where nothing else was decided. */
const DAYS_AFTER = 14

type Hours = Pick<Meeting, 'startsAt' | 'endsAt' | 'captureClosesAt'>

/** When notes from a meeting are taken: from the start of its day until some time after it. */
export const captureWindow = ({ startsAt, endsAt, captureClosesAt }: Hours) => ({
  opensAt: startOfDay(dayInSweden(startsAt)),
  closesAt: captureClosesAt ?? endOfDay(dayInSweden(new Date(endsAt.getTime() + DAYS_AFTER * DAY_MS))),
})

export type CaptureMoment = 'before' | 'open' | 'closed'

/** The deadline's own second counts. */
export const captureMoment = (meeting: Hours & Pick<Meeting, 'cancelledAt'>, now: Date): CaptureMoment => {
  const { opensAt, closesAt } = captureWindow(meeting)
  if (meeting.cancelledAt || now.getTime() >= closesAt.getTime() + 1000) return 'closed'
  return now < opensAt ? 'before' : 'open'
}

/** A question of the meeting's programme; without a programme the way in's own question, which has no id. */
export interface Prompt {
  id: string | null
  question: Localized
}

export const promptsOf = (
  { programme }: Pick<Meeting, 'programme'>,
  wayIn: Pick<WayIn, 'question'> | undefined,
): [Prompt, ...Prompt[]] => {
  const [first, ...rest] = programme.flatMap(({ id, question }) => (question ? [{ id, question }] : []))
  return first ? [first, ...rest] : [{ id: null, question: wayIn?.question ?? { sv: '' } }]
}

/** The question of the step that goes on now, by the programme's minutes; the first one outside the meeting. */
export const promptNow = (
  { programme, startsAt }: Pick<Meeting, 'programme' | 'startsAt'>,
  prompts: readonly [Prompt, ...Prompt[]],
  now: Date,
): Prompt => {
  let ends = startsAt.getTime()
  let current = prompts[0]
  if (now.getTime() < ends) return current
  for (const step of programme) {
    ends += step.minutes * 60_000
    current = prompts.find((prompt) => prompt.id === step.id) ?? current
    if (now.getTime() < ends) return current
  }
  return prompts[0]
}

/** A table of the meeting; what is no such table is nobody's, and the note is taken all the same. */
export const tableOf = (
  { tables }: Pick<Meeting, 'tables'>,
  typed: number | undefined,
): number | undefined =>
  typed !== undefined && Number.isInteger(typed) && typed >= 1 && typed <= tables ? typed : undefined
