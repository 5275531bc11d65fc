import { type RawBuilder, sql } from 'kysely'
import type { Db } from '~/platform/db'
import type { DatasetName } from '../schema'

type Row = Record<string, string | number | boolean | null | Date>
const BATCH = 2_000

export interface Dataset {
  /** Rows of what is published, in order of a key, each batch after the last key of the one before. */
  read(db: Db, publicUrl: string): AsyncGenerator<Row>
}

type Query = (after: string) => RawBuilder<Row & { key: string }>

/** Reads a query in batches until one is empty; it must order by, and return, a text column "key". */
async function* batches(db: Db, query: Query): AsyncGenerator<Row> {
  let after = ''
  for (;;) {
    const { rows } = await query(after).execute(db)
    for (const { key: _, ...row } of rows) yield row
    const last = rows.at(-1)
    if (!last) return
    after = last.key
  }
}

const iso = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
  )

/** A dataset of one query; `finish` adds where a row is shown. */
const dataset = (query: Query, finish: (row: Row, publicUrl: string) => Row = (row) => row): Dataset => ({
  read: async function* (db, publicUrl) {
    for await (const row of batches(db, query)) yield finish(iso(row), publicUrl)
  },
})

const from = (after: string, key: RawBuilder<unknown>) => sql`(${after} = '' or ${key} > ${after})`

const NONE = '00000000-0000-0000-0000-000000000000'

/** Each inspel with each of its themes; one without themes has a row with no `to`. */
const themesOfInspel: Query = (after) => sql`
  select page.id::text as key, page.id as "from", 'inspel' as from_kind, t.id as "to", 'tema' as to_kind
  from (select id, theme_ids from publication where id > ${after || NONE}::uuid order by id limit ${BATCH}) page
  left join theme t on t.id = any(page.theme_ids) and t.published_at is not null
  order by page.id, t.id`

/** Each published passage with each published theme and inspel that it rests on. */
const sourcesOfPassages: Query = (after) => sql`
  select s.id::text as key, coalesce(t.id, p.id) as "from", case when t.id is null then 'inspel' else 'tema' end as from_kind,
    s.passage_id as "to", 'stycke' as to_kind
  from passage_source s
  join passage on passage.id = s.passage_id and passage.withdrawn_at is null
  left join theme t on t.id = s.theme_id and t.published_at is not null
  left join publication p on p.contribution_id = s.contribution_id
  where s.id > ${after || NONE}::uuid and num_nonnulls(t.id, p.id) = 1
    and exists (select 1 from passage_wording w where w.passage_id = s.passage_id and w.published_at is not null)
  order by s.id limit ${BATCH}`

export const DATASETS: Record<DatasetName, Dataset> = {
  inspel: dataset(
    (after) => sql`
      select p.id::text as key, p.id, process.slug as process, p.text, p.language, p.way_in_kind as way_in,
        p.municipality_code as municipality, p.received_at, p.published_at, process.attribution,
        p.is_demo as demonstration
      from publication p join process on process.id = p.process_id
      where p.id > ${after || NONE}::uuid order by p.id limit ${BATCH}`,
    (row, publicUrl) => ({ ...row, url: `${publicUrl}/inspel/${row['id']}` }),
  ),
  teman: dataset(
    (after) => sql`
      select t.id::text as key, t.id, process.slug as process, t.slug, t.title->>'sv' as title_sv,
        t.title->>'en' as title_en, t.description->>'sv' as description_sv
      from theme t join process on process.id = t.process_id
      where t.published_at is not null and ${from(after, sql`t.id::text`)} order by t.id::text limit ${BATCH}`,
    (row, publicUrl) => ({ ...row, url: `${publicUrl}/tema/${row['slug']}?process=${row['process']}` }),
  ),
  ord: dataset(
    (after) => sql`
      select slug as key, slug, lemma->>'sv' as word_sv, acronym as short, explanation->>'sv' as explanation_sv,
        lemma->>'en' as word_en, explanation->>'en' as explanation_en, array_to_string(forms, '; ') as forms,
        source, checked_on
      from term where published_at is not null and ${from(after, sql`slug`)} order by slug limit ${BATCH}`,
    (row, publicUrl) => ({ ...row, url: `${publicUrl}/ordlista/${row['slug']}` }),
  ),
  lankar: {
    read: async function* (db) {
      // By inspel, and not by link: a batch is then found by the key of publication, however many links there are.
      for await (const row of batches(db, themesOfInspel)) if (row['to'] !== null) yield row
      yield* batches(db, sourcesOfPassages)
    },
  },
  stycken: dataset(
    (after) => sql`
      select p.id::text as key, p.id, d.slug as document, p.slug, p.part, p.heading, w.version, w.text, p.language,
        w.published_at
      from passage p
      join document d on d.id = p.document_id
      join lateral (select version, text, published_at from passage_wording
        where passage_id = p.id and published_at is not null order by version desc limit 1) w on true
      where p.withdrawn_at is null and ${from(after, sql`p.id::text`)} order by p.id::text limit ${BATCH}`,
    (row, publicUrl) => ({ ...row, url: `${publicUrl}/strategin/${row['document']}/${row['slug']}` }),
  ),
  svar: dataset(
    (after) => sql`
      select a.id::text as key, a.id,
        case when a.theme_id is not null then 'tema' when a.contribution_id is not null then 'inspel' else 'synpunkt' end
          as answers,
        coalesce(a.theme_id, p.id, cc.passage_id, cc.consultation_id) as answered,
        a.outcome, a.text, a.forwarded_to, a.passage_id as passage, a.published_at
      from official_answer a
      left join publication p on p.contribution_id = a.contribution_id
      left join theme t on t.id = a.theme_id and t.published_at is not null
      left join comment_publication cp on cp.comment_id = a.comment_id
      left join consultation_comment cc on cc.id = cp.comment_id
      where a.published_at is not null and num_nonnulls(t.id, p.id, cc.id) = 1
        and ${from(after, sql`a.id::text`)}
      order by a.id::text limit ${BATCH}`,
  ),
  atgarder: dataset(
    (after) => sql`
      select a.id::text || coalesce(i.id::text, '') as key, a.id, a.slug, a.title, a.state, a.responsible, a.starts_on,
        a.ends_on, (select coalesce(sum(amount_sek), 0)::float8 from money where action_id = a.id) as amount_sek,
        i.name as indicator, i.unit, v.value, v.measured_on, i.target_value as target
      from action a
      left join indicator i on i.action_id = a.id
      left join lateral (select value, measured_on from indicator_value
        where indicator_id = i.id order by measured_on desc limit 1) v on true
      where a.published_at is not null and ${from(after, sql`a.id::text || coalesce(i.id::text, '')`)}
      order by 1 limit ${BATCH}`,
    (row, publicUrl) => ({ ...row, url: `${publicUrl}/framsteg/${row['slug']}` }),
  ),
}
