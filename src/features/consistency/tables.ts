import '~/platform/db'
import type { ColumnType } from 'kysely'
import type { Broken } from './domain'

declare module '~/platform/db' {
  interface Tables {
    consistencyRun: {
      id: string
      at: Date
      tookMs: number
      broken: ColumnType<Broken[], string, string>
    }
  }
}
