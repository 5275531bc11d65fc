import { shownEventsFrom } from '~/features/calendar'
import { currentGlossary } from '~/features/glossary'
import { meetingsFrom } from '~/features/meetings'
import { ENTRANCES, latestStories } from '~/features/newsroom'
import { listProcesses } from '~/features/processes'
import { publishedProjects } from '~/features/projects'
import { listThemes } from '~/features/sensemaking'
import { allPublishedPassages } from '~/features/strategy'
import { LANGUAGES, pathIn } from '~/kernel/language'
import { MUNICIPALITIES } from '~/kernel/place'
import { dayInSweden } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { type Routes, routes } from '~/platform/http/routes'
import { element } from '~/platform/http/xml'

const CACHE = 'public, max-age=0, s-maxage=5, stale-while-revalidate=60'
const IN_SITEMAP = 1_000
/** What is over stays in the sitemap for a year. */
const PAST = 365 * 86_400_000

const PAGES = [
  '/',
  '/svara',
  '/folj',
  '/inspel',
  '/teman',
  '/vad-hande-sen',
  '/strategin',
  '/remiss',
  '/beslut',
  '/framsteg',
  '/hit-gick-pengarna',
  '/nyheter',
  '/projekt',
  '/spegeln',
  '/minoriteter',
  '/kommun',
  '/kalender',
  '/moten',
  '/delta',
  '/ordlista',
  '/oppna-data',
  '/om',
  '/tillganglighet',
  '/personuppgifter',
]

/** What a search engine is told of: every page that everyone can read (sitemaps.org 0.9), and what it may not open. */
export const sitemapRoutes = (context: Context): Routes => {
  const app = routes()
  const { db, config } = context
  const { publicUrl } = config

  app.get('/sitemap.xml', async (c) => {
    const now = context.clock.now()
    const since = new Date(now.getTime() - PAST)
    const stories = await latestStories(db, IN_SITEMAP)
    const events = await shownEventsFrom(db, dayInSweden(since))
    const meetings = await meetingsFrom(db, since)
    const projects = await publishedProjects(db)
    const passages = await allPublishedPassages(db)
    const { terms } = await currentGlossary(context)
    const themes = (
      await Promise.all(
        (await listProcesses(db)).map((one) => listThemes(db, one.id, { publishedOnly: true })),
      )
    ).flat()
    const addresses = [
      ...PAGES.map((path) => ({ path })),
      ...Object.values(ENTRANCES).map((slug) => ({ path: `/for-dig/${slug}` })),
      ...MUNICIPALITIES.map((place) => ({ path: `/kommun/${place.slug}` })),
      ...themes.map((theme) => ({ path: `/tema/${theme.slug}` })),
      ...passages.map((passage) => ({ path: `/strategin/${passage.documentSlug}/${passage.slug}` })),
      ...[...terms.values()].map((term) => ({ path: `/ordlista/${term.slug}`, changed: term.updatedAt })),
      ...events.map(({ slug }) => ({ path: `/kalender/${slug}` })),
      ...meetings.map(({ slug }) => ({ path: `/moten/${slug}` })),
      ...projects.map(({ slug }) => ({ path: `/projekt/${slug}` })),
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
