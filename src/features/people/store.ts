import './tables'
import type { Insertable } from 'kysely'
import type { Db, Tables, Tx } from '~/platform/db'

export const insertStaff = (tx: Tx, row: Insertable<Tables['staff']>) =>
  tx.insertInto('staff').values(row).execute()

export const lockStaff = (tx: Tx, id: string) =>
  tx.selectFrom('staff').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const staffByEmail = (db: Db | Tx, email: string) =>
  db.selectFrom('staff').selectAll().where('email', '=', email).executeTakeFirst()

/** Takes a time step of a one-time code for good; false when it, or a later one, was used already. */
export const useTotpStep = async (tx: Tx, id: string, step: number): Promise<boolean> => {
  const done = await tx
    .updateTable('staff')
    .set({ totpLastStep: step })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('totpLastStep', 'is', null), eb('totpLastStep', '<', step)]))
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export const setPassword = (tx: Tx, id: string, passwordHash: string) =>
  tx.updateTable('staff').set({ passwordHash }).where('id', '=', id).execute()

export const setRoles = (tx: Tx, id: string, roles: string[]) =>
  tx.updateTable('staff').set({ roles }).where('id', '=', id).execute()

export const setDisabled = (tx: Tx, id: string, disabledAt: Date | null) =>
  tx.updateTable('staff').set({ disabledAt }).where('id', '=', id).execute()

export const insertSession = (tx: Tx, row: Insertable<Tables['staffSession']>) =>
  tx.insertInto('staffSession').values(row).execute()

export const revokeSession = (tx: Tx, tokenHash: Buffer, at: Date) =>
  tx
    .updateTable('staffSession')
    .set({ revokedAt: at })
    .where('tokenHash', '=', tokenHash)
    .where('revokedAt', 'is', null)
    .returning('staffId')
    .executeTakeFirst()

/** Revokes all sessions of a person, but for the one that may go on. */
export const revokeAll = (tx: Tx, staffId: string, at: Date, except?: Buffer) => {
  const all = tx
    .updateTable('staffSession')
    .set({ revokedAt: at })
    .where('staffId', '=', staffId)
    .where('revokedAt', 'is', null)
  return (except ? all.where('tokenHash', '<>', except) : all).execute()
}

export const touchSession = (db: Db, tokenHash: Buffer, at: Date) =>
  db.updateTable('staffSession').set({ lastSeenAt: at }).where('tokenHash', '=', tokenHash).execute()

export const insertChallenge = (db: Db, row: Insertable<Tables['signInChallenge']>) =>
  db.insertInto('signInChallenge').values(row).execute()

/** Takes a challenge away: it is answered once, or never. */
export const takeChallenge = (db: Db, idHash: Buffer, kind: string, now: Date) =>
  db
    .deleteFrom('signInChallenge')
    .where('idHash', '=', idHash)
    .where('kind', '=', kind)
    .where('expiresAt', '>', now)
    .returning('data')
    .executeTakeFirst()

export const forgetChallenges = (db: Db, now: Date) =>
  db.deleteFrom('signInChallenge').where('expiresAt', '<', now).execute()

export const insertPasskey = (tx: Tx, row: Insertable<Tables['passkey']>) =>
  tx.insertInto('passkey').values(row).execute()

export const deletePasskey = (tx: Tx, staffId: string, credentialId: string) =>
  tx.deleteFrom('passkey').where('staffId', '=', staffId).where('credentialId', '=', credentialId).execute()

export const usePasskey = (tx: Tx, credentialId: string, counter: number, at: Date) =>
  tx
    .updateTable('passkey')
    .set({ counter, lastUsedAt: at })
    .where('credentialId', '=', credentialId)
    .execute()

export const insertIdentity = (tx: Tx, row: Insertable<Tables['staffIdentity']>) =>
  tx
    .insertInto('staffIdentity')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
