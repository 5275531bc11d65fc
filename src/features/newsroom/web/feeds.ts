import { currentGlossary } from '~/features/glossary'
import { listProcesses } from '~/features/processes'
import { listThemes } from '~/features/sensemaking'
import { allPublishedPassages } from '~/features/strategy'
import { LANGUAGES, pathIn } from '~/kernel/language'
import { MUNICIPALITIES } from '~/kernel/place'
import type { Context } from '~/platform/context'
import { type Routes, routes } from '~/platform/http/routes'
import { latestStories, storiesForFeed, type WholeStory } from '../queries'
import { bodyHtml, element } from './feed-text'

const CACHE = 'public, max-age=0, s-maxage=5, stale-while-revalidate=60'
const IN_FEED = 30
const IN_SITEMAP = 1_000

const PAGES = [
  '/',
  '/svara',
  '/folj',
  '/inspel',
  '/teman',
  '/vad-hande-sen',
  '/strategin',
  '/remiss',
  '/framsteg',
  '/hit-gick-pengarna',
  '/nyheter',
  '/projekt',
  '/spegeln',
  '/kommun',
  '/ordlista',
  '/oppna-data',
  '/om',
  '/tillganglighet',
  '/personuppgifter',
]

/** Ways to follow the stories without visiting: Atom (RFC 4287), JSON Feed 1.1, the sitemap. */
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

  app.get('/sitemap.xml', async (c) => {
    const stories = await latestStories(db, IN_SITEMAP)
    const passages = await allPublishedPassages(db)
    const { terms } = await currentGlossary(context)
    const themes = (
      await Promise.all(
        (await listProcesses(db)).map((one) => listThemes(db, one.id, { publishedOnly: true })),
      )
    ).flat()
    const addresses = [
      ...PAGES.map((path) => ({ path })),
      ...MUNICIPALITIES.map((place) => ({ path: `/kommun/${place.slug}` })),
      ...themes.map((theme) => ({ path: `/tema/${theme.slug}` })),
      ...passages.map((passage) => ({ path: `/strategin/${passage.documentSlug}/${passage.slug}` })),
      ...[...terms.values()].map((term) => ({ path: `/ordlista/${term.slug}`, changed: term.updatedAt })),
      ...stories.map((story) => ({ path: `/nyheter/${story.slug}`, changed: story.updatedAt })),
    ]
    c.header('cache-control', CACHE)
    c.header('content-type', 'application/xml; charset=utf-8')
    return c.body(
      `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${addresses
        .map((address) => siteAddress(publicUrl, address))
        .join('')}</urlset>`,
    )
  })

  app.get('/robots.txt', (c) =>
    c.text(`User-agent: *\nDisallow: /arbete\nDisallow: /kvitto\nSitemap: ${publicUrl}/sitemap.xml\n`),
  )

  return app
}

const siteAddress = (publicUrl: string, { path, changed }: { path: string; changed?: Date }): string => {
  const inOthers = LANGUAGES.map(
    (lang) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${publicUrl}${pathIn(lang, path)}"/>`,
  )
  return `<url>${element('loc', publicUrl + path)}${changed ? element('lastmod', changed.toISOString()) : ''}${inOthers.join('')}</url>`
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
