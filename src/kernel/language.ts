export const LANGUAGES = ['sv', 'en', 'fi', 'fit', 'se', 'smj'] as const
export type Language = (typeof LANGUAGES)[number]

/** Each language's own name for itself; ICU lacks fit and smj. */
export const ENDONYM: Record<Language, string> = {
  sv: 'svenska',
  en: 'English',
  fi: 'suomi',
  fit: 'meänkieli',
  se: 'davvisámegiella',
  smj: 'julevsámegiella',
}

/** Where a missing text is taken from, nearest language first. */
export const FALLBACK: Record<Language, readonly Language[]> = {
  sv: [],
  en: ['sv'],
  fi: ['sv'],
  fit: ['fi', 'sv'],
  se: ['sv'],
  smj: ['se', 'sv'],
}

/** Locale chains for Intl: a bare fit or smj would fall back to the process's own locale. */
export const INTL_LOCALES: Record<Language, string[]> = {
  sv: ['sv-SE'],
  en: ['en-SE', 'en-GB'],
  fi: ['fi-FI', 'sv-SE'],
  fit: ['fi-FI', 'sv-SE'],
  se: ['se-SE', 'sv-SE'],
  smj: ['sv-SE'],
}

/** Whose plurals a language follows: meänkieli has none in Intl and counts as Finnish does, the Sami ones have a dual. */
export const PLURAL_LOCALE: Record<Language, string> = {
  sv: 'sv',
  en: 'en',
  fi: 'fi',
  fit: 'fi',
  se: 'se',
  smj: 'smj',
}

/** The forms that a text with a number needs. */
export const PLURAL_FORMS: Record<Language, readonly ('one' | 'two' | 'other')[]> = {
  sv: ['one', 'other'],
  en: ['one', 'other'],
  fi: ['one', 'other'],
  fit: ['one', 'other'],
  se: ['one', 'two', 'other'],
  smj: ['one', 'two', 'other'],
}

/** What a text that people send in may be in: "und" is BCP 47's word for a language that is not known. */
export const TEXT_LANGUAGES = [...LANGUAGES, 'und'] as const
export type TextLanguage = (typeof TEXT_LANGUAGES)[number]

export const isTextLanguage = (value: unknown): value is TextLanguage =>
  TEXT_LANGUAGES.includes(value as TextLanguage)

export const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language)

/** A text kept in several languages; Swedish is always there. */
export type Localized = { sv: string } & { [L in Exclude<Language, 'sv'>]?: string | undefined }

/** A text as it can be shown: with the language it really is in. */
export interface Told {
  text: string
  lang: Language
}

/** The text in the wanted language, or the nearest there is. */
export const tell = (text: Localized, wanted: Language): Told => {
  for (const lang of [wanted, ...FALLBACK[wanted]]) {
    const found = text[lang]
    if (found) return { text: found, lang }
  }
  return { text: text.sv, lang: 'sv' }
}

/** Address prefix of a language: Swedish stands at the root. */
export const pathIn = (language: Language, path: string): string =>
  language === 'sv' ? path : path === '/' ? `/${language}` : `/${language}${path}`
