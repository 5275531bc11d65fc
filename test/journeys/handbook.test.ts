import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unrecordedChanges } from '~/platform/audit/testing'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { follow, type } from '../lib/keyboard'
import { openSite, type Site } from '../lib/site'

let site: Site
let browser: Browser
let desk: Page
let phone: Page

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  desk = await newPage(browser, { ...DESK, ...WITHOUT_SCRIPT })
  phone = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await site.signIn(desk, 'communicator')
  await site.signIn(phone, 'strategist')
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

test('a colleague with a phone comes from a field to its page, searches, and reads on', async () => {
  await phone.goto(`${site.origin}/arbete/tipsa`)
  await phone.getByRole('link', { name: 'Läs mer i handboken: så tipsar du' }).click()
  expect(await phone.locator('h1').innerText()).toBe('Så tipsar du')
  await phone.getByRole('link', { name: 'Handbok' }).first().click()
  await phone.getByLabel('Sök i handboken').fill('samtycken')
  await phone.getByRole('button', { name: 'Sök' }).click()
  expect(await phone.getByRole('status').innerText()).toMatch(/\d+ sid(a|or) hittades/)
  await phone.getByRole('link', { name: 'Bilder, alt-text och samtycke' }).click()
  expect(await phone.locator('main').innerText()).toContain('Fråga alla som går att känna igen')
  expect(await phone.getByRole('link', { name: 'Ändra sidan' }).count()).toBe(0)
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

test('a communicator goes from the alt text in the story form to the page and changes it, by keyboard', async () => {
  await desk.goto(`${site.origin}/arbete/redaktionen/ny`)
  await follow(desk.getByRole('link', { name: 'Läs mer i handboken: bilder, alt-text och samtycke' }))
  await follow(desk.getByRole('link', { name: 'Ändra sidan' }))
  const kept = await desk.getByLabel('Text', { exact: true }).inputValue()
  await type(desk.getByLabel('Rubrik'), ' ')
  await follow(desk.getByRole('button', { name: 'Spara' }))
  expect(await desk.getByRole('alert').innerText()).toContain('Skriv en rubrik.')
  expect(await desk.getByLabel('Text', { exact: true }).inputValue()).toBe(kept)
  await type(desk.getByLabel('Rubrik'), 'Bilder hos oss')
  await follow(desk.getByRole('button', { name: 'Spara' }))
  expect(await desk.locator('h1').innerText()).toBe('Bilder hos oss')
  await follow(desk.getByRole('link', { name: 'Se ändringarna' }))
  expect(await desk.locator('ins').first().innerText()).toContain('hos oss')
  expect(await desk.locator('main').innerText()).toContain('Provar communicator')
})

test('every change left its mark in the history', async () => {
  expect(await unrecordedChanges(site.pool)).toEqual([])
})
