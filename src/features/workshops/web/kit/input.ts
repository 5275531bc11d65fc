import type { Language, Told } from '~/kernel/language'
import type { MessageKey, Params } from '~/platform/i18n'
import type { Words } from '~/platform/pdf'

export const WORKSHOP_KIT = ['invitation', 'script', 'worksheets', 'notes', 'result'] as const
export const LESSON_KIT = ['guide', 'worksheet-1', 'worksheet-2'] as const
/** What is printed before; the poster comes with the reply. */
export type Sheet = (typeof WORKSHOP_KIT)[number] | (typeof LESSON_KIT)[number]
export type KitKind = Sheet | 'poster'

export interface KitStep {
  minutes: number
  title: Words
  /** What is put to each table, or to each pupil. */
  question?: Words
  /** What the leader does; without it the kit's own advice stands there. */
  say?: Words
}

/** A workshop or a lesson, as much of it as paper needs. */
export interface KitInput {
  language: Language
  title: Words
  when?: Words
  place?: Words
  /** Six characters. */
  code: string
  /** Where what is said can be written in; stands in the square code. */
  captureAddress: string
  /** Where the group sees what came of it, if that is another page. */
  followAddress?: string
  /** Where paper is posted, in lines; the texts hold the region's own. */
  postAddress?: string
  deadline: Date
  question: Words
  steps: readonly KitStep[]
  tables: number
  /** When a class is promised its reply. */
  replyOn?: Date | string
  reply?: { text: Words; became: readonly Words[]; on: Date | string }
}

export type Tell = (key: MessageKey, params?: Params) => Told

/** What every sheet is written with. */
export interface Kit extends KitInput {
  told: Tell
}

export type KitKey =
  Extract<MessageKey, `workshops.kit.${string}`> extends `workshops.kit.${infer K}` ? K : never
