import { LANGUAGES, type Language } from '~/kernel/language'
import { CATALOGUES, layOver } from '~/platform/i18n'
import type { Site } from './site'

/** Marks which language a text was written in, on each of its lines: a page may take a text apart by them. */
const mark = (text: string, language: string): string => text.replace(/^(?=.)/gm, `⟦${language}|`)

/** Lays a mark on every text of the interface, in every language. */
export const markCatalogues = (): void =>
  layOver(
    Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        Object.fromEntries(
          Object.entries(CATALOGUES[language]).map(([key, text]) => [key, mark(text, language)]),
        ),
      ]),
    ),
  )

const isLocalized = (value: object): value is Record<Language, string> =>
  'sv' in value &&
  Object.entries(value).every(
    ([key, text]) => LANGUAGES.includes(key as Language) && typeof text === 'string',
  )

const markAll = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(markAll)
  if (typeof value !== 'object' || value === null) return value
  if (isLocalized(value))
    return Object.fromEntries(
      Object.entries(value).map(([language, text]) => [language, text && mark(text, language)]),
    )
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, markAll(one)]))
}

/** Columns that hold texts in several languages. */
const LOCALIZED = {
  process: ['title', 'summary'],
  phase: ['title', 'about'],
  way_in: ['title', 'question', 'about', 'before_text', 'during_text', 'closed_text'],
  form_version: ['questions'],
  meeting: ['title', 'about', 'good_to_know', 'programme', 'report', 'reply'],
  theme: ['title', 'description'],
  document: ['title', 'summary'],
  consultation: ['title', 'intro'],
  prize_draw: ['prize'],
}

/** What people wrote, or wrote in one language on purpose: it is shown as it is, and is no fallback. */
const PEOPLES = new Set(['publication', 'comment_publication', 'story'])

/** Columns in one language: one that the row names, or the region's own Swedish. */
const PLAIN = {
  publication: ['language', 'text'],
  comment_publication: ["'sv'", 'text'],
  passage: ['language', 'part', 'heading'],
  passage_wording: ["'sv'", 'text'],
  official_answer: ["'sv'", 'text', 'forwarded_to'],
  decision: ["'sv'", 'title', 'text', 'decided_by'],
  action: ["'sv'", 'title', 'text', 'responsible'],
  indicator: ["'sv'", 'name', 'source'],
  indicator_value: ["'sv'", 'note'],
  money: ["'sv'", 'funder', 'recipient', 'purpose'],
  story: ['language', 'headline', 'lead', 'picture_alt'],
  meeting_picture: ["'sv'", 'alt'],
  likeness_group: ["'sv'", 'campaign_note'],
}

/** Lays a mark on what the demo put into the database. What is never altered is altered here: no trigger sees it. */
export const markStored = async ({ pool }: Site): Promise<void> => {
  const client = await pool.connect()
  try {
    await client.query("begin; set local session_replication_role = 'replica'")
    for (const [table, columns] of Object.entries(LOCALIZED)) {
      for (const column of columns) {
        const { rows } = await client.query(
          `select ctid::text as at, ${column} as value from ${table} where ${column} is not null`,
        )
        for (const { at, value } of rows)
          await client.query(`update ${table} set ${column} = $1 where ctid = $2::tid`, [
            JSON.stringify(markAll(value)),
            at,
          ])
      }
    }
    for (const [table, [language, ...columns]] of Object.entries(PLAIN))
      for (const column of columns)
        await client.query(
          `update ${table} set ${column} = regexp_replace(${column}, '^(?=.)', '⟦' || ${language} || '${PEOPLES.has(table) ? '~' : '|'}', 'gn') where ${column} is not null`,
        )
    await client.query('commit')
  } finally {
    client.release()
  }
}
