/** How long the link in the first letter can be used; then the address is forgotten. */
export const CONFIRM_DAYS = 7

/** First letters that one address may be sent in a day, by whoever asks. */
export const ASKED_A_DAY = { windowSeconds: 86_400, max: 5 }

/** The languages that the newsletter is written in. */
export const LETTER_LANGUAGES = ['sv', 'en', 'fi'] as const
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number]

export const isLetterLanguage = (value: unknown): value is LetterLanguage =>
  LETTER_LANGUAGES.includes(value as LetterLanguage)

/** Why somebody no longer receives it. */
export type Ending = 'left' | 'never_confirmed' | 'bounced' | 'complained'

/** The ends of an address: enough for its owner to know it by, and for nobody to write to it. */
export const shownOf = (email: string): string => {
  const [local = '', domain = ''] = email.split('@')
  return `${local.slice(0, 1)}…${local.length > 2 ? local.slice(-1) : ''}@${domain}`
}
