import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { choose, focused, follow, press, type } from '../lib/keyboard'
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

const WAYS: [string, BrowserContextOptions][] = [
  ['a phone', { ...PHONE, ...WITHOUT_SCRIPT }],
  ['a desk', DESK],
]

describe.each(WAYS)('by keyboard alone at %s', (_, options) => {
  const open = async (path: string): Promise<Page> => {
    const page = await newPage(browser, options)
    await page.goto(site.origin + path)
    return page
  }

  test('the first stop leads past the menu, and the next one stands in the page itself', async () => {
    const page = await open('/')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Hoppa till innehållet')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.locator('main :focus').count()).toBe(1)
    await page.context().close()
  })

  test('another language is chosen, and the page stays', async () => {
    const page = await open('/vad-hande-sen')
    const english = page.getByRole('link', { name: 'English' }).first()
    if (!(await english.isVisible())) await press(page.locator('summary', { hasText: /Språk|Meny/ }))
    await follow(english)
    expect(page.url()).toBe(`${site.origin}/en/vad-hande-sen`)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.context().close()
  })

  test('inspel are searched and filtered, and one is opened', async () => {
    const page = await open('/inspel')
    await type(page.getByLabel('Sök'), 'buss')
    await choose(page.getByLabel('Kommun'), 'Pajala')
    await follow(page.getByRole('button', { name: 'Visa inspel' }))
    expect(page.url()).toContain('kommun=pajala')
    const hits = page.locator('article.inspel')
    expect(await hits.count()).toBeGreaterThan(0)
    expect((await hits.first().innerText()).toLowerCase()).toContain('buss')
    await follow(hits.first().locator('a[href*="/inspel/"]'))
    expect(page.url()).toMatch(/\/inspel\/[0-9a-f-]{36}$/)
    await page.context().close()
  })

  test('a forgotten text is told first of all, and the way to its field is short', async () => {
    const page = await open('/svara')
    await follow(page.getByRole('button', { name: 'Skicka' }))
    await press(page.getByRole('alert').getByRole('link'))
    await page.keyboard.type('Det behövs en bänk vid hållplatsen.')
    expect(await page.getByLabel('Ditt inspel').inputValue()).toBe('Det behövs en bänk vid hållplatsen.')
    await follow(page.getByRole('button', { name: 'Skicka' }))
    await choose(page.getByLabel('Vilken kommun gäller ditt inspel?'), 'Överkalix')
    await follow(page.getByRole('button', { name: 'Spara och visa kvittot' }))
    const code = await page.locator('.receipt .code').innerText()
    await page.goto(`${site.origin}/folj`)
    await type(page.getByLabel('Kod'), code)
    await follow(page.getByRole('button', { name: 'Visa' }))
    expect(await page.locator('blockquote').innerText()).toBe('Det behövs en bänk vid hållplatsen.')
    await page.context().close()
  })
})
