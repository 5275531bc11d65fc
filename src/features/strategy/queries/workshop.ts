import '../tables'
import { sql } from 'kysely'
import type { Db } from '~/platform/db'

// What staff see, published or not. No public page reads from here.

/** All documents, drafts among them. */
export const allDocuments = (db: Db) =>
  db
    .selectFrom('document')
    .innerJoin('process', 'process.id', 'document.processId')
    .select(['document.id', 'document.slug', 'document.title', 'document.summary', 'document.processId'])
    .select('process.title as processTitle')
    .select((eb) =>
      eb
        .selectFrom('passage')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('passage.documentId', '=', 'document.id')
        .where('passage.withdrawnAt', 'is', null)
        .$asScalar()
        .$notNull()
        .as('passages'),
    )
    .orderBy('document.createdAt')
    .execute()

export const draftDocument = (db: Db, slug: string) =>
  db.selectFrom('document').selectAll().where('slug', '=', slug).executeTakeFirst()

const drafts = (db: Db) =>
  db
    .selectFrom('passage')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('passageWording')
          .select(['version', 'text', 'publishedAt', 'createdAt as wordedAt'])
          .whereRef('passageId', '=', 'passage.id')
          .orderBy('version', 'desc')
          .limit(1)
          .as('wording'),
      (join) => join.onTrue(),
    )
    .select(['passage.id', 'passage.documentId', 'passage.slug', 'passage.part', 'passage.heading'])
    .select(['passage.language', 'passage.withdrawnAt', 'wording.version', 'wording.text'])
    .select(['wording.publishedAt', 'wording.wordedAt'])
    .select((eb) =>
      eb
        .selectFrom('passageSource')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('passageSource.passageId', '=', 'passage.id')
        .$asScalar()
        .$notNull()
        .as('sources'),
    )

/** The document's passages, each with its latest wording, whether public or not. */
export const draftPassages = (db: Db, documentId: string) =>
  drafts(db)
    .where('passage.documentId', '=', documentId)
    .where('passage.withdrawnAt', 'is', null)
    .orderBy('passage.position')
    .orderBy('passage.id')
    .execute()

export const draftPassage = (db: Db, documentId: string, slug: string) =>
  drafts(db).where('passage.documentId', '=', documentId).where('passage.slug', '=', slug).executeTakeFirst()

export const allWordings = (db: Db, passageId: string) =>
  db
    .selectFrom('passageWording')
    .select(['id', 'version', 'text', 'createdAt', 'publishedAt'])
    .where('passageId', '=', passageId)
    .orderBy('version', 'desc')
    .execute()

/** Everything the passage rests on, also what is not published. */
export const allSources = async (db: Db, passageId: string) => ({
  themes: await db
    .selectFrom('passageSource')
    .innerJoin('theme', 'theme.id', 'passageSource.themeId')
    .select(['theme.id', 'theme.slug', 'theme.title', 'theme.publishedAt'])
    .where('passageSource.passageId', '=', passageId)
    .orderBy('theme.position')
    .execute(),
  contributions: await db
    .selectFrom('passageSource')
    .innerJoin('contribution', 'contribution.id', 'passageSource.contributionId')
    .leftJoin('publication', 'publication.contributionId', 'contribution.id')
    .select(['contribution.id', 'contribution.language', 'publication.id as publicationId'])
    .select((eb) => eb.fn.coalesce('publication.text', 'contribution.body').as('text'))
    .where('passageSource.passageId', '=', passageId)
    .orderBy('contribution.receivedAt')
    .execute(),
})

/** The reverse view: passages of a process that rest on nothing. */
export const unsourcedPassages = (db: Db, processId: string) =>
  db
    .selectFrom('passage')
    .innerJoin('document', 'document.id', 'passage.documentId')
    .select(['passage.id', 'passage.slug', 'passage.heading', 'passage.language'])
    .select('document.slug as documentSlug')
    .where('document.processId', '=', processId)
    .where('passage.withdrawnAt', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('passageSource').select('passageSource.id').whereRef('passageId', '=', 'passage.id'),
        ),
      ),
    )
    .orderBy('passage.position')
    .execute()

/** The reverse view: themes of a process that no passage rests on. */
export const unusedThemes = (db: Db, processId: string) =>
  db
    .selectFrom('theme')
    .select(['theme.id', 'theme.slug', 'theme.title'])
    .where('theme.processId', '=', processId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('passageSource')
            .innerJoin('passage', 'passage.id', 'passageSource.passageId')
            .select('passageSource.id')
            .whereRef('passageSource.themeId', '=', 'theme.id')
            .where('passage.withdrawnAt', 'is', null),
        ),
      ),
    )
    .orderBy('theme.position')
    .execute()

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

