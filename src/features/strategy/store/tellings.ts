import '../tables'
import type { Insertable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

export const latestTelling = (
  tx: Tx,
  {
    documentId,
    part,
    form,
    language,
  }: Pick<Tables['partTelling'], 'documentId' | 'part' | 'form' | 'language'>,
) =>
  tx
    .selectFrom('partTelling')
    .selectAll()
    .where('documentId', '=', documentId)
    .where('part', '=', part)
    .where('form', '=', form)
    .where('language', '=', language)
    .orderBy('version', 'desc')
    .executeTakeFirst()

export const insertTelling = (tx: Tx, row: Insertable<Tables['partTelling']>) =>
  tx.insertInto('partTelling').values(row).execute()
