import { LANGUAGES, type Language } from '~/kernel/language'

/** Texts by "<catalogue>.<key>". */
export type Catalogue = Record<string, string>

/** What was known of a text when it was written into the catalogues. */
export interface KeptState {
  state: 'draft' | 'reviewed'
  /** Hash of the Swedish text that it was made from. */
  source: string
}

const files = import.meta.glob<Catalogue>(
  ['../../../messages/*/*.json', '!../../../messages/states/*.json'],
  {
    import: 'default',
    eager: true,
  },
)
const states = import.meta.glob<Record<string, KeptState>>('../../../messages/states/*.json', {
  import: 'default',
  eager: true,
})

/** Empty strings count as missing. */
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

const byLanguage = <T>(of: (language: Language) => T): Record<Language, T> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, of(language)])) as Record<Language, T>

/** The texts that came with this version. */
export const CATALOGUES = byLanguage(textsOf)

/** Their states, where somebody kept one: `messages/states/<language>.json`. */
export const KEPT_STATES = byLanguage(
  (language): Record<string, KeptState> =>
    Object.entries(states).find(([path]) => path.endsWith(`/${language}.json`))?.[1] ?? {},
)
