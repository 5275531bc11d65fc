import '../tables'
import type { Insertable, Updateable } from 'kysely'
import { type SqlBool, sql } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

export type SentenceRow = NonNullable<Awaited<ReturnType<typeof lockSentence>>>

export const lockSentence = (tx: Tx, id: string) =>
  tx.selectFrom('themeSentence').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const nextSentence = async (tx: Tx, themeId: string): Promise<number> => {
  const last = await tx
    .selectFrom('themeSentence')
    .select((eb) => eb.fn.max<number | null>('position').as('position'))
    .where('themeId', '=', themeId)
    .executeTakeFirst()
  return (last?.position ?? -1) + 1
}

export const insertSentence = (tx: Tx, row: Insertable<Tables['themeSentence']>) =>
  tx.insertInto('themeSentence').values(row).execute()

export const updateSentence = (tx: Tx, id: string, row: Updateable<Tables['themeSentence']>) =>
  tx.updateTable('themeSentence').set(row).where('id', '=', id).execute()

export const insertEvidence = (tx: Tx, row: Insertable<Tables['themeEvidence']>) =>
  tx.insertInto('themeEvidence').values(row).execute()

export const evidenceById = (tx: Tx, id: string) =>
  tx.selectFrom('themeEvidence').selectAll().where('id', '=', id).executeTakeFirst()

export const evidenceCount = async (tx: Tx, sentenceId: string): Promise<number> =>
  (
    await tx
      .selectFrom('themeEvidence')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('sentenceId', '=', sentenceId)
      .executeTakeFirstOrThrow()
  ).n

export const deleteEvidence = (tx: Tx, id: string) =>
  tx.deleteFrom('themeEvidence').where('id', '=', id).execute()

/** Holds inspel as they are shown: masking and taking back lock their rows too, and wait. */
export const holdInspel = (tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom('contribution')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forKeyShare()
    .execute()

/** The first published inspel of a theme that holds these very words. */
export const inspelWithWords = (tx: Tx, themeId: string, words: string, contributionId?: string) => {
  const holding = tx
    .selectFrom('publication')
    .select(['contributionId', 'text'])
    .where(sql<SqlBool>`publication.theme_ids @> array[${themeId}::uuid]`)
    .where(sql<SqlBool>`${words} <> '' and strpos(publication.text, ${words}) > 0`)
    .orderBy('receivedAt')
    .orderBy('contributionId')
    .limit(1)
  return (contributionId ? holding.where('contributionId', '=', contributionId) : holding).executeTakeFirst()
}

/** How many inspel speak for a sentence. */
export const citedInspel = async (tx: Tx, sentenceId: string): Promise<number> =>
  (
    await tx
      .selectFrom('themeEvidence')
      .select((eb) => eb.fn.count<number>('contributionId').distinct().as('n'))
      .where('sentenceId', '=', sentenceId)
      .where('stance', '<>', 'against')
      .executeTakeFirstOrThrow()
  ).n
