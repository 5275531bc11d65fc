import '../tables'
import { type SqlBool, sql } from 'kysely'
import type { Db } from '~/platform/db'
import { posterAddress } from '../domain'

/** Whether a way in that is shown has a film with this picture. */
export const isShownPoster = async (db: Db, fileId: string, variant: string): Promise<boolean> => {
  const poster = JSON.stringify([{ film: { poster: posterAddress(fileId, variant) } }])
  const shown = await db
    .selectFrom('wayIn')
    .select('id')
    .where('publishedAt', 'is not', null)
    .where(sql<SqlBool>`materials @> ${poster}::jsonb`)
    .executeTakeFirst()
  return shown !== undefined
}
