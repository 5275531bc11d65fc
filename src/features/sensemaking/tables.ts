import '~/platform/db'
import type { ColumnType, Generated } from 'kysely'
import type { Localized } from '~/kernel/language'

type Json<T> = ColumnType<T, string, string>

export type SentenceKind = 'agree' | 'disagree' | 'says'
export type Stance = 'for' | 'against' | 'nuance'

declare module '~/platform/db' {
  interface Tables {
    theme: {
      id: string
      processId: string
      slug: string
      title: Json<Localized>
      description: Json<Localized>
      position: number
      createdAt: Date
      publishedAt: Date | null
    }
    statement: {
      id: string
      contributionId: string
      position: number
      text: string
      createdBy: string | null
      createdAt: Date
      withdrawnAt: Generated<Date | null>
    }
    coding: {
      statementId: string
      themeId: string
      codedBy: string | null
      at: Date
      viaCode: Generated<boolean>
    }
    themeSentence: {
      id: string
      themeId: string
      position: number
      kind: SentenceKind
      text: string
      isMachine: Generated<boolean>
      writtenBy: string | null
      takenBy: string | null
      createdAt: Date
      publishedAt: Date | null
      withdrawnAt: Date | null
    }
    themeEvidence: {
      id: string
      sentenceId: string
      contributionId: string
      startsAt: number
      endsAt: number
      quote: string
      stance: Stance
      citedBy: string | null
      at: Date
    }
  }
}
