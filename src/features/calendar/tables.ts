import '~/platform/db'
import type { ColumnType, Generated } from 'kysely'
import type { Audience } from '~/features/newsroom'
import type { Localized } from '~/kernel/language'
import type { EventKind, Reach, Repeats, SignUp } from './domain'

type Json<T> = ColumnType<T, string, string>

declare module '~/platform/db' {
  interface Tables {
    calendarEvent: {
      id: string
      idempotencyKey: string
      slug: string
      kind: EventKind
      title: Json<Localized>
      about: Json<Localized>
      firstDay: string
      lastDay: string
      /** HH:MM; null when it takes whole days. */
      starts: string | null
      ends: string | null
      repeats: Repeats
      repeatsUntil: string | null
      skippedDays: string[]
      cancelledDays: Generated<string[]>
      reach: Reach
      municipalityCode: string | null
      venue: string
      address: string
      link: string | null
      wheelchair: boolean
      hearingLoop: boolean
      access: Json<Localized>
      organiser: string
      audiences: Audience[]
      contactRole: string
      contactAddress: string | null
      signUp: SignUp
      signUpTo: string | null
      signUpUntil: string | null
      meetingId: string | null
      publishedAt: Date | null
      cancelledAt: Date | null
      cancelReason: string | null
      revision: Generated<number>
      createdAt: Date
      changedAt: Date
      isDemo: Generated<boolean>
    }
  }
}
