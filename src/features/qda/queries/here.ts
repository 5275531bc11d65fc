import '../tables'
import { sql } from 'kysely'
import { type Code, codesOf } from '~/features/coding'
import { listThemes } from '~/features/sensemaking'
import { namedId, newId } from '~/kernel/ids'
import type { Db, Tx } from '~/platform/db'
import type { BookTheme, Here } from '../domain'

export const themesOf = async (db: Db | Tx, processId: string): Promise<BookTheme[]> =>
  (await listThemes(db, processId, { publishedOnly: false })).map(({ id, title, description }) => ({
    id,
    title: title.sv ?? '',
    description: description.sv ?? '',
  }))

/** Codes no longer in use with the one in use that each ended in, however many merges it took. */
const goneCodes = async (db: Db | Tx, processId: string): Promise<Map<string, string | null>> => {
  const rows = await db
    .selectFrom('code')
    .select(['id', 'mergedInto', 'retiredAt'])
    .where('processId', '=', processId)
    .execute()
  const all = new Map(rows.map((row) => [row.id, row]))
  const heirOf = (id: string): string | null => {
    const seen = new Set<string>()
    for (let at: string | null = id; at && !seen.has(at); at = all.get(at)?.mergedInto ?? null) {
      seen.add(at)
      if (all.get(at)?.retiredAt === null) return at
    }
    return null
  }
  return new Map(rows.filter(({ retiredAt }) => retiredAt !== null).map(({ id }) => [id, heirOf(id)]))
}

/** What a file's codebook is held against: this process's own, as it stands now. */
export const hereOf = async (db: Db | Tx, processId: string): Promise<Here> => {
  const codes: Code[] = await codesOf(db, processId)
  const keyFor = (guid: string) => namedId(`code ${processId} ${guid}`)
  return {
    codes,
    themes: await themesOf(db, processId),
    gone: await goneCodes(db, processId),
    keyFor,
    newKey: newId,
  }
}

export const uploadById = (db: Db | Tx, id: string) =>
  db.selectFrom('qdaUpload').selectAll().where('id', '=', id).executeTakeFirst()

export interface MarkInBook {
  id: string
  contributionId: string
  codeId: string
  statement: string
  statements: number
  startsAt: number | null
  endsAt: number | null
  quote: string | null
  coder: string | null
  at: Date
}

/** Every living mark on what is published in a process, with the statement it lies in. */
export const livingMarks = async (db: Db | Tx, processId: string): Promise<MarkInBook[]> => {
  const { rows } = await sql<MarkInBook>`
    select m.id, m.contribution_id, m.code_id, s.text as statement, m.starts_at, m.ends_at, m.quote, m.coder, m.at,
      (select count(*)::int from statement o
        where o.contribution_id = m.contribution_id and o.withdrawn_at is null) as statements
    from code_mark m
    join publication p on p.contribution_id = m.contribution_id
    join statement s on s.id = m.statement_id
    join code c on c.id = m.code_id
    where p.process_id = ${processId} and m.ended_at is null and c.retired_at is null
    order by m.at, m.id`.execute(db)
  return rows
}

export const memosOf = (db: Db | Tx, processId: string) =>
  db
    .selectFrom('codingMemo')
    .innerJoin('publication', 'publication.contributionId', 'codingMemo.contributionId')
    .select(['codingMemo.id', 'codingMemo.contributionId', 'codingMemo.text', 'codingMemo.writtenBy'])
    .select('codingMemo.at')
    .where('publication.processId', '=', processId)
    .where('codingMemo.withdrawnAt', 'is', null)
    .orderBy('codingMemo.at')
    .orderBy('codingMemo.id')
    .execute()

export const publishedIn = async (db: Db | Tx, processId: string) => {
  const rows = await db
    .selectFrom('publication')
    .select(['id as publicId', 'contributionId', 'text'])
    .where('processId', '=', processId)
    .orderBy('receivedAt')
    .orderBy('id')
    .execute()
  return rows
}
