import '~/platform/db'
import type { ColumnType } from 'kysely'
import type { Localized } from '~/kernel/language'
import type { OrganisationKind, Section } from './domain'

type Json<T> = ColumnType<T, string, string>

declare module '~/platform/db' {
  interface Tables {
    consultationQuestion: {
      id: string
      consultationId: string
      position: number
      text: Json<Localized>
      createdAt: Date
      withdrawnAt: Date | null
    }
    consultationInvitation: {
      id: string
      consultationId: string
      organisation: string
      kind: OrganisationKind
      email: string | null
      addedBy: string | null
      addedAt: Date
      invitedAt: Date | null
      remindedAt: Date | null
      declinedAt: Date | null
    }
    /** Without a row: the days that the domain names. */
    consultationReminding: { consultationId: string; daysBefore: number | null }
    consultationReply: {
      id: string
      consultationId: string
      invitationId: string | null
      organisation: string
      language: string
      text: string
      sections: Json<Section[]>
      receivedAt: Date
      codeHash: Buffer
      idempotencyKey: string
      suspicion: string | null
    }
    consultationReplyFile: { replyId: string; name: string; mime: string; sha256: Buffer; bytes: Buffer }
    replyUpload: {
      idempotencyKey: string
      name: string
      mime: string
      bytes: Buffer
      text: string
      uploadedAt: Date
    }
    replyPublication: {
      replyId: string
      masks: string[]
      showOriginal: boolean
      publishedBy: string | null
      publishedAt: Date
    }
    replyWithholding: { replyId: string; reason: string; withheldBy: string | null; at: Date }
    replyNothing: {
      id: string
      replyId: string
      startsAt: number
      endsAt: number
      reason: string
      markedBy: string | null
      at: Date
    }
  }
}
