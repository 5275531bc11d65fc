import '../tables'
import { type SqlBool, sql } from 'kysely'
import { remembered } from '~/platform/audit'
import type { Db } from '~/platform/db'

const evidenceOf = async (db: Db, sentenceIds: readonly string[]) => {
  if (sentenceIds.length === 0) return []
  return (
    db
      .selectFrom('themeEvidence as evidence')
      .leftJoin('publication', 'publication.contributionId', 'evidence.contributionId')
      .select(['evidence.id', 'evidence.sentenceId', 'evidence.quote', 'evidence.stance'])
      .select(['publication.id as publicationId', 'publication.language', 'publication.municipalityCode'])
      // Masked or mended since: the words may be gone, and what is gone is not quoted any more.
      .select(sql<boolean>`coalesce(strpos(publication.text, evidence.quote) > 0, false)`.as('stands'))
      .where('evidence.sentenceId', 'in', [...sentenceIds])
      .orderBy('evidence.at')
      .orderBy('evidence.id')
      .execute()
  )
}

/** For staff: all sentences of a theme that are not withdrawn, each with the words it rests on, standing or gone. */
export const sentencesForStaff = async (db: Db, themeId: string) => {
  const sentences = await db
    .selectFrom('themeSentence')
    .select(['id', 'kind', 'text', 'isMachine', 'publishedAt'])
    .where('themeId', '=', themeId)
    .where('withdrawnAt', 'is', null)
    .orderBy('position')
    .execute()
  const evidence = await evidenceOf(
    db,
    sentences.map(({ id }) => id),
  )
  return sentences.map((one) => ({
    ...one,
    evidence: evidence.filter(({ sentenceId }) => sentenceId === one.id),
  }))
}

export type StaffSentence = Awaited<ReturnType<typeof sentencesForStaff>>[number]

/** What a theme says in public: only what rests on words that everyone can read today. */
export const sentencesOf = async (db: Db, themeId: string) =>
  (await sentencesForStaff(db, themeId)).flatMap((one) => {
    if (!one.publishedAt) return []
    const evidence = one.evidence.flatMap(({ publicationId, language, ...rest }) =>
      publicationId && language && rest.stands ? [{ ...rest, publicationId, language }] : [],
    )
    return evidence.length > 0 ? [{ ...one, evidence }] : []
  })

export type ThemeSentence = Awaited<ReturnType<typeof sentencesOf>>[number]

export interface ThemeSpread {
  inspel: number
  /** Published inspel by municipality; null: said of none. */
  places: { municipalityCode: string | null; count: number }[]
  waysIn: { kind: string; count: number }[]
  languages: { language: string; count: number }[]
  /** By month received, YYYY-MM, months without any left out. */
  months: { month: string; count: number }[]
}

/** How a theme's published inspel are spread, counted in the database in one pass. */
export const themeSpread = (db: Db, themeId: string): Promise<ThemeSpread> =>
  remembered(db, `theme spread:${themeId}`, async () => {
    const { rows } = await sql<{ what: string; value: string | null; n: number }>`
      with own as (
        select municipality_code, way_in_kind, language,
          to_char(received_at at time zone 'Europe/Stockholm', 'YYYY-MM') as month
        from publication where theme_ids @> array[${themeId}::uuid]
      )
      select case
          when grouping(municipality_code) = 0 then 'place'
          when grouping(way_in_kind) = 0 then 'way'
          when grouping(language) = 0 then 'language'
          when grouping(month) = 0 then 'month'
          else 'all' end as what,
        coalesce(municipality_code, way_in_kind, language, month) as value, count(*)::int as n
      from own
      group by grouping sets ((municipality_code), (way_in_kind), (language), (month), ())
      order by n desc, value`.execute(db)
    const of = (what: string) => rows.filter((row) => row.what === what)
    return {
      inspel: of('all')[0]?.n ?? 0,
      places: of('place').map(({ value, n }) => ({ municipalityCode: value, count: n })),
      waysIn: of('way').map(({ value, n }) => ({ kind: value ?? '', count: n })),
      languages: of('language').map(({ value, n }) => ({ language: value ?? '', count: n })),
      months: of('month')
        .map(({ value, n }) => ({ month: value ?? '', count: n }))
        .toSorted((a, b) => a.month.localeCompare(b.month)),
    }
  })

/** Published inspel of a theme to quote from, those with the words sought. */
export const inspelToQuote = (db: Db, themeId: string, q: string, limit: number) =>
  db
    .selectFrom('publication')
    .select(['contributionId', 'id', 'text', 'language', 'municipalityCode'])
    .where(sql<SqlBool>`theme_ids @> array[${themeId}::uuid]`)
    .where(sql<SqlBool>`(${q} = '' or strpos(lower(text), lower(${q})) > 0)`)
    .orderBy('receivedAt')
    .limit(limit)
    .execute()
