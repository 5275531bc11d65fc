import type { Context } from '~/platform/context'
import { type Routes, routes } from '~/platform/http/routes'
import { element } from '~/platform/http/xml'
import { storiesForFeed, type WholeStory } from '../queries'
import { bodyHtml } from './feed-text'

const CACHE = 'public, max-age=0, s-maxage=5, stale-while-revalidate=60'
const IN_FEED = 30

/** Ways to follow the stories without visiting: Atom (RFC 4287), JSON Feed 1.1. */
export const feedRoutes = (context: Context): Routes => {
  const app = routes()
  const { db, config } = context
  const { publicUrl } = config

  app.get('/nyheter/atom.xml', async (c) => {
    const stories = await storiesForFeed(db, IN_FEED)
    const updated = stories[0]?.updatedAt ?? context.clock.now()
    const feed = [
      element('title', 'Inspel – nyheter'),
      element('id', `${publicUrl}/nyheter`),
      `<link rel="self" href="${publicUrl}/nyheter/atom.xml"/><link href="${publicUrl}/nyheter"/>`,
      element('updated', updated.toISOString()),
      `<author>${element('name', 'Region Norrbotten')}</author>`,
      ...stories.map((story) => entry(publicUrl, story)),
    ]
    c.header('cache-control', CACHE)
    c.header('content-type', 'application/atom+xml; charset=utf-8')
    return c.body(
      `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">${feed.join('')}</feed>`,
    )
  })

  app.get('/nyheter/feed.json', async (c) => {
    const stories = await storiesForFeed(db, IN_FEED)
    c.header('cache-control', CACHE)
    c.header('content-type', 'application/feed+json; charset=utf-8')
    return c.body(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Inspel – nyheter',
        home_page_url: `${publicUrl}/nyheter`,
        feed_url: `${publicUrl}/nyheter/feed.json`,
        language: 'sv',
        authors: [{ name: 'Region Norrbotten' }],
        items: stories.map((story) => ({
          id: `urn:uuid:${story.id}`,
          url: `${publicUrl}/nyheter/${story.slug}`,
          title: story.headline,
          summary: story.lead,
          content_html: bodyHtml(story.blocks, publicUrl),
          language: story.language,
          date_published: story.publishedAt?.toISOString(),
          date_modified: story.updatedAt.toISOString(),
        })),
      }),
    )
  })

  return app
}

const entry = (publicUrl: string, story: WholeStory): string =>
  `<entry xml:lang="${story.language}">${[
    element('title', story.headline),
    element('id', `urn:uuid:${story.id}`),
    `<link href="${publicUrl}/nyheter/${story.slug}"/>`,
    element('published', (story.publishedAt ?? story.updatedAt).toISOString()),
    element('updated', story.updatedAt.toISOString()),
    element('summary', story.lead),
    `<content type="html">${element('', bodyHtml(story.blocks, publicUrl))}</content>`,
  ].join('')}</entry>`
