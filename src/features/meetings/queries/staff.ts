import '../tables'
import type { Selectable } from 'kysely'
import type { Db, Tables } from '~/platform/db'
import { REGION_KINDS } from '../domain'

const LISTED_MAX = 500

/** Every meeting of the region's, latest first, with what says what is left to do. */
export const meetingsForStaff = (db: Db) =>
  db
    .selectFrom('meeting')
    .select(['id', 'slug', 'kind', 'title', 'municipalityCode', 'venue', 'startsAt', 'endsAt'])
    .select(['publishedAt', 'cancelledAt', 'participants', 'summary', 'reportedAt'])
    .select(['seats', 'seatsTaken', 'signUps'])
    .select((eb) =>
      eb
        .selectFrom('meetingPicture')
        .whereRef('meetingPicture.meetingId', '=', 'meeting.id')
        .where('meetingPicture.alt', '=', '')
        .select((count) => count.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('picturesWithoutAlt'),
    )
    .where('kind', 'in', [...REGION_KINDS])
    .orderBy('startsAt', 'desc')
    .orderBy('id', 'desc')
    .limit(LISTED_MAX)
    .execute()

export type ListedForStaff = Awaited<ReturnType<typeof meetingsForStaff>>[number]

/** One meeting of the region's, announced or not. */
export const meetingForStaff = (db: Db, id: string) =>
  db
    .selectFrom('meeting')
    .selectAll()
    .where('id', '=', id)
    .where('kind', 'in', [...REGION_KINDS])
    .executeTakeFirst()

export type StaffMeeting = Selectable<Tables['meeting']>
