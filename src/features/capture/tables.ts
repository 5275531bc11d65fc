import '~/platform/db'
import type { NoteWay } from './domain'

declare module '~/platform/db' {
  interface Tables {
    capturePhoto: {
      id: string
      meetingId: string
      fileId: string
      sha256: Buffer
      tableNumber: number | null
      promptId: string | null
      notesSaid: number
      uploadedAt: Date
      uploadedBy: string
      transcribedAt: Date | null
      transcribedBy: string | null
      checkedAt: Date | null
      checkedBy: string | null
    }
    captureNote: {
      contributionId: string
      meetingId: string
      way: NoteWay
      sessionId: string | null
      themeHint: string | null
      madeAt: Date | null
      photoId: string | null
    }
  }
}
