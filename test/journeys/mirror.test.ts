import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { follow, type } from '../lib/keyboard'
import { openSite, type Site } from '../lib/site'

let site: Site
let browser: Browser
let desk: Page

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  desk = await newPage(browser, { ...DESK, ...WITHOUT_SCRIPT })
  await site.signIn(desk, 'communicator')
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })

test('the newsroom sets a goal by keyboard; a number that is none is told where it stands', async () => {
  await desk.goto(`${site.origin}/arbete/spegeln/mal`)
  const field = desk.getByLabel('Arvidsjaur', { exact: true })
  await field.fill('')
  await type(field, 'många')
  await follow(desk.getByRole('button', { name: 'Spara målen' }))
  expect(await desk.getByRole('alert').innerText()).toContain('hela tal')
  expect(await field.inputValue()).toBe('många')
  await field.fill('')
  await type(field, '12')
  await follow(desk.getByRole('button', { name: 'Spara målen' }))
  expect(await rowOf(desk, 'Arvidsjaur').innerText()).toContain('12')
})

test('what is missing tells where to begin, and becomes a planned story with its place', async () => {
  const gap = desk
    .getByRole('listitem')
    .filter({ has: desk.getByRole('button', { name: 'Planera om Arvidsjaur' }) })
  await gap.getByText('Här kan du börja').click()
  expect(await gap.innerText()).toContain('inspel därifrån')
  await gap.getByRole('button', { name: 'Planera om Arvidsjaur' }).click()
  await desk.waitForURL('**/arbete/redaktionen/*')
  expect(await desk.getByLabel('Rubrik', { exact: true }).inputValue()).toBe('Att berätta: Arvidsjaur')
  expect(await desk.getByLabel('Arvidsjaur', { exact: true }).isChecked()).toBe(true)
})

test('everyone sees whether the whole county is told of, on a phone without script', async () => {
  const phone = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await phone.goto(`${site.origin}/spegeln`)
  expect(await phone.locator('h1').innerText()).toBe('Hela länet speglas')
  expect(await rowOf(phone, 'Pajala').innerText()).toMatch(/\d/)
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(await phone.locator('main').innerText()).not.toContain('Mål')
})
