import '../tables'
import type { Db } from '~/platform/db'

/** The questions that a consultation asks now, in order. */
export const questionsOf = (db: Db, consultationId: string) =>
  db
    .selectFrom('consultationQuestion')
    .select(['id', 'text'])
    .where('consultationId', '=', consultationId)
    .where('withdrawnAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()

/** Every question it has ever asked: a reply may have answered one that is asked no more. */
export const everyQuestionOf = async (db: Db, consultationId: string) => {
  const rows = await db
    .selectFrom('consultationQuestion')
    .select(['id', 'text'])
    .where('consultationId', '=', consultationId)
    .execute()
  return new Map(rows.map(({ id, text }) => [id, text]))
}
