import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayInSweden } from '~/kernel/time'
import { readPdf } from '~/platform/pdf/testing'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { choose, follow, press, tabTo, type } from '../lib/keyboard'
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

const today = () => dayInSweden(site.context.clock.now())
const onPhone = () => newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
const heading = (page: Page) => page.locator('h1').innerText()

/** Makes a workshop as anybody would; the page with its code stands open afterwards. */
const make = async (page: Page, group = 'Byaföreningen'): Promise<string> => {
  await page.goto(`${site.origin}/egen-workshop`)
  await page.getByLabel('Vad vill ni kalla er?').fill(group)
  await page.getByLabel('Kommun').selectOption({ label: 'Pajala' })
  await page.getByLabel('Vilken dag?').fill(today())
  await page.getByLabel('Ungefär hur många blir ni?').fill('9')
  await page.getByText('75 minuter', { exact: true }).click()
  await page.getByRole('button', { name: 'Gör vår workshop' }).click()
  return new URL(page.url()).pathname
}

/** Whether it is on the phone's screen without a touch. */
const inView = (what: Locator): Promise<boolean> =>
  what.evaluate((shown) => {
    const { top } = shown.getBoundingClientRect()
    return top >= 0 && top < innerHeight
  })

const KEEP = 'Vad är bra där ni bor, och ska finnas kvar år 2040?'
const CHANGE = 'Vad behöver bli annorlunda där ni bor?'

test('alone on an old phone without JavaScript, from nothing to a sent-in result and a thank-you', async () => {
  const page = await onPhone()
  const address = await make(page)
  expect(await page.locator('main').innerText()).toContain('Er workshop är klar. Spara koden nu.')
  const code = await page.locator('.receipt .code').first().innerText()
  expect(code).toMatch(/^(\w{4} ){3}\w$/)

  await page.getByLabel('Vi börjar klockan').fill('18.20')
  await page.getByRole('button', { name: 'Öppna ledarens sida' }).click()
  expect(await heading(page)).toBe('Välkomna')
  await page.getByRole('link', { name: 'Nästa' }).click()
  expect(await heading(page)).toBe('Det här ska finnas kvar')
  expect(await page.locator('.timer-plan').innerText()).toBe('18.25–18.45')
  expect(await page.locator('.timer-clock').isVisible()).toBe(false)
  expect(await page.locator('main').innerText()).toContain('Byt bord när tiden är ute')

  await page.goto(`${site.origin}/egen-workshop`)
  await page.getByLabel('Ledarens kod').fill(code.toLowerCase())
  await page.getByRole('button', { name: 'Öppna vår sida' }).click()
  expect(new URL(page.url()).pathname).toBe(address)

  await page.getByLabel(KEEP).fill('- Biblioteket\n- Skolan <b>i byn</b>')
  await page.getByLabel(CHANGE).fill('Bussen går för sällan')
  await page.getByRole('button', { name: 'Titta igenom innan ni skickar' }).click()
  expect(await page.locator('main li').allInnerTexts()).toEqual([
    'Biblioteket',
    'Skolan <b>i byn</b>',
    'Bussen går för sällan',
  ])
  await page.getByRole('button', { name: 'Ändra' }).click()
  expect(await inView(page.getByLabel(KEEP))).toBe(true)
  await page.getByLabel(CHANGE).fill('Bussen går för sällan\nVägen')
  await page.getByRole('button', { name: 'Titta igenom innan ni skickar' }).click()
  await page.getByRole('button', { name: 'Skicka in' }).click()
  expect(await page.getByRole('status').innerText()).toContain('4 inspel är inskickade')
  expect(await page.locator('tfoot').innerText()).toContain('4')

  await page.getByRole('link', { name: 'Skicka mer, eller säg att ni är klara' }).click()
  expect(await inView(page.getByRole('button', { name: 'Vi är klara' }))).toBe(true)
  await page.getByRole('button', { name: 'Vi är klara' }).click()
  expect(await heading(page)).toBe('Tack! Det här sa ni')
  expect(await page.locator('blockquote').allInnerTexts()).toContain('Skolan <b>i byn</b>')
  expect(await page.locator('.link-to-keep').innerText()).toContain('/folj/grupp/')
  await page.context().close()
})

