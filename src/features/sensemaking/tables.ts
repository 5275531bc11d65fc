import '~/platform/db'
import type { ColumnType, Generated } from 'kysely'
import type { Localized } from '~/kernel/language'

type Json<T> = ColumnType<T, string, string>

declare module '~/platform/db' {
  interface Tables {
    theme: {
      id: string
      processId: string
      slug: string
      title: Json<Localized>
      description: Json<Localized>
      position: number
      createdAt: Date
      publishedAt: Date | null
    }
    statement: {
      id: string
      contributionId: string
      position: number
      text: string
      createdBy: string | null
      createdAt: Date
      withdrawnAt: Generated<Date | null>
    }
    coding: {
      statementId: string
      themeId: string
      codedBy: string | null
      at: Date
      viaCode: Generated<boolean>
    }
  }
}
