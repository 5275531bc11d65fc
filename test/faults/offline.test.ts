import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { killProfile, openProfile, PHONE } from '../lib/browser'
import { openSite, type Site } from '../lib/site'
import { openWire, type Wire } from '../lib/wire'

const CODE = 'B0DEN6'
const PIN = '204026'
let site: Site
let wire: Wire
let profile: string
let device: BrowserContext

beforeAll(async () => {
  site = await openSite()
})
beforeEach(async () => {
  wire = await openWire(site.origin)
  profile = mkdtempSync(join(tmpdir(), 'inspel-device-'))
  device = await start()
})
afterEach(async () => {
  await device.close().catch(() => undefined)
  await wire.close()
  rmSync(profile, { recursive: true, force: true })
})
afterAll(() => site.close())

const start = async (): Promise<BrowserContext> => {
  const context = await openProfile(profile, PHONE)
  context.setDefaultTimeout(15_000)
  return context
}

const open = async (path: string): Promise<Page> => {
  const page = device.pages()[0] ?? (await device.newPage())
  await page.goto(wire.origin + path)
  await page.locator('[data-ready]').waitFor({ state: 'attached' })
  return page
}

/** Until the worker has the page, its other questions and the script: then it opens without a network. */
const untilKept = (page: Page, path: string): Promise<unknown> =>
  expect
    .poll(
      () =>
        page.evaluate(async (address) => {
          const cache = await caches.open('inspel-mote-1')
          const held = await Promise.all([cache.match(address), cache.match('/tillgangar/capture.js')])
          return navigator.serviceWorker.controller !== null && held.every(Boolean)
        }, path),
      { timeout: 15_000 },
    )
    .toBe(true)

const cut = async (): Promise<void> => {
  wire.set('cut')
  await device.setOffline(true)
}
const mend = async (): Promise<void> => {
  wire.set('whole')
  await device.setOffline(false)
}

const write = async (page: Page, text: string): Promise<void> => {
  await page.getByLabel('Din lapp').fill(text)
  await page.getByRole('button', { name: 'Skicka', exact: true }).click()
}

const waitsFor = (page: Page, text: string | RegExp): Promise<unknown> =>
  page.locator('[data-queue-status]', { hasText: text }).waitFor()

const arrived = async (like: string): Promise<{ body: string; table_number: number; prompt_id: string }[]> =>
  (
    await site.pool.query(
      'select body, table_number, prompt_id from contribution where body like $1 order by idempotency_key',
      [like],
    )
  ).rows

test('forty notes without a network, the browser killed and started again: all forty arrive, once, in their order', async () => {
  const path = `/mote/${CODE}?bord=3&steg=andra`
  await untilKept(await open(path), path)
  await cut()
  let page = await open(path)
  expect(await page.locator('h1').innerText()).toBe(
    'Vad ska vara annorlunda om tio år, och vad är första steget?',
  )
  for (let n = 1; n <= 25; n++) await write(page, `Utan nät ${n}`)
  await waitsFor(page, '25 väntar på den här enheten.')
  await killProfile(profile)
  device = await start()
  await cut()
  page = await open(path)
  await waitsFor(page, '25 väntar på den här enheten. Ingen täckning just nu.')
  for (let n = 26; n <= 40; n++) await write(page, `Utan nät ${n}`)
  await waitsFor(page, '40 väntar på den här enheten.')
  expect(await arrived('Utan nät %')).toEqual([])

  await mend()
  await waitsFor(page, 'Allt är sparat hos oss. 40 härifrån.')
  const all = await arrived('Utan nät %')
  expect(all.map(({ body }) => body)).toEqual(Array.from({ length: 40 }, (_, n) => `Utan nät ${n + 1}`))
  expect(all.every((one) => one.table_number === 3 && one.prompt_id === 'andra')).toBe(true)
}, 120_000)

test('an answer lost on its way back: what the server has already is answered again and not made twice', async () => {
  const path = `/mote/${CODE}?bord=1`
  const page = await open(path)
  await untilKept(page, path)
  wire.set('deaf')
  await write(page, 'Svaret kom aldrig fram')
  await expect.poll(() => arrived('Svaret kom aldrig fram')).toHaveLength(1)
  await waitsFor(page, '1 väntar på den här enheten.')
  // Asked by hand it is sent again at once; afterwards by itself.
  await page.getByRole('button', { name: 'Skicka nu' }).click()
  await waitsFor(page, '1 väntar på den här enheten.')
  wire.set('whole')
  await waitsFor(page, 'Allt är sparat hos oss. 1 härifrån.')
  expect(await arrived('Svaret kom aldrig fram')).toHaveLength(1)
  const receipt = await page.locator('[data-taken] a').first().getAttribute('href')
  expect(await (await fetch(site.origin + receipt)).text()).toContain('Svaret kom aldrig fram')
})

