import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setPulseShare } from '~/features/pulse/commands'
import { newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { openSite, type Site } from '../lib/site'

const system = { kind: 'system' } as const
const INVITATION = 'Hjälp oss bli bättre: svara på en fråga'
let site: Site
let browser: Browser
/** A citizen's phone that runs no scripts. */
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

const invited = () => page.getByRole('link', { name: INVITATION })
const answers = async () =>
  (await site.pool.query('select * from pulse_answer where not is_demo order by answered_on')).rows

test('with the question always asked it stands after an inspel, a story, a meeting and an answer; never when it is off', async () => {
  const pages = ['/nyheter/bussen-kommer-nar-den-behovs', '/moten/pajala-2025', '/tema/resor']
  await setPulseShare(site.context, 1, system)
  for (const path of pages) {
    await page.goto(site.origin + path)
    expect(await invited().count(), path).toBe(1)
  }
  await setPulseShare(site.context, 0, system)
  for (const path of pages) {
    // Another address than the one that was kept ready a moment ago.
    await page.goto(`${site.origin}${path}?nu=1`)
    expect(await invited().count(), path).toBe(0)
  }
})

test('a citizen who has sent an inspel answers one question, and nothing ties it to the inspel or to them', async () => {
  await setPulseShare(site.context, 1, system)
  await page.goto(`${site.origin}/svara`)
  await page.getByLabel('Ditt inspel').fill('En bänk vid hållplatsen')
  await page.getByRole('button', { name: 'Skicka' }).click()
  const receipt = new URL(page.url()).pathname.replace('/mer', '')
  await page.goto(site.origin + receipt)
  await invited().click()
  expect(page.url()).not.toContain(receipt.split('/').at(-1))
  const form = page.url()

  await page.getByLabel('Vill du säga något mer?').fill('Ring 070-174 06 05')
  await page.getByRole('button', { name: 'Skicka' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('Välj ett steg mellan 1 och 5')
  expect(await page.getByLabel('Vill du säga något mer?').inputValue()).toBe('Ring 070-174 06 05')
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sideways).toBe(0)
  await page.getByRole('radio', { name: '5 Stämmer helt' }).check()
  await page.getByLabel('Din kommun').selectOption({ label: 'Boden' })
  const key = await page.locator('input[name=key]').inputValue()
  await page.getByRole('button', { name: 'Skicka' }).click()
  expect(await page.locator('h1').innerText()).toBe('Tack!')
  expect(await page.context().cookies()).toEqual([])

  const again = await page.request.post(form, {
    form: { value: '1', key, language: 'sv' },
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  expect(again.status()).toBe(200)
  const today = new Date().toISOString().slice(0, 10)
  expect(await answers()).toEqual([
    {
      key,
      question: expect.stringMatching(/^(understand|matters|contribute|stay)$/),
      value: 5,
      occasion: 'inspel',
      way_in: 'open_question',
      municipality_code: '2582',
      role: null,
      answered_on: today,
      suspect: false,
      is_demo: false,
    },
  ])
})

test('an odd address asks nothing, and a flood comes through marked and not counted', async () => {
  for (const path of ['/puls/inspel/finns-inte', '/puls/finns-inte/forstar', '/puls/inspel'])
    expect((await page.request.get(site.origin + path)).status(), path).toBe(404)
  for (let n = 0; n < 32; n++) {
    const key = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
    await page.request.post(`${site.origin}/puls/svar/bidra`, {
      form: { value: '1', key, language: 'sv' },
      headers: { 'user-agent': 'ett program', 'sec-fetch-site': 'same-origin' },
    })
  }
  const rows = await answers()
  expect(rows.filter(({ suspect }) => suspect).length).toBeGreaterThan(0)
})

test('what was written is masked by a moderator before colleagues read it, and it stands on no public page', async () => {
  const moderator = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await site.signIn(moderator, 'moderator')
  const analyst = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await site.signIn(analyst, 'analyst')
  await analyst.goto(`${site.origin}/arbete/puls`)
  expect(await analyst.locator('main').innerText()).not.toContain('070')
  expect((await analyst.request.get(`${site.origin}/arbete/puls/ord`)).status()).toBe(403)

  await moderator.goto(`${site.origin}/arbete/puls`)
  await moderator.getByRole('link', { name: /^Läs igenom/ }).click()
  expect(await moderator.locator('main').innerText()).toContain('Det här kan vara personuppgifter: 070')
  const own = moderator.locator('form', { has: moderator.getByText('Ring 070-174 06 05', { exact: true }) })
  await own.getByLabel('Så får kollegorna läsa det').fill('')
  await own.getByRole('button', { name: 'Visa för kollegorna' }).click()
  expect(await moderator.getByRole('alert').innerText()).toContain('Skriv något, eller ta bort det')
  await moderator.getByLabel('Så får kollegorna läsa det').last().fill('Ring mig')
  await moderator.getByRole('button', { name: 'Visa för kollegorna' }).last().click()
  await analyst.reload()
  expect(await analyst.locator('main').innerText()).toContain('Ring mig')
  for (const path of ['/vad-hande-sen', '/puls/tack'])
    expect(await (await page.request.get(site.origin + path)).text()).not.toContain('Ring mig')
})

test('staff see the goals month by month with how sure they are, and choose how often to ask', async () => {
  const editor = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await site.signIn(editor, 'communicator')
  await editor.goto(`${site.origin}/arbete/puls?fraga=bidra`)
  const told = await editor.locator('main').innerText()
  for (const words of ['Jag vill bidra', 'Wilsons 95-procentiga intervall', '2026-11', '%', 'visas inte'])
    expect(told).toContain(words)
  await editor.getByLabel('En gång av hur många?').fill('många')
  await editor.getByRole('button', { name: 'Spara' }).click()
  expect(await editor.getByRole('alert').innerText()).toContain('helt tal från 0 till 100')
  expect(await editor.getByLabel('En gång av hur många?').inputValue()).toBe('många')
  await editor.getByLabel('En gång av hur många?').fill('20')
  await editor.getByRole('button', { name: 'Spara' }).click()
  expect(await editor.getByLabel('En gång av hur många?').inputValue()).toBe('20')
})

test('everyone sees how those who answered feel it, with how many they were', async () => {
  await page.goto(`${site.origin}/vad-hande-sen`)
  const told = await page.locator('#puls').innerText()
  expect(told).toContain('Så upplever de som svarat det')
  expect(told).toMatch(/\d+ % av \d+ svar/)
  expect(told).toContain('inte hur alla i länet tycker')
})
