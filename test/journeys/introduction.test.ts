import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unrecordedChanges } from '~/platform/audit/testing'
import { newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { openSite, type Site } from '../lib/site'

let site: Site
let browser: Browser
let page: Page

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  page = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await site.signIn(page, 'strategist')
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const main = () => page.locator('main').innerText()
const home = () => page.goto(`${site.origin}/arbete/introduktion`)
/** Presses what leads on, and waits until the next page stands. */
const press = (what: Locator) => Promise.all([page.waitForEvent('load'), what.click()])
/** Follows a step's link as it stands in the introduction. */
const begin = async (name: string) => {
  await home()
  await press(page.locator('main').getByRole('link', { name, exact: true }))
}
const finish = async (step: string) => {
  await home()
  await press(page.getByRole('button', { name: `Klart: ${step}` }))
}

test('somebody new finds the introduction on the first page and does all of it, following only what it says', async () => {
  await page.getByRole('link', { name: 'Din introduktion: 0 av 7 steg är klara' }).click()
  expect(await main()).toContain('0 av 7 steg')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

  await begin('Till handboken')
  for (const title of ['Varför vi berättar', 'Vad som blir en berättelse']) {
    await page.goto(`${site.origin}/arbete/handbok`)
    await press(page.getByRole('link', { name: title, exact: true }))
    expect(await page.locator('h1').innerText()).toBe(title)
  }
  await finish('Läs två sidor i handboken')

  await begin('Till tipsen')
  await page.getByLabel('Vad händer?').fill('Byn Moskosel har fått en ny lekplats.')
  await press(page.getByRole('button', { name: 'Skicka tipset' }))
  await home()
  expect(await page.locator('#tip').innerText()).toContain('Klart')

  await begin('Till inspelen')
  await press(page.locator('main').getByRole('link', { name: 'Resor och vägar' }).first())
  await press(page.locator('main a[href*="/strategin/norrbotten-2040/"]').first())
  expect(page.url()).toContain('/strategin/norrbotten-2040/')
  await finish('Följ ett inspel hela vägen')

  await begin('Till spegeln')
  expect(await page.getByRole('rowheader', { name: 'Arvidsjaur' }).count()).toBe(1)
  await finish('Hitta din kommun i spegeln')

  await begin('Skriv det som ett tips')
  expect(await page.getByLabel('Vad händer?').count()).toBe(1)
  await finish('Skriv tre meningar')

  await begin('Till berättelserna')
  await press(page.getByRole('link', { name: 'Bussen kommer när den behövs' }))
  await finish('Läs en kollegas berättelse')

  await begin('Till kalendern')
  expect(await main()).toContain('/kalender.ics')
  await finish('Följ kalendern')
  expect(await main()).toContain('Alla sju stegen är klara')
  await page.goto(`${site.origin}/arbete`)
  expect(await main()).not.toContain('Din introduktion')
})

test('a step that was ticked by mistake is taken back', async () => {
  await home()
  await press(page.getByRole('button', { name: 'Ångra: Följ kalendern' }))
  expect(await main()).toContain('6 av 7 steg')
})

test('the admin sees how far each has come, by title', async () => {
  const admin = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await site.signIn(admin, 'admin')
  await admin.goto(`${site.origin}/arbete/introduktion`)
  await admin.getByRole('link', { name: 'Så långt har alla kommit' }).click()
  const row = admin.getByRole('row').filter({ hasText: 'Provar strategist' })
  expect(await row.innerText()).toContain('6 av 7')
  expect(await admin.locator('main').innerText()).not.toContain('@')
})

test('every change left its mark in the history', async () => {
  expect(await unrecordedChanges(site.pool)).toEqual([])
})
