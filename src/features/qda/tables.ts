import '~/platform/db'
import type { FileKind } from './domain'

declare module '~/platform/db' {
  interface Tables {
    qdaUpload: {
      id: string
      processId: string
      kind: FileKind
      fileName: string
      bytes: Buffer
      uploadedBy: string | null
      at: Date
    }
  }
}
