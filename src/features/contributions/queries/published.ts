import '../tables'
import { type SqlBool, sql } from 'kysely'
import type { Db } from '~/platform/db'
import { searchConfiguration } from '../domain'
import { alikeAmong } from './likeness'
import { swedishForms } from './search-words'

const PAGE = 20

export interface PublicFilter {
  process?: string | undefined
  q?: string | undefined
  theme?: string | undefined
  municipality?: string | undefined
  language?: string | undefined
  wayIn?: string | undefined
  meeting?: string | undefined
  /** A group of inspel that say nearly the same words. */
  alike?: string | undefined
  /** Key of the last row of the page before: "<time>_<id>". */
  after?: string | undefined
}

export interface PublicContribution {
  id: string
  text: string
  /** The text cut around the hits, with U+E000 and U+E001 around each; null when nothing was searched. */
  headline: string | null
  language: string
  municipalityCode: string | null
  wayInKind: string
  themeIds: string[]
  publishedAt: Date
  isDemo: boolean
  /** How many have come in that say nearly the same words, where it isn't the only one. */
  alike?: { groupId: string; members: number } | undefined
}

const MARKS = 'StartSel=\uE000, StopSel=\uE001'
/** Short texts are shown whole, long ones cut around the hits. */
const WHOLE = `${MARKS}, HighlightAll=true`
const CUT = `${MARKS}, MaxWords=40, MinWords=20, MaxFragments=2`
const SHORT = 400
const LANGUAGES_SEARCHED = ['swedish', 'finnish', 'english', 'simple'] as const

/** Each word in each language's stemming, and in its other Swedish forms: a reader may search Swedish and Finnish inspel in one go. */
const anyLanguage = (q: string) => {
  const forms = swedishForms(q)
  return sql<string>`(${sql.join(
    [
      ...LANGUAGES_SEARCHED.map(
        (configuration) => sql`websearch_to_tsquery(${sql.lit(configuration)}::regconfig, ${q})`,
      ),
      ...(forms ? [sql`to_tsquery('swedish', ${forms})`] : []),
    ],
    sql` || `,
  )})`
}

/** A page of published inspel, newest first, continued by key and not by offset. */
export const searchPublished = async (
  db: Db,
  filter: PublicFilter,
): Promise<{ rows: PublicContribution[]; next: string | null }> => {
  let query = db
    .selectFrom('publication')
    .select(['id', 'text', 'language', 'municipalityCode', 'wayInKind', 'themeIds', 'publishedAt', 'isDemo'])
    .select('contributionId')
    .orderBy('publishedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
  if (filter.process) query = query.where('processId', '=', filter.process)
  if (filter.theme) query = query.where(sql<SqlBool>`theme_ids @> array[${filter.theme}]::uuid[]`)
  if (filter.municipality) query = query.where('municipalityCode', '=', filter.municipality)
  if (filter.language) query = query.where('language', '=', filter.language)
  if (filter.wayIn) query = query.where('wayInKind', '=', filter.wayIn)
  if (filter.meeting) query = query.where('meetingId', '=', filter.meeting)
  if (filter.alike) {
    const members = db.selectFrom('likeness').select('contributionId').where('groupId', '=', filter.alike)
    query = query.where('contributionId', 'in', members)
  }
  if (filter.q) {
    const few = await fewHits(db, filter.q)
    if (few?.length === 0) return { rows: [], next: null }
    query = few ? query.where('id', 'in', few) : query.where(sql<SqlBool>`search @@ ${anyLanguage(filter.q)}`)
  }
  const key = filter.after ? parseKey(filter.after) : null
  if (key) query = query.where(sql<SqlBool>`(published_at, id) < (${key.at}, ${key.id}::uuid)`)
  const found = await db
    .selectFrom(query.as('found'))
    .selectAll()
    .select(filter.q ? headline(filter.q).as('headline') : sql<null>`null`.as('headline'))
    .orderBy('publishedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const page = found.slice(0, PAGE)
  const groups = await alikeAmong(
    db,
    page.map((row) => row.contributionId),
  )
  const rows = page.map(({ contributionId, ...row }) => ({ ...row, alike: groups.get(contributionId) }))
  const last = rows.at(-1)
  return {
    rows,
    next: found.length > PAGE && last ? `${last.publishedAt.getTime()}_${last.id}` : null,
  }
}

const FEW = 200
const COMMON_FOR_MS = 300_000
const COMMON_MAX = 2_000
/** Until when a search is taken to be common without counting again. It only chooses the way to the same hits. */
const common = new Map<string, number>()

/**
 * All hits of a rare word, from the search index; undefined for a common one. Asked in one go with the order,
 * PostgreSQL guesses too high for rare words and reads through everything, newest first, to find none.
 */
const fewHits = async (db: Db, q: string): Promise<string[] | undefined> => {
  if ((common.get(q) ?? 0) > performance.now()) return undefined
  const rows = await db
    .selectFrom('publication')
    .select('id')
    .where(sql<SqlBool>`search @@ ${anyLanguage(q)}`)
    .limit(FEW + 1)
    .execute()
  if (rows.length <= FEW) return rows.map((row) => row.id)
  if (common.size >= COMMON_MAX) common.clear()
  common.set(q, performance.now() + COMMON_FOR_MS)
  return undefined
}

const configurationOfRow = sql`case found.language ${sql.join(
  ['sv', 'fi', 'en'].map((l) => sql`when ${sql.lit(l)} then ${sql.lit(searchConfiguration(l))}`),
  sql` `,
)} else 'simple' end::regconfig`

/** Highlights only the page's own rows: cutting around hits costs more than finding them. */
const headline = (q: string) =>
  sql<string>`ts_headline(${configurationOfRow}, found.text, ${anyLanguage(q)},
    case when char_length(found.text) <= ${sql.lit(SHORT)} then ${sql.lit(WHOLE)} else ${sql.lit(CUT)} end)`

const parseKey = (key: string): { at: Date; id: string } | null => {
  const match = key.match(/^(\d{1,15})_([0-9a-f-]{36})$/)
  return match ? { at: new Date(Number(match[1])), id: match[2] as string } : null
}

export const publishedById = (db: Db, id: string) =>
  db
    .selectFrom('publication')
    .select([
      'id',
      'contributionId',
      'processId',
      'text',
      'language',
      'municipalityCode',
      'wayInKind',
      'themeIds',
    ])
    .select(['meetingId', 'receivedAt', 'publishedAt', 'isDemo'])
    .where('id', '=', id)
    .executeTakeFirst()
