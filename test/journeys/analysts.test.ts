import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importPolis } from '~/features/records'
import { unrecordedChanges } from '~/platform/audit/testing'
import { DESK, newPage, openBrowser } from '../lib/browser'
import { allPolis } from '../lib/polis'
import { openSite, type Site } from '../lib/site'

/**
 * Two scripted analysts take all the real statements at hand from import to published themes. What they decide is a
 * rule of words, their hands are real: every code is a form sent through the web, by two people at once.
 */
const SETS = allPolis()
const CODES = [
  [
    'Traffic',
    'Roads, parking, buses, walking and cycling.',
    /road|traffic|park(ing)?\b|street|bus\b|sidewalk|bike|walk/i,
  ],
  ['Schools', 'Schools, teachers, what children learn.', /school|teacher|education|student|college/i],
  ['Homes', 'Finding and affording a home.', /hous|rent|homeless|apartment|neighborhood/i],
  ['Work', 'Jobs, wages and businesses.', /\bjob|wage|business|work|econom|industr/i],
  ['Health', 'Care, addiction and health.', /health|drug|opioid|medic|mental|hospital/i],
  ['Green', 'Parks, trees, water and climate.', /tree|river|trail|climate|recycl|green|water/i],
] as const

let site: Site
let browser: Browser
const analysts: Page[] = []

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  for (const files of SETS) await importPolis(site.context, files, { kind: 'system' })
  for (let n = 0; n < 2; n++) {
    const page = await newPage(browser, DESK)
    await site.signIn(page, 'analyst')
    analysts.push(page)
  }
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const one = () => analysts[0] as Page
const go = (page: Page, path: string) => page.goto(site.origin + path)

const makeThemesAndCodes = async (slug: string): Promise<Map<string, string>> => {
  const page = one()
  for (const [name, about] of CODES) {
    await go(page, `/arbete/teman?process=${slug}`)
    await page.getByLabel('Namn', { exact: true }).fill(name)
    await page.getByLabel('Vad temat handlar om').fill(about)
    await page.getByRole('button', { name: 'Skapa tema' }).click()
    await go(page, `/arbete/kodning/kodbok?process=${slug}`)
    const isNew = page.locator('summary', { hasText: 'Lägg till en kod' })
    if (!(await page.getByLabel('Namn', { exact: true }).isVisible())) await isNew.click()
    await page.getByLabel('Namn', { exact: true }).fill(name)
    await page.getByLabel('Vad den betyder').fill(about)
    await page.getByLabel('Hör till temat').selectOption({ label: name })
    await page.getByRole('button', { name: 'Lägg till', exact: true }).click()
  }
  const ids = await page
    .locator('.book li > a')
    .evaluateAll((links) =>
      links.map((link) => [
        link.textContent ?? '',
        (link.getAttribute('href') ?? '').split('/').at(-1) ?? '',
      ]),
    )
  return new Map(ids.map(([name, id]) => [name?.replace(/^\S+\s+/, '') ?? '', id ?? '']))
}

/** Codes what the queue hands out until there is nothing left; how many statements that was. */
const codeAll = async (page: Page, slug: string, codes: ReadonlyMap<string, string>): Promise<number> => {
  const query = `process=${slug}`
  let next = `/arbete/kodning/nasta?${query}`
  for (let coded = 0; ; coded++) {
    const answer = await page.request.get(site.origin + next)
    const at = new URL(answer.url()).pathname
    if (!at.includes('/inspel/')) return coded
    const text = ((await answer.text()).match(/data-coded[^>]*>([\s\S]*?)<\/p>/)?.[1] ?? '').replace(
      /<[^>]+>/g,
      '',
    )
    const fitting = CODES.filter(([, , words]) => words.test(text))
    for (const [name] of fitting) {
      const sent = await page.request.post(`${site.origin}${at}/koda?${query}`, {
        form: { codeId: codes.get(name) ?? '', start: '', end: '', quote: '', words: '' },
        maxRedirects: 0,
      })
      expect(sent.status(), text).toBe(303)
    }
    if (fitting.length === 0)
      await page.request.post(`${site.origin}${at}/lage?${query}`, {
        form: { state: 'no_code' },
        maxRedirects: 0,
      })
    next = `/arbete/kodning/nasta?${query}&efter=${at.split('/').at(-1)}`
  }
}

for (const { slug } of SETS) {
  test(`every statement of ${slug} is coded by two at once, and none is lost between them`, async () => {
    const { rows } = await site.pool.query(
      `select count(*)::int as n from publication p join process on process.id = p.process_id where slug = $1`,
      [slug],
    )
    const codes = await makeThemesAndCodes(slug)
    expect([...codes.keys()]).toEqual(CODES.map(([code]) => code))
    const done = await Promise.all(analysts.map((page) => codeAll(page, slug, codes)))
    await go(one(), `/arbete/kodning?process=${slug}`)
    const figures = await one().locator('.figures dd').allInnerTexts()
    const [published, coded, none, later, left] = figures.map((text) => Number(text.replace(/\D/g, '')))
    expect(published).toBe(rows[0].n)
    expect([later, left]).toEqual([0, 0])
    expect((coded ?? 0) + (none ?? 0)).toBe(published)
    // One may be handed out to both when they ask in the same moment; it is coded once all the same.
    expect((done[0] ?? 0) + (done[1] ?? 0)).toBeGreaterThanOrEqual(published ?? 0)
    if ((published ?? 0) > 100) expect(Math.min(...done)).toBeGreaterThan((published ?? 0) / 4)
  }, 600_000)

  test(`the themes of ${slug} are published with what they say, and a statement leads to its theme`, async () => {
    const page = one()
    await go(page, `/arbete/teman?process=${slug}`)
    await page.locator('table').getByRole('link', { name: 'Traffic' }).click()
    await page.getByRole('button', { name: 'Publicera temat' }).click()
    await page.getByRole('link', { name: 'Skriv det som temat säger, med citat' }).click()
    const words = (await page.locator('main .said').first().innerText()).trim()
    await page.getByLabel('Meningen').fill('Those who answered write about traffic.')
    await page.getByRole('button', { name: 'Spara' }).click()
    await page.getByLabel('Orden, precis som de står').fill('words that nobody wrote')
    await page.getByRole('button', { name: 'Lägg till', exact: true }).click()
    expect(await page.getByRole('alert').innerText()).toContain('De orden står inte i något öppet inspel')
    await page.getByLabel('Orden, precis som de står').fill(words)
    await page.getByRole('button', { name: 'Lägg till', exact: true }).click()
    await page.getByRole('button', { name: /^Publicera meningen/ }).click()

    const reader = await newPage(browser, DESK)
    await go(reader, `/tema/traffic?process=${slug}`)
    await reader.locator('summary', { hasText: 'Those who answered write about traffic.' }).click()
    await reader.getByRole('link', { name: 'Hela inspelet' }).click()
    const told = await reader.locator('main').innerText()
    expect(told).toContain(words.slice(0, 40))
    expect(told).toContain('Traffic')
    await reader.close()
  })
}

test('every change has its event', async () => {
  expect(await unrecordedChanges(site.pool)).toEqual([])
})
