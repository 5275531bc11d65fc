import '~/platform/db'
import type { Generated } from 'kysely'
import type { Language } from '~/kernel/language'

declare module '~/platform/db' {
  interface Tables {
    follow: {
      id: string
      contributionId: string
      email: string | null
      code: string | null
      language: Language
      confirmHash: Buffer | null
      askedAt: Date
      confirmedAt: Date | null
      told: Generated<string[]>
      toldAt: Date | null
      endedAt: Date | null
    }
  }
}
