import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TOPICS } from '~/features/newsroom'
import { MUNICIPALITIES } from '~/kernel/place'
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

const ADDRESS = /^https?:\/\/[^\s<>"]+$/

/** What RFC 4287, the RSS Advisory Board's profile and JSON Feed 1.1 ask for, in as far as no schema says it. */
test('every feed there is, of each municipality, topic and language, holds what its standard asks for', async () => {
  const places = [undefined, ...MUNICIPALITIES.map(({ slug }) => slug)]
  const feeds = ['', '/en', '/fi', '/se'].flatMap((prefix) =>
    places.flatMap((kommun) =>
      [undefined, ...TOPICS].map((amne) => {
        const query = new URLSearchParams({ ...(kommun ? { kommun } : {}), ...(amne ? { amne } : {}) })
        return { prefix, query: query.size > 0 ? `?${query}` : '' }
      }),
    ),
  )
  const atoms: string[] = []
  const rsses: string[] = []
  const selves = new Set<string>()
  for (const { prefix, query } of feeds) {
    const address = (format: string) => `${prefix}/nyheter/${format}${query}`
    const [atom, rss, json] = await Promise.all(
      ['atom.xml', 'rss.xml', 'feed.json'].map(async (format) => (await get(address(format))).text()),
    )
    atoms.push(atom ?? '')
    rsses.push(rss ?? '')
    const { home_page_url, feed_url, items, title } = JSON.parse(json ?? '')
    expect(title).toBeTruthy()
    expect(feed_url).toBe(site.origin + address('feed.json'))
    selves.add(home_page_url)
    for (const item of items) {
      for (const name of ['id', 'url', 'title', 'content_html', 'language']) expect(item[name]).toBeTruthy()
      expect(item.url).toMatch(ADDRESS)
      for (const [, linked] of item.content_html.matchAll(/ (?:href|src)="([^"]*)"/g))
        expect(linked).toMatch(ADDRESS)
    }
  }
  // A feed's id is the address of its page: no two feeds share it.
  expect(selves.size).toBe(feeds.length)
  const faults = await page.evaluate(
    ({ atoms, rsses }) => {
      const faults: string[] = []
      const parse = (text: string) => {
        const xml = new DOMParser().parseFromString(text, 'application/xml')
        const fault = xml.querySelector('parsererror')
        if (fault) faults.push(`not well-formed: ${fault.textContent} ${text.slice(0, 200)}`)
        return xml.documentElement
      }
      const once = (of: Element, ...names: string[]) => {
        for (const name of names) {
          const found = [...of.children].filter((child) => child.localName === name)
          if (found.length !== 1 || !found[0]?.textContent?.trim())
            faults.push(`${of.localName}: ${found.length} ${name}`)
        }
      }
      const ids = new Set<string>()
      for (const text of atoms) {
        const feed = parse(text)
        once(feed, 'id', 'title', 'updated', 'author')
        const id = [...feed.children].find((child) => child.localName === 'id')?.textContent ?? ''
        if (ids.has(id)) faults.push(`two feeds are ${id}`)
        ids.add(id)
        for (const rel of ['self', 'alternate'])
          if (!feed.querySelector(`:scope > link[rel=${rel}][href^="http"]`)) faults.push(`no ${rel} link`)
        const updated = Date.parse(feed.querySelector(':scope > updated')?.textContent ?? '')
        for (const entry of feed.querySelectorAll('entry')) {
          once(entry, 'id', 'title', 'updated', 'published', 'summary', 'content')
          if (!/^urn:uuid:[0-9a-f-]{36}$/.test(entry.querySelector('id')?.textContent ?? ''))
            faults.push('an id that may change')
          const at = (name: string) => Date.parse(entry.querySelector(name)?.textContent ?? '')
          if (at('published') > at('updated') || at('updated') > updated)
            faults.push('changed before it began')
        }
      }
      for (const text of rsses) {
        const [channel] = parse(text).children
        if (!channel) continue
        once(channel, 'title', 'description', 'language')
        for (const item of channel.querySelectorAll('item')) once(item, 'title', 'link', 'guid', 'pubDate')
      }
      return faults
    },
    { atoms, rsses },
  )
  expect(faults).toEqual([])
}, 60_000)

test('a page tells feed readers of the feeds of what it is about', async () => {
  const offered = async (path: string) => {
    await page.goto(site.origin + path)
    return page
      .locator('link[rel=alternate][type]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  }
  const in3 = (path: string, query = '') =>
    ['atom.xml', 'rss.xml', 'feed.json'].map((format) => `${path}/nyheter/${format}${query}`)
  expect(await offered('/kommun/pajala')).toEqual(in3('', '?kommun=pajala'))
  expect(await offered('/en/nyheter?kommun=pajala&amne=travel')).toEqual(
    in3('/en', '?kommun=pajala&amne=travel'),
  )
  expect(await offered('/nyheter/bussen-kommer-nar-den-behovs')).toEqual(in3('', '?amne=travel'))
  await page.goto(`${site.origin}/kommun/pajala`)
  await page.getByRole('link', { name: /flödesläsare/ }).click()
  await page.getByLabel('Ämne').selectOption({ label: 'Resor och vägar' })
  await page.getByRole('button', { name: 'Visa' }).click()
  await page.getByRole('heading', { name: 'Inspel: nyheter om Pajala, Resor och vägar' }).waitFor()
  await page.getByText('På andra språk:').getByRole('link', { name: 'English' }).click()
  const [atom] = in3('/en', '?kommun=pajala&amne=travel')
  await page.getByRole('link', { name: `${site.origin}${atom}` }).waitFor()
})

test('the news can be narrowed to a topic', async () => {
  await page.goto(`${site.origin}/nyheter?amne=travel`)
  await page.getByRole('link', { name: /Bussen kommer/ }).waitFor()
  await page.goto(`${site.origin}/nyheter?amne=homes`)
  expect(await page.getByRole('link', { name: /Bussen kommer/ }).count()).toBe(0)
})

test('a reader that asks again is told in a few bytes that nothing is new', async () => {
  const first = await get('/nyheter/atom.xml')
  const tag = first.headers.get('etag') ?? ''
  expect(tag).toMatch(/^"[\w-]+"$/)
  const again = await get('/nyheter/atom.xml', { 'if-none-match': `W/${tag}` })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
  expect((await get('/nyheter/atom.xml', { 'if-none-match': '"other"' })).status).toBe(200)
  const changed = first.headers.get('last-modified') ?? ''
  expect(changed).toMatch(RFC822)
  expect((await get('/nyheter/atom.xml', { 'if-modified-since': changed })).status).toBe(304)
  // A tag says more than a date.
  const both = { 'if-modified-since': changed, 'if-none-match': '"other"' }
  expect((await get('/nyheter/atom.xml', both)).status).toBe(200)
  const earlier = { 'if-modified-since': 'Thu, 01 Jan 2026 00:00:00 GMT' }
  expect((await get('/nyheter/atom.xml', earlier)).status).toBe(200)
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
  const linesOf = async (path: string) => {
    await page.goto(site.origin + path)
    await page.frameLocator('iframe').getByRole('link', { name: 'Läs mer hos Inspel' }).waitFor()
    return page.getByLabel('Rader att klistra in').inputValue()
  }
  const lines = await linesOf('/badda-in')
  const story = await linesOf('/badda-in?berattelse=bussen-kommer-nar-den-behovs')
  // Eight pixels of margin on both sides leave the frame 300.
  const framed = await newPage(browser, { viewport: { width: 316, height: 640 } })
  const answered = { lines }
  // Another origin: a site of its own on this machine.
  const other = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8')
    answer.end(`<!doctype html><title>En kommun</title>${answered.lines}`)
  }).listen(0, 'localhost')
  await once(other, 'listening')
  await framed.goto(`http://localhost:${(other.address() as AddressInfo).port}/`)
  const inside = framed.frameLocator('iframe')
  await inside.getByRole('link', { name: /Pajala/ }).waitFor()
  expect(await inside.locator('script').count()).toBe(0)
  const width = await inside.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
  expect(width).toBeLessThanOrEqual(0)
  answered.lines = story
  await framed.reload()
  await inside.getByRole('heading', { name: /Bussen/ }).waitFor()
  expect(await inside.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0)
  expect(await inside.locator('html').evaluate((html) => html.clientWidth)).toBe(300)
  // A link in it leads to the whole page, in the whole window.
  await inside.getByRole('link', { name: 'Läs mer hos Inspel' }).click()
  await framed.waitForURL('**/nyheter/bussen-kommer-nar-den-behovs')
  expect(await framed.context().cookies()).toEqual([])
  other.close()

  const map = await get('/inbaddat/karta')
  expect(map.headers.get('content-security-policy')).toContain('frame-ancestors *')
  expect(map.headers.get('content-security-policy')).toContain("script-src 'none'")
  expect(map.headers.get('set-cookie')).toBeNull()
  const csp = async (path: string) => (await get(path)).headers.get('content-security-policy')
  expect(await csp('/en/badda-in')).toContain("frame-src 'self'")
  expect(await csp('/kommun')).not.toContain('frame-src')
  for (const path of ['/', '/kommun', '/badda-in', '/nyheter?x=/inbaddat/karta', '/arbete'])
    expect((await get(path)).headers.get('x-frame-options'), path).toBe('DENY')
})
