import '../tables'
import { sql } from 'kysely'
import type { Db, Tx } from '~/platform/db'
import type { Known } from '../domain'

/** What the rows of a file may point at. */
export const knownFor = async (db: Db | Tx): Promise<Known> => {
  const goals = await db.selectFrom('goal').select(['id', 'slug', 'title']).orderBy('position').execute()
  const passages = await db
    .selectFrom('passage')
    .select(['id', 'slug', 'heading'])
    .where('withdrawnAt', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('passageWording')
          .select('passageWording.id')
          .whereRef('passageWording.passageId', '=', 'passage.id')
          .where('passageWording.publishedAt', 'is not', null),
      ),
    )
    .orderBy('position')
    .execute()
  return { goals, passages }
}

/** Every file, latest first. */
export const importsForStaff = (db: Db) =>
  db
    .selectFrom('grantImport')
    .leftJoin('staff', 'staff.id', 'grantImport.readBy')
    .select(['grantImport.id', 'fileName', 'source', 'readAt', 'publishedAt', 'staff.title as by'])
    .select(sql<number>`greatest(0, jsonb_array_length(grid) - 1)`.as('rows'))
    .orderBy('readAt', 'desc')
    .limit(100)
    .execute()

export const importForStaff = (db: Db, id: string) =>
  db.selectFrom('grantImport').selectAll().where('id', '=', id).executeTakeFirst()
