import '~/platform/db'
import type { Generated } from 'kysely'
import type { FetchFault } from '~/platform/fetch'
import type { ActionState, SeriesFault, SourceFormat } from './domain'

export type RunFault = FetchFault | SeriesFault

declare module '~/platform/db' {
  interface Tables {
    action: {
      id: string
      processId: string
      slug: string
      title: string
      text: string
      responsible: string
      state: ActionState
      startsOn: string
      endsOn: string
      costSek: number | null
      publishedAt: Date | null
    }
    actionPassage: { actionId: string; passageId: string }
    actionState: { id: string; actionId: string; state: ActionState; at: Date; changedBy: string | null }
    goal: {
      id: string
      processId: string
      slug: string
      title: string
      text: string
      position: number
      publishedAt: Date | null
    }
    goalPassage: { goalId: string; passageId: string }
    goalAction: { goalId: string; actionId: string }
    milestone: {
      id: string
      processId: string
      goalId: string | null
      title: string
      happensOn: string
      reachedOn: string | null
    }
    indicator: {
      id: string
      /** It measures an action or a goal: one of the two. */
      actionId: string | null
      goalId: string | null
      name: string
      unit: string
      source: string
      method: Generated<string>
      baselineValue: number
      baselineOn: string
      targetValue: number
      targetOn: string
    }
    indicatorValue: {
      id: string
      indicatorId: string
      measuredOn: string
      value: number
      note: string | null
      recordedBy: string | null
      /** The fetching that it came with; none where somebody wrote it. */
      runId: string | null
    }
    indicatorPlaceValue: {
      indicatorId: string
      municipalityCode: string
      measuredOn: string
      value: number
      runId: string
    }
    indicatorSource: {
      indicatorId: string
      address: string
      format: SourceFormat
      everyDays: number
      nextAt: Date
    }
    indicatorRun: {
      id: string
      indicatorId: string
      address: string
      format: SourceFormat
      startedAt: Date
      finishedAt: Date
      askedBy: string | null
      contentType: string | null
      bytes: number | null
      sha256: Buffer | null
      beginning: string | null
      readCount: number
      addedCount: number
      changedCount: number
      fault: RunFault | null
      faultDetail: string | null
    }
    money: {
      id: string
      /** None where it came with a file of grants. */
      actionId: string | null
      amountSek: number
      funder: string
      recipient: string
      municipalityCode: string | null
      decidedOn: string
      purpose: string
      /** The case number, by which a file names it again. */
      reference: string | null
      project: string | null
      goalId: string | null
      passageId: string | null
      startsOn: string | null
      endsOn: string | null
      recordedBy: string | null
    }
  }
}
