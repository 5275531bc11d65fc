import '../tables'
import { sql } from 'kysely'
import type { Localized } from '~/kernel/language'
import { remembered } from '~/platform/audit'
import type { Db } from '~/platform/db'
import type { Forwarded, ForwardingStep } from '../domain'

export interface ForwardedAnswer {
  id: string
  processId: string
  forwardedTo: string
  /** The answer's own words. */
  text: string
  publishedAt: Date
  steps: { step: ForwardingStep; happenedOn: string; text: string; link: string }[]
  /** What was answered, as far as everybody may see it. */
  theme: { slug: string; title: Localized } | null
  publicationId: string | null
  consultation: { slug: string; title: Localized; passageSlug: string | null } | null
}

/** Published answers that were passed on, each with its process, what it is about and its latest step. */
const forwarded = (which: { processId: string } | { answerId: string }) => sql`
  select answer.*, coalesce(theme.process_id, contribution.process_id, document.process_id) as process_id, theme.slug as theme_slug, theme.title as theme_title, publication.id as publication_id,
    consultation.slug as consultation_slug, consultation.title as consultation_title,
    about.slug as passage_slug,
    latest.step, latest.happened_on
  from official_answer answer
  left join theme on theme.id = answer.theme_id
  left join contribution on contribution.id = answer.contribution_id
  left join publication on publication.contribution_id = answer.contribution_id
  left join consultation_comment sent on sent.id = answer.comment_id
  left join comment_group grouped on grouped.id = answer.group_id
  left join consultation on consultation.id = coalesce(sent.consultation_id, grouped.consultation_id)
  left join document on document.id = consultation.document_id
  left join passage about on about.id = coalesce(sent.passage_id, answer.passage_id)
  left join lateral (
    select step.step, step.happened_on from forwarding_step step
    where step.answer_id = answer.id
    order by step.happened_on desc, step.recorded_at desc limit 1
  ) latest on true
  where answer.outcome = 'outside_remit' and answer.published_at is not null
    and ${
      'answerId' in which
        ? sql`answer.id = ${which.answerId}`
        : sql`coalesce(theme.process_id, contribution.process_id, document.process_id) = ${which.processId}`
    }`

export interface ForwardedCounts {
  all: number
  each: Readonly<Record<Forwarded, number>>
}

/** How many published answers were passed on, by what is known to have become of them. */
export const forwardedCounts = (db: Db, processId: string): Promise<ForwardedCounts> =>
  remembered(db, `forwarded:${processId}`, async () => {
    const { rows } = await sql<{ state: Forwarded; count: number }>`
      select coalesce(step, 'unknown') as state, count(*)::int as count
      from (${forwarded({ processId })}) forwarded group by 1`.execute(db)
    const each = { unknown: 0, sent: 0, received: 0, done: 0, declined: 0 }
    for (const { state, count } of rows) each[state] = count
    return { all: rows.reduce((sum, { count }) => sum + count, 0), each }
  })

/** What was passed on, that of which least is known first, then the oldest. */
export const forwardedAnswers = async (
  db: Db,
  {
    limit,
    offset = 0,
    ...which
  }: ({ processId: string } | { answerId: string }) & {
    limit: number
    offset?: number
  },
): Promise<ForwardedAnswer[]> => {
  const { rows } = await sql<{
    id: string
    processId: string
    forwardedTo: string
    text: string
    publishedAt: Date
    themeSlug: string | null
    themeTitle: Localized | null
    publicationId: string | null
    consultationSlug: string | null
    consultationTitle: Localized | null
    passageSlug: string | null
    steps: ForwardedAnswer['steps']
  }>`
    select forwarded.*, coalesce((
      select json_agg(json_build_object('step', step.step, 'happenedOn', step.happened_on,
        'text', step.text, 'link', step.link) order by step.happened_on, step.recorded_at)
      from forwarding_step step where step.answer_id = forwarded.id), '[]') as steps
    from (${forwarded(which)}) forwarded
    order by array_position(array['sent', 'received', 'done', 'declined'], forwarded.step) nulls first,
      forwarded.published_at, forwarded.id
    limit ${limit} offset ${offset}`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    processId: row.processId,
    forwardedTo: row.forwardedTo,
    text: row.text,
    publishedAt: row.publishedAt,
    steps: row.steps,
    publicationId: row.publicationId,
    theme: row.themeSlug && row.themeTitle ? { slug: row.themeSlug, title: row.themeTitle } : null,
    consultation:
      row.consultationSlug && row.consultationTitle
        ? { slug: row.consultationSlug, title: row.consultationTitle, passageSlug: row.passageSlug }
        : null,
  }))
}
