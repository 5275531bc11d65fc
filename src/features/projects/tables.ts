import '~/platform/db'
import type { Channel, Moment, Part } from './domain'

declare module '~/platform/db' {
  interface Tables {
    project: {
      id: string
      idempotencyKey: string
      slug: string
      name: string
      summary: string
      contactRole: string
      contactAddress: string
      municipalities: string[]
      startsOn: string
      endsOn: string
      funder: string
      actionId: string | null
      ownerId: string | null
      createdAt: Date
      publishedAt: Date | null
    }
    projectStory: { projectId: string; storyId: string; part: Part; channels: Channel[] }
    projectMeeting: { projectId: string; meetingId: string }
    projectFollowUp: {
      id: string
      projectId: string
      moment: Moment
      dueOn: string
      doneAt: Date | null
      doneBy: string | null
      note: string | null
    }
  }
}
