import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { layOver } from '~/platform/i18n'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { openSite, type Site } from '../lib/site'

let site: Site
let browser: Browser
let page: Page

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
})
afterAll(async () => {
  layOver({})
  await browser.close()
  await site.close()
})

test('somebody who reads Finnish sends, keeps and follows an inspel in Finnish; its language is kept', async () => {
  page = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await page.goto(`${site.origin}/fi/svara`)
  await page.getByLabel('Näkemyksesi').fill('Lisää valoa kävelytielle')
  await page.getByRole('button', { name: 'Lähetä' }).click()
  expect(await page.locator('h1').innerText()).toBe('Haluatko kertoa vähän itsestäsi?')
  await page.getByRole('button', { name: 'Tallenna ja näytä kuitti' }).click()
  expect(await page.locator('h1').innerText()).toBe('Tätä näkemyksellesi tapahtuu')
  expect(new URL(page.url()).pathname).toMatch(/^\/fi\/kvitto\//)
  const { rows } = await site.pool.query(
    "select language from contribution where body = 'Lisää valoa kävelytielle'",
  )
  expect(rows).toEqual([{ language: 'fi' }])
  await page.context().close()
})

test('a page in a language that lacks texts says so in one line, and leads to the same page in Swedish', async () => {
  page = await newPage(browser, PHONE)
  await page.goto(`${site.origin}/se/inspel?q=bussen`)
  const line = page.locator('.fallback')
  expect(await line.getAttribute('lang')).toBe('sv')
  expect(await line.innerText()).toBe(
    'Allt på sidan finns inte på nordsamiska än. Resten står på svenska. Läs sidan på svenska',
  )
  await line.getByRole('link').click()
  expect(page.url()).toBe(`${site.origin}/inspel?q=bussen`)
  expect(await page.locator('.fallback').count()).toBe(0)
  await page.goto(`${site.origin}/fit/om`)
  expect(await page.locator('.fallback').innerText()).toContain('meänkielellä')
  expect(await page.locator('html').getAttribute('lang')).toBe('fit')
  expect(await page.locator('title').getAttribute('lang')).toBe('fi')
  await page.context().close()
})

test('a list of stories shows each once, in the language of who reads; another edition is one choice away', async () => {
  page = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  const english = page.locator('main').getByRole('link', { name: 'The bus comes when you need it' })
  const swedish = page.locator('main').getByRole('link', { name: 'Bussen kommer när den behövs' })
  const shown = async (path: string) => {
    await page.goto(site.origin + path)
    return [await swedish.count(), await english.count()]
  }
  expect(await shown('/nyheter')).toEqual([1, 0])
  expect(await shown('/kommun/pajala')).toEqual([1, 0])
  expect(await shown('/en/kommun/pajala')).toEqual([0, 1])
  await page.goto(`${site.origin}/`)
  expect(await page.locator('main .card [lang=en]').count()).toBe(0)
  await page.goto(`${site.origin}/nyheter`)
  await page.getByRole('combobox', { name: 'Språk' }).selectOption({ label: 'English' })
  await page.getByRole('button', { name: 'Visa', exact: true }).click()
  expect([await swedish.count(), await english.count()]).toEqual([0, 1])
  await page.goto(`${site.origin}/en/nyheter`)
  await page.getByRole('link', { name: 'Show stories in all languages' }).click()
  expect([await swedish.count(), await english.count()]).toEqual([0, 1])
  expect(await page.locator('main .card').count()).toBe(12)
  await page.context().close()
})

test('a communicator translates a text, is told what is wrong, and sees it on the page at once; without JavaScript', async () => {
  page = await newPage(browser, { ...DESK, ...WITHOUT_SCRIPT })
  await site.signIn(page, 'communicator')
  await page.goto(`${site.origin}/arbete/oversattningar`)
  await page.getByRole('link', { name: 'davvisámegiella' }).first().click()
  await page.getByLabel('Sök').fill('thread.theme.kicker_two')
  await page.getByRole('button', { name: 'Visa' }).click()
  await page.getByRole('link', { name: 'thread.theme.kicker_two' }).click()
  await page.getByLabel('Översättning').fill('Prov utan antal')
  await page.getByRole('button', { name: 'Spara som granskad' }).click()
  expect(await page.locator('.errors').innerText()).toContain('Orden inom klammer')
  expect(await page.getByLabel('Översättning').inputValue()).toBe('Prov utan antal')
  await page.getByLabel('Översättning').fill('Prov {{count}}')
  await page.getByRole('button', { name: 'Spara som granskad' }).click()
  expect(await page.locator('[role=status]').innerText()).toContain('Texten visas nu')
  expect(await page.locator('.facts').innerText()).toContain('Granskad')

  await page.goto(`${site.origin}/arbete/oversattningar/se/site.nav.follow`)
  await page.getByLabel('Översättning').fill('Prov')
  await page.getByRole('button', { name: 'Spara som utkast' }).click()
  await page.goto(`${site.origin}/se/om`)
  expect(await page.locator('main ~ footer').innerText()).toContain('Prov')
  await page.context().close()
})

test('a file is taken out, changed and read in again on the page; what is unsound is named by its line', async () => {
  page = await newPage(browser, DESK)
  await site.signIn(page, 'communicator')
  await page.goto(`${site.origin}/arbete/oversattningar/smj`)
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Hämta PO-fil' }).click()
  const path = join(site.context.config.dataDir, 'smj.po')
  await (await waiting).saveAs(path)
  const upload = async () => {
    await page.getByLabel('Fil').setInputFiles(path)
    await page.getByRole('button', { name: 'Läs in PO-fil' }).click()
    return page.locator('[role=status]').innerText()
  }
  expect(await upload()).toContain('0 texter ändrades')
  const file = await readFile(path, 'utf8')
  const filled = file
    .replace(/(msgctxt "site.skip"\nmsgid .*\nmsgstr )""/, '$1"Prov"')
    .replace(/(msgctxt "thread.count_one"\nmsgid .*\nmsgstr )""/, '$1"Prov"')
  await writeFile(path, filled)
  const told = await upload()
  expect(told).toContain('1 text ändrades')
  expect(told).toMatch(/Rad \d+, thread\.count_one: Orden inom klammer/)
  await page.goto(`${site.origin}/smj/om`)
  expect(await page.locator('.skip').innerText()).toBe('Prov')
  await page.context().close()
})
