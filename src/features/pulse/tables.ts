import '~/platform/db'
import type { ColumnType, Generated } from 'kysely'
import type { Occasion, Question } from './domain'

declare module '~/platform/db' {
  interface Tables {
    pulseAnswer: {
      key: string
      question: Question
      value: number
      occasion: Occasion
      wayIn: string | null
      municipalityCode: string | null
      role: string | null
      /** The day and no more: a moment would lead to a receipt. */
      answeredOn: string
      suspect: boolean
      isDemo: Generated<boolean>
    }
    pulseWords: {
      key: string
      question: Question
      saidOn: string
      language: string
      text: string
      clearedAt: ColumnType<Date | null, undefined, Date>
      isDemo: Generated<boolean>
    }
    pulseShare: { single: Generated<boolean>; oneIn: number; setBy: string | null; setAt: Date }
  }
}
