import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { openSite, type Site } from '../lib/site'

let site: Site
let browser: Browser
let page: Page
let reader: Page

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  page = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  reader = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await site.signIn(page, 'strategist')
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

test('from the strategy a reader gets to the whole decision: who voted how, who thought otherwise, the minutes', async () => {
  await reader.goto(`${site.origin}/strategin/norrbotten-2040`)
  await reader.locator('main article details summary').first().click()
  await reader
    .getByRole('link', { name: /^Hela beslutet/ })
    .first()
    .click()
  const told = await reader.locator('main').innerText()
  for (const words of ['§ 118', 'Gruppen för fjällen (demo)', 'vilka vägar som ska lagas först'])
    expect(told).toContain(words)
  expect(await reader.locator('tfoot').innerText()).toMatch(/59\s+11\s+1/)
  const sideways = await reader.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sideways).toBe(0)
})

test('a strategist puts the votes right, sees which line is wrong, and loses nothing that was typed', async () => {
  await page.goto(`${site.origin}/arbete/strategi/beslut`)
  await page.locator('summary', { hasText: 'Norrbotten 2040 antas' }).click()
  await page.getByRole('link', { name: /^Röster, reservationer och protokoll/ }).click()
  await page.getByLabel('Så röstade de').fill('Byarna; 40; 2; 1\nFjällen tyckte inget')
  await page.getByLabel('Adress till protokollet').fill('inte en adress')
  await page.getByRole('button', { name: 'Spara' }).click()
  const faults = await page.getByRole('alert').innerText()
  expect(faults).toContain('namn; ja; nej; avstod')
  expect(faults).toContain('https://')
  expect(await page.getByLabel('Så röstade de').inputValue()).toContain('Fjällen tyckte inget')
  await page.getByLabel('Så röstade de').fill('Byarna; 40; 2; 1')
  await page.getByLabel('Adress till protokollet').fill('https://region.example/protokoll')
  await page.getByRole('button', { name: 'Spara' }).click()
  await page.getByRole('link', { name: 'Läs som alla ser det' }).click()
  expect(await page.locator('tfoot').innerText()).toMatch(/40\s+2\s+1/)

  await page.goBack()
  await page.locator('summary', { hasText: 'Ta tillbaka beslutet' }).click()
  await page.getByLabel('Varför').fill('Fel')
  await page.getByRole('button', { name: 'Ta tillbaka beslutet' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('Beslutet ändrade en lydelse')
})

test('an inspel that met several fates shows all of them at a glance', async () => {
  await reader.goto(`${site.origin}/inspel?q=flyget`)
  await reader.getByRole('link', { name: 'Det här hände med det' }).first().click()
  const told = await reader.locator('main').innerText()
  expect(told).toContain('Flera saker hände med det här inspelet')
  const before = told.slice(0, told.indexOf('Mottaget'))
  for (const fate of ['Skickat vidare till Trafikverket', 'Vävdes in', 'Det ska gå att ta sig fram utan bil'])
    expect(before).toContain(fate)
})
