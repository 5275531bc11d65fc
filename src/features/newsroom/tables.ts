import '~/platform/db'
import type { ColumnType } from 'kysely'
import type { Block } from './domain'

declare module '~/platform/db' {
  interface Tables {
    story: {
      id: string
      slug: string
      language: string
      kind: 'article' | 'portrait'
      headline: string
      lead: string
      blocks: ColumnType<Block[], string, string>
      audience: string
      municipalities: string[]
      pictureId: string | null
      pictureAlt: string | null
      pictureCredit: string | null
      authorTitle: string
      translationOf: string | null
      createdAt: Date
      updatedAt: Date
      publishedAt: Date | null
    }
    storyPassage: { storyId: string; passageId: string }
  }
}
