import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayInSweden } from '~/kernel/time'
import { DESK, newPage, openBrowser, WITHOUT_SCRIPT } from '../lib/browser'
import { openSite, type Site } from '../lib/site'

let site: Site
let browser: Browser
let page: Page

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  page = await newPage(browser, { ...DESK, ...WITHOUT_SCRIPT })
  await site.signIn(page, 'moderator')
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const mainText = () => page.locator('main').innerText()
const open = (path: string) => page.goto(site.origin + path)

/** A picture of a sheet; another colour makes it another picture. */
const photo = async (name: string, background: string) => ({
  name,
  mimeType: 'image/png',
  buffer: await sharp({ create: { width: 700, height: 990, channels: 3, background } })
    .png()
    .toBuffer(),
})

const closedWay = () =>
  site.context.db.selectFrom('wayIn').selectAll().where('slug', '=', 'fragan-2025').executeTakeFirstOrThrow()

test('a letter dated before the way in closed gets the same receipt as on the web, on one A4', async () => {
  const way = await closedWay()
  await open('/arbete/inspel')
  await page.getByRole('link', { name: 'Skriv in från papper' }).click()
  await page.getByLabel('Väg in').selectOption(way.id)
  await page.getByLabel('Språk som det är skrivet på').selectOption({ label: 'suomi' })
  const text = 'Lisää penkkejä\nkävelytien varrelle'
  await page.getByLabel('Inspelet, ord för ord').fill(text)
  await page.getByRole('button', { name: 'Spara och visa kvittot' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('Vägen in tog inte emot inspel den dagen')
  expect(await page.getByLabel('Inspelet, ord för ord').inputValue()).toBe(text)

  await page.getByLabel('Vilken dag kom det?').fill(dayInSweden(way.closesAt))
  await page
    .getByLabel('Bilder av pappret')
    .setInputFiles([await photo('a.png', '#fffdf4'), await photo('b.png', '#f4f6ff')])
  await page.getByRole('button', { name: 'Spara och visa kvittot' }).click()
  const code = (await page.locator('.receipt .code').innerText()).replaceAll(' ', '')
  expect(await page.locator('.receipt svg').getAttribute('aria-label')).toContain('QR')
  const receipt = page.url()
  const printed = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)

  await page.getByRole('link', { name: 'Läs och bestäm' }).click()
  const pictures = page.locator('#bilagor img')
  expect(await pictures.count()).toBe(2)
  const src = (await pictures.first().getAttribute('src'))!
  expect((await page.request.get(site.origin + src)).status()).toBe(200)
  await page.getByLabel('Bilder av pappret').setInputFiles([
    {
      name: 'x.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    },
  ])
  await page.locator('#bilagor summary').click()
  await page.getByRole('button', { name: 'Lägg till', exact: true }).click()
  expect(await mainText()).toContain('Bilderna sparades inte.')

  const stranger = await fetch(site.origin + src, { redirect: 'manual' })
  expect(stranger.status).toBe(303)
  const colleague = await newPage(browser, DESK)
  await site.signIn(colleague, 'moderator')
  expect((await colleague.goto(receipt))?.status()).toBe(404)
  const communicator = await newPage(browser, DESK)
  await site.signIn(communicator, 'communicator')
  const file = src.split('/').at(-2)
  expect((await communicator.request.get(`${site.origin}/arbete/bild/${file}/480.jpg`)).status()).toBe(404)
  expect((await communicator.request.get(site.origin + src)).status()).toBe(403)

  await open(`/kvitto/${code}`)
  expect(await page.locator('blockquote').innerText()).toBe(text)
  expect(await page.locator('img').count()).toBe(0)
})

test('every line of a sheet becomes an inspel of its own after a look, and the next sheet keeps the pile', async () => {
  await open('/arbete/inspel/papper')
  const current = await site.context.db
    .selectFrom('wayIn')
    .select('id')
    .where('slug', '=', 'fragan-2026')
    .executeTakeFirstOrThrow()
  await page.getByLabel('Väg in').selectOption(current.id)
  await page.getByLabel('Inspelet, ord för ord').fill('- Laga bryggan\n\n- Fler bänkar\n3. Öppet bibliotek')
  await page.getByLabel('Varje rad är ett eget inspel').check()
  await page.getByRole('button', { name: 'Spara och skriv in nästa' }).click()
  expect(await page.locator('h1').innerText()).toBe('Det blir 3 inspel')
  expect(await page.locator('main ol li').allInnerTexts()).toEqual([
    'Laga bryggan',
    'Fler bänkar',
    'Öppet bibliotek',
  ])
  await page.getByRole('button', { name: 'Tillbaka och ändra' }).click()
  expect(await page.getByLabel('Inspelet, ord för ord').inputValue()).toContain('- Fler bänkar')
  await page.getByRole('button', { name: 'Spara och skriv in nästa' }).click()
  await page.getByLabel('Bilder av pappret').setInputFiles([await photo('blad.png', '#ffffff')])
  await page.getByRole('button', { name: 'Spara och skriv in nästa' }).click()
  expect(await mainText()).toContain('Sparat.')
  expect(await page.getByLabel('Väg in').inputValue()).toBe(current.id)
  expect(await page.getByLabel('Inspelet, ord för ord').inputValue()).toBe('')
  await page.getByRole('link', { name: 'Skriv ut kvittot' }).click()
  expect(await page.locator('.receipt').count()).toBe(3)
  const scans = await site.context.db
    .selectFrom('contributionAttachment')
    .innerJoin('contribution', 'contribution.id', 'contributionAttachment.contributionId')
    .select('fileId')
    .where('contribution.language', '=', 'sv')
    .execute()
  expect(scans).toHaveLength(3)
  expect(new Set(scans.map((scan) => scan.fileId)).size).toBe(1)
  const kept = await site.context.db
    .selectFrom('contribution')
    .select(['channel', 'enteredBy'])
    .where('body', '=', 'Fler bänkar')
    .executeTakeFirstOrThrow()
  expect(kept.channel).toBe('paper')
  expect(kept.enteredBy).not.toBeNull()
})

test('a sheet in none of the six languages is kept as such, and the next sheet keeps that too', async () => {
  await open('/arbete/inspel/papper')
  await page.getByLabel('Språk som det är skrivet på').selectOption({ label: 'annat språk' })
  await page.getByLabel('Inspelet, ord för ord').fill('Więcej autobusów wieczorem')
  await page.getByRole('button', { name: 'Spara och skriv in nästa' }).click()
  expect(await mainText()).toContain('Sparat.')
  expect(await page.getByLabel('Språk som det är skrivet på').inputValue()).toBe('und')
  const { rows } = await site.pool.query(
    `select said.language from contribution_language said join contribution on contribution.id = contribution_id
     where body = 'Więcej autobusów wieczorem'`,
  )
  expect(rows).toEqual([{ language: 'und' }])
  await page.getByRole('link', { name: 'Skriv ut kvittot' }).click()
  expect(await page.locator('.receipt').count()).toBe(1)
})
