import '../tables'
import { type Insertable, sql } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

/** Adds the organisation unless it is invited already; says whether it did. */
export const insertInvitation = async (
  tx: Tx,
  row: Insertable<Tables['consultationInvitation']>,
): Promise<boolean> => {
  const done = await tx
    .insertInto('consultationInvitation')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export const lockInvitation = (tx: Tx, id: string) =>
  tx.selectFrom('consultationInvitation').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Those with an address that have neither answered nor declined; locked, so that each gets one letter. */
export const silentInvitations = (tx: Tx, consultationId: string) =>
  tx
    .selectFrom('consultationInvitation as invited')
    .select(['invited.id', 'invited.organisation', 'invited.invitedAt', 'invited.remindedAt'])
    .select((eb) => eb.ref('invited.email').$castTo<string>().as('email'))
    .where('invited.consultationId', '=', consultationId)
    .where('invited.email', 'is not', null)
    .where('invited.declinedAt', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('consultationReply as reply')
            .select('reply.id')
            .whereRef('reply.invitationId', '=', 'invited.id'),
        ),
      ),
    )
    .orderBy('invited.id')
    .forUpdate('invited')
    .execute()

export const updateInvitations = (
  tx: Tx,
  ids: string[],
  change: Partial<Insertable<Tables['consultationInvitation']>>,
) => tx.updateTable('consultationInvitation').set(change).where('id', 'in', ids).execute()

export const deleteInvitation = async (tx: Tx, id: string): Promise<boolean> => {
  const done = await tx
    .deleteFrom('consultationInvitation')
    .where('id', '=', id)
    .where('invitedAt', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('consultationReply').select('id').where('consultationReply.invitationId', '=', id),
        ),
      ),
    )
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}

/** The invitation of an organisation of this name, however it writes its capitals. */
export const invitationNamed = (tx: Tx, consultationId: string, organisation: string) =>
  tx
    .selectFrom('consultationInvitation')
    .select('id')
    .where('consultationId', '=', consultationId)
    .where(sql<string>`lower(organisation)`, '=', organisation.toLowerCase())
    .executeTakeFirst()

export const putReminding = (tx: Tx, row: Insertable<Tables['consultationReminding']>) =>
  tx
    .insertInto('consultationReminding')
    .values(row)
    .onConflict((conflict) => conflict.column('consultationId').doUpdateSet({ daysBefore: row.daysBefore }))
    .execute()

export const setInvitationOfReply = (tx: Tx, replyId: string, invitationId: string) =>
  tx.updateTable('consultationReply').set({ invitationId }).where('id', '=', replyId).execute()
