import type { Point as Focus } from '~/kernel/crop'
import type { Language } from '~/kernel/language'
import { type Block, type Consent, plainOf } from './document'

export const STORY_KINDS = [
  'article',
  'portrait',
  'meeting_report',
  'questions',
  'event',
  'explainer',
  'reminders',
  'film',
] as const
export type StoryKind = (typeof STORY_KINDS)[number]
export const AUDIENCES = ['everyone', 'young', 'associations', 'companies', 'municipalities'] as const
export type Audience = (typeof AUDIENCES)[number]
/** Those who have a page of their own that gathers what is for them, and its address under /for-dig. */
export const ENTRANCES = {
  young: 'ung',
  associations: 'forening',
  companies: 'foretag',
  municipalities: 'kommun',
} satisfies Partial<Record<Audience, string>>
export type Entrance = keyof typeof ENTRANCES
/** Stands for all 14 municipalities. */
export const WHOLE_COUNTY = 'county'
export const TOPICS = [
  'work',
  'skills',
  'travel',
  'culture',
  'climate',
  'health',
  'homes',
  'business',
  'democracy',
] as const
export type Topic = (typeof TOPICS)[number]
/** The five national minorities (lag 2009:724 § 2). */
export const MINORITIES = ['sami', 'tornedalians', 'sweden_finns', 'roma', 'jews'] as const
export type Minority = (typeof MINORITIES)[number]
export const TOLD_AGES = ['child', 'young', 'adult', 'old'] as const
export type ToldAge = (typeof TOLD_AGES)[number]
export const TASKS = ['write', 'picture', 'read', 'translate', 'follow_up'] as const
export type Task = (typeof TASKS)[number]
export const GENDERS = ['woman', 'man', 'other'] as const
export type Gender = (typeof GENDERS)[number]

/** What one needs to know to come: told by stories that invite. */
export interface Practical {
  when?: string
  where?: string
  cost?: string
  contact?: string
  next?: string
}
export type { Focus }

/** Somebody quoted, as they called themselves. */
export interface Voice {
  role: string
  gender: Gender | null
  age: ToldAge | null
  municipalityCode: string | null
}

/** All that a version keeps: what is told, to whom, about where. */
export interface StoryText {
  language: Language
  kind: StoryKind
  headline: string
  lead: string
  /** The story in twenty seconds. */
  short: string
  /** What it means for the reader. */
  means: string
  practical: Practical
  blocks: Block[]
  audiences: Audience[]
  municipalities: string[]
  topics: Topic[]
  minorities: Minority[]
  ages: ToldAge[]
  passageIds: string[]
  pictureId: string | null
  pictureAlt: string
  pictureCredit: string
  pictureFocus: Focus | null
}

/** A story before anything is written in it. */
export const BLANK: StoryText = {
  language: 'sv',
  kind: 'article',
  headline: '',
  lead: '',
  short: '',
  means: '',
  practical: {},
  blocks: [],
  audiences: ['everyone'],
  municipalities: [],
  topics: [],
  minorities: [],
  ages: [],
  passageIds: [],
  pictureId: null,
  pictureAlt: '',
  pictureCredit: '',
  pictureFocus: null,
}

/** What staff note beside the text: for whom, why, what the reader should be able to do (R1), who let a picture be shown. */
export interface Brief {
  reader: string
  purpose: string
  action: string
  pictureConsent: Consent | null
  voices: Voice[]
}

/** Where a story stands. It follows from what has happened to it; nobody sets it by hand. */
export const STAGES = [
  'planned',
  'writing',
  'review',
  'approved',
  'scheduled',
  'published',
  'followed_up',
  'withdrawn',
  'dropped',
] as const
export type Stage = (typeof STAGES)[number]

export interface StoryFacts {
  begunAt: Date | null
  droppedAt: Date | null
  publishAt: Date | null
  publishedVersionId: string | null
  publishedAt: Date | null
  followedUpAt: Date | null
  /** The newest request to read the text as it is now. */
  review: 'waiting' | 'approved' | 'changes' | null
}

export const stageOf = (facts: StoryFacts): Stage => {
  if (facts.publishedVersionId) return facts.followedUpAt ? 'followed_up' : 'published'
  if (facts.droppedAt) return 'dropped'
  if (facts.publishAt) return 'scheduled'
  if (facts.publishedAt) return 'withdrawn'
  if (facts.review === 'approved') return 'approved'
  if (facts.review === 'waiting') return 'review'
  return facts.begunAt ? 'writing' : 'planned'
}

/** What must be there before anybody may read it. */
export type Unready =
  | 'headline'
  | 'lead'
  | 'body'
  | 'place'
  | 'alt'
  | 'consent'
  | 'headings'
  | 'table'
  | 'transcript'
  | 'practical'

export type StoryContent = Pick<
  StoryText,
  'kind' | 'headline' | 'lead' | 'blocks' | 'municipalities' | 'pictureId' | 'pictureAlt' | 'practical'
> &
  Pick<Brief, 'pictureConsent'>

const INVITES: readonly StoryKind[] = ['event']

/** What a story lacks before it may be shown; empty when it is ready. */
export const lacks = (story: StoryContent): Unready[] => {
  const missing: Unready[] = []
  if (!story.headline.trim()) missing.push('headline')
  if (!story.lead.trim()) missing.push('lead')
  if (!story.blocks.some(tells)) missing.push('body')
  if (story.municipalities.length === 0) missing.push('place')
  const shown = story.blocks.filter((block) => block.kind === 'picture')
  if ((story.pictureId && !story.pictureAlt.trim()) || shown.some((block) => !block.alt.trim()))
    missing.push('alt')
  if ((story.pictureId && !story.pictureConsent) || shown.some((block) => !block.consent))
    missing.push('consent')
  if (skipsHeading(story.blocks)) missing.push('headings')
  if (story.blocks.some((block) => block.kind === 'table' && block.head.some((cell) => !cell.trim())))
    missing.push('table')
  if (story.blocks.some((block) => block.kind === 'film' && !block.transcript.trim()))
    missing.push('transcript')
  const { when, where, contact } = story.practical
  if (INVITES.includes(story.kind) && !(when && where && contact)) missing.push('practical')
  return missing
}

const tells = (block: Block): boolean =>
  (block.kind === 'paragraph' && plainOf(block.text) !== '') ||
  (block.kind === 'question' && plainOf(block.answer) !== '') ||
  block.kind === 'list' ||
  block.kind === 'film'

/** A third-level heading needs one of the second level before it. */
const skipsHeading = (blocks: readonly Block[]): boolean => {
  const [first] = blocks.filter((block) => block.kind === 'heading')
  return first?.level === 3
}

/** What ought to be there; a story may go out without it for a reason that is written down and counted. */
export type Exception = 'reader' | 'second-reader' | 'plain'

export const exceptionsIn = (
  brief: Pick<Brief, 'reader' | 'purpose' | 'action'>,
  { approved, blocking }: { approved: boolean; blocking: number },
): Exception[] => [
  ...(brief.reader && brief.purpose && brief.action ? [] : (['reader'] as const)),
  ...(approved ? [] : (['second-reader'] as const)),
  ...(blocking > 0 ? (['plain'] as const) : []),
]

/** Months after which a page is looked through again, by its kind. */
export const FRESH_MONTHS: Record<StoryKind, number> = {
  article: 12,
  portrait: 12,
  meeting_report: 12,
  questions: 6,
  event: 3,
  explainer: 6,
  reminders: 6,
  film: 12,
}
