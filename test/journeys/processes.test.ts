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
    await page.getByLabel('Svar 3 (svenska)').fill('Ibland')
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
  // Who is asked only for an earlier answer can't come before it, nor lose it.
  await page.getByRole('button', { name: 'Flytta ner Har du bil?' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('Hur tar du dig då fram?')
  await page.getByRole('button', { name: 'Ta bort Har du bil?' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('Hur tar du dig då fram?')
  await page.getByRole('link', { name: 'Ändra Har du bil?' }).click()
  await page.getByLabel('Svar 2 (svenska)').fill('')
  await save()
  expect(await page.getByRole('alert').innerText()).toContain('En senare fråga ställs bara')
  await page.getByRole('link', { name: 'Tillbaka utan att spara' }).click()
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
  await page.getByRole('button', { name: 'Börja använda ändringarna' }).click()
  expect(await page.getByRole('status').first().innerText()).toBe('Formuläret används nu.')
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
  expect(await page.locator('main').innerText()).toContain('Du har ändringar som ingen utanför ser än.')
  expect(await (await fetch(`${site.origin}/enkat/hur-reser-du`)).text()).not.toContain('med bussen')
  await page.getByRole('button', { name: 'Börja använda ändringarna' }).click()
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

test('a removed question’s id is never another question’s, and changes can be thrown away', async () => {
  await page.getByRole('button', { name: 'Ta bort Vad är viktigast?' }).click()
  await page.getByRole('button', { name: 'Börja använda ändringarna' }).click()
  await addQuestion('text', () => page.getByLabel('Frågan (svenska)').fill('Vad är viktigast?'))
  await page.getByRole('button', { name: 'Börja använda ändringarna' }).click()
  const { rows } = await site.pool.query<{ ids: string[] }>(
    `select array(select q ->> 'id' from jsonb_array_elements(questions) q where q -> 'label' ->> 'sv' = 'Vad är viktigast?') as ids
     from form_version f join way_in w on w.id = f.way_in_id where w.slug = 'hur-reser-du' order by version`,
  )
  const ids = rows.flatMap((row) => row.ids)
  expect(new Set(ids).size).toBe(2)
  await page.getByRole('button', { name: 'Ta bort Vad är viktigast?' }).click()
  await page.getByRole('button', { name: 'Släng ändringarna' }).click()
  expect(await page.locator('ol.plain h2').allInnerTexts()).toContain('Vad är viktigast?')
})

test('a hidden way in takes nothing from the page that somebody still has open', async () => {
  const citizen = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await citizen.goto(`${site.origin}/svara/fordjupat-inspel`)
  await open('/arbete/processer')
  await page.getByRole('link', { name: 'Strategi 2040' }).click()
  await page.getByRole('link', { name: 'Fördjupat inspel' }).click()
  await page.getByRole('button', { name: 'Sluta visa' }).click()
  await citizen.getByLabel('Vad ska göras?').fill('Det här hann inte med')
  await citizen.getByRole('button', { name: 'Skicka' }).click()
  const { rows } = await site.pool.query(`select 1 from contribution where body like 'Det här hann inte%'`)
  expect(rows).toEqual([])
  await page.getByRole('button', { name: 'Visa för alla' }).click()
})

test('visitors meet the process that staff choose, and find the other', async () => {
  await open('/arbete/processer')
  await page.getByRole('link', { name: 'Strategi 2050' }).click()
  await page.getByRole('button', { name: 'Visa för alla' }).first().click()
  await page.getByRole('button', { name: 'Låt besökarna möta den här först' }).click()
  expect(await page.locator('main').innerText()).toContain('Besökarna möter den här processen först.')
  const met = await (await fetch(`${site.origin}/delta`)).text()
  expect(met).toContain('/delta?process=strategi-2040')
  await open('/arbete/processer')
  await page.getByRole('link', { name: 'Strategi 2040' }).click()
  await page.getByRole('button', { name: 'Låt besökarna möta den här först' }).click()
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
