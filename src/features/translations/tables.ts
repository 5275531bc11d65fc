import '~/platform/db'
import type { ColumnType, Generated } from 'kysely'
import type { KeptTextState } from './domain'

declare module '~/platform/db' {
  interface Tables {
    translation: {
      id: string
      language: string
      key: string
      text: string
      state: KeptTextState
      sourceHash: string
      revision: Generated<number>
      changedAt: ColumnType<Date, Date, Date>
      changedBy: string | null
    }
  }
}