export const commentToReview = (db: Db, id: string) =>
  reviewed(db).where('sent.id', '=', id).executeTakeFirst()

const reviewed = (db: Db) =>
  db
    .selectFrom('consultationComment as sent')
    .innerJoin('passage', 'passage.id', 'sent.passageId')
    .innerJoin('passageWording as wording', 'wording.id', 'sent.wordingId')
    .innerJoin('consultation', 'consultation.id', 'sent.consultationId')
    .leftJoin('commentPublication as publication', 'publication.commentId', 'sent.id')
    .leftJoin('commentWithholding as withholding', 'withholding.commentId', 'sent.id')
    .leftJoin('officialAnswer as answer', 'answer.commentId', 'sent.id')
    .select(['sent.id', 'sent.stance', 'sent.body', 'sent.language', 'sent.senderKind', 'sent.senderName'])
    .select(['sent.receivedAt', 'sent.passageId', 'passage.heading', 'passage.slug as passageSlug'])
    .select(['passage.language as passageLanguage', 'wording.text as wording'])
    .select(['consultation.slug as consultationSlug', 'publication.text as publishedText'])
    .select(['withholding.reason as withheldReason', 'answer.id as answerId', 'answer.outcome'])
    .select('answer.passageId as answerPassageId')
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

/** Answers that are prepared and not published, oldest first: to comments, or to themes and inspel. */
export const preparedAnswers = (db: Db, to: 'comments' | 'themes_and_inspel') =>
  db
    .selectFrom('officialAnswer as answer')
    .leftJoin('theme', 'theme.id', 'answer.themeId')
    .leftJoin('contribution', 'contribution.id', 'answer.contributionId')
    .leftJoin('consultationComment as sent', 'sent.id', 'answer.commentId')
    .leftJoin('consultation', 'consultation.id', 'sent.consultationId')
    .leftJoin('passage', 'passage.id', 'answer.passageId')
    .select(['answer.id', 'answer.outcome', 'answer.text', 'answer.forwardedTo', 'answer.preparedAt'])
    .select(['answer.themeId', 'answer.contributionId', 'answer.commentId', 'answer.passageId'])
    .select(['theme.title as themeTitle', 'contribution.body as inspelText', 'sent.body as commentText'])
    .select(['contribution.language as inspelLanguage', 'sent.language as commentLanguage'])
    .select(['consultation.slug as consultationSlug', 'passage.heading as passageHeading'])
    .where('answer.publishedAt', 'is', null)
    .where('answer.commentId', to === 'comments' ? 'is not' : 'is', null)
    .orderBy('answer.preparedAt')
    .orderBy('answer.id')
    .execute()

/** Every theme of the process with how many inspel are sorted there and how many answers it has. */
export const themesToAnswer = async (db: Db, processId: string) => {
  const { rows } = await sql<{
    id: string
    slug: string
    title: { sv: string }
    inspel: number
    prepared: number
    published: number
  }>`
    select theme.id, theme.slug, theme.title,
      (select count(distinct statement.contribution_id) from coding
        join statement on statement.id = coding.statement_id and statement.withdrawn_at is null
        where coding.theme_id = theme.id) as inspel,
      (select count(*) from official_answer a where a.theme_id = theme.id and a.published_at is null) as prepared,
      (select count(*) from official_answer a where a.theme_id = theme.id and a.published_at is not null) as published
    from theme where theme.process_id = ${processId} order by theme.position, theme.id`.execute(db)
  return rows
}

export const themeOfProcess = (db: Db, id: string) =>
  db
    .selectFrom('theme')
    .select(['id', 'slug', 'title', 'description', 'processId', 'publishedAt'])
    .where('id', '=', id)
    .executeTakeFirst()

/** The inspel behind a public address, with its text as shown. */
export const contributionOfPublication = (db: Db, publicationId: string) =>
  db
    .selectFrom('publication')
    .select(['id', 'contributionId', 'processId', 'text', 'language', 'receivedAt'])
    .where('id', '=', publicationId)
    .executeTakeFirst()

/** An inspel as staff answer it: its published text, or what was sent. */
export const inspelToAnswer = (db: Db, contributionId: string) =>
  db
    .selectFrom('contribution')
    .leftJoin('publication', 'publication.contributionId', 'contribution.id')
    .select(['contribution.processId', 'contribution.language'])
    .select((eb) => eb.fn.coalesce('publication.text', 'contribution.body').as('text'))
    .where('contribution.id', '=', contributionId)
    .executeTakeFirst()
