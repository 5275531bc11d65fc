import { type RawBuilder, sql } from 'kysely'
import type { Localized } from '~/kernel/language'
import { remembered } from '~/platform/audit'
import type { Db } from '~/platform/db'
import type { Glossary } from './glossary'
import type { Term } from './terms'

/** A published text that uses a term: where it stands and what it is called. */
export interface Use {
  path: string
  title: Localized | { text: string; lang: string }
}

export interface Uses {
  stories: Use[]
  passages: Use[]
  questions: Use[]
}

/** Texts that are read closer, and uses that are shown, of each sort. */
const READ_MAX = 60
const SHOWN_MAX = 10

type Candidate = { path: string; title: string | Localized; language: string; texts: unknown }

const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(textsIn)
      : []

const like = (term: Term): RawBuilder<unknown> => {
  const words = [...new Set([...term.forms, ...(term.acronym ? [term.acronym] : [])])]
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  return sql`ilike any (${patterns}::text[])`
}

const stories = (term: Term) => sql<Candidate>`
  select '/nyheter/' || s.slug as path, shown.headline as title, shown.language,
    jsonb_build_array(shown.headline, shown.lead, shown.blocks) as texts
  from story s join story_version shown on shown.id = s.published_version_id
  where concat_ws(' ', shown.headline, shown.lead, shown.blocks::text) ${like(term)}
  order by s.published_at desc limit ${READ_MAX}`

const passages = (term: Term) => sql<Candidate>`
  select '/strategin/' || d.slug || '/' || p.slug as path, p.heading as title, p.language,
    jsonb_build_array(p.heading, w.text) as texts
  from passage p join document d on d.id = p.document_id
  join lateral (select text from passage_wording where passage_id = p.id and published_at is not null
    order by version desc limit 1) w on true
  where p.withdrawn_at is null and concat_ws(' ', p.heading, w.text) ${like(term)}
  order by p.id limit ${READ_MAX}`

const questions = (term: Term) => sql<Candidate>`
  select '/delta' as path, title, 'sv' as language, jsonb_build_array(question->'sv', about->'sv') as texts
  from way_in where kind <> 'import' and concat_ws(' ', question->>'sv', about->>'sv') ${like(term)}
  order by opens_at desc limit ${READ_MAX}`

/** Where a term is used in what is published; counted again only when something has happened. */
export const usesOf = (db: Db, term: Term, glossary: Glossary): Promise<Uses> =>
  remembered(db, `term:${term.id}:${term.revision}`, async () => {
    const of = async (query: RawBuilder<Candidate>): Promise<Use[]> => {
      const { rows } = await query.execute(db)
      return rows
        .filter(({ texts, language }) =>
          textsIn(texts).some((text) =>
            glossary.hitsIn(text, language).some(({ termId }) => termId === term.id),
          ),
        )
        .slice(0, SHOWN_MAX)
        .map(({ path, title, language }) => ({
          path,
          title: typeof title === 'string' ? { text: title, lang: language } : title,
        }))
    }
    const [told, written, asked] = await Promise.all([
      of(stories(term)),
      of(passages(term)),
      of(questions(term)),
    ])
    return { stories: told, passages: written, questions: asked }
  })
