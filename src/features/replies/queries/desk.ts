import '../tables'
import { pointsToReview } from '~/features/strategy'
import type { Db } from '~/platform/db'
import { coverage, type Span } from '../domain'

// What staff see, published or not. No public page reads from here.

const received = (db: Db) =>
  db
    .selectFrom('consultationReply as reply')
    .leftJoin('replyPublication as shown', 'shown.replyId', 'reply.id')
    .leftJoin('replyWithholding as withheld', 'withheld.replyId', 'reply.id')
    .leftJoin('consultationReplyFile as file', 'file.replyId', 'reply.id')
    .select(['reply.id', 'reply.consultationId', 'reply.organisation', 'reply.language', 'reply.text'])
    .select(['reply.sections', 'reply.receivedAt', 'reply.suspicion', 'reply.invitationId'])
    .select(['shown.publishedAt', 'shown.masks', 'shown.showOriginal'])
    .select(['withheld.reason as withheldReason', 'file.name as fileName'])

export const replyToCut = (db: Db, consultationId: string, id: string) =>
  received(db)
    .where('reply.consultationId', '=', consultationId)
    .where('reply.id', '=', id)
    .executeTakeFirst()

/** The parts of a reply that ask for no answer. */
export const nothingsIn = (db: Db, replyId: string) =>
  db
    .selectFrom('replyNothing')
    .select(['id', 'startsAt', 'endsAt', 'reason'])
    .where('replyId', '=', replyId)
    .orderBy('startsAt')
    .execute()

/** A part of a reply that has been dealt with: a point, or nothing to answer. */
export type Piece = Span & { id: string } & (
    | { kind: 'point'; point: Awaited<ReturnType<typeof pointsToReview>>[number] }
    | { kind: 'nothing'; reason: string }
  )

export const piecesIn = async (db: Db, replyId: string): Promise<Piece[]> => {
  const [points, nothings] = [await pointsToReview(db, replyId), await nothingsIn(db, replyId)]
  return [
    ...points.map(
      (point): Piece => ({
        kind: 'point',
        id: point.id,
        startsAt: point.startsAt ?? 0,
        endsAt: point.endsAt ?? 0,
        point,
      }),
    ),
    ...nothings.map((one): Piece => ({ kind: 'nothing', ...one })),
  ].sort((a, b) => a.startsAt - b.startsAt)
}

/** Replies to a consultation as staff work through them, oldest first, each with how much of it is cut. */
export const repliesToReview = async (db: Db, consultationId: string) => {
  const replies = await received(db)
    .where('reply.consultationId', '=', consultationId)
    .orderBy('reply.receivedAt')
    .orderBy('reply.id')
    .execute()
  const worked = []
  for (const reply of replies) {
    const pieces = await piecesIn(db, reply.id)
    const points = pieces.flatMap((piece) => (piece.kind === 'point' ? [piece.point] : []))
    worked.push({
      ...reply,
      share: coverage(reply.text, pieces),
      points: points.length,
      unanswered: points.filter(({ answeredAt }) => answeredAt === null).length,
    })
  }
  return worked
}

/** Replies that are not cut to the end: as long as there are any, not everything in them has been looked at. */
export const uncutReplies = async (db: Db, consultationId: string) =>
  (await repliesToReview(db, consultationId)).filter(
    ({ share, withheldReason }) => share < 1 && withheldReason === null,
  )

/** Those that stand in the way of telling the whole: not cut to the end, or neither shown nor kept back. */
export const unfinishedReplies = async (db: Db, consultationId: string) =>
  (await repliesToReview(db, consultationId)).filter(
    ({ share, publishedAt, withheldReason }) =>
      withheldReason === null && (share < 1 || publishedAt === null),
  )

export const originalFile = (db: Db, replyId: string) =>
  db
    .selectFrom('consultationReplyFile')
    .select(['name', 'mime', 'bytes'])
    .where('replyId', '=', replyId)
    .executeTakeFirst()
