import './tables'
import type { Selectable } from 'kysely'
import type { Db, Tables, Tx } from '~/platform/db'
import type { WayIn } from './domain'

export type Process = Selectable<Tables['process']>
export type Meeting = Selectable<Tables['meeting']>

export const processBySlug = (db: Db, slug: string): Promise<Process | undefined> =>
  db
    .selectFrom('process')
    .selectAll()
    .where('slug', '=', slug)
    .where('publishedAt', 'is not', null)
    .executeTakeFirst()

export const listProcesses = (db: Db): Promise<Process[]> =>
  db.selectFrom('process').selectAll().where('publishedAt', 'is not', null).orderBy('createdAt').execute()

/** The process a visitor meets first: the region's own, not one brought in from elsewhere. */
export const mainProcess = (db: Db): Promise<Process | undefined> =>
  firstMet(db).selectAll().executeTakeFirst()

const firstMet = (db: Db) =>
  db
    .selectFrom('process')
    .where('publishedAt', 'is not', null)
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
    .orderBy('opensAt')
    .orderBy('id')
    .execute()

export const findWayIn = (db: Db | Tx, id: string): Promise<WayIn | undefined> =>
  db.selectFrom('wayIn').selectAll().where('id', '=', id).executeTakeFirst()

/** The main process's open question that takes inspel now, or else the one that closed last. */
export const currentQuestion = (db: Db, at: Date): Promise<WayIn | undefined> =>
  db
    .selectFrom('wayIn')
    .selectAll()
    .where('processId', '=', firstMet(db).select('id'))
    .where('kind', '=', 'open_question')
    .where('opensAt', '<=', at)
    .orderBy('closesAt', 'desc')
    .executeTakeFirst()

export const listMeetings = (db: Db): Promise<Meeting[]> =>
  db
    .selectFrom('meeting')
    .selectAll()
    .where('publishedAt', 'is not', null)
    .orderBy('startsAt', 'desc')
    .execute()

export const meetingBySlug = (db: Db, slug: string): Promise<Meeting | undefined> =>
  db
    .selectFrom('meeting')
    .selectAll()
    .where('slug', '=', slug)
    .where('publishedAt', 'is not', null)
    .executeTakeFirst()
