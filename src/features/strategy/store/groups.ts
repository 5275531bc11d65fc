import '../tables'
import type { Insertable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

export const insertGroup = (tx: Tx, row: Insertable<Tables['commentGroup']>) =>
  tx.insertInto('commentGroup').values(row).execute()

export const lockGroup = (tx: Tx, id: string) =>
  tx.selectFrom('commentGroup').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** In one order whoever asks. */
export const lockComments = (tx: Tx, ids: readonly string[]) =>
  tx.selectFrom('consultationComment').selectAll().where('id', 'in', ids).orderBy('id').forUpdate().execute()

export const groupOfComment = async (tx: Tx, commentId: string): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('commentGroupMember')
      .select('groupId')
      .where('commentId', '=', commentId)
      .executeTakeFirst()
  )?.groupId

export const groupsOfComments = async (tx: Tx, ids: readonly string[]): Promise<string[]> =>
  (
    await tx
      .selectFrom('commentGroupMember')
      .select('groupId')
      .distinct()
      .where('commentId', 'in', ids)
      .execute()
  ).map(({ groupId }) => groupId)

/** Whether any of the comments has an answer of its own, published or prepared. */
export const anyAnswered = async (tx: Tx, ids: readonly string[]): Promise<boolean> =>
  (await tx.selectFrom('officialAnswer').select('id').where('commentId', 'in', ids).limit(1).execute())
    .length > 0

/** Puts comments in the group; those that are in one already move to it. */
export const putMembers = (tx: Tx, rows: Insertable<Tables['commentGroupMember']>[]) =>
  tx
    .insertInto('commentGroupMember')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('commentId').doUpdateSet((eb) => ({
        groupId: eb.ref('excluded.groupId'),
        addedBy: eb.ref('excluded.addedBy'),
        addedAt: eb.ref('excluded.addedAt'),
      })),
    )
    .execute()

export const removeMember = async (tx: Tx, groupId: string, commentId: string): Promise<boolean> => {
  const done = await tx
    .deleteFrom('commentGroupMember')
    .where('groupId', '=', groupId)
    .where('commentId', '=', commentId)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}
