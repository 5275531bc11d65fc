import '../tables'
import type { Selectable } from 'kysely'
import type { Db, Tables, Tx } from '~/platform/db'

export type Meeting = Selectable<Tables['meeting']>

/** The region's meetings that are announced or held, latest first. */
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

/** The meeting whose code stands on the tables; published or not. */
export const meetingByCode = (db: Db | Tx, code: string): Promise<Meeting | undefined> =>
  db.selectFrom('meeting').selectAll().where('code', '=', code).executeTakeFirst()

export const meetingByHostCode = (db: Db | Tx, hostCodeHash: Buffer): Promise<Meeting | undefined> =>
  db.selectFrom('meeting').selectAll().where('hostCodeHash', '=', hostCodeHash).executeTakeFirst()

export const meetingById = (db: Db | Tx, id: string): Promise<Meeting | undefined> =>
  db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst()
