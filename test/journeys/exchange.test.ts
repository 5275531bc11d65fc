import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESK, newPage, openBrowser, WITHOUT_SCRIPT } from '../lib/browser'
import { openSite, type Site } from '../lib/site'

let site: Site
let browser: Browser
let page: Page

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  page = await newPage(browser, { ...DESK, ...WITHOUT_SCRIPT })
  await site.signIn(page, 'analyst')
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const findings = async (): Promise<string[]> => {
  const scripted = await newPage(browser, DESK)
  await scripted.context().addCookies(await page.context().cookies())
  await scripted.goto(page.url())
  const { violations } = await new AxeBuilder({ page: scripted }).analyze()
  await scripted.context().close()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

test('without a script: the codebook is fetched, changed in another tool, looked through and brought in', async () => {
  await page.goto(`${site.origin}/arbete/kodning/kodbok`)
  await page.getByRole('link', { name: 'Hämta kodboken, eller läs in en' }).click()
  expect(await findings()).toEqual([])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Kodboken (.qdc)' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/-kodbok\.qdc$/)
  const changed = readFileSync(await download.path(), 'utf8').replace(
    'name="Natur och vatten"',
    'name="Vatten"',
  )
  const file = { name: 'andrad.qdc', mimeType: 'application/xml', buffer: Buffer.from(changed) }
  await page.getByLabel('En kodbok eller ett projekt').setInputFiles(file)
  await page.getByRole('button', { name: 'Se vad filen gör' }).click()
  expect(await page.locator('main').innerText()).toMatch(/Vatten\s+Ändras\s+Namn/)
  expect(await findings()).toEqual([])
  await page.getByRole('button', { name: 'Läs in' }).click()
  expect(await page.getByRole('status').innerText()).toContain('1 kod lades till eller ändrades.')
  await page.goto(`${site.origin}/arbete/kodning/kodbok`)
  expect(await page.locator('.book').innerText()).toContain('Vatten')
  await page.goto(`${site.origin}/arbete/kodning/kodbok/versioner`)
  expect(await page.locator('main').innerText()).toContain('← andrad.qdc')
})

test('a damaged project: what is wrong stands beside the field', async () => {
  const at = `${site.origin}/arbete/kodning/kodbok/utbyte`
  await page.goto(at)
  const file = {
    name: 'bild.qdpx',
    mimeType: 'application/zip',
    buffer: Buffer.from('PK\u0003\u0004 trasig'),
  }
  await page.getByLabel('En kodbok eller ett projekt').setInputFiles(file)
  await page.getByRole('button', { name: 'Se vad filen gör' }).click()
  expect(await page.locator('main').innerText()).toContain('Filen går inte att packa upp.')
  expect(await page.getByLabel('En kodbok eller ett projekt').getAttribute('aria-invalid')).toBe('true')
})
