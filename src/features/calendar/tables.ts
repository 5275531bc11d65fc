import '~/platform/db'
import type { ColumnType, Generated } from 'kysely'
import type { Audience } from '~/features/newsroom'
import type { Localized } from '~/kernel/language'
import type { EventKind, Reach, Schedule, SignUp } from './domain'

type Json<T> = ColumnType<T, string, string>

/** What an event is, but for its words in several languages. */
export interface EventFacts extends Schedule {
  kind: EventKind
  skippedDays: string[]
  reach: Reach
  municipalityCode: string | null
  venue: string
  address: string
  link: string | null
  wheelchair: boolean
  hearingLoop: boolean
  organiser: string
  audiences: Audience[]
  contactRole: string
  contactAddress: string | null
  signUp: SignUp
  signUpTo: string | null
  signUpUntil: string | null
  meetingId: string | null
}

declare module '~/platform/db' {
  interface Tables {
    calendarEvent: EventFacts & {
      id: string
      idempotencyKey: string
      slug: string
      title: Json<Localized>
      about: Json<Localized>
      access: Json<Localized>
      cancelledDays: Generated<string[]>
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
