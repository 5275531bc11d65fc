import '~/platform/db'
import type { ColumnType, Generated } from 'kysely'
import type { Localized } from '~/kernel/language'
import type { MeetingKind, Step } from './domain'

type Json<T> = ColumnType<T, string | undefined, string>

declare module '~/platform/db' {
  interface Tables {
    meeting: {
      id: string
      processId: string
      wayInId: string
      slug: string
      kind: Generated<MeetingKind>
      municipalityCode: string
      venue: string
      title: ColumnType<Localized, string, string>
      /** Three lines: what was heard. Empty until somebody has written them. */
      summary: Json<string[]>
      participants: number | null
      startsAt: Date
      endsAt: Date
      publishedAt: Date | null
      code: string | null
      helperPin: string | null
      hostCodeHash: Buffer | null
      idempotencyKey: string | null
      languages: Generated<string[]>
      about: Json<Localized>
      goodToKnow: Json<Localized>
      programme: Json<Step[]>
      tables: Generated<number>
      seats: number | null
      signUpClosesAt: Date | null
      themeId: string | null
      report: Json<Localized>
      reportedAt: Date | null
      cancelledAt: Date | null
      captureClosesAt: Date | null
      replyOn: string | null
      reply: Json<Localized>
      repliedAt: Date | null
      isDemo: Generated<boolean>
      createdAt: Date
    }
  }
}
