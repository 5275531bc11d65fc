import { type CaptureMoment, captureWindow } from '~/features/capture'
import type { Meeting } from '~/features/meetings'
import { isOpen, type WayIn } from '~/features/processes'

type Held = Parameters<typeof captureWindow>[0] & Pick<Meeting, 'cancelledAt'>

/** Pupils' notes are taken from the morning of the lesson's day and as long as its way in is open. */
export const lessonMoment = (lesson: Held, wayIn: WayIn, now: Date): CaptureMoment => {
  if (!isOpen(wayIn, now) && now >= wayIn.opensAt) return 'closed'
  return now < lessonHours(lesson, wayIn).from ? 'before' : 'open'
}

export const lessonHours = (lesson: Held, wayIn: WayIn) => {
  const { opensAt } = captureWindow(lesson)
  const from = new Date(Math.max(opensAt.getTime(), wayIn.opensAt.getTime()))
  return { from, until: wayIn.closesAt }
}
