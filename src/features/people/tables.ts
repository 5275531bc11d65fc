import '~/platform/db'
import type { ColumnType } from 'kysely'

declare module '~/platform/db' {
  interface Tables {
    staff: {
      id: string
      email: string
      title: string
      roles: string[]
      passwordHash: string | null
      totpSecret: string | null
      totpLastStep: number | null
      createdAt: Date
      disabledAt: Date | null
    }
    passkey: {
      credentialId: string
      staffId: string
      publicKey: Buffer
      counter: number
      label: string
      createdAt: Date
      lastUsedAt: Date | null
    }
    staffIdentity: { issuer: string; subject: string; staffId: string }
    staffSession: {
      tokenHash: Buffer
      staffId: string
      method: string
      createdAt: Date
      lastSeenAt: Date
      expiresAt: Date
      revokedAt: Date | null
    }
    signInChallenge: {
      idHash: Buffer
      kind: string
      data: ColumnType<Record<string, string>, string, string>
      expiresAt: Date
    }
  }
}
