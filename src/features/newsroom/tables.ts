import '~/platform/db'
import type { ColumnType } from 'kysely'
import type { Language } from '~/kernel/language'
import type {
  Audience,
  Block,
  Consent,
  Focus,
  Gender,
  Minority,
  Practical,
  StoryKind,
  Task,
  ToldAge,
  Topic,
} from './domain'

type Json<T> = ColumnType<T, string, string>
type MaybeJson<T> = ColumnType<T | null, string | null, string | null>

/** What a story and each of its versions hold alike. */
interface TextColumns {
  language: Language
  kind: StoryKind
  headline: string
  lead: string
  short: string
  means: string
  practical: Json<Practical>
  blocks: Json<Block[]>
  audiences: Audience[]
  municipalities: string[]
  topics: Topic[]
  minorities: Minority[]
  ages: ToldAge[]
  pictureId: string | null
  pictureAlt: string | null
  pictureCredit: string | null
  pictureFocus: MaybeJson<Focus>
  authorTitle: string
  /** Whom to thank for the tip; empty when nobody. */
  credit: string
}

declare module '~/platform/db' {
  interface Tables {
    story: TextColumns & {
      id: string
      slug: string
      revision: number
      /** Kept for what was written before a story could be for several. */
      audience: string
      reader: string
      purpose: string
      action: string
      pictureConsent: Consent | null
      translationOf: string | null
      translatedVersionId: string | null
      createdAt: Date
      updatedAt: Date
      begunAt: Date | null
      plannedOn: string | null
      publishAt: Date | null
      unpublishAt: Date | null
      scheduledVersionId: string | null
      publishedVersionId: string | null
      /** When everyone could first read it. */
      publishedAt: Date | null
      reviewOn: string | null
      followedUpAt: Date | null
      followedUpNote: string | null
      droppedAt: Date | null
      tagsConfirmedAt: Date | null
      tagsConfirmedBy: string | null
    }
    storyVersion: TextColumns & {
      id: string
      storyId: string
      number: number
      revision: number
      passageIds: string[]
      madeBy: string | null
      madeAt: Date
    }
    storyPassage: { storyId: string; passageId: string }
    storyPicture: { fileId: string; byStaff: string | null; at: Date }
    storyException: {
      id: string
      storyId: string
      versionId: string
      rules: string[]
      reason: string
      byStaff: string | null
      at: Date
    }
    storyReview: {
      id: string
      storyId: string
      versionId: string
      kind: 'inside' | 'told_about'
      askedBy: string | null
      askedAt: Date
      readerTitle: string
      tokenHash: Buffer | null
      expiresAt: Date | null
      answer: 'approved' | 'changes' | null
      answerText: string | null
      answeredBy: string | null
      answeredAt: Date | null
      closedAt: Date | null
    }
    storyAssignment: {
      id: string
      storyId: string
      staffId: string
      task: Task
      dueOn: string | null
      givenAt: Date
      doneAt: Date | null
    }
    storyComment: {
      id: string
      storyId: string
      body: string
      byStaff: string | null
      reviewId: string | null
      at: Date
      settledAt: Date | null
    }
    storyCorrection: { id: string; storyId: string; body: string; at: Date; byStaff: string | null }
    storyVoice: {
      id: string
      storyId: string
      role: string
      gender: Gender | null
      age: ToldAge | null
      municipalityCode: string | null
    }
  }
}
