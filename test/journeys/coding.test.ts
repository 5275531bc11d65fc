import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { openSite, type Site } from '../lib/site'

let site: Site
let browser: Browser
let one: Page
let two: Page

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  one = await newPage(browser, DESK)
  two = await newPage(browser, DESK)
  await site.signIn(one, 'analyst')
  await site.signIn(two, 'analyst')
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const marks = (page: Page) => page.locator('.marks')
const told = (page: Page, words: string) => page.locator('[data-told]', { hasText: words }).waitFor()
const findings = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)

/** Opens the desk on the inspel that holds these words. */
const open = async (page: Page, words: string) => {
  await page.goto(`${site.origin}/arbete/kodning?lage=all&q=${encodeURIComponent(words)}`)
  await page.locator('main article a', { hasText: 'Koda' }).first().click()
  await page.locator('#kodbord').waitFor()
}

test('by keys alone: words are chosen with the arrows, a code set, undone, and the next opened until there is none', async () => {
  await open(one, 'bussen')
  const first = new URL(one.url()).pathname
  await one.keyboard.press('Enter')
  await one.waitForURL((url) => url.pathname !== first && url.pathname.includes('/inspel/'))
  await open(one, 'vindkraft')
  await one.locator('[data-coded]').focus()
  await one.keyboard.press('ArrowRight')
  await one.keyboard.press('Shift+ArrowRight')
  await one.keyboard.press('Shift+ArrowRight')
  await told(one, 'Valt: Ingen mer vindkraft')
  await one.keyboard.press('n')
  await told(one, 'Sparat: Natur och vatten')
  expect(await marks(one).innerText()).toContain('Ingen mer vindkraft')
  expect(await one.locator('mark.coded-words').innerText()).toBe('Ingen mer vindkraft')
  await one.keyboard.press('Control+z')
  await told(one, 'Det senaste är ångrat.')
  expect(await marks(one).innerText()).not.toContain('Ingen mer vindkraft')
  await one.keyboard.press('n')
  await told(one, 'Sparat: Natur och vatten')
  expect(await marks(one).innerText()).toContain('hela inspelet')
  await one.keyboard.press('Enter')
  await one.getByText('Det finns inget mer att koda med de här valen.').waitFor()
})

test('two on the same inspel see each other and each other’s codes within seconds; neither loses anything', async () => {
  await open(one, 'gammelskog')
  await open(two, 'gammelskog')
  await one.locator('#kodbord', { hasText: 'Den här läses också av' }).waitFor()
  await one.getByText('Skriv en anteckning').click()
  await one.locator('[name=memo]').fill('En halv tanke om')
  await two.keyboard.press('m')
  await told(two, 'Sparat')
  await marks(one).filter({ hasText: 'Ställen att vara på' }).waitFor()
  expect(await one.locator('[name=memo]').inputValue()).toBe('En halv tanke om')
  await Promise.all([
    one.locator('button[name=codeId]', { hasText: 'Vägar' }).click(),
    two.locator('button[name=codeId]', { hasText: 'Språken här' }).click(),
  ])
  for (const page of [one, two])
    await page
      .locator('#kodbord', { has: page.locator('.marks', { hasText: 'Vägar' }) })
      .filter({ has: page.locator('.marks', { hasText: 'Språken här' }) })
      .waitFor()
})

test('without scripts on a phone: words are typed, a code is set, and the page is no wider than the screen', async () => {
  const phone = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await site.signIn(phone, 'analyst')
  await open(phone, 'Badplatsen')
  await phone.getByLabel('Bara de här orden').fill('de här orden står inte där')
  await phone.locator('button[name=codeId]', { hasText: 'Vägar' }).click()
  expect(await phone.getByRole('alert').innerText()).toContain('De orden står inte i inspelet')
  expect(await phone.getByLabel('Bara de här orden').inputValue()).toBe('de här orden står inte där')
  await phone.getByLabel('Bara de här orden').fill('Kolla vattnet oftare')
  await phone.locator('button[name=codeId]', { hasText: 'Vägar' }).click()
  expect(await marks(phone).innerText()).toContain('Kolla vattnet oftare')
  const sideways = await phone.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sideways).toBe(0)
  await phone.close()
})

