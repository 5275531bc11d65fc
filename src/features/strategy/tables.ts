import '~/platform/db'
import type { ColumnType, Generated } from 'kysely'
import type { Language, Localized } from '~/kernel/language'
import type {
  ForwardingStep,
  Outcome,
  ReferenceKind,
  Reservation,
  SenderKind,
  Stance,
  TellingForm,
  Vote,
} from './domain'

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
      why: ColumnType<string | null, string | null | undefined>
    }
    passageDraft: {
      passageId: string
      staffId: string
      text: string
      why: string
      fromVersion: number
      savedAt: Date
    }
    passageReference: {
      id: string
      passageId: string
      kind: ReferenceKind
      title: string
      href: string
      note: string
      seenOn: string
      addedBy: string | null
      addedAt: Date
    }
    partTelling: {
      id: string
      documentId: string
      part: string
      form: TellingForm
      language: Language
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
      /** Null when a point of a reply is about the whole document. */
      passageId: string | null
      wordingId: string | null
      stance: Stance
      body: string
      language: string
      senderKind: SenderKind
      senderName: string | null
      receivedAt: Date
      /** A point of a reply has no code of its own. */
      codeHash: Buffer | null
      idempotencyKey: string
      suspicion: ColumnType<string | null, string | null | undefined>
      /** The reply it was cut out of, and where in its text it stands. */
      replyId: ColumnType<string | null, string | null | undefined>
      startsAt: ColumnType<number | null, number | null | undefined>
      endsAt: ColumnType<number | null, number | null | undefined>
    }
    commentPublication: { commentId: string; text: string; publishedAt: Date }
    commentWithholding: { commentId: string; reason: string; withheldBy: string | null; at: Date }
    commentGroup: {
      id: string
      consultationId: string
      title: string
      createdBy: string | null
      createdAt: Date
    }
    commentGroupMember: { commentId: string; groupId: string; addedBy: string | null; addedAt: Date }
    /** A view: the one answer of each comment, its own or its group's. */
    commentAnswer: {
      commentId: string
      answerId: string
      groupId: string | null
      outcome: Outcome
      text: string
      forwardedTo: string | null
      passageId: string | null
      publishedAt: Date | null
    }
    consultationStatement: {
      id: string
      consultationId: string
      version: number
      intro: string
      publishedBy: string | null
      publishedAt: Date
    }
    consultationStatementPdf: { statementId: string; bytes: Buffer; madeAt: Date }
    officialAnswer: {
      id: string
      themeId: string | null
      contributionId: string | null
      commentId: string | null
      groupId: string | null
      passageId: string | null
      outcome: Outcome
      text: string
      forwardedTo: string | null
      preparedBy: string | null
      preparedAt: Date
      reviewedBy: string | null
      reviewedAt: Date | null
      publishedBy: string | null
      publishedAt: Date | null
    }
    forwardingStep: {
      id: string
      answerId: string
      step: ForwardingStep
      happenedOn: string
      text: string
      link: string
      recordedBy: string | null
      recordedAt: Date
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
      minutesUrl: Generated<string>
      minutesParagraph: Generated<string>
      changedAt: ColumnType<Date | null, Date | undefined, Date>
      withdrawnAt: ColumnType<Date | null, undefined, Date>
      withdrawnReason: Generated<string>
    }
    decisionVote: Vote & { decisionId: string; position: number }
    decisionReservation: Reservation & { decisionId: string; position: number }
    decisionWording: {
      decisionId: string
      passageId: string
      beforeWordingId: string
      afterWordingId: string
    }
  }
}
