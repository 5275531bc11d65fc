import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { openSite, type Site } from '../lib/site'

let site: Site
let browser: Browser
/** The strategist's phone, and a reader's; neither runs scripts. */
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

const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const said = () => page.locator('.notice.done').innerText()
const read = async (path: string) => {
  const answer = await reader.goto(site.origin + path)
  return { status: answer?.status(), text: await reader.locator('main').innerText() }
}

test('a consultation with the Sami goes from the invitation to the wording it led to, and everyone can follow it', async () => {
  await page.goto(`${site.origin}/arbete/samrad`)
  await page.getByRole('link', { name: 'Börja en konsultation eller ett samråd' }).click()
  await press('Börja')
  const faults = await page.getByRole('alert').innerText()
  for (const fault of ['Välj vad det är', 'Skriv en rubrik', 'minst ett organ', 'möte eller brev'])
    expect(faults).toContain(fault)
  await page.getByLabel('Konsultation med samiska företrädare').check()
  await page.getByLabel('Rubrik (svenska)').fill('Ungas plats i planen')
  await page.getByLabel('Vad det gäller (svenska)').fill('Hur unga samer är med och bestämmer.')
  await page.getByLabel('Samebyar, en på varje rad').fill('En sameby i skogen')
  await page.getByLabel('Möte', { exact: true }).check()
  await press('Börja')
  expect(await said()).toContain('har börjat')
  const address = new URL(page.url()).pathname
  const open = address.replace('/arbete', '/minoriteter')
  expect((await read(open)).status).toBe(404)

  await press('Visa för alla')
  expect(await page.getByRole('alert').innerText()).toContain('Lägg till inbjudan först')
  await page.getByLabel('Inbjudan skickades').check()
  await page.getByLabel('Vilken dag?').first().fill('2026-05-02')
  await page.getByLabel('Kort om steget').fill('Parterna valde dag.')
  await press('Lägg till steget')
  await page.getByLabel('Vi sågs, eller svar kom med brev').check()
  await page.getByLabel('Vilken dag?').first().fill('2026-05-01')
  await press('Lägg till steget')
  expect(await page.getByRole('alert').innerText()).toContain('före inbjudan')
  await page.getByLabel('Vilken dag?').first().fill('2026-06-04')
  await press('Lägg till steget')

  await page.getByLabel('Vad som sades').fill('Unga ska tillfrågas på nordsamiska.')
  await press('Spara anteckningarna')
  const picture = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#eee' } })
    .png()
    .toBuffer()
  await page
    .getByLabel('Bilder av de underskrivna sidorna')
    .setInputFiles({ name: 'sida.png', mimeType: 'image/png', buffer: picture })
  await press('Lägg till bilderna')
  expect(await page.getByAltText('Sida 1 av de underskrivna').count()).toBe(1)

  await page
    .getByLabel('Lägg till ett stycke')
    .selectOption({ label: 'Norrbotten 2040: Unga är med och bestämmer' })
  await press('Lägg till stycket')
  await page.getByLabel('Hur det påverkade texten').fill('Stycket nämner nu språken.')
  await page.getByRole('button', { name: /^Spara.*Unga är med/ }).click()
  expect(await said()).toContain('Stycket är sparat')

  await press('Avsluta med det här utfallet')
  expect(await page.getByRole('alert').innerText()).toContain('Välj om ni blev överens')
  await page.getByLabel('Delvis överens').check()
  await page.getByLabel('Varför, eller varför inte?').fill('Vi är överens om språken.')
  await page.getByLabel('Vilken dag?').last().fill('2026-06-20')
  await press('Avsluta med det här utfallet')
  await press('Visa för alla')
  expect(await said()).toContain('Nu kan alla läsa det')

  const told = await read(open)
  for (const words of [
    'Ungas plats i planen',
    'En sameby i skogen',
    '4 juni 2026',
    'Parterna valde dag.',
    'Delvis överens',
    'Vi är överens om språken.',
    'Unga ska tillfrågas på nordsamiska.',
    'Stycket nämner nu språken.',
  ])
    expect(told.text).toContain(words)
  expect(await reader.getByAltText('Sida 1 av de underskrivna').count()).toBe(1)
  await reader.getByRole('link', { name: 'Unga är med och bestämmer' }).click()
  await reader.getByRole('link', { name: 'Ungas plats i planen' }).click()
  expect(new URL(reader.url()).pathname).toBe(open)
  expect((await read('/remiss/norrbotten-2040')).text).not.toContain('Ungas plats')

  // It turns out that some of it must be secret: at once only that it was held is left.
  const src = await reader
    .goto(site.origin + open)
    .then(() => reader.locator('picture img').getAttribute('src'))
  await page.getByText('Ändra vad det gäller och med vem').click()
  await page.getByLabel('Innehållet är hemligt').check()
  await press('Spara')
  expect(await page.getByRole('alert').innerText()).toContain('Skriv varför det är hemligt')
  await page.getByLabel('Grund för att det är hemligt').fill('OSL 19 kap. 1 §')
  await press('Spara')
  const kept = await read(open)
  expect(kept.text).toContain('Innehållet är hemligt')
  expect(kept.text).toContain('4 juni 2026')
  expect(kept.text).toContain('Delvis överens')
  for (const words of ['Ungas plats', 'skogen', 'Parterna', 'språken', 'OSL'])
    expect(kept.text).not.toContain(words)
  expect((await reader.request.get(site.origin + src)).status()).toBe(404)
  expect((await read('/strategin/norrbotten-2040/unga-ar-med')).text).not.toContain('Ungas plats')
})

test('the page of the national minorities tells rights, languages, talks and stories, on a narrow phone', async () => {
  await reader.goto(site.origin)
  await reader.getByRole('link', { name: 'Nationella minoriteter' }).click()
  const text = await reader.locator('main').innerText()
  for (const words of [
    'Tornedalingar',
    'lag (2022:66)',
    'Kiruna',
    'Språken och renbetet i Norrbotten 2040',
    'Meänkieli och finska i vardagen',
    'Konsultation som är hemlig',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('Platser som inte ska stå')
  await reader.getByRole('link', { name: 'Meänkieli och finska i vardagen' }).click()
  expect(await reader.locator('main ins').first().innerText()).toContain('Nordsamiska')
})
