import '../tables'
import type { Insertable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

/** The texts of one language as they stand here, held until the transaction is over. */
export const lockTexts = (tx: Tx, language: string, keys: readonly string[]) =>
  keys.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('translation')
        .selectAll()
        .where('language', '=', language)
        .where('key', 'in', keys)
        .orderBy('key')
        .forUpdate()
        .execute()

/** Writes a text, in place of the one that stood there. Returns the row's id. */
export const writeText = async (
  tx: Tx,
  row: Omit<Insertable<Tables['translation']>, 'revision'>,
): Promise<string> => {
  const { text, state, sourceHash, changedAt, changedBy } = row
  const written = await tx
    .insertInto('translation')
    .values(row)
    .onConflict((conflict) =>
      conflict.constraint('translation_of').doUpdateSet((was) => ({
        text,
        state,
        sourceHash,
        changedAt,
        changedBy,
        revision: was('translation.revision', '+', 1),
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return written.id
}
