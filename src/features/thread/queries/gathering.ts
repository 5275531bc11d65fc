import { sql } from 'kysely'
import type { Db } from '~/platform/db'
import { FATES, type Fate, fateOf, type Outcome } from '../domain'
import { themeFates } from './flow'

export interface PublishedNote {
  id: string
  text: string
  language: string
  fate: Fate
}

/** What is published of that which one gathering said, each with the fate by which it is counted. */
export const publishedOfMeeting = async (
  db: Db,
  { id, processId }: { id: string; processId: string },
): Promise<PublishedNote[]> => {
  const { rows } = await sql<{
    id: string
    text: string
    language: string
    themeIds: string[]
    ownOutcomes: Outcome[]
    ownPassageIds: string[]
  }>`
    select publication.id, publication.text, publication.language, publication.theme_ids,
      array(select distinct outcome from official_answer
        where contribution_id = publication.contribution_id and published_at is not null) as own_outcomes,
      array(select distinct s.passage_id from passage_source s
        join passage p on p.id = s.passage_id and p.withdrawn_at is null
        where s.contribution_id = publication.contribution_id
          and exists (select 1 from passage_wording w where w.passage_id = p.id and w.published_at is not null)
      ) as own_passage_ids
    from publication
    where publication.meeting_id = ${id}
    order by publication.received_at, publication.id`.execute(db)
  const themes = new Map((await themeFates(db, processId)).map((theme) => [theme.id, theme]))
  return rows.map(({ id, text, language, ...bundle }) => ({
    id,
    text,
    language,
    fate: fateOf(bundle, themes),
  }))
}

/** How many met each fate, best news first; those that nobody met are left out. */
export const countNotes = (notes: readonly PublishedNote[]): { fate: Fate; count: number }[] =>
  FATES.map((fate) => ({ fate, count: notes.filter((note) => note.fate === fate).length })).filter(
    ({ count }) => count > 0,
  )
