import type { Language } from '~/kernel/language'
import type { Topic } from '../../domain'
import type { WholeStory } from '../../queries'

/** The forms a feed comes in, by the end of its address. */
export const FORMATS = {
  'atom.xml': { name: 'Atom', mime: 'application/atom+xml' },
  'rss.xml': { name: 'RSS', mime: 'application/rss+xml' },
  'feed.json': { name: 'JSON Feed', mime: 'application/feed+json' },
} as const
export type Format = keyof typeof FORMATS

export interface Feed {
  /** As it is asked for, with its query: an address of its own for each language, municipality and topic. */
  address: string
  /** The page that tells the same. */
  page: string
  title: string
  description: string
  language: Language
  /** Where links inside stories begin. */
  origin: string
  /** When something in it last changed; undefined for a feed of nothing yet. */
  updated: Date | undefined
  stories: readonly WholeStory[]
}

/** What a feed is narrowed to. */
export interface Chosen {
  /** A municipality's slug. */
  place?: string | undefined
  topic?: Topic | undefined
}

/** A page about the stories, or a feed of them, narrowed to what was chosen. */
export const withChosen = (path: string, { place, topic }: Chosen): string => {
  const query = new URLSearchParams({
    ...(place ? { kommun: place } : {}),
    ...(topic ? { amne: topic } : {}),
  })
  return `${path}${query.size > 0 ? `?${query}` : ''}`
}

/** Where a feed stands. */
export const feedPath = (format: Format, chosen: Chosen): string => withChosen(`/nyheter/${format}`, chosen)

/** When a story last changed to those who follow: a version may be older than the day it went out. */
export const changedAt = ({ publishedAt, updatedAt }: Pick<WholeStory, 'publishedAt' | 'updatedAt'>): Date =>
  publishedAt && publishedAt > updatedAt ? publishedAt : updatedAt

/** A story's own address, in the language it is told in. */
export const storyUrl = (origin: string, { slug, language }: Pick<WholeStory, 'slug' | 'language'>): string =>
  `${origin}${language === 'sv' ? '' : `/${language}`}/nyheter/${slug}`
