import { createInstance } from 'i18next'
import { FALLBACK, LANGUAGES, type Language, type Told } from '~/kernel/language'
import type { MessageKey } from './keys'

export type { MessageKey } from './keys'

type Catalogue = Record<string, string>
const files = import.meta.glob<Catalogue>('../../../messages/*/*.json', { import: 'default', eager: true })

/** Texts of a language by "<catalogue>.<key>". Empty strings count as missing. */
const textsOf = (language: Language): Catalogue => {
  const texts: Catalogue = {}
  for (const [path, catalogue] of Object.entries(files)) {
    const [lang, file] = path.split('/').slice(-2) as [string, string]
    if (lang !== language) continue
    const name = file.replace('.json', '')
    for (const [key, text] of Object.entries(catalogue)) if (text) texts[`${name}.${key}`] = text
  }
  return texts
}

export const CATALOGUES: Record<Language, Catalogue> = Object.fromEntries(
  LANGUAGES.map((language) => [language, textsOf(language)]),
) as Record<Language, Catalogue>

const i18n = createInstance()
await i18n.init({
  lng: 'sv',
  fallbackLng: Object.fromEntries(LANGUAGES.map((language) => [language, [...FALLBACK[language]]])),
  resources: Object.fromEntries(
    LANGUAGES.map((language) => [language, { translation: CATALOGUES[language] }]),
  ),
  keySeparator: false,
  nsSeparator: false,
  // Every text is escaped where it is written into HTML, not here.
  interpolation: { escapeValue: false },
  showSupportNotice: false,
} as Parameters<typeof i18n.init>[0])

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
  const found = i18n.t(key, { ...params, lng: language, returnDetails: true }) as unknown as {
    res: string
    usedLng: Language
  }
  return { text: found.res, lang: found.usedLng ?? 'sv' }
}

export type Translate = (key: MessageKey, params?: Params) => string

export const translator =
  (language: Language): Translate =>
  (key, params) =>
    told(language, key, params).text
