import '~/features/meetings'
import type { Generated } from 'kysely'
import type { Grade } from './domain'

declare module '~/platform/db' {
  interface Tables {
    hosting: {
      meetingId: string
      groupName: string | null
      grade: Grade | null
      currentStep: Generated<string | null>
      finishedAt: Generated<Date | null>
    }
    wallNote: {
      contributionId: string
      meetingId: string
      approvedAt: Date | null
      hiddenAt: Date | null
    }
  }
}
