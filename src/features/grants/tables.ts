import '~/platform/db'
import type { ColumnType } from 'kysely'
import type { Mended } from './domain'

type Json<T> = ColumnType<T, string, string>

declare module '~/platform/db' {
  interface Tables {
    grantImport: {
      id: string
      fileName: string
      sha256: Buffer
      source: string
      /** The cells as they stand now, headings first. */
      grid: Json<string[][]>
      mended: Json<Mended[]>
      readAt: Date
      readBy: string | null
      publishedAt: Date | null
      publishedBy: string | null
    }
    grantRow: {
      importId: string
      /** As a spreadsheet numbers it: the headings are row 1. */
      row: number
      moneyId: string
      outcome: 'added' | 'changed' | 'unchanged'
      amount: string
      amountSek: number
    }
    moneyStory: { moneyId: string; storyId: string }
  }
}
