import '~/platform/db'
import type { ColumnType, Generated } from 'kysely'
import type { Localized } from '~/kernel/language'
import type { Material, Question, WayInKind } from './domain'

type Json<T> = ColumnType<T, string, string>

declare module '~/platform/db' {
  interface Tables {
    process: {
      id: string
      slug: string
      title: Json<Localized>
      summary: Json<Localized>
      language: string
      isDemo: Generated<boolean>
      attribution: string | null
      createdAt: Date
      publishedAt: Date | null
      metFirstAt: Date | null
    }
    phase: {
      id: string
      processId: string
      slug: string
      position: number
      title: Json<Localized>
      about: Json<Localized>
      startsOn: string
      endsOn: string
    }
    wayIn: {
      id: string
      processId: string
      slug: string
      kind: WayInKind
      title: Json<Localized>
      question: Json<Localized>
      minutes: number
      languages: string[]
      opensAt: Date
      closesAt: Date
      about: Json<Localized>
      beforeText: Json<Localized>
      duringText: Json<Localized>
      closedText: Json<Localized>
      materials: Json<Material[]>
      publishedAt: Date | null
    }
    formDraft: { wayInId: string; questions: Json<Question[]>; madeBy: string | null; madeAt: Date }
    formVersion: {
      id: string
      wayInId: string
      version: number
      questions: Json<Question[]>
      madeBy: string | null
      madeAt: Date
    }
  }
}
