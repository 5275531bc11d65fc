import '../tables'
import type { Db } from '~/platform/db'

/** A meeting's pictures in their order, with their sizes. */
export const picturesOf = (db: Db, meetingId: string) =>
  db
    .selectFrom('meetingPicture')
    .innerJoin('file', 'file.id', 'meetingPicture.fileId')
    .select(['meetingPicture.id', 'meetingPicture.fileId', 'meetingPicture.alt'])
    .select(['file.width', 'file.height'])
    .where('meetingPicture.meetingId', '=', meetingId)
    .orderBy('meetingPicture.position')
    .execute()

export type MeetingPicture = Awaited<ReturnType<typeof picturesOf>>[number]

/** True when everyone may see the picture: its meeting's summary is published. */
export const isShownPicture = async (db: Db, fileId: string): Promise<boolean> =>
  (await db
    .selectFrom('meetingPicture')
    .innerJoin('meeting', 'meeting.id', 'meetingPicture.meetingId')
    .select('meetingPicture.id')
    .where('meetingPicture.fileId', '=', fileId)
    .where('meetingPicture.alt', '<>', '')
    .where('meeting.publishedAt', 'is not', null)
    .where('meeting.reportedAt', 'is not', null)
    .executeTakeFirst()) !== undefined
