import { sql } from 'kysely'
import { remembered } from '~/platform/audit'
import type { Db } from '~/platform/db'
import { type Origin, onwardFrom } from './onward'

/** Published inspel per municipality code. */
export const inspelPerPlace = (db: Db, processId: string): Promise<Map<string, number>> =>
  remembered(db, `places:${processId}`, async () => {
    const rows = await db
      .selectFrom('publication')
      .select('municipalityCode')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('processId', '=', processId)
      .where('municipalityCode', 'is not', null)
      .groupBy('municipalityCode')
      .execute()
    return new Map(rows.map((row) => [row.municipalityCode ?? '', row.n]))
  })

/** Where the thread begins in a municipality: the themes of its public inspel, and those of them that lead on by themselves. */
export const placeOrigin = async (db: Db, processId: string, municipalityCode: string): Promise<Origin> => {
  const { rows } = await sql<{ themeIds: string[]; contributionIds: string[] }>`
    with here as (
      select contribution_id, theme_ids from publication
      where process_id = ${processId} and municipality_code = ${municipalityCode})
    select
      array(select distinct unnest(theme_ids) from here) as "themeIds",
      array(
        select contribution_id from here join official_answer answer using (contribution_id)
        where answer.published_at is not null
        union
        select contribution_id from here join passage_source using (contribution_id)) as "contributionIds"`.execute(
    db,
  )
  return rows[0] ?? { themeIds: [] }
}

/** All that came of an origin, with the published themes it begins in. */
export const walkFrom = async (db: Db, origin: Origin) => {
  const themes = db
    .selectFrom('theme')
    .select(['id', 'slug', 'title'])
    .where(sql<boolean>`id = any(${origin.themeIds}::uuid[])`)
    .where('publishedAt', 'is not', null)
  return { themes: await themes.execute(), ...(await onwardFrom(db, origin)) }
}