test('the codebook: a code is added, merged with its trail, and the earlier version comes back', async () => {
  await one.goto(`${site.origin}/arbete/kodning/kodbok`)
  await one.getByText('Lägg till en kod').click()
  await one.getByLabel('Namn').fill('Skyltar')
  await one.getByLabel('Tangenter').fill('v')
  await one.getByRole('button', { name: 'Lägg till', exact: true }).click()
  expect(await one.getByRole('alert').innerText()).toContain('En annan kod har samma tangent')
  expect(await one.getByLabel('Namn').inputValue()).toBe('Skyltar')
  await one.getByLabel('Tangenter').fill('y')
  await one.getByRole('button', { name: 'Lägg till', exact: true }).click()
  await open(one, 'stigarna')
  await one.keyboard.press('y')
  await told(one, 'Sparat: Skyltar')

  await one.goto(`${site.origin}/arbete/kodning/kodbok`)
  await one.locator('.book').getByRole('link', { name: 'Skyltar' }).click()
  await one.locator('summary', { hasText: 'Slå ihop med en annan kod' }).click()
  await one.getByLabel('Slå ihop med', { exact: true }).selectOption({ label: 'Natur och vatten' })
  await one.locator('form[action$="/sla-ihop"] [name=why]').fill('Det är samma sak')
  await one.getByRole('button', { name: 'Slå ihop' }).click()
  expect(await one.locator('main').innerText()).toContain('1 markering flyttades')
  expect(await one.locator('main').innerText()).toContain('Hit slogs Skyltar')
  await one.getByRole('link', { name: 'Skyltar' }).click()
  expect(await one.locator('main').innerText()).toContain('Det är samma sak')

  await one.goto(`${site.origin}/arbete/kodning/kodbok/versioner`)
  await one.getByRole('button', { name: 'Jämför' }).click()
  expect(await one.locator('main').innerText()).toMatch(/Borta: .*Skyltar/)
  await one.locator('ol.plain a').nth(1).click()
  await one.locator('summary', { hasText: 'Gå tillbaka' }).click()
  await one.getByRole('button', { name: 'Gå tillbaka till den här versionen' }).click()
  expect(await one.locator('main').innerText()).toContain('Kodboken är som i den versionen igen.')
  await open(one, 'stigarna')
  expect(await marks(one).innerText()).toContain('Skyltar')
})

test('two code a sample without seeing each other; then it is measured, and what they differ on is settled', async () => {
  await one.goto(`${site.origin}/arbete/kodning/prov`)
  await one.getByLabel('Vad provet heter').fill('Första provet')
  await one.getByLabel('Hur många inspel').fill('5')
  await one.getByRole('button', { name: 'Dra provet' }).click()
  const sample = new URL(one.url()).pathname
  await two.goto(`${site.origin}/arbete`)
  await two.getByRole('link', { name: '5 inspel att koda i ett prov' }).click()
  await two.goto(site.origin + sample)
  for (const [page, codes] of [
    [one, ['Vägar', 'Vägar', 'Bostäder', 'Bostäder', 'Vägar']],
    [two, ['Vägar', 'Vägar', 'Bostäder', 'Bostäder', 'Bostäder']],
  ] as const)
    for (const name of codes) {
      expect(await page.locator('main').innerText()).not.toContain('Förslag')
      await page.getByLabel(name).check()
      await page.getByRole('button', { name: 'Spara och visa nästa' }).click()
    }
  await one.goto(site.origin + sample)
  await one.locator('summary', { hasText: 'Stäng provet' }).click()
  await one.getByRole('button', { name: 'Stäng provet och jämför' }).click()
  const result = await one.locator('main').innerText()
  // Four of five the same: kappa for each of two codes (.8 - .48) / (1 - .48).
  expect(result).toContain('0,62')
  expect(result).toContain('80 %')
  await one.locator('summary', { hasText: 'Det vi är överens om' }).click()
  await one.getByLabel('Hur ni tänkte').fill('Det handlar om hus')
  await one.getByLabel('Bostäder').check()
  await one.getByRole('button', { name: 'Spara svaret' }).click()
  expect(await one.locator('main').innerText()).toMatch(/Överens:\s*Bostäder\s*Det handlar om hus/)
})

test('axe finds nothing on any of its pages', async () => {
  for (const path of [
    '/arbete/kodning',
    '/arbete/kodning/nasta',
    '/arbete/kodning/kodbok',
    '/arbete/kodning/kodbok/versioner?visa=3',
    '/arbete/kodning/prov',
  ]) {
    await one.goto(site.origin + path)
    expect(await findings(one), path).toEqual([])
  }
  await one.goto(`${site.origin}/arbete/kodning/kodbok`)
  await one.locator('.book a').first().click()
  expect(await findings(one), 'a code').toEqual([])
  await one.goto(`${site.origin}/arbete/teman`)
  await one.locator('main table a').first().click()
  await one.getByRole('link', { name: 'Skriv det som temat säger, med citat' }).click()
  expect(await findings(one), 'what a theme says').toEqual([])
  const ids = await one.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))
  expect(new Set(ids).size, 'ids that stand twice').toBe(ids.length)
})
