import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { follow, pick, tabTo } from '../lib/keyboard'
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

const heading = (page: Page) => page.locator('h1').innerText()
const next = (page: Page) => page.getByRole('button', { name: 'Nästa' }).click()

test('a survey is answered one question a page without JavaScript, left, and taken up again with its code', async () => {
  const page = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await page.goto(`${site.origin}/enkat/enkat-2026`)
  await page.getByRole('button', { name: 'Börja' }).click()

  await next(page)
  expect(await page.getByRole('alert').innerText()).toContain('Välj ett svar.')
  await page.getByLabel('Nej').check()
  await next(page)
  await page.getByLabel('Vad skulle få dig att stanna?').fill('En buss som går på kvällen')
  await next(page)

  await page.getByRole('link', { name: 'Spara och fortsätt senare' }).click()
  const code = await page.locator('.receipt .code').innerText()
  await page.goto(`${site.origin}/folj`)
  await page.getByLabel('Kod').fill(code)
  await page.getByRole('button', { name: 'Visa' }).click()

  expect(await heading(page)).toContain('Fråga 3 av 5')
  await page.locator('.scale input[value="2"]').check()
  await next(page)
  await page.getByLabel('Vård nära').selectOption('1')
  await page.getByLabel('Resor och vägar').selectOption('1')
  await next(page)
  expect(await page.getByRole('alert').innerText()).toContain('samma nummer')
  expect(await page.getByLabel('Vård nära').inputValue()).toBe('1')
  await page.getByLabel('Resor och vägar').selectOption('2')
  await next(page)
  await page.getByLabel('Pajala').check()
  await next(page)

  expect(await heading(page)).toBe('Titta igenom dina svar')
  expect(await page.locator('dl.facts').innerText()).toContain('1. Vård nära, 2. Resor och vägar')
  await page.getByRole('button', { name: 'Skicka in' }).click()
  await page.getByRole('link', { name: 'Visa kvittot' }).click()
  expect(await page.locator('blockquote').innerText()).toBe('En buss som går på kvällen')
})

test('who would stay is not asked what it takes', async () => {
  const page = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await page.goto(`${site.origin}/enkat/enkat-2026`)
  await page.getByRole('button', { name: 'Börja' }).click()
  await page.getByLabel('Ja').check()
  await next(page)
  expect(await page.locator('legend').innerText()).toContain('Hur lätt är det')
  expect(await heading(page)).toContain('Fråga 2 av 4')
})

test('the result is given back only when staff say so, with what it means', async () => {
  const visitor = await newPage(browser, PHONE)
  await visitor.goto(`${site.origin}/enkat/enkat-2026/resultat`)
  expect(await visitor.locator('.lead').innerText()).toContain('inte klart än')

  const staff = await newPage(browser, DESK)
  await site.signIn(staff, 'communicator')
  await staff.goto(`${site.origin}/arbete/enkater`)
  await staff.getByRole('link', { name: 'Hur är det att bo här?' }).click()
  await staff.getByRole('button', { name: 'Publicera resultatet' }).click()
  expect(await staff.getByRole('alert').innerText()).toContain('vad resultatet betyder')
  await staff.getByLabel('Vad det betyder, på svenska').fill('De flesta vill bo kvar.')
  await staff.getByRole('button', { name: 'Publicera resultatet' }).click()

  await visitor.reload()
  const shown = await visitor.locator('main').innerText()
  expect(shown).toContain('De flesta vill bo kvar.')
  expect(shown).toContain('personer svarade')
  expect(await visitor.locator('.bars').first().innerText()).toMatch(/Ja\s+\d+ \(\d+ %\)/)
})

test('a quiz at a stand is played by keyboard, tells what is right and why, and takes a contact apart', async () => {
  const page = await newPage(browser, DESK)
  await page.goto(`${site.origin}/quiz/quiz-2026?monter=1`)
  await follow(page.getByRole('button', { name: 'Börja' }))
  await pick(page.getByLabel('21'))
  await follow(page.getByRole('button', { name: 'Svara' }))
  expect(await heading(page)).toBe('Inte riktigt')
  expect(await page.locator('.notice').innerText()).toContain('14')
  await follow(page.getByRole('button', { name: 'Nästa fråga' }))
  await pick(page.getByLabel('Meänkieli'))
  await pick(page.getByLabel('Samiska'))
  await follow(page.getByRole('button', { name: 'Svara' }))
  expect(await heading(page)).toBe('Rätt!')
  await follow(page.getByRole('button', { name: 'Nästa fråga' }))
  await pick(page.getByLabel('Det får ett svar med skälet'))
  await follow(page.getByRole('button', { name: 'Svara' }))
  await follow(page.getByRole('button', { name: 'Se hur det gick' }))
  expect(await heading(page)).toBe('2 av 3 rätt')

  await page.getByRole('link', { name: 'Var med i utlottningen' }).click()
  await tabTo(page.getByLabel('Telefon eller e-post'))
  await page.keyboard.type('fel')
  await follow(page.getByRole('button', { name: 'Var med' }))
  expect(await page.getByRole('alert').innerText()).toContain('telefonnummer')
  await page.getByLabel('Telefon eller e-post').fill('070-123 45 67')
  await page.getByRole('button', { name: 'Var med' }).click()
  expect(await heading(page)).toBe('Du är med')
  expect(page.url()).toContain('monter=1')
})

test('the stand asks before it begins anew, and begins anew when nobody is there', async () => {
  const page = await newPage(browser, DESK)
  await page.clock.install()
  await page.goto(`${site.origin}/quiz/quiz-2026?monter=1`)
  await page.getByRole('button', { name: 'Börja' }).click()
  await page.waitForURL('**/spela?monter=1')
  await page.clock.runFor(62_000)
  await page.getByRole('button', { name: 'Jag är kvar' }).click()
  await page.clock.runFor(50_000)
  expect(page.url()).toContain('/spela')
  await page.clock.runFor(50_000)
  await page.waitForURL('**/quiz/quiz-2026?monter=1')
})
