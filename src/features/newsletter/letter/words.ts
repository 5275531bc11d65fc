import { pathIn } from '~/kernel/language'
import { showDate } from '~/kernel/time'
import { letterTranslator } from '~/platform/i18n'
import type { IssueHappening, LetterLanguage } from '../domain'

export type Words = ReturnType<typeof wordsOf>

/** What a letter in one language says around what it tells. */
export const wordsOf = (language: LetterLanguage, origin: string) => {
  const { t } = letterTranslator(language, 'newsletter.issue.from')
  return {
    language,
    t,
    origin,
    url: (path: string): string => origin + pathIn(language, path),
    /** "3 december 2026, kl. 18:00, Folkets hus, Pajala". */
    when: ({ day, lastDay, time, place }: IssueHappening): string => {
      const days =
        day === lastDay
          ? showDate(day, language)
          : `${showDate(day, language)} – ${showDate(lastDay, language)}`
      return [days, time ? t('newsletter.issue.clock', { time }) : '', place].filter(Boolean).join(', ')
    },
  }
}

/** The addresses that are a recipient's own. */
export interface OwnLinks {
  wish: string
  leave: string
}
