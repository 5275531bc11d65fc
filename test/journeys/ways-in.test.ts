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
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

test('every way in says how long it takes and until when; what is closed says what happens now, and leads somewhere', async () => {
  await page.goto(`${site.origin}/delta`)
  const [open, closed] = await page.locator('section.section').allInnerTexts()
  expect(open).toContain('Den öppna frågan')
  expect(open).toContain('Ungefär 10 minuter. Öppet till och med')
  expect(closed).toContain('Vi tar inte längre emot inspel')
  const ways = await page
    .locator('main .cards a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  for (const href of ways) expect((await fetch(site.origin + href)).status, `${href}`).toBe(200)
})

test('a form with every kind of question is answered without JavaScript, and nothing is asked twice', async () => {
  await page.goto(`${site.origin}/delta`)
  await page.getByRole('link', { name: 'Fördjupat inspel' }).click()
  await page.getByLabel('Varför är det viktigt?').fill('Annars flyttar de unga.')
  await page.getByLabel('Kommunen').check()
  await page.getByLabel('Vi själva').check()
  await page.getByRole('button', { name: 'Skicka' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('Skriv ett svar.')
  expect(await page.getByLabel('Varför är det viktigt?').inputValue()).toBe('Annars flyttar de unga.')
  expect(await page.getByLabel('Vi själva').isChecked()).toBe(true)

  await page.getByLabel('Vad ska göras?').fill('Fler studieplatser här')
  await page.getByLabel('Överkalix').check()
  await page.locator('input[type=radio][value="4"]').check()
  await page.getByRole('button', { name: 'Skicka' }).click()
  expect(await page.locator('h1').innerText()).toBe('Vill du berätta lite om dig?')
  expect(await page.getByLabel('Vilken kommun gäller ditt inspel?').count()).toBe(0)
  await page.getByText('25–44 år').click()
  await page.getByRole('button', { name: 'Spara och visa kvittot' }).click()

  const { rows } = await site.pool.query(
    `select c.body, c.answers, f.version, d.municipality_code, d.age_band
     from contribution c join form_version f on f.id = c.form_version_id
     join contributor_detail d on d.contribution_id = c.id
     where c.body like 'Fler studieplatser%'`,
  )
  expect(rows).toEqual([
    {
      body: 'Fler studieplatser här\n\nAnnars flyttar de unga.',
      answers: {
        vad: 'Fler studieplatser här',
        varfor: 'Annars flyttar de unga.',
        var: '2513',
        vem: ['kommun', 'vi'],
        brattom: 4,
      },
      version: 1,
      municipality_code: '2513',
      age_band: '25-44',
    },
  ])
})

test('staff read what was answered, question by question', async () => {
  const { rows } = await site.pool.query<{ id: string }>(
    `select id from contribution where body like 'Fler studieplatser%'`,
  )
  const desk = await newPage(browser, PHONE)
  await site.signIn(desk, 'moderator')
  await desk.goto(`${site.origin}/arbete/inspel/${rows[0]?.id}`)
  const answers = await desk.locator('main').innerText()
  expect(answers).toContain('Svar i formuläret')
  expect(answers).toContain('Överkalix')
  expect(answers).toContain('Formulärets version 1.')
})

test('options are put in order with buttons; one that is left out stands last and the rest keep their places', async () => {
  const desk = await newPage(browser, PHONE)
  await site.signIn(desk, 'strategist')
  const { rows } = await site.pool.query<{ id: string }>(
    `select way_in_id as id from form_version where questions @> '[{"kind": "sorting"}]' limit 1`,
  )
  await desk.goto(`${site.origin}/arbete/vagar/${rows[0]?.id}/formular`)
  const list = desk.locator('ol[data-sorting]').first()
  const places = () =>
    list.locator('select').evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value))
  const [first = ''] = await list.locator('.what').allInnerTexts()
  await list.getByRole('button', { name: `Flytta ner ${first}` }).click()
  expect((await places())[0]).toBe('1')
  const second = list.locator('select').nth(1)
  await second.focus()
  await second.selectOption('')
  expect(await list.locator('.what').last().innerText()).toBe(first)
  expect((await places()).at(-1)).toBe('')
  expect((await places()).slice(0, -1)).toEqual((await places()).slice(0, -1).map((_, at) => String(at + 1)))
  expect(await desk.evaluate(() => document.activeElement?.tagName)).toBe('SELECT')
})
