import '~/platform/db'
import type { ColumnType } from 'kysely'
import type { Block } from '~/features/newsroom'

declare module '~/platform/db' {
  interface Tables {
    handbookPage: {
      id: string
      slug: string
      position: number
      title: string
      blocks: ColumnType<Block[], string, string>
      plain: string
      revision: number
      changedAt: Date
      changedBy: string | null
      readThroughOn: string
    }
    handbookVersion: {
      pageId: string
      number: number
      title: string
      blocks: ColumnType<Block[], string, string>
      madeBy: string | null
      madeAt: Date
    }
  }
}
