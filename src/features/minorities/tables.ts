import '~/platform/db'
import type { ColumnType, Generated } from 'kysely'
import type { Minority } from '~/features/newsroom'
import type { Localized } from '~/kernel/language'
import type { Agreement, CaseForm, CaseKind, CaseStep, PartyKind } from './domain'

type Json<T> = ColumnType<T, string, string>

/** What a case is, but for its words in several languages. */
export interface CaseFacts {
  kind: CaseKind
  minorities: Minority[]
  form: CaseForm
  caseNumber: string
  documentId: string | null
  secret: boolean
  secretGround: string
}

declare module '~/platform/db' {
  interface Tables {
    minorityCase: CaseFacts & {
      id: string
      idempotencyKey: string
      title: Json<Localized>
      about: Json<Localized>
      minutes: Generated<string>
      minutesLanguage: Generated<string>
      agreement: Agreement | null
      agreementWhy: Generated<string>
      publishedAt: Date | null
      createdAt: Date
      changedAt: Date
      isDemo: Generated<boolean>
    }
    minorityCaseParty: { caseId: string; position: number; kind: PartyKind; name: string }
    minorityCaseStep: { id: string; caseId: string; step: CaseStep; takenOn: string; note: string }
    minorityCasePassage: {
      caseId: string
      passageId: string
      beforeWordingId: string
      afterWordingId: string | null
      effect: Generated<string>
    }
    minorityCasePage: { caseId: string; fileId: string; position: number; createdAt: Date }
  }
}
