import '../tables'
import { type Selectable, sql } from 'kysely'
import { isId } from '~/kernel/ids'
import type { Db, Tables, Tx } from '~/platform/db'
import { type Form, plainForm, type WayIn } from '../domain'

export type Process = Selectable<Tables['process']>

export const processBySlug = (db: Db, slug: string): Promise<Process | undefined> =>
  db
    .selectFrom('process')
    .selectAll()
    .where('slug', '=', slug)
    .where('publishedAt', 'is not', null)
    .executeTakeFirst()

/** The process an address names by ?process=…, or the one a visitor meets first. */
export const namedProcess = (db: Db, slug: string | undefined): Promise<Process | undefined> =>
  slug ? processBySlug(db, slug) : mainProcess(db)

export const listProcesses = (db: Db): Promise<Process[]> =>
  db.selectFrom('process').selectAll().where('publishedAt', 'is not', null).orderBy('createdAt').execute()

/** The process a visitor meets first: the one staff chose, or else the region's own oldest, not one brought in from elsewhere. */
export const mainProcess = (db: Db): Promise<Process | undefined> =>
  firstMet(db).selectAll().executeTakeFirst()

const firstMet = (db: Db) =>
  db
    .selectFrom('process')
    .where('publishedAt', 'is not', null)
    .orderBy(sql`met_first_at desc nulls last`)
    .orderBy((eb) => eb('attribution', 'is not', null))
    .orderBy('createdAt')
    .limit(1)

export const phasesOf = (db: Db, processId: string) =>
  db.selectFrom('phase').selectAll().where('processId', '=', processId).orderBy('position').execute()

export const waysInto = (db: Db, processId: string): Promise<WayIn[]> =>
  db
    .selectFrom('wayIn')
    .selectAll()
    .where('processId', '=', processId)
    .where('publishedAt', 'is not', null)
    .orderBy('opensAt')
    .orderBy('id')
    .execute()

/** A way in by its id, also one in preparation, and whether the public sees it: itself and its process. */
export const wayInByReach = (db: Db | Tx, id: string): Promise<(WayIn & { isShown: boolean }) | undefined> =>
  db
    .selectFrom('wayIn')
    .innerJoin('process', 'process.id', 'wayIn.processId')
    .selectAll('wayIn')
    .select((eb) =>
      eb
        .and([eb('wayIn.publishedAt', 'is not', null), eb('process.publishedAt', 'is not', null)])
        .$castTo<boolean>()
        .as('isShown'),
    )
    .where('wayIn.id', '=', id)
    .executeTakeFirst()

export const findWayIn = (db: Db | Tx, id: string): Promise<WayIn | undefined> =>
  db.selectFrom('wayIn').selectAll().where('id', '=', id).executeTakeFirst()

/** The main process's open question that takes inspel now, or else the one that closed last. */
export const currentQuestion = (db: Db, at: Date): Promise<WayIn | undefined> =>
  db
    .selectFrom('wayIn')
    .selectAll()
    .where('processId', '=', firstMet(db).select('id'))
    .where('kind', '=', 'open_question')
    .where('publishedAt', 'is not', null)
    .where('opensAt', '<=', at)
    .orderBy('closesAt', 'desc')
    .executeTakeFirst()

const versionsOf = (db: Db | Tx, wayInId: string) =>
  db
    .selectFrom('formVersion')
    .select(['id as versionId', 'version', 'questions'])
    .where('wayInId', '=', wayInId)

/** The form a way in has now. */
export const currentForm = async (db: Db | Tx, wayIn: Pick<WayIn, 'id' | 'question'>): Promise<Form> =>
  (await versionsOf(db, wayIn.id).orderBy('version', 'desc').executeTakeFirst()) ?? plainForm(wayIn.question)

/** A version of a way in's form by its id. */
export const findForm = async (db: Db | Tx, wayInId: string, versionId: string): Promise<Form | undefined> =>
  isId(versionId) ? versionsOf(db, wayInId).where('id', '=', versionId).executeTakeFirst() : undefined

/** A published way in of a process, by its address. */
export const wayInBySlug = (db: Db, processId: string, slug: string): Promise<WayIn | undefined> =>
  db
    .selectFrom('wayIn')
    .selectAll()
    .where('processId', '=', processId)
    .where('slug', '=', slug)
    .where('publishedAt', 'is not', null)
    .executeTakeFirst()

/** Which of the ways in have a form of their own, beside their one question. */
export const waysWithForm = async (db: Db, ways: readonly Pick<WayIn, 'id'>[]): Promise<Set<string>> => {
  const ids = ways.map((wayIn) => wayIn.id)
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('formVersion')
    .select('wayInId')
    .distinct()
    .where('wayInId', 'in', ids)
    .execute()
  return new Set(rows.map((row) => row.wayInId))
}
