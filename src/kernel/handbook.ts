/** The pages that the handbook is begun with, in order. Other rooms link to them by these names. */
export const HANDBOOK_PAGES = [
  'varfor',
  'for-vem',
  'tipsa',
  'berattelse',
  'sorter',
  'klarsprak',
  'ord',
  'bilder',
  'citat',
  'siffror',
  'hela-lanet',
  'sprak',
  'kanaler',
  'efter',
  'kalender',
  'nar-det-blir-fel',
] as const
export type HandbookPage = (typeof HANDBOOK_PAGES)[number]
