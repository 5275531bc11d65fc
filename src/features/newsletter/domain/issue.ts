import type { Topic } from '~/features/newsroom'
import type { Localized } from '~/kernel/language'
import type { LetterLanguage } from './subscription'

/**
 * draft -> asked (somebody else is to approve) -> approved -> scheduled -> sending -> sent. A change leads back to
 * draft; what is scheduled can be called off, what is being sent can be stopped and go on.
 */
export const ISSUE_STATES = ['draft', 'asked', 'approved', 'scheduled', 'sending', 'stopped', 'sent'] as const
export type IssueState = (typeof ISSUE_STATES)[number]

/** One language of a story, as it stands in the letter. */
export interface Edition {
  language: string
  slug: string
  headline: string
  text: string
  picture: { src: string; width: number; height: number; alt: string } | null
}

export interface IssueStory {
  id: string
  topics: Topic[]
  /** Codes, or "county" for all of them. */
  municipalities: string[]
  /** The original first. */
  editions: Edition[]
}

export interface IssueHappening {
  key: string
  title: Localized
  /** Moments; a whole day has no hour. */
  day: string
  lastDay: string
  time: string | null
  place: string
  /** Null is for everybody. */
  municipality: string | null
  href: string
}

/** All that an issue says, before it is cut to who reads it. */
export interface IssueContent {
  headline: Localized
  intro: Localized
  stories: IssueStory[]
  happenings: IssueHappening[]
}

export interface Wish {
  topics: readonly string[]
  municipality: string | null
  language: LetterLanguage
}

const WHOLE_COUNTY = 'county'

/**
 * What of an issue is for a reader. Who chose topics or a municipality gets what fits either of them, and what is for
 * the whole county counts as fitting a municipality only where no topics were chosen; who chose nothing gets all. When
 * nothing would be left the reader gets all: an empty letter helps nobody.
 */
export const partFor = (
  { stories, happenings }: Pick<IssueContent, 'stories' | 'happenings'>,
  { topics, municipality }: Omit<Wish, 'language'>,
): { stories: IssueStory[]; happenings: IssueHappening[] } => {
  const here = happenings.filter(
    (one) => !municipality || one.municipality === null || one.municipality === municipality,
  )
  if (topics.length === 0 && !municipality) return { stories, happenings: here }
  const fits = (story: IssueStory) =>
    story.topics.some((topic) => topics.includes(topic)) ||
    (municipality !== null &&
      (story.municipalities.includes(municipality) ||
        (topics.length === 0 && isForAll(story.municipalities))))
  const chosen = stories.filter(fits)
  return { stories: chosen.length > 0 ? chosen : stories, happenings: here }
}

const isForAll = (municipalities: readonly string[]) =>
  municipalities.length === 0 || municipalities.includes(WHOLE_COUNTY)

/** A story in the reader's language, or else in Swedish, or else as it was first told. */
export const editionFor = ({ editions }: IssueStory, language: LetterLanguage): Edition | undefined =>
  [language, 'sv'].flatMap((wanted) => editions.find((one) => one.language === wanted) ?? [])[0] ??
  editions[0]
