import '~/platform/db'
import type { ColumnType, Generated } from 'kysely'
import type { Localized } from '~/kernel/language'
import type { WayInKind } from './domain'

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
      closedText: Json<Localized>
    }
    meeting: {
      id: string
      processId: string
      wayInId: string
      slug: string
      municipalityCode: string
      venue: string
      title: Json<Localized>
      summary: Json<string[]>
      participants: number | null
      startsAt: Date
      endsAt: Date
      publishedAt: Date | null
    }
  }
}
