import type { Block, StoryInput } from '~/features/newsroom'
import type { DrawingName } from '../drawings'

/** Lines as they are typed in the newsroom, and what has fields of its own. "{2026-12-03}" is that day, moved with the demo. */
export type Part =
  | string
  | Extract<Block, { kind: 'table' }>
  /** Money of the demo's actions, by who was granted it: its amount stands there and nowhere else. `what` in another language. */
  | { kind: 'granted'; recipient: string; what?: string }
  | { kind: 'film'; href: string; title: string; transcript: string; drawing: DrawingName }

type Told = Pick<StoryInput, 'kind' | 'headline' | 'lead' | 'short' | 'means'> &
  Pick<StoryInput, 'audiences' | 'municipalities' | 'topics' | 'minorities' | 'ages'> &
  Required<Pick<StoryInput, 'reader' | 'purpose' | 'action' | 'voices'>>

export interface DemoStory extends Told {
  slug: string
  body: Part[]
  practical?: StoryInput['practical']
  /** The passages of the plan it rests on, by address. */
  passages: string[]
  drawing: DrawingName
  plannedOn: string
  /** The day it went out; of what is not published, the day it was last worked with. */
  day: string
  /** Left out, the newsroom's own time for its kind. */
  reviewOn?: string
  /** Words that were wrong at first, and what was said openly of it. */
  correction?: { day: string; right: string; wrong: string; said: string }
  /** What was written in later. */
  added?: { day: string; body: Part[] }
  followUp?: { day: string; note: string; reviewOn: string }
}

/** How far one that is not published has come. */
export interface DeskStory extends DemoStory {
  stage: 'planned' | 'writing' | 'review' | 'approved'
}

/** A story told in another language, by the address of the one it is made from. */
export interface DemoTranslation {
  of: string
  language: 'en'
  day: string
  headline: string
  lead: string
  short: string
  means: string
  pictureAlt: string
  body: Part[]
}
