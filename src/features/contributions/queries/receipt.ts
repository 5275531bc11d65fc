import '../tables'
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
    .leftJoin('wayIn', 'wayIn.id', 'contribution.wayInId')
    .leftJoin('registerEntry', 'registerEntry.contributionId', 'contribution.id')
    .select(['contribution.id', 'contribution.processId', 'contribution.body'])
    .select(languageOf().as('language'))
    .select(['contribution.receivedAt', 'contribution.wayInId', 'standing.state', 'standing.reason'])
    .select(['standing.readAt', 'standing.at as standingAt', 'publication.id as publicationId'])
    .select(['publication.publishedAt', 'registerEntry.diaryNumber', 'wayIn.kind as wayInKind'])
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
  return { ...contribution, text: revised?.body ?? contribution.body }
}
