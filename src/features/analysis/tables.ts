import '~/platform/db'
import type { ColumnType, Generated } from 'kysely'
import type {
  Decision,
  Failure,
  Parameters,
  PileKind,
  PilesFigures,
  RunKind,
  RunState,
  Stage,
  SuggestionFigures,
} from './domain'

type Json<T> = ColumnType<T, string, string>

declare module '~/platform/db' {
  interface Tables {
    analysisRun: {
      id: string
      processId: string
      kind: RunKind
      parameters: Json<Parameters>
      corpusHash: Buffer | null
      state: RunState
      askedBy: string | null
      askedAt: Date
      startedAt: Date | null
      endedAt: Date | null
      attempts: Generated<number>
      figures: ColumnType<PilesFigures | SuggestionFigures | null, string | null, string | null>
      error: Failure | null
    }
    analysisClaim: { runId: string; worker: string; stage: Stage; language: string | null; beatAt: Date }
    pile: {
      id: string
      runId: string
      language: string
      kind: PileKind
      number: number
      size: number
      words: string[]
      parentId: string | null
    }
    pileMember: {
      pileId: string
      contributionId: string
      centrality: number
      isTypical: boolean
      nearIds: string[]
      nearness: number[]
    }
    codeSuggestion: {
      id: string
      runId: string
      contributionId: string
      codeId: string
      confidence: number
      rank: number
      isOutright: boolean
      words: string[]
      doubt: number
      decidedAt: Date | null
      decidedBy: string | null
      decision: Decision | null
    }
  }
}
