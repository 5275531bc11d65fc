import '../tables'
import { type Answers, placeOfAnswers } from '~/features/processes'
import { hashReceiptCode } from '~/kernel/receipt-code'
import type { Db } from '~/platform/db'
import { languageOf } from './language'

/** The sender's own view of an inspel: found by its code alone, published or not. */
export const byReceiptCode = async (db: Db, code: string) => {
  const contribution = await db
    .selectFrom('contribution')
    .leftJoin('standing', 'standing.contributionId', 'contribution.id')
    .leftJoin('publication', 'publication.contributionId', 'contribution.id')
    .leftJoin('contributorDetail', 'contributorDetail.contributionId', 'contribution.id')
    .leftJoin('formVersion', 'formVersion.id', 'contribution.formVersionId')
    .leftJoin('wayIn', 'wayIn.id', 'contribution.wayInId')
    .leftJoin('registerEntry', 'registerEntry.contributionId', 'contribution.id')
    .select(['contribution.id', 'contribution.processId', 'contribution.body'])
    .select(languageOf().as('language'))
    .select(['contribution.receivedAt', 'contribution.wayInId', 'contribution.meetingId'])
    .select(['standing.state', 'standing.reason', 'standing.readAt', 'standing.at as standingAt'])
    .select(['publication.id as publicationId', 'publication.publishedAt'])
    .select(['registerEntry.diaryNumber', 'wayIn.kind as wayInKind'])
    .select(['contribution.answers', 'formVersion.questions'])
    .select(['contributorDetail.municipalityCode', 'contributorDetail.ageBand', 'contributorDetail.role'])
    .where('contribution.codeHash', '=', hashReceiptCode(code))
    .executeTakeFirst()
  if (!contribution) return undefined
  const revised = await db
    .selectFrom('contributionRevision')
    .select('body')
    .where('contributionId', '=', contribution.id)
    .orderBy('at', 'desc')
    .executeTakeFirst()
  const { answers, questions, ...rest } = contribution
  return {
    ...rest,
    text: revised?.body ?? contribution.body,
    /** Its form asked for a place and was told one: it is not asked for again. */
    placeTold: placeOfAnswers(questions ?? [], (answers ?? {}) as Answers).asked,
  }
}
