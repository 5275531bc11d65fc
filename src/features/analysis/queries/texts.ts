import '../tables'
import { sql } from 'kysely'
import type { Db } from '~/platform/db'
import { type Description, PIECE, type RunText } from '../domain'

const FIRST = '00000000-0000-0000-0000-000000000000'

/**
 * What is shown of the process's inspel, piece by piece, with the codes that people have set. Only published text:
 * what a moderator has masked or withheld is no part of any analysis. Codes are undefined where nobody has coded.
 */
export const publishedTexts = async function* (db: Db, processId: string): AsyncGenerator<RunText[]> {
  for (let after = FIRST; ; ) {
    const { rows } = await sql<{ id: string; language: string; text: string; codes: string[] | null }>`
      select publication.contribution_id as id, publication.language, publication.text,
        case when standing.state in ('coded', 'no_code') then coalesce((
          select array_agg(distinct mark.code_id::text) from code_mark mark
          join code on code.id = mark.code_id and code.retired_at is null
          where mark.contribution_id = publication.contribution_id and mark.ended_at is null), '{}')
        end as codes
      from publication
      left join coding_standing standing on standing.contribution_id = publication.contribution_id
      where publication.process_id = ${processId} and publication.contribution_id > ${after}
      order by publication.contribution_id
      limit ${PIECE}`.execute(db)
    if (rows.length > 0) yield rows.map(({ codes, ...row }) => ({ ...row, codes: codes ?? undefined }))
    const last = rows.at(-1)
    if (!last || rows.length < PIECE) return
    after = last.id
  }
}

/** The codebook is written by staff, in Swedish: its words help where inspel are in that language. */
const LANGUAGE_OF_CODEBOOK = 'sv'

/** What the codebook says of each code in use: its name, definition, when it is set, and the words given as examples. */
export const describedCodes = async (db: Db, processId: string): Promise<Description[]> => {
  const { rows } = await sql<{ code: string; text: string }>`
    select code.id as code, concat_ws('. ', code.name, nullif(code.definition, ''), nullif(code.include_when, ''),
      (select string_agg(example.quote, '. ' order by example.created_at, example.id)
        from code_example example
        join publication on publication.contribution_id = example.contribution_id
        where example.code_id = code.id)) as text
    from code
    where code.process_id = ${processId} and code.retired_at is null
    order by code.id`.execute(db)
  return rows.map((row) => ({ ...row, language: LANGUAGE_OF_CODEBOOK }))
}

/** Processes where many more inspel have been coded than the latest suggestions were learnt from. */
export const processesToLearnAnew = async (db: Db, more: number): Promise<string[]> => {
  const { rows } = await sql<{ processId: string }>`
    select standing.process_id from coding_standing standing
    join publication on publication.contribution_id = standing.contribution_id
    where standing.state in ('coded', 'no_code')
    group by standing.process_id
    having count(*) >= ${more} + coalesce((
      select coalesce((run.figures ->> 'coded')::int, 0) from analysis_run run
      where run.process_id = standing.process_id and run.kind = 'suggestions' and run.state in ('done', 'failed')
      order by run.asked_at desc limit 1), 0)
    and not exists (
      select 1 from analysis_run run where run.process_id = standing.process_id
        and run.kind = 'suggestions' and run.state in ('waiting', 'running'))`.execute(db)
  return rows.map(({ processId }) => processId)
}
