import '../tables'
import { createHash } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { Db, Tables, Tx } from '~/platform/db'

/** Names the text that a translation was made of. */
export const textHash = (text: string): Buffer => createHash('sha256').update(text).digest()

export const insertTranslation = (tx: Tx, row: Insertable<Tables['contributionTranslation']>) =>
  tx.insertInto('contributionTranslation').values(row).execute()

export const lockTranslation = (tx: Tx, id: string) =>
  tx.selectFrom('contributionTranslation').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const putReviewed = (tx: Tx, id: string, reviewedBy: string | null, reviewedAt: Date) =>
  tx
    .updateTable('contributionTranslation')
    .set({ state: 'reviewed', reviewedBy, reviewedAt })
    .where('id', '=', id)
    .execute()

/** The last reviewed translation into each language of the text as it is shown now. */
export const currentTranslations = (db: Db | Tx, contributionId: string, shown: string) =>
  db
    .selectFrom('contributionTranslation')
    .distinctOn('language')
    .select(['language', 'text', 'madeByKind', 'madeBy', 'at'])
    .where('contributionId', '=', contributionId)
    .where('state', '=', 'reviewed')
    .where('ofHash', '=', textHash(shown))
    .orderBy('language')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
