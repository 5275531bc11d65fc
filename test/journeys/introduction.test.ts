import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unrecordedChanges } from '~/platform/audit/testing'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { follow, pick, press as pressKey, tabTo } from '../lib/keyboard'
import { openSite, type Site } from '../lib/site'
import { area } from '../lib/writing'

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
  expect(await main()).toContain('Det här saknas')
  await finish('Hitta din kommun i spegeln')

  await begin('Skriv det som ett tips')
  await page.getByLabel('Vad händer?').fill('Jag ritar en gångväg. Skolbarnen märker det. Den är klar i maj.')
  await press(page.getByRole('button', { name: 'Skicka tipset' }))
  await press(page.getByRole('link', { name: 'Följ dina tips' }))
  expect(await main()).toContain('2 skickade. 0 har blivit berättelse.')
  await home()
  expect(await page.locator('#write').innerText()).toContain('Klart')

  await begin('Till berättelserna')
  await press(page.getByRole('link', { name: 'Bussen kommer när den behövs' }))
  await finish('Läs en kollegas berättelse')

  await begin('Till kalendern')
  expect(await main()).toContain('/kalender.ics')
  // A step that leads out of the workroom says how to come back, and that is true.
  await press(page.getByRole('link', { name: 'För medarbetare' }))
  expect(await main()).toContain('Din introduktion: 6 av 7 steg är klara')
  await finish('Följ kalendern')
  const finished = page.getByText('Alla sju stegen är klara')
  expect(await finished.evaluate((it) => it.getBoundingClientRect().top < window.innerHeight)).toBe(true)
  await page.goto(`${site.origin}/arbete`)
  expect(await main()).not.toContain('Din introduktion')
})

test('a new communicator writes three sentences and reads a colleague by keyboard alone, and both tick themselves', async () => {
  const desk = await newPage(browser, DESK)
  await site.signIn(desk, 'communicator')
  const start = async (name: string) => {
    await desk.goto(`${site.origin}/arbete/introduktion`)
    await follow(desk.locator('main').getByRole('link', { name, exact: true }))
  }
  const stage = (name: RegExp) => desk.locator('section').filter({ has: desk.getByRole('heading', { name }) })
  await start('Till redaktionen')
  await follow(
    stage(/^Planerad/)
      .getByRole('link')
      .first(),
  )
  await tabTo(area(desk))
  await desk.keyboard.type(
    'Bageriet köper mjöl av kvarnen. Den som handlar märker det. I vår byggs ett lager.',
  )
  await follow(desk.getByRole('button', { name: 'Spara', exact: true }).last())
  await start('Till berättelserna')
  await follow(
    stage(/^Läses av en till/)
      .getByRole('link')
      .first(),
  )
  await pressKey(desk.getByRole('link', { name: 'Läs den som den kommer att se ut' }))
  await pressKey(desk.getByRole('link', { name: 'Tillbaka till läge och nästa steg' }))
  await pick(desk.getByLabel('Den är klar'))
  await follow(desk.getByRole('button', { name: 'Svara', exact: true }))
  await desk.goto(`${site.origin}/arbete/introduktion`)
  for (const step of ['#write', '#read'])
    expect(await desk.locator(step).innerText(), step).toMatch(/Klart \d+ \w+ \d{4}/)
  await desk.context().close()
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