test('a helper types on without a network, and two pages of one device send each note once', async () => {
  const path = `/mote/${CODE}/hjalpare`
  const page = device.pages()[0] ?? (await device.newPage())
  await page.goto(wire.origin + path)
  await page.getByLabel('Hjälparkod').fill(PIN)
  await page.getByRole('button', { name: 'Börja' }).click()
  await page.locator('[data-ready]').waitFor({ state: 'attached' })
  await untilKept(page, path)
  const other = await device.newPage()
  await other.goto(wire.origin + path)
  await other.locator('[data-ready]').waitFor({ state: 'attached' })
  await cut()
  await page.reload()
  await page.locator('[data-ready]').waitFor({ state: 'attached' })
  for (let n = 1; n <= 12; n++) {
    await page.keyboard.type(`Rad ${n} av hjälparen`)
    await page.keyboard.press('Enter')
  }
  await waitsFor(page, '12 väntar på den här enheten.')
  await mend()
  await Promise.all([page, other].map((one) => one.evaluate(() => dispatchEvent(new Event('online')))))
  await expect.poll(() => arrived('Rad % av hjälparen'), { timeout: 20_000 }).toHaveLength(12)
  await expect.poll(() => page.locator('[data-queue-tools]').isHidden(), { timeout: 20_000 }).toBe(true)
})

test('what is refused stays with its reason, can be put right, and can be carried by hand', async () => {
  const path = `/mote/${CODE}`
  const page = await open(path)
  const hours = (closes: string | null) =>
    site.pool.query('update meeting set capture_closes_at = $1 where code = $2', [closes, CODE])
  const { rows } = await site.pool.query('select capture_closes_at from meeting where code = $1', [CODE])
  await hours('2026-01-23T22:59:59Z')
  await write(page, 'Kom efter stängning')
  const refused = page.getByRole('region', { name: 'Behöver rättas' })
  expect(await refused.innerText()).toContain('Mötet tar inte emot lappar längre.')
  expect(await refused.getByLabel('Lappens text').inputValue()).toBe('Kom efter stängning')

  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Hämta säkerhetskopia' }).click()
  const copy = readFileSync(await (await downloading).path())
  await hours(rows[0].capture_closes_at)

  const helper = await device.newPage()
  await helper.goto(`${wire.origin}/mote/${CODE}/hjalpare`)
  await helper.getByLabel('Hjälparkod').fill(PIN)
  await helper.getByRole('button', { name: 'Börja' }).click()
  await helper.getByRole('link', { name: 'Läs in säkerhetskopia' }).click()
  const read = async () => {
    const file = { name: 'lappar.json', mimeType: 'application/json', buffer: copy }
    await helper.getByLabel('Säkerhetskopia').setInputFiles(file)
    await helper.getByRole('button', { name: 'Läs in', exact: true }).click()
    return helper.getByRole('status').first().innerText()
  }
  expect(await read()).toBe('1 lapp är sparad.')
  expect(await read()).toBe('0 lappar är sparade. 1 fanns redan och sparades inte igen.')

  await refused.getByLabel('Lappens text').fill('Kom efter stängning, men rättad')
  await refused.getByRole('button', { name: 'Skicka igen' }).click()
  await waitsFor(page, 'Allt är sparat hos oss.')
  expect(await arrived('Kom efter stängning%')).toHaveLength(1)
})

test('a device without room says so and leaves the text in the box', async () => {
  const page = await open(`/mote/${CODE}`)
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await write(page, 'Det finns ingen plats')
  await waitsFor(page, 'Enheten kunde inte spara lappen.')
  expect(await page.getByLabel('Din lapp').inputValue()).toBe('Det finns ingen plats')
})

test('a draft is kept on the device only for who asked', async () => {
  let page = await open(`/mote/${CODE}`)
  await page.getByLabel('Din lapp').fill('Inte klar än')
  page = await open(`/mote/${CODE}`)
  expect(await page.getByLabel('Din lapp').inputValue()).toBe('')
  await page.getByLabel('Spara det jag håller på att skriva').check()
  await page.getByLabel('Din lapp').fill('Inte klar än')
  page = await open(`/mote/${CODE}`)
  expect(await page.getByLabel('Din lapp').inputValue()).toBe('Inte klar än')
  await page.getByLabel('Spara det jag håller på att skriva').uncheck()
  page = await open(`/mote/${CODE}`)
  expect(await page.getByLabel('Din lapp').inputValue()).toBe('')
})
