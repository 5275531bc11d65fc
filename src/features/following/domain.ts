/** How long the link in the first letter can be used; then the address is forgotten. */
export const CONFIRM_DAYS = 7

/** What happens close in time is gathered: one letter in this time at most. */
export const GATHER_MINUTES = 60

/** First letters that one receipt may ask for in a day, and that one address may be sent. */
export const ASKED_A_DAY = { windowSeconds: 86_400, max: 5 }

/** What may happen with an inspel, in the order it is told. */
export const KINDS = [
  'read',
  'published',
  'withheld',
  'removed',
  'merged',
  'theme',
  'answer',
  'passage',
  'decision',
  'action',
  'story',
] as const
export type Kind = (typeof KINDS)[number]

/** One thing that has happened: its kind, and which theme, answer, passage … where there can be several. */
export interface Happening {
  kind: Kind
  id: string
}

/** As it is remembered: "published", "answer:0192…". */
export const happeningOf = (key: string): Happening => {
  const [kind = '', id = ''] = key.split(':')
  return { kind: kind as Kind, id }
}

/** What is new since the sender was last told, in the order it is told. That it was read goes without saying once more is known. */
export const newsIn = (told: readonly string[], now: readonly string[]): Happening[] => {
  const news = now.filter((key) => !told.includes(key)).map(happeningOf)
  const worth = news.length > 1 ? news.filter(({ kind }) => kind !== 'read') : news
  return worth.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
}

/** Why somebody is no longer told. */
export type Ending = 'stopped' | 'never_confirmed' | 'removed' | 'process_over'
