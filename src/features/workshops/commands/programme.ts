import type { Step } from '~/features/meetings'
import { LANGUAGES, type Localized } from '~/kernel/language'
import { CATALOGUES, type MessageKey } from '~/platform/i18n'
import { type HostedKind, isAsking, PROGRAMMES } from '../domain'

/** A text of the interface in every language it is there in, to be kept with the meeting. */
export const inAllLanguages = (key: MessageKey): Localized => {
  const texts = LANGUAGES.flatMap((lang) => {
    const text = CATALOGUES[lang][key]
    return text ? [[lang, text] as const] : []
  })
  return { sv: '', ...Object.fromEntries(texts) }
}

/** The programme of a workshop or lesson of so many minutes. */
export const programmeOf = (kind: HostedKind, minutes: number): Step[] =>
  (PROGRAMMES[kind][minutes] ?? []).map(([id, length]) => ({
    id,
    minutes: length,
    title: inAllLanguages(`workshops.step.${id}.title`),
    ...(isAsking(id) ? { question: inAllLanguages(`workshops.step.${id}.question`) } : {}),
  }))
