import { createInstance } from 'i18next'
import { ENDONYM, FALLBACK, LANGUAGES, type Language, PLURAL_LOCALE, type Told } from '~/kernel/language'
import { CATALOGUES, type Catalogue } from './catalogues'
import type { MessageKey } from './keys'

export { CATALOGUES, type Catalogue, KEPT_STATES, type KeptState } from './catalogues'
export type { MessageKey } from './keys'

const i18n = createInstance()
await i18n.init({
  lng: 'sv',
  fallbackLng: Object.fromEntries(LANGUAGES.map((language) => [language, [...FALLBACK[language]]])),
  resources: Object.fromEntries(
    LANGUAGES.map((language) => [language, { translation: { ...CATALOGUES[language] } }]),
  ),
  keySeparator: false,
  nsSeparator: false,
  // Every text is escaped where it is written into HTML, not here.
  interpolation: { escapeValue: false },
  showSupportNotice: false,
} as Parameters<typeof i18n.init>[0])

// Left to itself, i18next asks Intl for "fit", which it lacks: the answer would be that of the process's locale.
const rules = Object.fromEntries(
  LANGUAGES.map((language) => [language, new Intl.PluralRules(PLURAL_LOCALE[language])]),
)
i18n.services.pluralResolver.getRule = (language: string) => rules[language] ?? rules['sv']

/** Lays an installation's own texts over those that came with this version, in place of any laid earlier. */
export const layOver = (texts: Partial<Record<Language, Catalogue>>): void => {
  for (const language of LANGUAGES) {
    i18n.removeResourceBundle(language, 'translation')
    i18n.addResourceBundle(language, 'translation', { ...CATALOGUES[language], ...texts[language] })
  }
  plain.clear()
}

export type Params = Record<string, string | number>

/** The text in the wanted language or the nearest there is, and which language that was. `count` chooses the plural. */
export const told = (language: Language, key: MessageKey, params?: Params): Told => {
  if (params) return lookUp(language, key, params)
  const name = `${language}:${key}`
  const earlier = plain.get(name)
  if (earlier) return earlier
  const found = lookUp(language, key, {})
  plain.set(name, found)
  return found
}

/** Texts without parameters, looked up once: a page holds a hundred of them. As many as there are texts. */
const plain = new Map<string, Told>()

const lookUp = (language: Language, key: MessageKey, params: Params): Told => {
  // No text may call another one by "$t(…)": translators write some of them, and values come from readers.
  const found = i18n.t(key, { ...params, lng: language, returnDetails: true, nest: false }) as unknown as {
    res: string
    usedLng: Language
  }
  return { text: found.res, lang: found.usedLng ?? 'sv' }
}

/**
 * For letters, which have no marks for language: what had to be taken from another language than the letter's own
 * says after itself which one. The letter's own is that of its subject.
 */
export const letterTranslator = (wanted: Language, subject: MessageKey) => {
  const language = told(wanted, subject).lang
  const marked = ({ text, lang }: Told): string => (lang === language ? text : `${text} (${ENDONYM[lang]})`)
  const t: Translate = (key, params) => marked(told(wanted, key, params))
  return { language, t, marked }
}

export type Translate = (key: MessageKey, params?: Params) => string

export const translator =
  (language: Language): Translate =>
  (key, params) =>
    told(language, key, params).text
