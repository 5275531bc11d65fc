import '../tables'
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

/** What is known of a person, gone: for a sign-up that is cancelled. */
export const NOTHING_KNOWN = {
  name: null,
  email: null,
  accessNeeds: null,
  wishedLanguage: null,
  words: null,
  reminderId: null,
} as const

export const insertSignUp = (tx: Tx, row: Insertable<Tables['signUp']>) =>
  tx.insertInto('signUp').values(row).execute()

export const signUpByKey = (tx: Tx, idempotencyKey: string) =>
  tx.selectFrom('signUp').selectAll().where('idempotencyKey', '=', idempotencyKey).executeTakeFirst()

export const signUpById = (tx: Tx, id: string) =>
  tx.selectFrom('signUp').selectAll().where('id', '=', id).executeTakeFirst()

export type SignUpRow = NonNullable<Awaited<ReturnType<typeof signUpById>>>

export const updateSignUp = (tx: Tx, id: string, row: Updateable<Tables['signUp']>) =>
  tx.updateTable('signUp').set(row).where('id', '=', id).execute()

/** Counts under the meeting's lock. The database refuses more seats than there are. */
export const countSignUp = (tx: Tx, meetingId: string, { seats, isNew }: { seats: number; isNew: boolean }) =>
  tx
    .updateTable('meeting')
    .set({
      seatsTaken: sql<number>`seats_taken + ${seats}`,
      signUps: sql<number>`sign_ups + ${isNew ? 1 : 0}`,
    })
    .where('id', '=', meetingId)
    .execute()

/** The waiting list, first come first. */
export const waitingFor = (tx: Tx, meetingId: string) =>
  tx
    .selectFrom('signUp')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .where('state', '=', 'waiting')
    .orderBy('position')
    .execute()

/** Those to write to: they gave an address, and have not cancelled. */
export const signedUpWithMail = (tx: Tx, meetingId: string) =>
  tx
    .selectFrom('signUp')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .where('state', '<>', 'cancelled')
    .where('email', 'is not', null)
    .orderBy('position')
    .execute()

/** Takes back letters that have not been sent: their address and text are emptied. */
export const withdrawLetters = async (tx: Tx, ids: readonly (string | null)[], at: Date): Promise<void> => {
  const letters = ids.filter((id) => id !== null)
  if (letters.length === 0) return
  await tx
    .updateTable('mail')
    .set({ toAddress: null, subject: null, body: null, unsubscribeUrl: null, givenUpAt: at })
    .where('id', 'in', letters)
    .where('sentAt', 'is', null)
    .where('givenUpAt', 'is', null)
    .execute()
}

/** Removes every sign-up of a meeting; how many there were. */
export const deleteSignUps = async (tx: Tx, meetingId: string): Promise<number> => {
  const gone = await tx.deleteFrom('signUp').where('meetingId', '=', meetingId).returning('id').execute()
  return gone.length
}
