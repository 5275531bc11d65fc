import { besideConsultation } from '~/features/replies'
import {
  consultationMoment,
  consultationTallies,
  listConsultations,
  openPoints,
  statementOf,
} from '~/features/strategy'
import type { Context } from '~/platform/context'

/** How the consultations of a process stand. */
export const consultedIn = async (context: Context, processId: string) => {
  const { db } = context
  const now = context.clock.now()
  const { left: uncutIn } = besideConsultation(context)
  const [all, tallies] = await Promise.all([listConsultations(db), consultationTallies(db)])
  const ours = all.filter((one) => one.processId === processId)
  const closed = await Promise.all(
    ours
      .filter((one) => consultationMoment(one, now) === 'closed')
      .map(async ({ id }) => {
        const { unread, unanswered, uncut } = await openPoints(db, id, uncutIn)
        const left = unread + unanswered
        return { left, uncut, isTold: (await statementOf(db, id)) !== undefined }
      }),
  )
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  return {
    comments: sum(ours.map(({ id }) => tallies.get(id)?.received ?? 0)),
    /** Comments of closed consultations that nobody has read or answered. */
    left: sum(closed.map(({ left }) => left)),
    /** Whole replies to them that are not worked through. */
    uncut: sum(closed.map(({ uncut }) => uncut)),
    /** Those with nothing left, whose statement is not published. */
    untold: closed.filter((one) => one.left + one.uncut === 0 && !one.isTold).length,
  }
}
