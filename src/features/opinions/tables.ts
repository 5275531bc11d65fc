import '~/platform/db'
import type { Grouping, Vote } from './domain'

declare module '~/platform/db' {
  interface Tables {
    opinionVoter: { id: string; processId: string; groupNumber: number | null }
    opinionVote: {
      processId: string
      voter: string
      contributionId: string
      vote: Vote
      at: Date | null
    }
    opinionResult: {
      processId: string
      madeAt: Date
      groupsFrom: Grouping['from']
      seed: number
      silhouette: number | null
      voters: number
      votes: number
    }
    opinionGroup: { processId: string; number: number; people: number }
    opinionTally: {
      processId: string
      groupNumber: number
      contributionId: string
      agrees: number
      disagrees: number
      passes: number
    }
  }
}
