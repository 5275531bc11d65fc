import { sql } from 'kysely'
import { hashReceiptCode } from '~/kernel/receipt-code'
import type { Db } from '~/platform/db'

const shown = (db: Db) =>
  db
    .selectFrom('meeting')
    .select(['id', 'slug', 'title', 'venue', 'municipalityCode', 'startsAt', 'endsAt'])
    .select(sql<string[]>`case when reported_at is null then '[]' else summary end`.as('summary'))
    .where('publishedAt', 'is not', null)
    .where('cancelledAt', 'is', null)

/** The region's meetings in one municipality, latest first. */
export const meetingsIn = (db: Db, municipalityCode: string) =>
  shown(db).where('municipalityCode', '=', municipalityCode).orderBy('startsAt', 'desc').execute()

/** The meeting an inspel came from, where everyone may see it. */
export const shownMeeting = (db: Db, id: string) => shown(db).where('id', '=', id).executeTakeFirst()

const COMING_MAX = 20

/** The next meetings that the region has announced. */
export const comingMeetings = (db: Db, at: Date) =>
  shown(db)
    .where('kind', 'in', ['dialogue', 'theme_workshop'])
    .where('startsAt', '>', at)
    .orderBy('startsAt')
    .limit(COMING_MAX)
    .execute()
/** Whether a group has this code to follow what became of its inspel by. */
export const groupHasCode = async (db: Db, code: string): Promise<boolean> =>
  (await db.selectFrom('meeting').select('id').where('code', '=', code).executeTakeFirst()) !== undefined

/** Whether a code opens somebody's sign-up to a meeting. */
export const isSignUpCode = async (db: Db, code: string): Promise<boolean> =>
  (await db
    .selectFrom('signUp')
    .select('id')
    .where('codeHash', '=', hashReceiptCode(code))
    .executeTakeFirst()) !== undefined
