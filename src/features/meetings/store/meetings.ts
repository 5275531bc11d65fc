import '../tables'
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

export const insertMeeting = (tx: Tx, row: Insertable<Tables['meeting']>) =>
  tx.insertInto('meeting').values(row).execute()

/** Locks the meeting: sign-ups and decisions about it come one after the other. */
export const lockMeeting = (tx: Tx, id: string) =>
  tx.selectFrom('meeting').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export type LockedMeeting = NonNullable<Awaited<ReturnType<typeof lockMeeting>>>

export const updateMeeting = (tx: Tx, id: string, row: Updateable<Tables['meeting']>) =>
  tx.updateTable('meeting').set(row).where('id', '=', id).execute()

/** Notes a change that calendars should follow. */
export const touchMeeting = (tx: Tx, id: string, at: Date) =>
  tx
    .updateTable('meeting')
    .set({ revision: sql<number>`revision + 1`, changedAt: at })
    .where('id', '=', id)
    .execute()

/** Addresses that begin alike, to find a free one; the unique constraint decides. */
export const slugsLike = async (tx: Tx, slug: string): Promise<string[]> =>
  (await tx.selectFrom('meeting').select('slug').where('slug', 'like', `${slug}%`).execute()).map(
    (row) => row.slug,
  )

/** Held meetings whose sign-ups have been kept as long as they may be. */
export const meetingsToForget = async (tx: Tx, endedBefore: Date): Promise<string[]> =>
  (
    await tx
      .selectFrom('meeting')
      .select('meeting.id')
      .where('meeting.endsAt', '<', endedBefore)
      .where((eb) =>
        eb.exists(
          eb.selectFrom('signUp').select('signUp.id').whereRef('signUp.meetingId', '=', 'meeting.id'),
        ),
      )
      .execute()
  ).map((row) => row.id)

export const meetingByKey = (tx: Tx, idempotencyKey: string) =>
  tx.selectFrom('meeting').select('id').where('idempotencyKey', '=', idempotencyKey).executeTakeFirst()
