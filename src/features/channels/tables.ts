import '~/platform/db'
import type { ColumnType, Generated } from 'kysely'
import type { Cause, Channel, DispatchKind, DispatchState, PostContent } from './domain'

type Json<T> = ColumnType<T, string, string>

declare module '~/platform/db' {
  interface Tables {
    channelConnection: {
      channel: Channel
      settings: Json<Record<string, string>>
      secret: string
      name: string
      tokenExpiresAt: Date | null
      connectedBy: string | null
      connectedAt: Date
    }
    channelSession: {
      channel: Channel
      kept: Generated<string>
      waitUntil: ColumnType<Date | null, Date | null | undefined>
    }
    channelPause: { channel: Channel; pausedBy: string | null; pausedAt: Date; reason: string }
    channelCard: {
      storyId: string
      channel: Channel
      text: string
      alt: string
      withPicture: boolean
      dueAt: Date | null
      versionId: string | null
      writtenBy: string | null
      writtenAt: Date
    }
    dispatch: {
      id: string
      storyId: string
      versionId: string
      channel: Channel
      kind: DispatchKind
      ofDispatchId: string | null
      content: Json<PostContent>
      key: string
      state: DispatchState
      dueAt: Date
      leaseUntil: ColumnType<Date | null, Date | null | undefined>
      attempts: Generated<number>
      cause: ColumnType<Cause | null, Cause | null | undefined>
      detail: Generated<string>
      remoteId: ColumnType<string | null, string | null | undefined>
      remoteUrl: ColumnType<string | null, string | null | undefined>
      requestedBy: string | null
      requestedAt: Date
      endedAt: ColumnType<Date | null, Date | null | undefined>
      correctedAt: ColumnType<Date | null, Date | null | undefined>
      withdrawnAt: ColumnType<Date | null, Date | null | undefined>
    }
    dispatchStep: {
      id: string
      dispatchId: string
      state: DispatchState
      at: Date
      cause: Cause | null
      detail: string
      byStaff: string | null
    }
    channelReply: {
      channel: Channel
      remoteId: string
      dispatchId: string
      author: string
      text: string
      at: Date
      url: string
      foundAt: Date
      assignedTo: ColumnType<string | null, string | null | undefined>
      state: Generated<'new' | 'assigned' | 'answered' | 'none_needed'>
      handledBy: ColumnType<string | null, string | null | undefined>
      handledAt: ColumnType<Date | null, Date | null | undefined>
    }
    dispatchFigures: {
      dispatchId: string
      day: string
      likes: number | null
      shares: number | null
      replies: number | null
      readAt: Date
    }
    channelClick: { storyId: string; channel: Channel; day: string; count: number }
  }
}
