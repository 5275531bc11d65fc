import '../tables'
import { sql } from 'kysely'
import { placeOf, wordsAt } from '~/features/coding'
import type { Db } from '~/platform/db'
import { placeOfMark } from '../domain'

const BATCH = 1_000
const FIRST = '00000000-0000-0000-0000-000000000000'

interface MarkRow {
  id: string
  contributionId: string
  publicId: string
  number: string
  text: string
  statement: string
  statements: number
  startsAt: number | null
  endsAt: number | null
  quote: string | null
  codeId: string
  code: string
  parent: string | null
  coder: string | null
  at: Date
  origin: string
  follows: string | null
  endedAt: Date | null
  endedBy: string | null
  endedHow: string | null
}

/** Marks on what is published, in the order they were set, read in batches so that memory does not grow with them. */
async function* marksOf(db: Db, processId: string, livingOnly: boolean): AsyncGenerator<MarkRow> {
  let after = FIRST
  for (;;) {
    const { rows } = await sql<MarkRow>`
      select m.id, m.contribution_id, p.id as public_id, r.diary_number as number, p.text, s.text as statement,
        (select count(*)::int from statement o
          where o.contribution_id = m.contribution_id and o.withdrawn_at is null) as statements,
        m.starts_at, m.ends_at, m.quote, m.code_id, c.name as code, up.name as parent,
        coder.title as coder, m.at, m.origin, m.follows, m.ended_at, ender.title as ended_by, m.ended_how
      from code_mark m
      join publication p on p.contribution_id = m.contribution_id
      join register_entry r on r.contribution_id = m.contribution_id
      join statement s on s.id = m.statement_id
      join code c on c.id = m.code_id
      left join code up on up.id = c.parent_id
      left join staff coder on coder.id = m.coder
      left join staff ender on ender.id = m.ended_by
      where p.process_id = ${processId} and m.id > ${after} and (not ${livingOnly} or m.ended_at is null)
      order by m.id
      limit ${BATCH}`.execute(db)
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    after = last.id
  }
}

/** The columns of the file of marks. */
export const MARK_COLUMNS = [
  'number',
  'inspel',
  'start',
  'end',
  'words',
  'code',
  'parent',
  'coder',
  'at',
  'origin',
] as const

/** One row for each living mark. Where its words no longer stand in the text, it has no place and no words. */
export async function* markRows(db: Db, processId: string): AsyncGenerator<string[]> {
  for await (const mark of marksOf(db, processId, true)) {
    const place = placeOfMark(mark.text, mark)
    const span = place === 'gone' ? undefined : (place ?? { start: 0, end: [...mark.text].length })
    yield [
      mark.number,
      mark.publicId,
      String(span?.start ?? ''),
      String(span?.end ?? ''),
      span ? (wordsAt(mark.text, span) ?? '') : '',
      mark.code,
      mark.parent ?? '',
      mark.coder ?? '',
      mark.at.toISOString(),
      mark.origin,
    ]
  }
}

/** Words of a mark where they stand in the text as it is shown; what was masked since never leaves. */
const wordsShown = ({ text, startsAt, endsAt, quote }: MarkRow): string | null =>
  startsAt !== null &&
  endsAt !== null &&
  quote !== null &&
  placeOf(text, quote, { start: startsAt, end: endsAt })
    ? quote
    : null

/** All that was done with the codes of a process: codes, what happened to each, every mark, also ended ones. */
export async function* trailOf(db: Db, processId: string): AsyncGenerator<Record<string, unknown>> {
  const codes = await db
    .selectFrom('code')
    .select(['id', 'parentId', 'name', 'createdAt', 'retiredAt', 'mergedInto'])
    .where('processId', '=', processId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  for (const { parentId, createdAt, ...code } of codes)
    yield { kind: 'code', ...code, parent: parentId, at: createdAt }
  const { rows: events } = await sql<
    Record<'event' | 'code' | 'by', string | null> & { at: Date; why: string | null }
  >`
    select e.kind as event, e.subject_id as code, e.at, e.why, e.data, staff.title as by
    from event e left join staff on staff.id = e.actor_id
    where (e.subject_kind = 'code' and e.subject_id in (select id from code where process_id = ${processId}))
      or (e.subject_kind = 'codebook' and e.subject_id = ${processId})
    order by e.at, e.id`.execute(db)
  for (const event of events) yield { kind: 'event', ...event }
  for await (const mark of marksOf(db, processId, false))
    yield {
      kind: 'mark',
      id: mark.id,
      number: mark.number,
      inspel: mark.publicId,
      code: mark.codeId,
      start: mark.startsAt,
      end: mark.endsAt,
      words: wordsShown(mark),
      coder: mark.coder,
      at: mark.at,
      origin: mark.origin,
      follows: mark.follows,
      endedAt: mark.endedAt,
      endedBy: mark.endedBy,
      endedHow: mark.endedHow,
    }
}
