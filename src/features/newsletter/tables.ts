import '~/platform/db'
import type { ColumnType, Generated } from 'kysely'
import type { Topic } from '~/features/newsroom'
import type { Localized } from '~/kernel/language'
import type { DeliveryState, Ending, IssueContent, IssueState, LetterLanguage, Totals } from './domain'

type Json<T> = ColumnType<T, string, string>
type MaybeJson<T> = ColumnType<T | null, string | null | undefined, string | null>

declare module '~/platform/db' {
  interface Tables {
    newsletterSubscriber: {
      id: string
      email: string | null
      topics: Topic[]
      municipalityCode: string | null
      language: LetterLanguage
      confirmHash: Buffer | null
      askedAt: Date
      confirmedAt: Date | null
      endedAt: Date | null
      ending: Ending | null
    }
    newsletterIssue: {
      id: string
      headline: Json<Localized>
      intro: Json<Localized>
      stories: string[]
      happenings: string[]
      state: IssueState
      content: MaybeJson<IssueContent>
      madeAt: Date
      changedBy: string | null
      changedAt: Date
      askedBy: ColumnType<string | null, string | null | undefined>
      approvedBy: ColumnType<string | null, string | null | undefined>
      approvedAt: ColumnType<Date | null, Date | null | undefined>
      sendAt: ColumnType<Date | null, Date | null | undefined>
      beganAt: ColumnType<Date | null, Date | null | undefined>
      doneAt: ColumnType<Date | null, Date | null | undefined>
      totals: MaybeJson<Totals>
    }
    newsletterDelivery: {
      issueId: string
      subscriberId: string
      state: Generated<DeliveryState>
      dueAt: Date
      batch: ColumnType<string | null, string | null | undefined>
      leaseUntil: ColumnType<Date | null, Date | null | undefined>
      attempts: Generated<number>
      codes: Generated<string>
      at: Date
      decidedBy: ColumnType<string | null, string | null | undefined>
    }
    newsletterSuppression: {
      id: string
      addressHash: Buffer
      shown: string
      reason: 'bounced' | 'complained'
      codes: string
      issueId: string | null
      at: Date
    }
  }
}
