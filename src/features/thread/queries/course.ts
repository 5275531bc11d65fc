import { phasesOf } from '~/features/processes'
import { dayInSweden } from '~/kernel/time'
import type { Db } from '~/platform/db'
import type { Course } from '../domain'

interface Asked {
  processId: string
  receivedAt: Date
  now: Date
}

/** How the process of an inspel goes on: what is yet to come, what was really decided, who acts. */
export const courseOf = async (db: Db, { processId, receivedAt, now }: Asked): Promise<Course> => {
  const phases = await phasesOf(db, processId)
  const decision = await db
    .selectFrom('decision')
    .select(['decidedBy', 'decidedOn', 'caseNumber'])
    .where('processId', '=', processId)
    .where('publishedAt', 'is not', null)
    .where('withdrawnAt', 'is', null)
    // The one that adopted most of the text is what an inspel to the strategy is told of.
    .orderBy(
      (eb) =>
        eb
          .selectFrom('decisionWording')
          .select((count) => count.fn.countAll().as('n'))
          .whereRef('decisionWording.decisionId', '=', 'decision.id'),
      'desc',
    )
    .orderBy('decidedOn', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const acting = await db
    .selectFrom('action')
    .select('responsible')
    .distinct()
    .where('processId', '=', processId)
    .where('publishedAt', 'is not', null)
    .where('state', '<>', 'done')
    .orderBy('responsible')
    .execute()
  return {
    phases,
    decision,
    responsible: acting.map(({ responsible }) => responsible),
    receivedOn: dayInSweden(receivedAt),
    today: dayInSweden(now),
  }
}
