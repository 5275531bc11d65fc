import { ARTICLES_COAST } from './articles-coast'
import { ARTICLES_INLAND } from './articles-inland'
import { EXPLAINED } from './explained'
import { FILM } from './film'
import { FROM_MEETINGS } from './meetings'
import { PORTRAITS } from './portraits'
import type { DemoStory } from './types'

export { DESK, TIPS } from './desk'
export { ENGLISH } from './english'
export type { DemoStory, DemoTranslation, DeskStory, Part } from './types'

/** Every story of the demo that everyone reads. */
export const STORIES: DemoStory[] = [
  ...ARTICLES_INLAND,
  ...ARTICLES_COAST,
  ...PORTRAITS,
  ...FROM_MEETINGS,
  ...EXPLAINED,
  ...FILM,
]

/** Stands last in each: what is told has not happened. */
export const MADE_UP = {
  sv: '! Texten är demonstrationsdata. Personerna, händelserna och siffrorna är påhittade.',
  en: '! This text is demonstration data. The people, events and figures are made up.',
}
