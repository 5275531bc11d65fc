import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { CODE, enterAsHelper } from '../lib/helper'
import { openSite, type Site } from '../lib/site'

let site: Site
let browser: Browser

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const helper = () => enterAsHelper(browser, site, false)
const stateOf = async (text: string) =>
  (
    await site.pool.query(
      'select s.state from contribution c left join standing s on s.contribution_id = c.id where c.body = $1',
      [text],
    )
  ).rows

test('the table is chosen before the note is sent, in reading and by keyboard', async () => {
  const order = (page: Page) =>
    page
      .locator('form[data-capture] :is(select, textarea, input:not([type=hidden], [type=checkbox]), button)')
      .evaluateAll((all) => all.map((field) => field.getAttribute('name') ?? field.textContent))
  const phone = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await phone.goto(`${site.origin}/mote/${CODE}`)
  expect(await order(phone)).toEqual(['bord', 'text', 'Skicka'])
  expect(await order(await helper())).toEqual(['bord', 'sprak', 'text', 'Spara och nästa'])
})

test('a helper finds every note of the own, also the first of many, and takes it back without a script', async () => {
  const page = await helper()
  await page.goto(`${site.origin}/mote/${CODE}/hjalpare/klistra`)
  const lines = Array.from({ length: 60 }, (_, n) => `Lapp i högen ${n + 1}`).join('\n')
  await page.getByLabel('En lapp på varje rad').fill(lines)
  await page.getByRole('button', { name: 'Visa innan jag sparar' }).click()
  await page.getByRole('button', { name: 'Spara 60 lappar' }).click()
  const total = async () => (await page.locator('main').innerText()).match(/Mötet har (\d+) lappar/)?.[1]
  await page.getByRole('link', { name: 'Rad för rad' }).click()
  const before = Number(await total())

  await page.getByRole('link', { name: 'Mina lappar' }).click()
  await page.getByRole('link', { name: 'Äldre lappar' }).click()
  const first = page.locator('li.inspel').filter({ has: page.getByText('Lapp i högen 1', { exact: true }) })
  await first.getByRole('button', { name: 'Ta tillbaka' }).click()
  expect(await page.getByRole('status').innerText()).toContain('tillbakatagen')
  expect(await stateOf('Lapp i högen 1')).toMatchObject([{ state: 'withheld' }])
  await page.getByRole('link', { name: 'Rad för rad' }).click()
  expect(Number(await total())).toBe(before - 1)

  const other = await helper()
  await other.goto(`${site.origin}/mote/${CODE}/hjalpare/mina`)
  expect(await other.locator('main').innerText()).not.toContain('Lapp i högen')
})

test.each([320, 360])('what will be saved is read without moving sideways at %i pixels', async (width) => {
  const page = await helper()
  await page.setViewportSize({ width, height: 640 })
  await page.goto(`${site.origin}/mote/${CODE}/hjalpare/klistra`)
  const long = `${'Sammanhållnings'.repeat(8)} i byn`
  await page
    .getByLabel('En lapp på varje rad')
    .fill(`Torget på lördagar #${'mötesplatser'.repeat(3)}\n${long}\n${'x'.repeat(10_001)}`)
  await page.getByRole('button', { name: 'Visa innan jag sparar' }).click()
  expect(await page.locator('main').innerText()).toContain('1 rad kan inte sparas')
  // A closed list shows the beginning of what is chosen and the whole of it when opened, as the browser draws it.
  const cut = await page
    .locator('main, main *:not(select)')
    .evaluateAll(
      (all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1).length,
    )
  expect(cut).toBe(0)
  const right = await page
    .locator('main li.inspel > *')
    .evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().right)))
  expect(right).toBeLessThanOrEqual(width)
})
