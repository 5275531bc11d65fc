import { shownEventsFrom } from '~/features/calendar'
import { currentGlossary } from '~/features/glossary'
import { meetingsFrom } from '~/features/meetings'
import {
  countStoryAddresses,
  ENTRANCES,
  editionAddresses,
  storyAddresses,
  storyUrl,
} from '~/features/newsroom'
import { hasVotes } from '~/features/opinions'
import { listProcesses } from '~/features/processes'
import { publishedProjects } from '~/features/projects'
import { listThemes } from '~/features/sensemaking'
import { allPublishedPassages } from '~/features/strategy'
import { LANGUAGES, pathIn } from '~/kernel/language'
import { MUNICIPALITIES } from '~/kernel/place'
import { dayInSweden } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { Problem } from '~/platform/http/problem'
import { type Request, type Routes, routes } from '~/platform/http/routes'
import { element, escapeXml } from '~/platform/http/xml'

const CACHE = 'public, max-age=0, s-maxage=5, stale-while-revalidate=60'
/** A file holds at most 50,000 addresses (sitemaps.org); smaller ones are fetched sooner. A page has one in each language. */
const STORIES_IN_FILE = 5_000
const PAGES_IN_FILE = 1_000
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
  '/nyheter/floden',
  '/vad-hande-sen/skickat-vidare',
  '/projekt',
  '/spegeln',
  '/vilka-hors',
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

  const answer = (c: Request, name: 'urlset' | 'sitemapindex', inside: readonly string[]) => {
    c.header('cache-control', CACHE)
    c.header('content-type', 'application/xml; charset=utf-8')
    return c.body(
      `<?xml version="1.0" encoding="utf-8"?>\n<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${inside.join('')}</${name}>`,
    )
  }

  app.get('/sitemap.xml', async (c) => {
    const stories = filesFor(await countStoryAddresses(db), STORIES_IN_FILE)
    const pages = filesFor((await pagesOf(context)).length, PAGES_IN_FILE)
    const names = [...numbered('sidor', pages), ...numbered('nyheter', stories)]
    const entries = names.map(
      (name) => `<sitemap>${element('loc', `${publicUrl}/sitemap/${name}.xml`)}</sitemap>`,
    )
    return answer(c, 'sitemapindex', entries)
  })

  app.get('/sitemap/:name{nyheter-[1-9][0-9]*\\.xml}', async (c) => {
    const begin = (numberIn(c.req.param('name')) - 1) * STORIES_IN_FILE
    const stories = await storyAddresses(db, { limit: STORIES_IN_FILE, offset: begin })
    if (begin > 0 && stories.length === 0) throw new Problem(404)
    const editions = await editionAddresses(
      db,
      stories.map(({ originalId }) => originalId),
    )
    const urls = stories.map((story) => {
      const all = editions.get(story.originalId) ?? []
      const others = all.map((one) => inOther(one.language, escapeXml(storyUrl(publicUrl, one))))
      return `<url>${element('loc', storyUrl(publicUrl, story))}${element('lastmod', story.updatedAt.toISOString())}${
        others.length > 1 ? others.join('') : ''
      }</url>`
    })
    return answer(c, 'urlset', urls)
  })

  app.get('/sitemap/:name{sidor-[1-9][0-9]*\\.xml}', async (c) => {
    const begin = (numberIn(c.req.param('name')) - 1) * PAGES_IN_FILE
    const pages = (await pagesOf(context)).slice(begin, begin + PAGES_IN_FILE)
    if (pages.length === 0) throw new Problem(404)
    return answer(
      c,
      'urlset',
      pages.map((page) => inEachLanguage(publicUrl, page)),
    )
  })

  app.get('/robots.txt', (c) =>
    c.text(`User-agent: *\nDisallow: /arbete\nDisallow: /kvitto\nSitemap: ${publicUrl}/sitemap.xml\n`),
  )

  return app
}

const inOther = (language: string, href: string): string =>
  `<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`

/** A page as it stands in each language: every one of them names all (that is how search engines ask for it). */
const inEachLanguage = (publicUrl: string, { path, changed }: Listed): string => {
  const all = LANGUAGES.map((lang) => ({ lang, href: escapeXml(publicUrl + pathIn(lang, path)) }))
  const others = all.map(({ lang, href }) => inOther(lang, href)).join('')
  const lastmod = changed ? element('lastmod', changed.toISOString()) : ''
  return all.map(({ href }) => `<url><loc>${href}</loc>${lastmod}${others}</url>`).join('')
}

const filesFor = (count: number, inFile: number): number => Math.max(1, Math.ceil(count / inFile))

const numbered = (name: string, files: number): string[] =>
  Array.from({ length: files }, (_, index) => `${name}-${index + 1}`)

const numberIn = (name: string): number => Number.parseInt(name.slice(name.indexOf('-') + 1), 10)

interface Listed {
  path: string
  changed?: Date
}

/** Every page that has the same address in all languages. */
const pagesOf = async (context: Context): Promise<Listed[]> => {
  const { db } = context
  const since = new Date(context.clock.now().getTime() - PAST)
  const events = await shownEventsFrom(db, dayInSweden(since))
  const meetings = await meetingsFrom(db, since)
  const projects = await publishedProjects(db)
  const passages = await allPublishedPassages(db)
  const { terms } = await currentGlossary(context)
  const processes = await listProcesses(db)
  const themes = (
    await Promise.all(processes.map((one) => listThemes(db, one.id, { publishedOnly: true })))
  ).flat()
  const isVotedOn = await Promise.all(processes.map((one) => hasVotes(db, one.id)))
  return [
    ...PAGES.map((path) => ({ path })),
    ...Object.values(ENTRANCES).map((slug) => ({ path: `/for-dig/${slug}` })),
    ...MUNICIPALITIES.map((place) => ({ path: `/kommun/${place.slug}` })),
    ...themes.map((theme) => ({ path: `/tema/${theme.slug}` })),
    ...processes.filter((_, at) => isVotedOn[at]).map(({ slug }) => ({ path: `/asikter/${slug}` })),
    ...passages.map((passage) => ({ path: `/strategin/${passage.documentSlug}/${passage.slug}` })),
    ...[...terms.values()].map((term) => ({ path: `/ordlista/${term.slug}`, changed: term.updatedAt })),
    ...events.map(({ slug }) => ({ path: `/kalender/${slug}` })),
    ...meetings.map(({ slug }) => ({ path: `/moten/${slug}` })),
    ...projects.map(({ slug }) => ({ path: `/projekt/${slug}` })),
  ]
}
