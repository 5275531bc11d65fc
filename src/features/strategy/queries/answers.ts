import '../tables'
import type { Localized } from '~/kernel/language'
import type { Db } from '~/platform/db'
import type { Outcome } from '../domain'

export interface PublicAnswer {
  id: string
  outcome: Outcome
  text: string
  forwardedTo: string | null
  publishedAt: Date
  /** What was answered; a theme's answer holds for every inspel sorted there. */
  theme: { id: string; slug: string; title: Localized } | null
  contributionId: string | null
  commentId: string | null
  /** The passage it points to, when the public can read it. */
  passage: { id: string; slug: string; heading: string; language: string; documentSlug: string } | null
}

const published = (db: Db) =>
  db
    .selectFrom('officialAnswer as answer')
    .leftJoin('theme', 'theme.id', 'answer.themeId')
    .leftJoin('passage', (join) =>
      join
        .onRef('passage.id', '=', 'answer.passageId')
        .on((eb) =>
          eb.exists(
            eb
              .selectFrom('passageWording')
              .select('passageWording.id')
              .whereRef('passageWording.passageId', '=', 'passage.id')
              .where('passageWording.publishedAt', 'is not', null),
          ),
        ),
    )
    .leftJoin('document', 'document.id', 'passage.documentId')
    .select(['answer.id', 'answer.outcome', 'answer.text', 'answer.forwardedTo'])
    .select(['answer.contributionId', 'answer.commentId', 'answer.themeId'])
    .select((eb) => eb.ref('answer.publishedAt').$castTo<Date>().as('publishedAt'))
    .select(['theme.slug as themeSlug', 'theme.title as themeTitle'])
    .select(['passage.id as passageId', 'passage.slug as passageSlug', 'passage.heading'])
    .select(['passage.language as passageLanguage', 'document.slug as documentSlug'])
    .where('answer.publishedAt', 'is not', null)
    .orderBy('answer.publishedAt')
    .orderBy('answer.id')

type Row = Awaited<ReturnType<ReturnType<typeof published>['execute']>>[number]

const toAnswer = (row: Row): PublicAnswer => ({
  id: row.id,
  outcome: row.outcome,
  text: row.text,
  forwardedTo: row.forwardedTo,
  publishedAt: row.publishedAt,
  contributionId: row.contributionId,
  commentId: row.commentId,
  theme:
    row.themeId && row.themeSlug && row.themeTitle
      ? { id: row.themeId, slug: row.themeSlug, title: row.themeTitle }
      : null,
  passage:
    row.passageId && row.passageSlug && row.heading && row.passageLanguage && row.documentSlug
      ? {
          id: row.passageId,
          slug: row.passageSlug,
          heading: row.heading,
          language: row.passageLanguage,
          documentSlug: row.documentSlug,
        }
      : null,
})

/**
 * Published answers to a theme, an inspel or a comment, or those that point to a passage; oldest first.
 * An inspel's answers are its own and those of the themes it was sorted to (`theme` says which).
 */
export const answersFor = async (
  db: Db,
  target: { themeId: string } | { contributionId: string } | { commentId: string } | { passageId: string },
): Promise<PublicAnswer[]> => {
  const query = published(db)
  if ('themeId' in target)
    return (await query.where('answer.themeId', '=', target.themeId).execute()).map(toAnswer)
  if ('commentId' in target)
    return (await query.where('answer.commentId', '=', target.commentId).execute()).map(toAnswer)
  if ('passageId' in target)
    return (await query.where('answer.passageId', '=', target.passageId).execute()).map(toAnswer)
  const { contributionId } = target
  const rows = await query
    .where((eb) =>
      eb.or([
        eb('answer.contributionId', '=', contributionId),
        eb('answer.themeId', 'in', (inner) =>
          inner
            .selectFrom('coding')
            .innerJoin('statement', 'statement.id', 'coding.statementId')
            .select('coding.themeId')
            .where('statement.contributionId', '=', contributionId)
            .where('statement.withdrawnAt', 'is', null),
        ),
      ]),
    )
    .execute()
  return rows.map(toAnswer)
}
