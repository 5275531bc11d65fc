import '~/platform/db'
import type { ColumnType, Generated } from 'kysely'
import type { Cause, Draftable, Network, RefusedCounts, State, Task } from './domain'

declare module '~/platform/db' {
  interface Tables {
    draftingModel: {
      isTheOne: Generated<boolean>
      address: string
      network: Network
      model: string
      key: string | null
      isOn: boolean
      monthlyLimit: number
      setBy: string | null
      setAt: Date
    }
    draftingCall: {
      id: string
      task: Task
      subjectId: string | null
      language: Draftable | null
      state: State
      model: string
      host: string
      promptHash: ColumnType<Buffer | null, Buffer | undefined>
      textsSent: Generated<number>
      textsHeldBack: Generated<number>
      kept: Generated<number>
      refused: ColumnType<RefusedCounts, string | undefined, string>
      error: ColumnType<Cause | null, Cause | undefined>
      tokensIn: ColumnType<number | null, number | undefined>
      tokensOut: ColumnType<number | null, number | undefined>
      durationMs: ColumnType<number | null, number | undefined>
      askedBy: string | null
      askedAt: Date
      sentAt: ColumnType<Date | null, Date | undefined>
      endedAt: ColumnType<Date | null, Date | undefined>
    }
    draftingPileName: { pileId: string; callId: string; name: string; sentence: string }
    draftingPileQuote: { pileId: string; contributionId: string; quote: string }
  }
}
