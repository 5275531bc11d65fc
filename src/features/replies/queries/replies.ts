import '../tables'
import { hashReceiptCode } from '~/kernel/receipt-code'
import type { Db } from '~/platform/db'

const published = (db: Db) =>
  db
    .selectFrom('replyPublication as shown')
    .innerJoin('consultationReply as reply', 'reply.id', 'shown.replyId')
    .leftJoin('consultationReplyFile as file', (join) =>
      join.onRef('file.replyId', '=', 'reply.id').on('shown.showOriginal', '=', true),
    )
    .select(['reply.id', 'reply.organisation', 'reply.language', 'reply.receivedAt'])
    .select(['reply.text', 'reply.sections', 'shown.masks', 'shown.publishedAt', 'file.name as fileName'])

/** Replies to a consultation that everybody may read, by who sent them. Their text is shown through the masks. */
export const publishedReplies = (db: Db, consultationId: string) =>
  published(db)
    .where('reply.consultationId', '=', consultationId)
    .orderBy('reply.organisation')
    .orderBy('reply.receivedAt')
    .execute()

export const publishedReply = (db: Db, consultationId: string, id: string) =>
  published(db)
    .where('reply.consultationId', '=', consultationId)
    .where('reply.id', '=', id)
    .executeTakeFirst()

/** The file as it came, where it is shown to everybody. */
export const shownFile = (db: Db, replyId: string) =>
  db
    .selectFrom('consultationReplyFile as file')
    .innerJoin('replyPublication as shown', 'shown.replyId', 'file.replyId')
    .select(['file.name', 'file.mime', 'file.bytes'])
    .where('file.replyId', '=', replyId)
    .where('shown.showOriginal', '=', true)
    .executeTakeFirst()

export const publishedRepliesCount = async (db: Db, consultationId: string): Promise<number> =>
  (
    await db
      .selectFrom('replyPublication as shown')
      .innerJoin('consultationReply as reply', 'reply.id', 'shown.replyId')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('reply.consultationId', '=', consultationId)
      .executeTakeFirstOrThrow()
  ).n

/** The sender's own view of a reply: found by its code alone, published or not. */
export const replyByReceiptCode = (db: Db, code: string) =>
  db
    .selectFrom('consultationReply as reply')
    .innerJoin('consultation', 'consultation.id', 'reply.consultationId')
    .leftJoin('replyPublication as shown', 'shown.replyId', 'reply.id')
    .leftJoin('replyWithholding as withheld', 'withheld.replyId', 'reply.id')
    .leftJoin('consultationReplyFile as file', 'file.replyId', 'reply.id')
    .select(['reply.id', 'reply.organisation', 'reply.language', 'reply.text', 'reply.sections'])
    .select(['reply.receivedAt', 'reply.consultationId', 'file.name as fileName'])
    .select(['consultation.slug as consultationSlug', 'consultation.title as consultationTitle'])
    .select(['consultation.closesAt', 'shown.publishedAt', 'shown.masks'])
    .select(['withheld.reason as withheldReason', 'withheld.at as withheldAt'])
    .where('reply.codeHash', '=', hashReceiptCode(code))
    .executeTakeFirst()
