import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayInSweden, daysAfter } from '~/kernel/time'
import { unrecordedChanges } from '~/platform/audit/testing'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { choose, follow, pick, press, type } from '../lib/keyboard'
import { openSite, type Site } from '../lib/site'

let site: Site
let browser: Browser
let leader: Page
let editor: Page
let everyone: Page

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  leader = await newPage(browser, { ...DESK, ...WITHOUT_SCRIPT })
  editor = await newPage(browser, { ...DESK, ...WITHOUT_SCRIPT })
  everyone = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await site.signIn(leader, 'strategist')
  await site.signIn(editor, 'communicator')
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const main = (page: Page) => page.locator('main').innerText()
const today = () => dayInSweden(new Date())

test('a project leader fills in one form by keyboard, is told what is missing, and loses nothing', async () => {
  await leader.goto(`${site.origin}/arbete/projekt`)
  await follow(leader.getByRole('link', { name: 'Nytt projekt' }))
  await type(leader.getByLabel('Projektets namn'), 'Byar som växer')
  await type(leader.getByLabel('Vad är det? En mening'), 'Fem byar provar gemensamma arbetsplatser.')
  await pick(leader.getByLabel('Överkalix'))
  await type(leader.getByLabel('Börjar'), daysAfter(today(), -10))
  await type(leader.getByLabel('Slutar'), daysAfter(today(), -20))
  await follow(leader.getByRole('button', { name: 'Gör baspaketet' }))
  const wrong = await leader.getByRole('alert').innerText()
  expect(wrong).toContain('Skriv vem som svarar på frågor.')
  expect(wrong).toContain('Skriv en e-postadress')
  expect(await leader.getByLabel('Projektets namn').inputValue()).toBe('Byar som växer')
  expect(await leader.getByLabel('Överkalix').isChecked()).toBe(true)
  await type(leader.getByLabel('Vem svarar på frågor?'), 'projektledare')
  await type(leader.getByLabel('E-post till den rollen'), 'byar@region.example')
  await follow(leader.getByRole('button', { name: 'Gör baspaketet' }))
  expect(await leader.getByRole('alert').innerText()).toContain('sluta efter att det har börjat')
  await type(leader.getByLabel('Slutar'), daysAfter(today(), 355))
  await choose(leader.getByLabel('Ansvarig hos oss'), 'Provar strategist')
  await follow(leader.getByRole('button', { name: 'Gör baspaketet' }))
  expect(await leader.getByRole('status').innerText()).toContain('Baspaketet är klart att arbeta med')
})

test('the package is there at once: what is late, what waits, which channels, and nothing of it in the open', async () => {
  const page = await main(leader)
  expect(page).toContain('0 av 8 är klart. 3 är sent.')
  expect(page).toContain('Byar som växer: nu börjar vi')
  expect(page).toContain('5 frågor saknar svar')
  expect(page).toContain('LinkedIn')
  await everyone.goto(`${site.origin}/projekt`)
  expect(await main(everyone)).not.toContain('Byar som växer')
  expect((await everyone.goto(`${site.origin}/projekt/byar-som-vaxer`))?.status()).toBe(404)
})

test('the leader shows the page, and a communicator answers the questions and publishes them', async () => {
  await follow(leader.getByRole('button', { name: 'Visa för alla' }))
  await everyone.goto(`${site.origin}/projekt`)
  await everyone.getByRole('link', { name: 'Byar som växer' }).click()
  expect(await main(everyone)).toContain('byar@region.example')
  expect(await main(everyone)).not.toContain('Vanliga frågor')
  expect(await everyone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

  await editor.goto(`${site.origin}/arbete/projekt`)
  await editor.getByRole('link', { name: 'Byar som växer' }).click()
  await editor.getByRole('link', { name: 'Frågor och svar om Byar som växer' }).click()
  await editor.getByLabel('Ingress').fill('Svar på det som flest undrar.')
  await editor.getByLabel('Text i den här delen').fill('? Vad är det här?\nArbetsplatser som byar delar på.')
  await follow(editor.getByRole('button', { name: 'Spara' }).first())
  await follow(editor.getByRole('button', { name: 'Publicera på webben' }))
  await type(editor.getByLabel('Varför publicerar du ändå?'), 'Prov av baspaketet')
  await follow(editor.getByRole('button', { name: 'Publicera på webben' }))

  await everyone.goto(`${site.origin}/projekt/byar-som-vaxer`)
  await everyone.getByText('Vad är det här?').click()
  expect(await main(everyone)).toContain('Arbetsplatser som byar delar på.')
  await leader.reload()
  expect(await main(leader)).toContain('2 av 8 är klart. 1 är sent.')
})

test('a follow-up needs words, and is then done with who and when', async () => {
  const after = leader.locator('section').filter({ hasText: 'Följ upp: halvvägs' })
  await press(after.locator('summary'))
  await follow(after.getByRole('button', { name: 'Klart' }))
  expect(await leader.getByRole('alert').innerText()).toContain('Skriv något om vad du fick veta.')
  await type(after.getByLabel('Vad fick du veta?'), 'Två byar har öppnat.')
  await follow(after.getByRole('button', { name: 'Klart' }))
  expect(await main(leader)).toContain('Två byar har öppnat.')
  expect(await main(leader)).toContain('3 av 8 är klart.')
  await leader.goto(`${site.origin}/arbete/projekt`)
  const row = leader.getByRole('row').filter({ hasText: 'Byar som växer' })
  expect(await row.innerText()).toMatch(/3 av 8[\s\S]*1 är sen/)
})

test('every change left its mark in the history', async () => {
  expect(await unrecordedChanges(site.pool)).toEqual([])
})
