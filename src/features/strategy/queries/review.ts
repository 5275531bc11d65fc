import '../tables'
import { sql } from 'kysely'
import type { Db } from '~/platform/db'

// What staff see, published or not. No public page reads from here.

/** Comments of a consultation as staff work through them: unread first, then unanswered, oldest first. */
export const commentsToReview = (db: Db, consultationId: string) =>
  reviewed(db)
    .where('sent.consultationId', '=', consultationId)
    .orderBy(
      sql`(publication.comment_id is not null or withholding.comment_id is not null), answer.published_at is not null`,
    )
    .orderBy('sent.receivedAt')
    .orderBy('sent.id')
    .execute()

export type Reviewed = Awaited<ReturnType<typeof commentsToReview>>[number]

export const commentToReview = (db: Db, id: string) =>
  reviewed(db).where('sent.id', '=', id).executeTakeFirst()

/** The points cut out of a reply so far, in the order of its text. */
export const pointsToReview = (db: Db, replyId: string) =>
  reviewed(db).where('sent.replyId', '=', replyId).orderBy('sent.startsAt').execute()

const reviewed = (db: Db) =>
  db
    .selectFrom('consultationComment as sent')
    .leftJoin('passage', 'passage.id', 'sent.passageId')
    .leftJoin('passageWording as wording', 'wording.id', 'sent.wordingId')
    .innerJoin('consultation', 'consultation.id', 'sent.consultationId')
    .leftJoin('commentPublication as publication', 'publication.commentId', 'sent.id')
    .leftJoin('commentWithholding as withholding', 'withholding.commentId', 'sent.id')
    .leftJoin('commentAnswer as answer', 'answer.commentId', 'sent.id')
    .leftJoin('commentGroupMember as member', 'member.commentId', 'sent.id')
    .leftJoin('commentGroup as grouped', 'grouped.id', 'member.groupId')
    .select(['sent.id', 'sent.stance', 'sent.body', 'sent.language', 'sent.senderKind', 'sent.senderName'])
    .select([
      'sent.suspicion',
      'sent.receivedAt',
      'sent.passageId',
      'sent.replyId',
      'sent.startsAt',
      'sent.endsAt',
      'passage.heading',
      'passage.slug as passageSlug',
    ])
    .select(['passage.language as passageLanguage', 'wording.text as wording', 'sent.wordingId'])
    .select(['consultation.slug as consultationSlug', 'publication.text as publishedText'])
    .select(['withholding.reason as withheldReason', 'answer.answerId', 'answer.outcome'])
    .select(['answer.passageId as answerPassageId', 'member.groupId', 'grouped.title as groupTitle'])
    .select(['answer.text as answerText', 'answer.forwardedTo', 'answer.publishedAt as answeredAt'])

/** Per consultation: how many comments came in, wait to be read, and wait for an answer. */
export const consultationTallies = async (db: Db) => {
  const rows = await reviewed(db)
    .clearSelect()
    .select('sent.consultationId')
    .select((eb) => [
      eb.fn.countAll<number>().as('received'),
      eb.fn
        .countAll<number>()
        .filterWhere('publication.commentId', 'is', null)
        .filterWhere('withholding.commentId', 'is', null)
        .as('waiting'),
      eb.fn.countAll<number>().filterWhere('answer.publishedAt', 'is', null).as('unanswered'),
    ])
    .groupBy('sent.consultationId')
    .execute()
  return new Map(rows.map(({ consultationId, ...tally }) => [consultationId, tally]))
}
