import '../tables'
import { sql } from 'kysely'
import type { Db } from '~/platform/db'
import { DAYS_BEFORE } from '../domain'

/** Who was asked to reply, by name, each with how many replies it has sent that count. */
export const invitationsOf = (db: Db, consultationId: string) =>
  db
    .selectFrom('consultationInvitation as invited')
    .select(['invited.id', 'invited.organisation', 'invited.kind', 'invited.email'])
    .select(['invited.invitedAt', 'invited.remindedAt', 'invited.declinedAt'])
    .select((eb) =>
      eb
        .selectFrom('consultationReply as reply')
        .leftJoin('replyWithholding as withholding', 'withholding.replyId', 'reply.id')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('reply.invitationId', '=', 'invited.id')
        .where('withholding.replyId', 'is', null)
        .$asScalar()
        .$notNull()
        .as('replies'),
    )
    .select((eb) =>
      eb
        .selectFrom('consultationComment as comment')
        .innerJoin('commentPublication as shown', 'shown.commentId', 'comment.id')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('comment.consultationId', '=', 'invited.consultationId')
        .where('comment.senderKind', '=', 'organisation')
        .whereRef(sql`lower(comment.sender_name)`, '=', sql`lower(invited.organisation)`)
        .$asScalar()
        .$notNull()
        .as('comments'),
    )
    .where('invited.consultationId', '=', consultationId)
    .orderBy('invited.organisation')
    .orderBy('invited.id')
    .execute()

/** An invitation with what the page behind its letter needs. */
export const invitationById = (db: Db, id: string) =>
  db
    .selectFrom('consultationInvitation')
    .select(['id', 'consultationId', 'organisation', 'declinedAt'])
    .where('id', '=', id)
    .executeTakeFirst()

/** How many days before the last day the silent are reminded; null: not by the system. */
export const remindingOf = async (db: Db, consultationId: string): Promise<number | null> => {
  const row = await db
    .selectFrom('consultationReminding')
    .select('daysBefore')
    .where('consultationId', '=', consultationId)
    .executeTakeFirst()
  return row ? row.daysBefore : DAYS_BEFORE
}

/** Consultations open at a moment where somebody who was asked has said nothing and not been reminded. */
export const consultationsWithSilent = async (db: Db, at: Date) => {
  const rows = await db
    .selectFrom('consultation')
    .select(['consultation.id', 'consultation.closesAt'])
    .where('consultation.publishedAt', 'is not', null)
    .where('consultation.opensAt', '<=', at)
    .where('consultation.closesAt', '>', at)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('consultationInvitation as invited')
          .select('invited.id')
          .whereRef('invited.consultationId', '=', 'consultation.id')
          .where('invited.email', 'is not', null)
          .where('invited.invitedAt', 'is not', null)
          .where('invited.remindedAt', 'is', null)
          .where('invited.declinedAt', 'is', null),
      ),
    )
    .execute()
  return Promise.all(rows.map(async (row) => ({ ...row, daysBefore: await remindingOf(db, row.id) })))
}

/** Invitations whose address is no longer needed: their process is over. */
export const invitationsPastUse = async (db: Db, today: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('consultationInvitation as invited')
    .innerJoin('consultation', 'consultation.id', 'invited.consultationId')
    .innerJoin('document', 'document.id', 'consultation.documentId')
    .innerJoin('phase', 'phase.processId', 'document.processId')
    .select('invited.id')
    .where('invited.email', 'is not', null)
    .groupBy('invited.id')
    .having((eb) => eb(eb.fn.max('phase.endsOn'), '<', today))
    .execute()
  return rows.map(({ id }) => id)
}
