import '~/platform/db'
import type { ColumnType } from 'kysely'
import type { Localized } from '~/kernel/language'
import type { Declension } from './domain'

type Json<T> = ColumnType<T, string, string>

declare module '~/platform/db' {
  interface Tables {
    term: {
      id: string
      slug: string
      lemma: Json<Localized>
      declension: Declension
      forms: string[]
      acronym: string | null
      exact: boolean
      exceptions: string[]
      explanation: Json<Localized>
      drafts: string[]
      source: string
      checkedOn: string
      revision: ColumnType<number, number | undefined, number>
      createdAt: Date
      updatedAt: Date
      publishedAt: Date | null
    }
  }
}
