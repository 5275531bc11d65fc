import { LANGUAGES, type Language } from '~/kernel/language'

/** The languages that are translated into. Swedish is what they are made from. */
export type Target = Exclude<Language, 'sv'>
export const TARGETS = LANGUAGES.filter((language): language is Target => language !== 'sv')