test('what is wrong is told beside its field, and nothing that was typed is lost', async () => {
  const page = await onPhone()
  await page.goto(`${site.origin}/egen-workshop`)
  await page.getByLabel('Ungefär hur många blir ni?').fill('tjugo')
  await page.getByLabel('Vad vill ni kalla er?').fill('Grannarna')
  await page.getByRole('button', { name: 'Gör vår workshop' }).click()
  expect(await page.locator('#f-people-fel').innerText()).toContain('mellan 3 och 16')
  expect(await inView(page.getByRole('alert'))).toBe(true)
  expect(await page.locator('#f-day-fel').innerText()).toBe('Välj en dag.')
  expect(await page.getByLabel('Ungefär hur många blir ni?').inputValue()).toBe('tjugo')
  expect(await page.getByLabel('Vad vill ni kalla er?').inputValue()).toBe('Grannarna')

  await page.getByLabel('Ledarens kod').fill('7KQ2 M9X1 4TB8 0')
  await page.getByRole('button', { name: 'Öppna vår sida' }).click()
  expect(await page.locator('#f-kod-fel').innerText()).toContain('Kontrollera varje tecken')
  expect(await inView(page.getByRole('alert'))).toBe(true)
  await page.getByLabel('Ledarens kod').fill('7KQ2 M9X1')
  await page.getByRole('button', { name: 'Öppna vår sida' }).click()
  expect(await page.locator('#f-kod-fel').innerText()).toContain('Koden har 13 tecken')
  await page.getByLabel('Ledarens kod').fill('7KQ2M9')
  await page.getByRole('button', { name: 'Öppna vår sida' }).click()
  expect(await page.locator('#f-kod-fel').innerText()).toContain('koden för alla som är med')
  await page.getByText('Har ni tappat ledarens kod?').click()
  expect(await page.locator('main').innerText()).toContain('lämnar därför inte ut någon kod en gång till')
  await page.context().close()
})

test('the five sheets are tagged PDFs with the code of the workshop on them, kept by nobody on the way', async () => {
  const page = await onPhone()
  await make(page)
  const sheets = await page
    .locator('a[href$=".pdf"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(sheets.map((href) => href.split('/').at(-1))).toEqual([
    'invitation.pdf',
    'script.pdf',
    'worksheets.pdf',
    'notes.pdf',
    'result.pdf',
  ])
  for (const href of sheets) {
    const answer = await fetch(site.origin + href)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    const pdf = readPdf(Buffer.from(await answer.arrayBuffer()))
    expect(pdf.info).toMatch(/Title: +\S.+: Byaföreningen\n/)
    expect(pdf.info).toMatch(/Tagged: +yes/)
    for (const font of pdf.fonts) expect(font).toMatch(/ yes yes yes /)
    // Nine people sit at three tables.
    if (href.endsWith('worksheets.pdf'))
      expect(pdf.pages.map((text) => text.match(/^Bord \d/)?.[0])).toEqual(
        [1, 2, 3, 1, 2, 3, 1, 2, 3].map((table) => `Bord ${table}`),
      )
  }
  expect((await fetch(`${site.origin}${sheets[0]?.replace('invitation', 'annat')}`)).status).toBe(404)
  await page.context().close()
})

test('with paper alone: the sheets come by post, staff type them in, and the group sees them on its page', async () => {
  const page = await onPhone()
  const address = await make(page, 'Pensionärerna')
  const code = await page.locator('.receipt .code').nth(1).innerText()
  expect(await page.locator('main').innerText()).toContain('Region Norrbotten, 971 89 Luleå')

  const staff = await newPage(browser, DESK)
  await site.signIn(staff, 'moderator')
  await staff.getByText('Lyssna', { exact: true }).click()
  await staff.getByRole('link', { name: 'Egna workshoppar' }).click()
  const row = staff.locator('tr', { hasText: code })
  expect(await row.innerText()).toContain('Pajala')
  await row.getByRole('link', { name: 'Pensionärerna' }).click()
  await staff.getByLabel(KEEP).fill('Tystnaden\nGrannarna')
  await staff.getByRole('button', { name: 'Skriv in' }).click()
  expect(await staff.getByRole('status').innerText()).toContain('2 inspel är inskrivna')
  await staff.context().close()

  await page.goto(site.origin + address)
  expect(await page.locator('tfoot').innerText()).toContain('2')
  const { rows } = await site.pool.query(
    `select channel, entered_by is not null as by_staff from contribution where body = 'Tystnaden'`,
  )
  expect(rows).toEqual([{ channel: 'paper', by_staff: true }])
  await page.context().close()
})

