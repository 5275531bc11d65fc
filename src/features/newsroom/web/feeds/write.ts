import { element, escapeXml } from '~/platform/http/xml'
import type { WholeStory } from '../../queries'
import { changedAt, type Feed, type Format, storyUrl } from './feed'
import { bodyHtml } from './text'

const XML = '<?xml version="1.0" encoding="utf-8"?>\n'
const AUTHOR = 'Region Norrbotten'
const idOf = ({ id }: WholeStory) => `urn:uuid:${id}`
/** Atom asks for a date also where nothing is told yet. */
const NOTHING_YET = new Date(0)
const publishedOf = ({ publishedAt, updatedAt }: WholeStory) => publishedAt ?? updatedAt

/** Atom (RFC 4287). */
const atom = ({ address, page, title, description, language, origin, updated, stories }: Feed): string =>
  `${XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">${[
    element('title', title),
    element('subtitle', description),
    element('id', page),
    `<link rel="self" type="application/atom+xml" href="${escapeXml(address)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
    element('updated', (updated ?? NOTHING_YET).toISOString()),
    `<author>${element('name', AUTHOR)}</author>`,
    ...stories.map(
      (story) =>
        `<entry>${[
          element('title', story.headline),
          element('id', idOf(story)),
          `<link rel="alternate" type="text/html" href="${escapeXml(storyUrl(origin, story))}"/>`,
          element('published', publishedOf(story).toISOString()),
          element('updated', changedAt(story).toISOString()),
          element('summary', story.lead),
          ...story.topics.map((topic) => `<category term="${escapeXml(topic)}"/>`),
          `<content type="html">${escapeXml(bodyHtml(story.blocks, origin))}</content>`,
        ].join('')}</entry>`,
    ),
  ].join('')}</feed>`

/** RSS 2.0, with its own address as the RSS Advisory Board's profile asks. Dates are those of RFC 822. */
const rss = ({ address, page, title, description, language, origin, updated, stories }: Feed): string =>
  `${XML}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${[
    element('title', title),
    element('link', page),
    element('description', description),
    element('language', language),
    updated ? element('lastBuildDate', updated.toUTCString()) : '',
    `<atom:link rel="self" type="application/rss+xml" href="${escapeXml(address)}"/>`,
    ...stories.map(
      (story) =>
        `<item>${[
          element('title', story.headline),
          element('link', storyUrl(origin, story)),
          `<guid isPermaLink="false">${idOf(story)}</guid>`,
          element('pubDate', publishedOf(story).toUTCString()),
          element('description', story.lead),
          ...story.topics.map((topic) => element('category', topic)),
        ].join('')}</item>`,
    ),
  ].join('')}</channel></rss>`

/** JSON Feed 1.1. */
const json = ({ address, page, title, description, language, origin, stories }: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: page,
    feed_url: address,
    language,
    authors: [{ name: AUTHOR }],
    items: stories.map((story) => ({
      id: idOf(story),
      url: storyUrl(origin, story),
      title: story.headline,
      summary: story.lead,
      tags: story.topics,
      content_html: bodyHtml(story.blocks, origin),
      language: story.language,
      date_published: publishedOf(story).toISOString(),
      date_modified: changedAt(story).toISOString(),
      ...(story.pictureId ? { image: `${origin}/bild/${story.pictureId}/960.jpg` } : {}),
    })),
  })

export const WRITE: Record<Format, (feed: Feed) => string> = {
  'atom.xml': atom,
  'rss.xml': rss,
  'feed.json': json,
}
