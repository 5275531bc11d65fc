import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicAddresses } from './lib/addresses'
import { openSite, type Site } from './lib/site'

/** What those who share a page see of it elsewhere, and what a search engine is told of its languages. */
let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const BUS = 'bussen-kommer-nar-den-behovs'

const textOf = async (path: string) => (await fetch(site.origin + path)).text()

const plain = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&')

/** The page's Open Graph, each name with all that is said of it. */
const shared = async (path: string) => {
  const told = new Map<string, string[]>()
  for (const [, name = '', content = ''] of (await textOf(path)).matchAll(
    /<meta property="(og:[^"]+)" content="([^"]*)"/g,
  ))
    told.set(name, [...(told.get(name) ?? []), plain(content)])
  return told
}

const withoutPicture = async (slug: string) => {
  const { db } = site.context
  const { publishedVersionId } = await db
    .selectFrom('story')
    .select('publishedVersionId')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  const version = db.updateTable('storyVersion').where('id', '=', publishedVersionId ?? '')
  await version.set({ pictureId: null }).execute()
  return {
    rename: (headline: string) => version.set({ headline }).execute(),
    takeAway: () =>
      db.updateTable('story').set({ publishedVersionId: null }).where('slug', '=', slug).execute(),
  }
}

test('every page with an address of its own says what it is, in which language, with a picture of ours', async () => {
  const pictures = new Set<string>()
  const faults: string[] = []
  for (const path of await publicAddresses(site)) {
    const told = await shared(path)
    if (told.size === 0) continue
    for (const name of ['title', 'description', 'type', 'url', 'locale', 'image', 'image:alt'])
      if (told.get(`og:${name}`)?.length !== 1 || !told.get(`og:${name}`)?.[0])
        faults.push(`${path}: ${name} ${told.get(`og:${name}`)}`)
    const image = told.get('og:image')?.[0] ?? ''
    if (!image.startsWith(`${site.origin}/`)) faults.push(`${path}: not ours: ${image}`)
    pictures.add(image)
  }
  expect(faults).toEqual([])
  expect(pictures.size).toBeGreaterThan(10)
  for (const picture of pictures) {
    const answer = await fetch(picture)
    expect(answer.status, picture).toBe(200)
    if (!picture.includes('/delning')) continue
    const { width, height } = await sharp(await answer.arrayBuffer()).metadata()
    expect([width, height], picture).toEqual([1200, 630])
    expect(answer.headers.get('cache-control'), picture).toContain('immutable')
  }
}, 60_000)

test('a page in another language is shared in it', async () => {
  const told = await shared('/en/strategin')
  expect(told.get('og:locale')).toEqual(['en_GB'])
  expect(told.get('og:locale:alternate')).toEqual(['sv_SE', 'fi_FI', 'fit_SE', 'se_SE', 'smj_SE'])
  expect(told.get('og:image')?.[0]).toContain(`${site.origin}/en/delning/sida/strategin.`)
  expect(told.get('og:image:alt')?.[0]).toMatch(/^The heading “.+” beside a map of the county in tiles$/)
})

test('a story is shared with its own picture, around the point that matters', async () => {
  const told = await shared(`/nyheter/${BUS}`)
  expect(told.get('og:type')).toEqual(['article'])
  expect(told.get('og:title')?.[0]).toContain('Bussen')
  expect(told.get('og:image')?.[0]).toMatch(/\/bild\/[0-9a-f-]+\/delning-\d+-\d+\.jpg$/)
})

test('a story without a picture is shared with its headline; a corrected headline gets another address; one taken away has none', async () => {
  const story = await withoutPicture(BUS)
  const image = async () => (await shared(`/nyheter/${BUS}?${Math.random()}`)).get('og:image')?.[0] ?? ''
  const first = await image()
  expect(first).toMatch(new RegExp(`/delning/berattelse/${BUS}\\.[0-9a-f]{10}\\.png$`))
  await story.rename('En rättad rubrik')
  const second = await image()
  expect(second).not.toBe(first)
  // Whoever still has the first address is shown what is true now, and asks again soon.
  const [old, now] = await Promise.all([fetch(first), fetch(second)])
  expect(old.headers.get('cache-control')).toBe('public, max-age=300')
  expect(Buffer.from(await old.arrayBuffer())).toEqual(Buffer.from(await now.arrayBuffer()))
  await story.takeAway()
  expect((await fetch(second)).status).toBe(404)
  for (const none of [
    'berattelse/finns-inte.0.png',
    'sida/finns-inte.0.png',
    'sida/start.0.svg',
    'sida/start',
  ])
    expect((await fetch(`${site.origin}/delning/${none}`)).status, none).toBe(404)
})

test('a story names its editions where they stand, the same on its page and in the sitemap', async () => {
  const { db } = site.context
  const edition = await db
    .selectFrom('story')
    .innerJoin('story as original', 'original.id', 'story.translationOf')
    .select(['story.slug', 'original.slug as originalSlug'])
    .where('story.publishedVersionId', 'is not', null)
    .where('original.publishedVersionId', 'is not', null)
    .where('story.language', '=', 'en')
    .executeTakeFirstOrThrow()
  const english = `${site.origin}/en/nyheter/${edition.slug}`
  const swedish = `${site.origin}/nyheter/${edition.originalSlug}`
  const linksIn = (text: string) =>
    [...text.matchAll(/hreflang="([a-z]+)" href="([^"]+)"/g)]
      .map(([, lang, href]) => `${lang} ${href}`)
      .sort()
  const wanted = [`en ${english}`, `sv ${swedish}`]
  for (const path of [`/en/nyheter/${edition.slug}`, `/nyheter/${edition.slug}`]) {
    const [head = ''] = (await textOf(path)).split('</head>')
    expect(head).toContain(`<link rel="canonical" href="${english}"`)
    expect(linksIn(head.replaceAll('type=', ''))).toEqual(wanted)
  }
  const sitemap = (await textOf('/sitemap/nyheter-1.xml')).split('<url>')
  for (const address of [english, swedish])
    expect(linksIn(sitemap.find((url) => url.includes(`<loc>${address}</loc>`)) ?? '')).toEqual(wanted)
  const pages = (await textOf('/sitemap/sidor-1.xml')).split('<url>')
  for (const address of ['/kommun/pajala', '/fi/kommun/pajala']) {
    const url = pages.find((one) => one.includes(`<loc>${site.origin}${address}</loc>`)) ?? ''
    expect(linksIn(url)).toHaveLength(6)
    expect(url).toContain(`hreflang="fi" href="${site.origin}/fi/kommun/pajala"`)
  }
})
