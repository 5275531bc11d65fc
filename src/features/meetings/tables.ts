import '~/platform/db'
import type { ColumnType, Generated } from 'kysely'
import type { Language, Localized } from '~/kernel/language'
import type { MeetingKind, SignUpState, Step } from './domain'

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
      /** People who have a seat; the database keeps it from growing past `seats`. */
      seatsTaken: Generated<number>
      /** How many sign-ups there have been: the last one's position. */
      signUps: Generated<number>
      cancelReason: string | null
      /** Grows with every change that a calendar should follow. */
      revision: Generated<number>
      changedAt: Date | null
    }
    signUp: {
      id: string
      meetingId: string
      position: number
      state: SignUpState
      people: number
      name: string | null
      email: string | null
      accessNeeds: string | null
      wishedLanguage: string | null
      words: string | null
      language: Language
      codeHash: Buffer
      idempotencyKey: string
      suspicion: string | null
      reminderId: string | null
      isDemo: Generated<boolean>
      createdAt: Date
      checkedInAt: Date | null
    }
    meetingPicture: {
      id: string
      meetingId: string
      fileId: string
      position: number
      alt: string
      createdAt: Date
    }
  }
}
