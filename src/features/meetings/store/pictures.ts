import '../tables'
import { type Insertable, sql } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

export const insertMeetingPicture = (tx: Tx, row: Insertable<Tables['meetingPicture']>) =>
  tx.insertInto('meetingPicture').values(row).execute()

export const meetingPictures = (tx: Tx, meetingId: string) =>
  tx.selectFrom('meetingPicture').selectAll().where('meetingId', '=', meetingId).orderBy('position').execute()

export const setAlt = (tx: Tx, meetingId: string, id: string, alt: string) =>
  tx
    .updateTable('meetingPicture')
    .set({ alt })
    .where('id', '=', id)
    .where('meetingId', '=', meetingId)
    .where('alt', '<>', alt)
    .execute()

/** Takes a picture out of the meeting, and out of the database when nothing else shows it. */
export const deleteMeetingPicture = async (tx: Tx, meetingId: string, id: string): Promise<boolean> => {
  const gone = await tx
    .deleteFrom('meetingPicture')
    .where('id', '=', id)
    .where('meetingId', '=', meetingId)
    .returning('fileId')
    .executeTakeFirst()
  if (!gone) return false
  await sql`delete from file where id = ${gone.fileId}
    and not exists (select 1 from meeting_picture where file_id = ${gone.fileId})
    and not exists (select 1 from story where picture_id = ${gone.fileId})`.execute(tx)
  return true
}
