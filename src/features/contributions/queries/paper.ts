import '../tables'
import { sql } from 'kysely'
import type { Localized } from '~/kernel/language'
import type { Db, Tx } from '~/platform/db'
import { languageOf } from './language'

/** The inspel that stood on the same sheet as this one, in their order; none when it did not come on paper. */
export const sheetOf = (db: Db | Tx, contributionId: string) =>
  db
    .selectFrom('paperEntry')
    .innerJoin('contribution', 'contribution.id', 'paperEntry.contributionId')
    .innerJoin('registerEntry', 'registerEntry.contributionId', 'contribution.id')
    .select(['contribution.id', 'contribution.body', 'contribution.receivedAt'])
    .select(languageOf().as('language'))
    .select(['contribution.enteredBy', 'contribution.idempotencyKey', 'registerEntry.diaryNumber'])
    .select(['paperEntry.enteredAt', 'paperEntry.cameBy', 'paperEntry.sheetId'])
    .where(
      'paperEntry.sheetId',
      '=',
      db.selectFrom('paperEntry').select('sheetId').where('contributionId', '=', contributionId),
    )
    .orderBy('paperEntry.position')
    .execute()

/** The pictures of the sheet an inspel came on, in their order. */
export const attachmentsOf = (db: Db, contributionId: string) =>
  db
    .selectFrom('contributionAttachment')
    .innerJoin('file', 'file.id', 'contributionAttachment.fileId')
    .select(['file.id', 'file.width', 'file.height', 'contributionAttachment.description'])
    .where('contributionAttachment.contributionId', '=', contributionId)
    .orderBy('contributionAttachment.position')
    .execute()

/** Meetings that what came on paper may belong to. */
export const meetingsOfWays = async (db: Db, wayInIds: readonly string[]) => {
  const { rows } = await sql<{ id: string; wayInId: string; title: Localized; startsAt: Date }>`
    select id, way_in_id, title, starts_at from meeting where way_in_id = any(${wayInIds}::uuid[])
    order by starts_at desc, id`.execute(db)
  return rows
}
