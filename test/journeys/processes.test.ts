import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

const save = () => page.getByRole('button', { name: 'Spara', exact: true }).click()
const open = (path: string) => page.goto(site.origin + path)
const first = (label: string) => page.getByLabel(label).first()

const addQuestion = async (kind: string, fill: () => Promise<unknown>) => {
  await page.getByLabel('Sorts fråga').selectOption(kind)
  await page.getByRole('button', { name: 'Lägg till fråga' }).click()
  await fill()
  await save()
}

test('last time’s process is copied as drafts, moved to its new start, and no inspel comes along', async () => {
  await open('/arbete/processer')
  await page.getByRole('link', { name: 'Strategi 2040' }).click()
  await page.getByRole('link', { name: 'Gör en ny av den här' }).click()
  const copy = page.locator('form[action$="/kopiera"]')
  await copy.getByLabel('Rubrik (svenska)').fill('Strategi 2050')
  await copy.getByLabel('Vad den handlar om (svenska)').fill('Nästa plan.')
  await copy.getByRole('button', { name: 'Kopiera' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('Välj en dag')
  expect(await copy.getByLabel('Rubrik (svenska)').inputValue()).toBe('Strategi 2050')
  await copy.getByLabel('Första fasens första dag').fill('2035-09-01')
  await copy.getByRole('button', { name: 'Kopiera' }).click()

  expect(await page.locator('h1').innerText()).toBe('Strategi 2050')
  expect(await page.locator('table').innerText()).toContain('1 september 2035')
  const { rows } = await site.pool.query(
    `select p.published_at, (select count(*)::int from contribution c where c.process_id = p.id) as inspel,
       (select count(*)::int from way_in w where w.process_id = p.id and w.published_at is not null) as shown,
       (select count(*)::int from form_version f join way_in w on w.id = f.way_in_id where w.process_id = p.id) as forms
     from process p where slug = 'strategi-2050'`,
  )
  expect(rows).toEqual([{ published_at: null, inspel: 0, shown: 0, forms: expect.any(Number) }])
  expect(rows[0].forms).toBeGreaterThan(1)
})

test('a way in gets a form of every kind, is shown, and a change after the first answer keeps what was answered', async () => {
  await open('/arbete/processer')
  await page.getByRole('link', { name: 'Strategi 2040' }).click()
  await page.getByRole('link', { name: 'Ny väg in' }).click()
  await save()
  expect(await page.getByRole('alert').innerText()).toContain('Skriv en rubrik på svenska')
  await page.getByLabel('Sort', { exact: true }).selectOption('survey')
  await page.getByLabel('Rubrik (svenska)').fill('Hur reser du?')
  await page.getByLabel('Frågan (svenska)').fill('Hur reser du?')
  await page.getByLabel('Det här sägs när den har stängt (svenska)').fill('Tack! Nu läser vi svaren.')
  await page.getByLabel('Så många minuter tar det').fill('3')
  await page.getByLabel('svenska', { exact: true }).check()
  const today = new Date().toISOString().slice(0, 10)
  await first('Första dag').fill('2026-01-01')
  await first('Sista dag').fill(`${Number(today.slice(0, 4)) + 1}-12-31`)
  await save()
  expect(await page.locator('h1').innerText()).toBe('Väg in: Hur reser du?')

  await page.getByRole('link', { name: 'Formulärets frågor' }).click()
  await addQuestion('choice', async () => {
    await page.getByLabel('Frågan (svenska)').fill('Har du bil?')
    await page.getByLabel('Svar 1 (svenska)').fill('Ja')
    await page.getByLabel('Svar 2 (svenska)').fill('Nej')
  })
  await addQuestion('text', async () => {
    await page.getByLabel('Frågan (svenska)').fill('Hur tar du dig då fram?')
    await page.getByLabel('Har du bil? Nej').check()
  })
  await addQuestion('scale', async () => {
    await page.getByLabel('Frågan (svenska)').fill('Hur nöjd är du?')
    await page.getByLabel('Ord för lägsta steget (svenska)').fill('missnöjd')
    await save()
    expect(await page.getByRole('alert').innerText()).toContain('Skriv ett ord')
    await page.getByLabel('Ord för högsta steget (svenska)').fill('nöjd')
  })
  await addQuestion('sorting', async () => {
    await page.getByLabel('Frågan (svenska)').fill('Vad är viktigast?')
    await page.getByLabel('Svar 1 (svenska)').fill('Pris')
    await page.getByLabel('Svar 2 (svenska)').fill('Tid')
  })
  await addQuestion('place', () => page.getByLabel('Frågan (svenska)').fill('Var bor du?'))
  // The plain question of the start is taken away, and the last is moved up.
  await page.getByRole('button', { name: 'Ta bort Hur reser du?' }).click()
  await page.getByRole('button', { name: 'Flytta upp Var bor du?' }).click()
  expect(await page.locator('ol.plain h2').allInnerTexts()).toEqual([
    'Har du bil?',
    'Hur tar du dig då fram?',
    'Hur nöjd är du?',
    'Var bor du?',
    'Vad är viktigast?',
  ])
  await page.getByRole('link', { name: 'Till vägen in' }).click()
  const citizen = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  expect((await citizen.goto(`${site.origin}/enkat/hur-reser-du`))?.status()).toBe(404)
  await page.getByRole('button', { name: 'Visa för alla' }).click()

  await citizen.goto(`${site.origin}/enkat/hur-reser-du`)
  await citizen.getByRole('button', { name: 'Börja' }).click()
  await citizen.getByLabel('Nej').check()
  await citizen.getByRole('button', { name: 'Nästa' }).click()
  await citizen.getByLabel('Hur tar du dig då fram?').fill('Med buss')
  for (let step = 0; step < 4; step++) await citizen.getByRole('button', { name: 'Nästa' }).click()
  await citizen.getByRole('button', { name: 'Skicka in' }).click()

  await page.getByRole('link', { name: 'Formulärets frågor' }).click()
  await page.getByRole('link', { name: 'Ändra Hur nöjd är du?' }).click()
  await page.getByLabel('Frågan (svenska)').fill('Hur nöjd är du med bussen?')
  await save()
  const versions = await page.locator('main').innerText()
  expect(versions).toContain('Version 2: 0 svar')
  expect(versions).toContain('Version 1: 2 svar')
  const { rows } = await site.pool.query(
    `select f.version, c.answers from contribution c join form_version f on f.id = c.form_version_id where c.body = 'Med buss'`,
  )
  expect(rows).toEqual([
    { version: 1, answers: { 'har-du-bil': [expect.any(String)], 'hur-tar-du-dig-da-fram': 'Med buss' } },
  ])
})

test('the second of two who change the same is told, and loses nothing of what was typed', async () => {
  await open('/arbete/processer')
  await page.getByRole('link', { name: 'Strategi 2040' }).click()
  await page.getByText('Ändra rubrik och text').click()
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.getByText('Ändra rubrik och text').click()
  const form = (one: Page) =>
    one.locator(`form:has(input[name=seen]):has(textarea[name="summary-sv"])`).first()
  await form(other).getByLabel('Vad den handlar om (svenska)').fill('Den första ändringen.')
  await form(other).getByRole('button', { name: 'Spara' }).click()
  await form(page).getByLabel('Vad den handlar om (svenska)').fill('Den andra ändringen.')
  await form(page).getByRole('button', { name: 'Spara' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('Någon annan har ändrat')
  expect(await form(page).getByLabel('Vad den handlar om (svenska)').inputValue()).toBe(
    'Den andra ändringen.',
  )
})
