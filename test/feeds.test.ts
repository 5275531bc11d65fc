import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPage, openBrowser } from './lib/browser'
import { openSite, type Site } from './lib/site'

/** What follows the stories from outside: feeds, sitemap, frames. XML is read by a browser's own strict parser. */
let site: Site
let browser: Browser
let page: Page
beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  page = await newPage(browser, {})
  await page.goto(`${site.origin}/om`)
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const get = (path: string, headers: Record<string, string> = {}) => fetch(site.origin + path, { headers })

/** The texts of elements by their path from the root, and what is wrong with the XML. */
const read = async (path: string, selectors: Record<string, string>) => {
  const answer = await get(path)
  expect(answer.status, path).toBe(200)
  const text = await answer.text()
  return {
    type: answer.headers.get('content-type'),
    ...(await page.evaluate(
      ({ text, selectors }) => {
        const xml = new DOMParser().parseFromString(text, 'application/xml')
        const found = Object.entries(selectors).map(([name, selector]) => [
          name,
          [...xml.querySelectorAll(selector)].map(
            (one) => one.getAttribute('href') ?? one.getAttribute('xml:lang') ?? one.textContent ?? '',
          ),
        ])
        return {
          fault: xml.querySelector('parsererror')?.textContent ?? null,
          all: Object.fromEntries(found) as Record<string, string[]>,
        }
      },
      { text, selectors },
    )),
  }
}

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const RFC822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/

const FEEDS = ['', '?kommun=pajala', '?amne=travel', '?kommun=pajala&amne=travel'] as const

test.each(FEEDS)(
  'Atom, RSS and JSON Feed tell the same stories, each once, in one language: %s',
  async (query) => {
    for (const [prefix, language] of [
      ['', 'sv'],
      ['/en', 'en'],
      ['/fi', 'fi'],
    ]) {
      const address = (format: string) => `${site.origin}${prefix}/nyheter/${format}${query}`
      const atom = await read(`${prefix}/nyheter/atom.xml${query}`, {
        root: 'feed',
        self: 'feed > link[rel=self]',
        ids: 'entry > id',
        links: 'entry > link',
        updated: 'updated',
        published: 'entry > published',
        titles: 'entry > title',
      })
      expect(atom.fault).toBeNull()
      expect(atom.type).toBe('application/atom+xml; charset=utf-8')
      expect(atom.all['root']).toEqual([language])
      expect(atom.all['self']).toEqual([address('atom.xml')])
      for (const at of [...(atom.all['updated'] ?? []), ...(atom.all['published'] ?? [])])
        expect(at).toMatch(RFC3339)
      for (const link of atom.all['links'] ?? []) expect((await fetch(link)).status, link).toBe(200)
      const ids = atom.all['ids'] ?? []
      expect(new Set(ids).size).toBe(ids.length)

      const rss = await read(`${prefix}/nyheter/rss.xml${query}`, {
        language: 'channel > language',
        self: 'channel > link[rel=self]',
        ids: 'item > guid',
        dates: 'pubDate, lastBuildDate',
        links: 'item > link',
      })
      expect(rss.fault).toBeNull()
      expect(rss.all).toMatchObject({ language: [language], ids, self: [address('rss.xml')] })
      for (const at of rss.all['dates'] ?? []) expect(at).toMatch(RFC822)

      const json = await (await get(`${prefix}/nyheter/feed.json${query}`)).json()
      expect(json).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language })
      expect(json.feed_url).toBe(address('feed.json'))
      expect(json.items.map(({ id }: { id: string }) => id)).toEqual(ids)
      for (const item of json.items) {
        expect(item.language).toBe(language)
        expect(item.date_published).toMatch(RFC3339)
      }
    }
  },
)

test('a reader that asks again is told in a few bytes that nothing is new', async () => {
  const first = await get('/nyheter/atom.xml')
  const tag = first.headers.get('etag') ?? ''
  expect(tag).toMatch(/^"[\w-]+"$/)
  const again = await get('/nyheter/atom.xml', { 'if-none-match': `W/${tag}` })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
  expect((await get('/nyheter/atom.xml', { 'if-none-match': '"other"' })).status).toBe(200)
  expect((await get('/nyheter/atom.xml?amne=finnsinte')).status).toBe(404)
})

test('the sitemap names every page, and each edition of a story with the others', async () => {
  const index = await read('/sitemap.xml', { files: 'sitemapindex > sitemap > loc' })
  expect(index.fault).toBeNull()
  const stories: string[] = []
  for (const file of index.all['files'] ?? []) {
    const { fault, all } = await read(new URL(file).pathname, {
      locs: 'urlset > url > loc',
      dates: 'lastmod',
      others: 'url > *|link',
    })
    expect(fault).toBeNull()
    expect(new Set(all['locs']).size).toBe(all['locs']?.length)
    if (file.includes('nyheter')) stories.push(...(all['locs'] ?? []))
    for (const at of all['dates'] ?? []) expect(at).toMatch(RFC3339)
  }
  expect(stories.length).toBeGreaterThan(3)
  for (const story of stories) expect((await fetch(story)).status, story).toBe(200)
  expect(stories.some((story) => story.includes('/en/nyheter/'))).toBe(true)
  const [written] = stories.filter((story) => story.includes('/en/nyheter/'))
  const text = await (await get('/sitemap/nyheter-1.xml')).text()
  const url = text.split('<url>').find((one) => one.includes(`<loc>${written}</loc>`)) ?? ''
  expect(url).toContain(`hreflang="en" href="${written}"`)
  expect(url).toContain('hreflang="sv"')
  expect((await get('/sitemap/nyheter-2.xml')).status).toBe(404)
})

test('another site may frame what is made for it, without scripts, and nothing else', async () => {
  await page.goto(`${site.origin}/badda-in`)
  const lines = await page.getByLabel('Rader att klistra in').inputValue()
  const framed = await newPage(browser, { viewport: { width: 320, height: 640 } })
  // Another origin: a site of its own on this machine.
  const other = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8')
    answer.end(`<!doctype html><title>En kommun</title>${lines}`)
  }).listen(0, 'localhost')
  await once(other, 'listening')
  await framed.goto(`http://localhost:${(other.address() as AddressInfo).port}/`)
  const inside = framed.frameLocator('iframe')
  await inside.getByRole('link', { name: /Pajala/ }).waitFor()
  expect(await inside.locator('script').count()).toBe(0)
  const width = await inside.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
  expect(width).toBeLessThanOrEqual(0)
  expect(await framed.context().cookies()).toEqual([])
  other.close()

  const map = await get('/inbaddat/karta')
  expect(map.headers.get('content-security-policy')).toContain('frame-ancestors *')
  expect(map.headers.get('content-security-policy')).toContain("script-src 'none'")
  expect(map.headers.get('set-cookie')).toBeNull()
  for (const path of ['/', '/kommun', '/badda-in', '/nyheter?x=/inbaddat/karta', '/arbete'])
    expect((await get(path)).headers.get('x-frame-options'), path).toBe('DENY')
})
