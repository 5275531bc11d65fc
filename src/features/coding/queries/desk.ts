import '../tables'
import { createHash } from 'node:crypto'
import type { Db } from '~/platform/db'
import { liveMarks } from '../store'
import type { CodingState } from '../tables'

/** A person who has an inspel open is there for so long after the last sign of life, in ms. */
const PRESENT_MS = 60_000

export type Desk = NonNullable<Awaited<ReturnType<typeof deskOf>>>
export type DeskMark = Desk['marks'][number]

/** The keys of a published inspel: what is not shown is not coded. */
export const publishedInspel = (db: Db, contributionId: string) =>
  db
    .selectFrom('publication')
    .select(['contributionId', 'processId'])
    .where('contributionId', '=', contributionId)
    .executeTakeFirst()

/** One published inspel as it is coded: its words, its marks, what is noted, and who else has it open. */
export const deskOf = async (db: Db, contributionId: string, staffId: string, now: Date) => {
  const inspel = await db
    .selectFrom('publication')
    .innerJoin('registerEntry', 'registerEntry.contributionId', 'publication.contributionId')
    .leftJoin('contributorDetail as sender', 'sender.contributionId', 'publication.contributionId')
    .select(['publication.id as publicationId', 'publication.contributionId', 'publication.processId'])
    .select(['publication.text', 'publication.language', 'publication.municipalityCode'])
    .select(['publication.wayInKind', 'publication.receivedAt', 'registerEntry.diaryNumber'])
    .select('sender.ageBand')
    .where('publication.contributionId', '=', contributionId)
    .executeTakeFirst()
  if (!inspel) return undefined
  const [marks, statements, memos, standing, others] = await Promise.all([
    marksWithCoder(db, contributionId),
    db
      .selectFrom('statement')
      .select(['id', 'text'])
      .where('contributionId', '=', contributionId)
      .where('withdrawnAt', 'is', null)
      .orderBy('position')
      .execute(),
    db
      .selectFrom('codingMemo')
      .leftJoin('staff', 'staff.id', 'codingMemo.writtenBy')
      .select(['codingMemo.id', 'codingMemo.text', 'codingMemo.at', 'staff.title as by'])
      .where('codingMemo.contributionId', '=', contributionId)
      .where('codingMemo.withdrawnAt', 'is', null)
      .orderBy('codingMemo.at')
      .execute(),
    db
      .selectFrom('codingStanding')
      .select('state')
      .where('contributionId', '=', contributionId)
      .executeTakeFirst(),
    db
      .selectFrom('codingPresence')
      .innerJoin('staff', 'staff.id', 'codingPresence.staffId')
      .select('staff.title')
      .where('codingPresence.contributionId', '=', contributionId)
      .where('codingPresence.staffId', '<>', staffId)
      .where('codingPresence.at', '>', new Date(now.getTime() - PRESENT_MS))
      .execute(),
  ])
  const state: CodingState | undefined = standing?.state
  const who = others.map(({ title }) => title)
  const keys = [marks, memos, statements].flatMap((rows) => rows.map(({ id }) => id))
  const stamp = stampOf([...keys, state ?? '', ...who])
  return { ...inspel, marks, statements, memos, state, others: who, stamp }
}

/** Changes when anything on the desk does: by it a script asks whether a colleague did something. */
const stampOf = (parts: readonly string[]): string =>
  createHash('sha256').update(parts.join(' ')).digest('base64url').slice(0, 22)

const marksWithCoder = async (db: Db, contributionId: string) => {
  const marks = await liveMarks(db, contributionId)
  const ids = [...new Set(marks.flatMap(({ coder }) => coder ?? []))]
  if (ids.length === 0) return marks.map((mark) => ({ ...mark, by: null }))
  const staff = await db.selectFrom('staff').select(['id', 'title']).where('id', 'in', ids).execute()
  const titles = new Map(staff.map(({ id, title }) => [id, title]))
  return marks.map((mark) => ({ ...mark, by: titles.get(mark.coder ?? '') ?? null }))
}
