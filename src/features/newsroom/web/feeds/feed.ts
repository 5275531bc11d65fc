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
  updated: Date
  stories: readonly WholeStory[]
}

/** Where a feed stands. @param place a municipality's slug */
export const feedPath = (
  format: Format,
  { place, topic }: { place?: string | undefined; topic?: Topic | undefined },
): string => {
  const query = new URLSearchParams({
    ...(place ? { kommun: place } : {}),
    ...(topic ? { amne: topic } : {}),
  })
  return `/nyheter/${format}${query.size > 0 ? `?${query}` : ''}`
}

/** A story's own address, in the language it is told in. */
export const storyUrl = (origin: string, { slug, language }: Pick<WholeStory, 'slug' | 'language'>): string =>
  `${origin}${language === 'sv' ? '' : `/${language}`}/nyheter/${slug}`
