import '~/platform/db'
import type { ColumnType, Generated } from 'kysely'
import type { Answers } from '~/features/processes'
import type { Localized } from '~/kernel/language'

type Json<T> = ColumnType<T, string, string>

declare module '~/platform/db' {
  interface Tables {
    surveySheet: {
      id: string
      wayInId: string
      formVersionId: string
      language: string
      codeHash: Buffer
      idempotencyKey: string
      answers: ColumnType<Answers, string | undefined, string>
      startedAt: Date
      updatedAt: Date
      finishedAt: Date | null
      contributionId: string | null
    }
    surveyResult: {
      wayInId: string
      comment: Json<Localized>
      publishedBy: string | null
      publishedAt: Date
    }
    quizRound: {
      id: string
      wayInId: string
      formVersionId: string
      answers: Json<Answers>
      rightCount: number
      questionCount: number
      language: string
      atStand: boolean
      playedAt: Date
      idempotencyKey: string
    }
    prizeDraw: {
      wayInId: string
      prize: Json<Localized>
      winners: number
      closesOn: string
      deleteOn: string
      drawnAt: Date | null
      emptiedAt: Date | null
    }
    prizeEntry: { id: string; wayInId: string; contact: string; won: Generated<boolean> }
  }
}
