import '../tables'
import { sql } from 'kysely'
import { remembered } from '~/platform/audit'
import type { Db } from '~/platform/db'

export interface CommentCounts {
  published: number
  /** Of them, those with a published answer. */
  answered: number
  /** Published comments on each passage. */
  onPassage: ReadonlyMap<string, number>
}

/** How much was said in a consultation, counted in the database. */
export const commentCounts = (db: Db, consultationId: string): Promise<CommentCounts> =>
  remembered(db, `comments:${consultationId}`, async () => {
    const { rows } = await sql<{ passageId: string | null; published: number; answered: number }>`
      select sent.passage_id, count(*)::int as published, count(answer.comment_id)::int as answered
      from comment_publication shown
      join consultation_comment sent on sent.id = shown.comment_id
      left join comment_answer answer on answer.comment_id = sent.id and answer.published_at is not null
      where sent.consultation_id = ${consultationId}
      group by sent.passage_id`.execute(db)
    return {
      published: rows.reduce((sum, row) => sum + row.published, 0),
      answered: rows.reduce((sum, row) => sum + row.answered, 0),
      onPassage: new Map(rows.flatMap((row) => (row.passageId ? [[row.passageId, row.published]] : []))),
    }
  })
