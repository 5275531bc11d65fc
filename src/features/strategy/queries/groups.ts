import '../tables'
import type { Db } from '~/platform/db'

// What staff see, published or not. No public page reads from here.

/** The groups of a consultation, each with how many comments it holds and its answer; oldest first. */
export const groupsOf = (db: Db, consultationId: string) =>
  grouped(db)
    .where('commentGroup.consultationId', '=', consultationId)
    .orderBy('commentGroup.createdAt')
    .execute()

export const groupById = (db: Db, id: string) =>
  grouped(db).where('commentGroup.id', '=', id).executeTakeFirst()

const grouped = (db: Db) =>
  db
    .selectFrom('commentGroup')
    .leftJoin('officialAnswer as answer', 'answer.groupId', 'commentGroup.id')
    .select(['commentGroup.id', 'commentGroup.consultationId', 'commentGroup.title'])
    .select(['answer.id as answerId', 'answer.outcome', 'answer.text as answerText', 'answer.forwardedTo'])
    .select(['answer.passageId', 'answer.publishedAt as answeredAt'])
    .select((eb) =>
      eb
        .selectFrom('commentGroupMember as member')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('member.groupId', '=', 'commentGroup.id')
        .$asScalar()
        .$notNull()
        .as('comments'),
    )