test('by keyboard alone: made, led with the arrow keys, and sent in', async () => {
  const page = await newPage(browser, DESK)
  await page.goto(`${site.origin}/egen-workshop`)
  await choose(page.getByLabel('Kommun'), 'Kalix')
  await type(page.getByLabel('Vilken dag?'), today())
  await type(page.getByLabel('Ungefär hur många blir ni?'), '5')
  await follow(page.getByRole('button', { name: 'Gör vår workshop' }))
  const address = page.url()
  await follow(page.getByRole('button', { name: 'Öppna ledarens sida' }))
  await Promise.all([page.waitForURL('**steg=2'), page.keyboard.press('ArrowRight')])
  expect(await heading(page)).toBe('Det här ska finnas kvar')
  await press(page.getByRole('button', { name: 'Starta tiden' }))
  await page.getByRole('button', { name: 'Pausa' }).waitFor()
  await page.goto(address)
  await type(page.getByLabel(KEEP), 'Älven')
  await follow(page.getByRole('button', { name: 'Titta igenom innan ni skickar' }))
  await follow(page.getByRole('button', { name: 'Skicka in' }))
  await tabTo(page.getByRole('button', { name: 'Vi är klara' }))
  expect(await page.getByRole('status').innerText()).toContain('1 inspel är inskickat')
  await page.context().close()
})

test('the timer says by words when five minutes and one are left and when the time is up, and can be paused', async () => {
  const page = await newPage(browser, DESK)
  await page.clock.install()
  const address = await make(page)
  await page.goto(`${site.origin}${address}/ledare?steg=2`)
  await page.getByRole('button', { name: 'Starta tiden' }).click()
  const said = page.locator('.timer [role=status]')
  await page.clock.fastForward('15:30')
  await expect.poll(() => said.innerText()).toBe('Fem minuter kvar')
  await page.getByRole('button', { name: 'Pausa' }).click()
  const left = await page.locator('.timer-clock').innerText()
  await page.clock.fastForward('10:00')
  expect(await page.locator('.timer-clock').innerText()).toBe(left)
  await page.getByRole('button', { name: 'Fortsätt' }).click()
  await page.clock.fastForward('04:00')
  await expect.poll(() => said.innerText()).toBe('En minut kvar')
  await page.clock.fastForward('01:30')
  await expect.poll(() => said.innerText()).toBe('Tiden är ute')
  await page.context().close()
})

test('after the last day it says so kindly everywhere, gives back what was typed, and tells what happens now', async () => {
  const page = await onPhone()
  const address = await make(page)
  await page.getByLabel(KEEP).fill('Det vi inte hann skicka')
  await site.pool.query(
    `update way_in set closes_at = now() - interval '1 minute' where slug = 'egen-workshop-2026'`,
  )
  await page.getByRole('button', { name: 'Titta igenom innan ni skickar' }).click()
  expect(await page.locator('main').innerText()).toContain('Vi tar inte längre emot inspel härifrån')
  expect(await page.locator('blockquote').innerText()).toBe('Det vi inte hann skicka')
  await page.goto(`${site.origin}/egen-workshop`)
  expect(await page.locator('.notice').innerText()).toContain('Vi tar inte längre emot')
  expect(await page.getByRole('link', { name: 'Det här gör vi nu' }).count()).toBe(1)
  expect(await page.getByRole('button', { name: 'Gör vår workshop' }).count()).toBe(0)
  expect((await fetch(site.origin + address)).status).toBe(200)
  await page.context().close()
})
