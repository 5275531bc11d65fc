import './tables'
import type { Db } from '~/platform/db'

/** The person behind a live session of an open account. */
export const sessionByHash = (db: Db, tokenHash: Buffer) =>
  db
    .selectFrom('staffSession')
    .innerJoin('staff', 'staff.id', 'staffSession.staffId')
    .select(['staff.id', 'staff.email', 'staff.title', 'staff.roles'])
    .select(['staffSession.lastSeenAt', 'staffSession.expiresAt'])
    .where('staffSession.tokenHash', '=', tokenHash)
    .where('staffSession.revokedAt', 'is', null)
    .where('staff.disabledAt', 'is', null)
    .executeTakeFirst()

export const sessionsOf = (db: Db, staffId: string, now: Date) =>
  db
    .selectFrom('staffSession')
    .select(['tokenHash', 'method', 'createdAt', 'lastSeenAt'])
    .where('staffId', '=', staffId)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('lastSeenAt', 'desc')
    .execute()

export const passkeysOf = (db: Db, staffId: string) =>
  db
    .selectFrom('passkey')
    .select(['credentialId', 'label', 'createdAt', 'lastUsedAt'])
    .where('staffId', '=', staffId)
    .orderBy('createdAt')
    .execute()

export const passkeyById = (db: Db, credentialId: string) =>
  db
    .selectFrom('passkey')
    .innerJoin('staff', 'staff.id', 'passkey.staffId')
    .select(['passkey.credentialId', 'passkey.staffId', 'passkey.publicKey', 'passkey.counter'])
    .where('passkey.credentialId', '=', credentialId)
    .where('staff.disabledAt', 'is', null)
    .executeTakeFirst()

export const listStaff = (db: Db) =>
  db
    .selectFrom('staff')
    .select(['id', 'email', 'title', 'roles', 'createdAt', 'disabledAt'])
    .orderBy('email')
    .execute()

export const staffById = (db: Db, id: string) =>
  db
    .selectFrom('staff')
    .select(['id', 'email', 'title', 'roles', 'createdAt', 'disabledAt'])
    .where('id', '=', id)
    .executeTakeFirst()

/** The open account that an identity provider's subject belongs to. */
export const staffByIdentity = (db: Db, issuer: string, subject: string) =>
  db
    .selectFrom('staffIdentity')
    .innerJoin('staff', 'staff.id', 'staffIdentity.staffId')
    .select('staff.id')
    .where('staffIdentity.issuer', '=', issuer)
    .where('staffIdentity.subject', '=', subject)
    .where('staff.disabledAt', 'is', null)
    .executeTakeFirst()
