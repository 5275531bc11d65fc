import '~/platform/db'
import type { ColumnType } from 'kysely'
import type { BookContent, Code } from './domain'

type Json<T> = ColumnType<T, string, string>

export type Origin =
  | 'human'
  | 'accepted'
  | 'changed'
  | 'merged'
  | 'split'
  | 'resplit'
  | 'imported'
  | 'agreed'
  | 'restored'
export type Ending = 'undone' | 'merged' | 'split' | 'resplit' | 'agreed' | 'restored'
export type CodingState = 'coded' | 'no_code' | 'out_of_scope' | 'later'

declare module '~/platform/db' {
  interface Tables {
    code: Code & {
      processId: string
      createdBy: string | null
      createdAt: Date
      retiredAt: Date | null
      mergedInto: string | null
    }
    codeExample: {
      id: string
      codeId: string
      contributionId: string
      quote: string
      createdBy: string | null
      createdAt: Date
    }
    codebookVersion: {
      id: string
      processId: string
      number: number
      why: string
      content: Json<BookContent>
      madeBy: string | null
      at: Date
    }
    codeMark: {
      id: string
      contributionId: string
      statementId: string
      codeId: string
      startsAt: number | null
      endsAt: number | null
      quote: string | null
      coder: string | null
      at: Date
      origin: Origin
      follows: string | null
      endedAt: Date | null
      endedBy: string | null
      endedHow: Ending | null
    }
    codingAct: {
      id: string
      processId: string
      contributionId: string
      coder: string
      markId: string
      did: 'set' | 'ended'
      at: Date
      undoneAt: Date | null
    }
    codingStanding: {
      contributionId: string
      processId: string
      state: CodingState
      setBy: string | null
      at: Date
    }
    codingMemo: {
      id: string
      contributionId: string
      text: string
      writtenBy: string | null
      at: Date
      withdrawnAt: Date | null
    }
    codingPresence: { staffId: string; contributionId: string; at: Date }
    codingSample: {
      id: string
      processId: string
      title: string
      seed: number
      drawnBy: string | null
      drawnAt: Date
      closedAt: Date | null
    }
    codingSampleItem: { sampleId: string; contributionId: string; position: number }
    blindCoding: { sampleId: string; contributionId: string; coder: string; codeIds: string[]; at: Date }
    agreedCoding: {
      sampleId: string
      contributionId: string
      codeIds: string[]
      why: string
      decidedBy: string | null
      at: Date
    }
  }
}
