import '../tables'
import type { Insertable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

/** Adds the document unless its address is taken; says whether it did. */
export const insertDocument = async (tx: Tx, row: Insertable<Tables['document']>): Promise<boolean> => {
  const done = await tx
    .insertInto('document')
    .values(row)
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** Locks the document, so that two changes of its order or wordings come one after the other. */
export const lockDocument = (tx: Tx, id: string) =>
  tx.selectFrom('document').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const insertPassage = async (tx: Tx, row: Insertable<Tables['passage']>): Promise<boolean> => {
  const done = await tx
    .insertInto('passage')
    .values(row)
    .onConflict((conflict) => conflict.columns(['documentId', 'slug']).doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export const lockPassage = (tx: Tx, id: string) =>
  tx.selectFrom('passage').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const documentOfPassage = async (tx: Tx, id: string): Promise<string | undefined> => {
  const passage = await tx.selectFrom('passage').select('documentId').where('id', '=', id).executeTakeFirst()
  return passage?.documentId
}

export const updatePassage = (tx: Tx, id: string, change: Partial<Insertable<Tables['passage']>>) =>
  tx.updateTable('passage').set(change).where('id', '=', id).execute()

/** The document's passages that are still part of it, in order. */
export const passagesInOrder = (tx: Tx, documentId: string) =>
  tx
    .selectFrom('passage')
    .select(['id', 'position'])
    .where('documentId', '=', documentId)
    .where('withdrawnAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()

export const lastPosition = async (tx: Tx, documentId: string): Promise<number> => {
  const { last } = await tx
    .selectFrom('passage')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('documentId', '=', documentId)
    .executeTakeFirstOrThrow()
  return last ?? -1
}

export const insertWording = (tx: Tx, row: Insertable<Tables['passageWording']>) =>
  tx.insertInto('passageWording').values(row).execute()

export const latestWording = (tx: Tx, passageId: string) =>
  tx
    .selectFrom('passageWording')
    .selectAll()
    .where('passageId', '=', passageId)
    .orderBy('version', 'desc')
    .executeTakeFirst()

export const publishedWording = (tx: Tx, passageId: string) =>
  tx
    .selectFrom('passageWording')
    .selectAll()
    .where('passageId', '=', passageId)
    .where('publishedAt', 'is not', null)
    .orderBy('version', 'desc')
    .executeTakeFirst()

/** Shows wordings to everyone; those already shown keep their first date. */
export const publishWordings = (tx: Tx, ids: string[], at: Date) =>
  tx
    .updateTable('passageWording')
    .set({ publishedAt: at })
    .where('id', 'in', ids)
    .where('publishedAt', 'is', null)
    .execute()

/** Adds what the passage rests on unless it is there already; says whether it did. */
export const insertSource = async (tx: Tx, row: Insertable<Tables['passageSource']>): Promise<boolean> => {
  const done = await tx
    .insertInto('passageSource')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export const deleteSource = async (
  tx: Tx,
  passageId: string,
  source: { themeId: string } | { contributionId: string },
): Promise<boolean> => {
  const rows = tx.deleteFrom('passageSource').where('passageId', '=', passageId)
  const done = await ('themeId' in source
    ? rows.where('themeId', '=', source.themeId)
    : rows.where('contributionId', '=', source.contributionId)
  ).executeTakeFirst()
  return done.numDeletedRows === 1n
}

/** The document's passages with their latest wordings, locked, so that none is written meanwhile. */
export const lockDraftPassages = (tx: Tx, documentId: string) =>
  tx
    .selectFrom('passage')
    .innerJoin('passageWording as wording', 'wording.passageId', 'passage.id')
    .select(['passage.id', 'passage.part', 'passage.heading', 'wording.version', 'wording.text'])
    .where('passage.documentId', '=', documentId)
    .where('passage.withdrawnAt', 'is', null)
    .where('wording.version', '=', (eb) =>
      eb
        .selectFrom('passageWording as latest')
        .select((max) => max.fn.max('latest.version').as('version'))
        .whereRef('latest.passageId', '=', 'passage.id'),
    )
    .orderBy('passage.position')
    .orderBy('passage.id')
    .forUpdate('passage')
    .execute()
