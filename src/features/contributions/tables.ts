import '~/platform/db'
import type { ColumnType, Generated } from 'kysely'
import type { AgeBand } from '~/kernel/place'
import type {
  CameBy,
  Channel,
  MadeBy,
  ReportDecision,
  ReportReason,
  Role,
  StandingState,
  TranslationState,
} from './domain'

declare module '~/platform/db' {
  interface Tables {
    contribution: {
      id: string
      processId: string
      wayInId: string
      meetingId: string | null
      language: string
      body: string
      receivedAt: Date
      codeHash: Buffer
      idempotencyKey: string
      origin: string | null
      originKey: string | null
      suspicion: string | null
      isDemo: Generated<boolean>
      formVersionId: string | null
      answers: ColumnType<Record<string, unknown> | null, string | null, string | null>
      channel: Generated<Channel>
      tableNumber: number | null
      promptId: string | null
      enteredBy: string | null
    }
    registerEntry: { contributionId: string; diaryNumber: string; receivedAt: Date; summary: string }
    contributorDetail: {
      contributionId: string
      municipalityCode: string | null
      ageBand: AgeBand | null
      role: Role | null
      at: Date
    }
    contributionLanguage: {
      id: string
      contributionId: string
      language: string
      saidBy: string | null
      at: Date
    }
    contributionRevision: { id: string; contributionId: string; body: string; at: Date }
    masking: { id: string; contributionId: string; maskedText: string; maskedBy: string | null; at: Date }
    standing: {
      contributionId: string
      processId: string
      state: StandingState
      reason: string | null
      mergedInto: string | null
      decidedBy: string | null
      readAt: Date
      at: Date
    }
    publication: {
      id: string
      contributionId: string
      processId: string
      wayInKind: string
      meetingId: string | null
      language: string
      text: string
      municipalityCode: string | null
      themeIds: Generated<string[]>
      receivedAt: Date
      publishedAt: Date
      isDemo: Generated<boolean>
      search: ColumnType<string, string, string>
    }
    likenessGroup: {
      id: string
      processId: string
      signature: Buffer
      campaignNote: string | null
      campaignBy: string | null
      campaignAt: Date | null
    }
    likenessBand: { band: number; groupId: string }
    likeness: { contributionId: string; groupId: string }
    contributionReport: {
      id: string
      contributionId: string
      reason: ReportReason
      words: string | null
      suspicion: string | null
      idempotencyKey: string
      receivedAt: Date
      decision: ReportDecision | null
      decisionReason: string | null
      decidedBy: string | null
      decidedAt: Date | null
    }
    paperEntry: {
      contributionId: string
      sheetId: string
      position: number
      cameBy: CameBy
      enteredAt: Date
    }
    contributionAttachment: {
      contributionId: string
      fileId: string
      position: number
      description: string
      addedBy: string | null
      at: Date
    }
    contributionTranslation: {
      id: string
      contributionId: string
      language: string
      text: string
      ofHash: Buffer
      madeByKind: MadeBy
      madeBy: string
      enteredBy: string | null
      at: Date
      state: TranslationState
      reviewedBy: string | null
      reviewedAt: Date | null
    }
  }
}
