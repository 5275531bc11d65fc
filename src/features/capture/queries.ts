import { languageOf, takenBack } from '~/features/contributions'
import './tables'
import { sql } from 'kysely'
import type { Localized } from '~/kernel/language'
import type { Db } from '~/platform/db'

const notes = (db: Db) =>
  db
    .selectFrom('captureNote')
    .innerJoin('contribution', 'contribution.id', 'captureNote.contributionId')
    .leftJoin('standing', 'standing.contributionId', 'contribution.id')
    .select(['contribution.id', 'contribution.body', 'contribution.receivedAt'])
    .select(languageOf().as('language'))
    .select(['contribution.tableNumber', 'contribution.promptId', 'captureNote.themeHint'])
    .select(['captureNote.sessionId', 'standing.state'])

export type TakenNote = Awaited<ReturnType<typeof ownNotesOf>>[number]

/** What a helper took down and nobody has read yet, newest first; what was taken back is left out. */
export const ownNotesOf = (
  db: Db,
  meetingId: string,
  sessionId: string,
  { limit, before }: { limit: number; before?: string | undefined },
) =>
  notes(db)
    .where('captureNote.meetingId', '=', meetingId)
    .where('captureNote.sessionId', '=', sessionId)
    .where('standing.state', 'is', null)
    .$if(before !== undefined, (rows) => rows.where('captureNote.contributionId', '<', before ?? ''))
    .orderBy('captureNote.contributionId', 'desc')
    .limit(limit)
    .execute()

export const notesOfPhoto = (db: Db, photoId: string) =>
  notes(db)
    .where('captureNote.photoId', '=', photoId)
    .where((eb) =>
      eb.or([eb('standing.state', 'is', null), eb('standing.state', 'not in', ['withheld', 'removed'])]),
    )
    .orderBy('captureNote.contributionId')
    .execute()

/** A note of this meeting that a helper took down. */
export const noteOf = (db: Db, meetingId: string, contributionId: string) =>
  notes(db)
    .where('captureNote.meetingId', '=', meetingId)
    .where('captureNote.contributionId', '=', contributionId)
    .select('captureNote.photoId')
    .executeTakeFirst()

/** A note by the key it was sent with: what the page that sent it knows. */
export const noteByKey = (db: Db, meetingId: string, key: string) =>
  notes(db)
    .where('captureNote.meetingId', '=', meetingId)
    .where('contribution.idempotencyKey', '=', key)
    .executeTakeFirst()

/** Every text the meeting has already, to find what is said twice. */
export const textsOf = async (db: Db, meetingId: string): Promise<string[]> =>
  (await db.selectFrom('contribution').select('body').where('meetingId', '=', meetingId).execute()).map(
    ({ body }) => body,
  )

/** How many notes a meeting has, by table and by how they were taken down. */
export const notesCounted = async (db: Db, meetingId: string) => {
  const rows = await db
    .selectFrom('contribution')
    .leftJoin('captureNote', 'captureNote.contributionId', 'contribution.id')
    .select(['contribution.tableNumber', 'captureNote.way'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('contribution.meetingId', '=', meetingId)
    .where(({ not }) => not(takenBack('contribution.id')))
    .groupBy(['contribution.tableNumber', 'captureNote.way'])
    .execute()
  return { rows, total: rows.reduce((sum, { count }) => sum + count, 0) }
}

const photos = (db: Db) =>
  db
    .selectFrom('capturePhoto')
    .innerJoin('file', 'file.id', 'capturePhoto.fileId')
    .selectAll('capturePhoto')
    .select(['file.width', 'file.height'])
    .select((eb) =>
      eb
        .selectFrom('captureNote')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('captureNote.photoId', '=', 'capturePhoto.id')
        .as('notes'),
    )

export type Photo = Awaited<ReturnType<typeof photosOf>>[number]

export const photosOf = (db: Db, meetingId: string) =>
  photos(db).where('capturePhoto.meetingId', '=', meetingId).orderBy('capturePhoto.id').execute()

export const photoOf = (db: Db, meetingId: string, id: string) =>
  photos(db)
    .where('capturePhoto.meetingId', '=', meetingId)
    .where('capturePhoto.id', '=', id)
    .executeTakeFirst()

export interface PhotoDebt {
  meetingId: string
  title: Localized
  photos: number
  /** How many notes were said to be on them. */
  notes: number
  oldest: Date
}

/** Pictures that nobody has typed to the end, by meeting, longest waiting first: for the list of what to do. */
export const photoDebts = (db: Db): Promise<PhotoDebt[]> =>
  db
    .selectFrom('capturePhoto')
    .innerJoin('meeting', 'meeting.id', 'capturePhoto.meetingId')
    .select(['capturePhoto.meetingId', 'meeting.title'])
    .select((eb) => [
      eb.fn.countAll<number>().as('photos'),
      sql<number>`sum(notes_said)::int`.as('notes'),
      eb.fn.min<Date>('uploadedAt').as('oldest'),
    ])
    .where('transcribedAt', 'is', null)
    .groupBy(['capturePhoto.meetingId', 'meeting.title'])
    .orderBy('oldest')
    .execute()

export const photoDebtOf = async (db: Db, meetingId: string): Promise<{ photos: number; notes: number }> => {
  const debt = await db
    .selectFrom('capturePhoto')
    .select((eb) => [
      eb.fn.countAll<number>().as('photos'),
      sql<number>`coalesce(sum(notes_said), 0)::int`.as('notes'),
    ])
    .where('transcribedAt', 'is', null)
    .where('meetingId', '=', meetingId)
    .executeTakeFirstOrThrow()
  return debt
}
