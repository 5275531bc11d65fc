import '~/platform/db'
import type { ColumnType } from 'kysely'
import type { Localized } from '~/kernel/language'
import type { Outcome, SenderKind, Stance } from './domain'

type Json<T> = ColumnType<T, string, string>

declare module '~/platform/db' {
  interface Tables {
    document: {
      id: string
      processId: string
      slug: string
      title: Json<Localized>
      summary: Json<Localized>
      createdAt: Date
    }
    passage: {
      id: string
      documentId: string
      slug: string
      part: string
      heading: string
      position: number
      language: string
      createdAt: Date
      withdrawnAt: Date | null
    }
    passageWording: {
      id: string
      passageId: string
      version: number
      text: string
      writtenBy: string | null
      createdAt: Date
      publishedAt: Date | null
    }
    passageSource: {
      id: string
      passageId: string
      themeId: string | null
      contributionId: string | null
      addedBy: string | null
      addedAt: Date
    }
    consultation: {
      id: string
      documentId: string
      slug: string
      title: Json<Localized>
      intro: Json<Localized>
      opensAt: Date
      closesAt: Date
      publishedAt: Date | null
    }
    consultationPassage: { consultationId: string; passageId: string; wordingId: string }
    consultationComment: {
      id: string
      consultationId: string
      passageId: string
      wordingId: string
      stance: Stance
      body: string
      language: string
      senderKind: SenderKind
      senderName: string | null
      receivedAt: Date
      codeHash: Buffer
      idempotencyKey: string
      suspicion: ColumnType<string | null, string | null | undefined>
    }
    commentPublication: { commentId: string; text: string; publishedAt: Date }
    commentWithholding: { commentId: string; reason: string; withheldBy: string | null; at: Date }
    officialAnswer: {
      id: string
      themeId: string | null
      contributionId: string | null
      commentId: string | null
      passageId: string | null
      outcome: Outcome
      text: string
      forwardedTo: string | null
      preparedBy: string | null
      preparedAt: Date
      publishedBy: string | null
      publishedAt: Date | null
    }
    decision: {
      id: string
      processId: string
      decidedBy: string
      decidedOn: string
      caseNumber: string
      title: string
      text: string
      recordedBy: string | null
      publishedAt: Date | null
    }
    decisionWording: {
      decisionId: string
      passageId: string
      beforeWordingId: string
      afterWordingId: string
    }
  }
}
