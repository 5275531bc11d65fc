import '../tables'
import { sql } from 'kysely'
import { languageOf } from '~/features/contributions'
import type { Db } from '~/platform/db'

// What staff see, published or not. No public page reads from here.

/** Answers that are prepared and not published, oldest first: to comments and their groups, or to themes and inspel. */
export const preparedAnswers = (db: Db, to: 'comments' | 'themes_and_inspel') =>
  db
    .selectFrom('officialAnswer as answer')
    .leftJoin('theme', 'theme.id', 'answer.themeId')
    .leftJoin('contribution', 'contribution.id', 'answer.contributionId')
    .leftJoin('consultationComment as sent', 'sent.id', 'answer.commentId')
    .leftJoin('commentGroup as grouped', 'grouped.id', 'answer.groupId')
    .leftJoin('consultation', (join) =>
      join.on((eb) =>
        eb('consultation.id', '=', eb.fn.coalesce('sent.consultationId', 'grouped.consultationId')),
      ),
    )
    .leftJoin('passage', 'passage.id', 'answer.passageId')
    .select(['answer.id', 'answer.outcome', 'answer.text', 'answer.forwardedTo', 'answer.preparedAt'])
    .select(['answer.themeId', 'answer.contributionId', 'answer.commentId', 'answer.groupId'])
    .select(['answer.passageId', 'answer.preparedBy', 'answer.reviewedAt', 'grouped.title as groupTitle'])
    .select(['theme.title as themeTitle', 'contribution.body as inspelText', 'sent.body as commentText'])
    .select(['sent.language as commentLanguage'])
    // Whether the passage it points to reads otherwise than when it was asked about; true where nothing was asked.
    .select(
      sql<boolean>`answer.passage_id is null or consultation.id is null or exists (
        select 1 from passage_wording later where later.passage_id = answer.passage_id and later.version > (
          select wording.version from consultation_passage asked
          join passage_wording wording on wording.id = asked.wording_id
          where asked.consultation_id = consultation.id and asked.passage_id = answer.passage_id))`.as(
        'isChanged',
      ),
    )
    .select(languageOf().as('inspelLanguage'))
    .select(['consultation.slug as consultationSlug', 'passage.heading as passageHeading'])
    .where('answer.publishedAt', 'is', null)
    .where('consultation.id', to === 'comments' ? 'is not' : 'is', null)
    .orderBy('answer.preparedAt')
    .orderBy('answer.id')
    .execute()

/** How many written answers wait for this person to read them, not being the writer, by where they are read. */
export const answersToRead = async (db: Db, staffId: string) => {
  const { rows } = await sql<{ slug: string | null; count: number }>`
    select consultation.slug, count(*)::int as count
    from official_answer answer
    left join consultation_comment sent on sent.id = answer.comment_id
    left join comment_group grouped on grouped.id = answer.group_id
    left join consultation on consultation.id = coalesce(sent.consultation_id, grouped.consultation_id)
    where answer.published_at is null and answer.reviewed_at is null
      and answer.prepared_by is distinct from ${staffId} and answer.text ~ '\\S'
    group by consultation.slug
    order by consultation.slug is null, min(answer.prepared_at)`.execute(db)
  return rows.map(({ slug, count }) => ({
    href: `${slug ? `/arbete/remiss/${slug}` : '/arbete/strategi/svar'}#forberedda`,
    count,
  }))
}

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
    .select('contribution.processId')
    .select(languageOf().as('language'))
    .select((eb) => eb.fn.coalesce('publication.text', 'contribution.body').as('text'))
    .where('contribution.id', '=', contributionId)
    .executeTakeFirst()
