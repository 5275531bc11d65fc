import '../tables'
import { hashReceiptCode } from '~/kernel/receipt-code'
import type { Db } from '~/platform/db'

/** A sign-up as its own page needs it, by the code on it. */
export const signUpByCode = async (db: Db, code: string) => {
  const signUp = await db
    .selectFrom('signUp')
    .selectAll()
    .where('codeHash', '=', hashReceiptCode(code))
    .executeTakeFirst()
  if (!signUp) return undefined
  const ahead = await db
    .selectFrom('signUp')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('meetingId', '=', signUp.meetingId)
    .where('state', '=', 'waiting')
    .where('position', '<=', signUp.position)
    .executeTakeFirstOrThrow()
  /** 1 for whoever is first in the waiting list. */
  return { ...signUp, placeInLine: signUp.state === 'waiting' ? ahead.n : 0 }
}

export type OwnSignUp = NonNullable<Awaited<ReturnType<typeof signUpByCode>>>

/** Everyone who signed up and has not cancelled, in the order they came. */
export const signUpsOf = (db: Db, meetingId: string) =>
  db
    .selectFrom('signUp')
    .select(['id', 'state', 'people', 'name', 'accessNeeds', 'wishedLanguage', 'words'])
    .select(['suspicion', 'checkedInAt', 'position', 'isDemo'])
    .where('meetingId', '=', meetingId)
    .where('state', '<>', 'cancelled')
    .orderBy('position')
    .execute()

export type StaffSignUp = Awaited<ReturnType<typeof signUpsOf>>[number]
