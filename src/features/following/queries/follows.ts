import '../tables'
import type { Db } from '~/platform/db'
import type { Ending } from '../domain'

/** Kinds of events that can never be news to somebody who follows an inspel. */
const NO_NEWS = ['following', 'staff', 'meeting', 'process', 'comment', 'survey', 'newsletter-subscriber']

/** The last event that may be news; the same answer as before means there is nothing new. */
export const lastNews = async (db: Db): Promise<string | undefined> =>
  (
    await db
      .selectFrom('event')
      .select('id')
      .where('subjectKind', 'not in', NO_NEWS)
      .where('kind', '<>', 'contribution.received')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.id

/** Whose address is no longer needed: the first letter was never answered, or the process is over and all is told. */
export const overdue = async (
  db: Db,
  { askedBefore, toldBefore, today }: { askedBefore: Date; toldBefore: Date; today: string },
): Promise<{ id: string; ending: Ending }[]> => {
  const unanswered = await db
    .selectFrom('follow')
    .select('id')
    .where('endedAt', 'is', null)
    .where('confirmedAt', 'is', null)
    .where('askedAt', '<=', askedBefore)
    .execute()
  const over = await db
    .selectFrom('follow')
    .innerJoin('contribution', 'contribution.id', 'follow.contributionId')
    .innerJoin('phase', 'phase.processId', 'contribution.processId')
    .select('follow.id')
    .where('follow.endedAt', 'is', null)
    .where((eb) => eb.or([eb('follow.toldAt', 'is', null), eb('follow.toldAt', '<=', toldBefore)]))
    .groupBy('follow.id')
    .having((eb) => eb(eb.fn.max('phase.endsOn'), '<', today))
    .execute()
  return [
    ...unanswered.map(({ id }) => ({ id, ending: 'never_confirmed' as const })),
    ...over.map(({ id }) => ({ id, ending: 'process_over' as const })),
  ]
}
