import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LANGUAGES, pathIn } from '~/kernel/language'
import { newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { openSite, type Site } from '../lib/site'

let site: Site
let browser: Browser
let page: Page

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  page = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const open = (path: string) => page.goto(site.origin + path)
const heading = () => page.locator('h1').innerText()

test('the question, the box and the button stand in the first view of a phone', async () => {
  for (const language of LANGUAGES) {
    await open(pathIn(language, '/svara'))
    for (const part of [page.locator('h1'), page.locator('textarea'), page.locator('main button').first()]) {
      const box = await part.boundingBox()
      expect(box!.y + box!.height, language).toBeLessThanOrEqual(640)
    }
  }
})

test('an inspel is sent without JavaScript, described, kept by its receipt and found again by the code', async () => {
  await open('/svara')
  const text = 'Mer ljus på gångvägen 👩‍👩‍👧 <b>nu</b>\n\noch plogat före sju'
  await page.getByLabel('Ditt inspel').fill(text)
  await page.getByRole('button', { name: 'Skicka' }).click()

  expect(await heading()).toBe('Vill du berätta lite om dig?')
  await page.getByLabel('Vilken kommun gäller ditt inspel?').selectOption({ label: 'Kalix' })
  await page.getByText('25–44 år').click()
  await page.getByRole('button', { name: 'Spara och visa kvittot' }).click()

  expect(await heading()).toBe('Det här händer med ditt inspel')
  const code = await page.locator('.receipt .code').innerText()
  expect(code).toMatch(/^(\w{4} ){3}\w$/)
  expect(await page.locator('.receipt svg').getAttribute('aria-label')).toContain('QR')
  expect(await page.locator('blockquote').innerText()).toBe(text)
  expect(await page.locator('.timeline').innerText()).toContain('Läses av en människa')
  const link = await page.locator('.link-to-keep a').innerText()
  expect(link).toBe(`${site.origin}/kvitto/${code.replaceAll(' ', '')}`)

  await open('/folj')
  await page.getByLabel('Kod').fill(` ${code.toLowerCase().replaceAll('0', 'o')} `)
  await page.getByRole('button', { name: 'Visa' }).click()
  expect(await page.locator('blockquote').innerText()).toBe(text)
})

test('a wrong code and an empty box are told beside the field, and what was typed is kept', async () => {
  await open('/folj')
  await page.getByLabel('Kod').fill('ABC 12')
  await page.getByRole('button', { name: 'Visa' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('13 tecken')
  expect(await page.getByLabel('Kod').inputValue()).toBe('ABC 12')

  await open('/svara')
  await page.getByRole('button', { name: 'Skicka' }).click()
  expect(await page.locator('#f-text-fel').innerText()).toBe('Skriv ditt inspel.')
  const long = 'x'.repeat(10_001)
  await page.getByLabel('Ditt inspel').fill(long)
  await page.getByRole('button', { name: 'Skicka' }).click()
  expect(await page.locator('#f-text-fel').innerText()).toContain('för långt')
  expect(await page.getByLabel('Ditt inspel').inputValue()).toBe(long)
  await page.getByRole('alert').getByRole('link').click()
  expect(page.url()).toContain('#f-text')
})

test('the text can be changed for a quarter of an hour, and the first wording is kept', async () => {
  await open('/svara')
  await page.getByLabel('Ditt inspel').fill('Fler bussr')
  await page.getByRole('button', { name: 'Skicka' }).click()
  await page.getByRole('link', { name: 'Hoppa över' }).click()
  await page.getByRole('link', { name: 'Ändra texten' }).click()
  await page.getByLabel('Ditt inspel').fill('Fler bussar')
  await page.getByRole('button', { name: 'Spara ändringen' }).click()
  expect(await page.locator('.notice').innerText()).toContain('Din ändring är sparad')
  expect(await page.locator('blockquote').innerText()).toBe('Fler bussar')
  const kept = await site.context.db
    .selectFrom('contribution')
    .select('body')
    .where('body', '=', 'Fler bussr')
    .execute()
  expect(kept).toHaveLength(1)
})

test('a double tap and the back button give one inspel', async () => {
  await open('/svara')
  await page.getByLabel('Ditt inspel').fill('Bara en gång')
  const form = await page
    .locator('form.ask')
    .evaluate((element) =>
      Object.fromEntries(
        [...new FormData(element as HTMLFormElement)].map(([key, value]) => [key, String(value)]),
      ),
    )
    .catch(() => undefined)
  const key = form?.['key'] ?? (await page.locator('input[name=key]').getAttribute('value')) ?? ''
  const send = () =>
    fetch(`${site.origin}/svara`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ text: 'Bara en gång', key, language: 'sv' }),
    })
  const answers = await Promise.all([send(), send(), send()])
  expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1)
})

test('the whole thread shows on the first page, and each station leads on', async () => {
  await open('/')
  const stations = await page
    .locator('.strip a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(stations).toEqual([
    '/inspel',
    '/teman',
    '/strategin',
    '/vad-hande-sen',
    '/beslut',
    '/framsteg',
    '/hit-gick-pengarna',
    '/nyheter',
  ])
  for (const href of stations) expect((await fetch(site.origin + href)).status).toBe(200)
  await page.getByRole('link', { name: 'Följ hela vägen' }).click()
  const states = await page.locator('.timeline').innerText()
  for (const state of [
    'Mottaget',
    'Publicerat',
    'Sorterat till tema',
    'vävdes in',
    'Beslut av Regionfullmäktige',
    'Åtgärd',
    'Berättat',
  ]) {
    expect(states).toContain(state)
  }
  expect(await page.locator('.timeline ins').first().innerText()).toContain('kvällar')
})

test('the search finds words in any form, marks them, and keeps the choice in the address', async () => {
  await open('/inspel')
  await page.getByLabel('Sök').fill('bussen')
  await page.getByRole('button', { name: 'Visa inspel' }).click()
  expect(page.url()).toContain('q=bussen')
  const hits = page.locator('article.inspel')
  expect(await hits.count()).toBeGreaterThan(1)
  expect((await page.locator('article.inspel mark').allInnerTexts()).join(' ').toLowerCase()).toContain(
    'buss',
  )
})

test('the language can be changed on any page and the page stays; what is not translated says so to a screen reader', async () => {
  await open('/tema/resor?process=strategi-2040')
  await page.goto(`${site.origin}/en/tema/resor?process=strategi-2040`)
  expect(await heading()).toBe('Travel and roads')
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.goto(`${site.origin}/smj/svara`)
  expect(await page.locator('html').getAttribute('lang')).toBe('smj')
  expect(await page.locator('h1[lang=sv], h1 [lang=sv]').count()).toBe(1)
})
