import '../tables'
import { sql } from 'kysely'
import type { Db } from '~/platform/db'

/** What is left to do before a consultation's statement may be published. */
export interface OpenPoints {
  /** Neither shown nor kept from being shown with a reason. */
  unread: number
  /** Shown, and without a published answer. */
  unanswered: number
  /** Whole replies that are not cut into points to the end, or not read. */
  uncut: number
}

/** Counts what another room has left of a consultation. */
export type LeftBesides = (db: Db, consultationId: string) => Promise<number>

export const openPoints = async (
  db: Db,
  consultationId: string,
  besides: LeftBesides = async () => 0,
): Promise<OpenPoints> => {
  const { rows } = await sql<Omit<OpenPoints, 'uncut'>>`
    select
      count(*) filter (where publication.comment_id is null and withholding.comment_id is null) as unread,
      count(*) filter (where publication.comment_id is not null and answer.comment_id is null) as unanswered
    from consultation_comment sent
    left join comment_publication publication on publication.comment_id = sent.id
    left join comment_withholding withholding on withholding.comment_id = sent.id
    left join comment_answer answer on answer.comment_id = sent.id and answer.published_at is not null
    where sent.consultation_id = ${consultationId}`.execute(db)
  const { unread, unanswered } = rows[0] ?? { unread: 0, unanswered: 0 }
  return { unread, unanswered, uncut: await besides(db, consultationId) }
}

/** How many comments are kept from being shown. */
export const withheldComments = async (db: Db, consultationId: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from comment_withholding withholding
    join consultation_comment sent on sent.id = withholding.comment_id
    where sent.consultation_id = ${consultationId}`.execute(db)
  return rows[0]?.n ?? 0
}

/** The groups whose answer is public, by key. */
export const publishedGroups = async (db: Db, consultationId: string): Promise<Map<string, string>> => {
  const rows = await db
    .selectFrom('commentGroup')
    .innerJoin('officialAnswer as answer', 'answer.groupId', 'commentGroup.id')
    .select(['commentGroup.id', 'commentGroup.title'])
    .where('commentGroup.consultationId', '=', consultationId)
    .where('answer.publishedAt', 'is not', null)
    .execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}

export interface PublishedStatement {
  id: string
  version: number
  intro: string
  publishedAt: Date
  hasPdf: boolean
}

/** The statement that holds, with whether its document is made. */
export const statementOf = (db: Db, consultationId: string): Promise<PublishedStatement | undefined> =>
  db
    .selectFrom('consultationStatement as statement')
    .leftJoin('consultationStatementPdf as pdf', 'pdf.statementId', 'statement.id')
    .select(['statement.id', 'statement.version', 'statement.intro', 'statement.publishedAt'])
    .select((eb) => eb('pdf.statementId', 'is not', null).$castTo<boolean>().as('hasPdf'))
    .where('statement.consultationId', '=', consultationId)
    .orderBy('statement.version', 'desc')
    .limit(1)
    .executeTakeFirst()

export const statementPdf = async (db: Db, statementId: string): Promise<Buffer | undefined> =>
  (
    await db
      .selectFrom('consultationStatementPdf')
      .select('bytes')
      .where('statementId', '=', statementId)
      .executeTakeFirst()
  )?.bytes

/** Consultations whose latest statement has no document yet. */
export const statementsToSet = async (db: Db): Promise<{ consultationSlug: string }[]> => {
  const { rows } = await sql<{ consultationSlug: string }>`
    select consultation.slug as "consultationSlug" from (
      select distinct on (consultation_id) id, consultation_id from consultation_statement
      order by consultation_id, version desc
    ) latest
    join consultation on consultation.id = latest.consultation_id
    where not exists (select 1 from consultation_statement_pdf pdf where pdf.statement_id = latest.id)`.execute(
    db,
  )
  return rows
}
