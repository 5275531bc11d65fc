import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendNewsletters } from '~/features/newsletter'
import { unrecordedChanges } from '~/platform/audit/testing'
import { sendWaiting } from '~/platform/mail'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { openSite, type Site } from '../lib/site'

let site: Site
let browser: Browser
let phone: Page
let writer: Page
let colleague: Page

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  phone = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  writer = await newPage(browser, DESK)
  colleague = await newPage(browser, { ...DESK, ...WITHOUT_SCRIPT })
  await site.signIn(writer, 'communicator')
  await site.signIn(colleague, 'communicator')
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const heading = (page: Page) => page.locator('h1').innerText()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** Opens the newest letter of the house's own mailbox, as staff would in the demo. */
const openLetter = async (page: Page, subject: string) => {
  await sendWaiting(site.context)
  await page.goto(`${site.origin}/arbete/post`)
  await page.getByRole('link', { name: subject, exact: true }).click()
  return page.locator('.letter-text').innerText()
}
const linkTo = async (page: Page, part: string): Promise<string> =>
  (await page.locator(`.letter-text a[href*="${part}"]`).first().getAttribute('href')) ?? ''

test('a reader orders the newsletter on a phone without script, and confirms by the letter in the mailbox', async () => {
  await phone.goto(`${site.origin}/nyheter`)
  await phone.getByRole('link', { name: 'Beställ nyhetsbrevet' }).click()
  await phone.getByLabel('Din e-postadress').fill('anna@hem')
  await press(phone, 'Beställ nyhetsbrevet')
  expect(await phone.getByRole('alert').innerText()).toContain('Skriv en e-postadress')
  await phone.getByLabel('Din e-postadress').fill('anna@hem.example')
  await phone.getByLabel('Resor och vägar').check()
  await phone.getByLabel('Din kommun').selectOption({ label: 'Pajala' })
  await press(phone, 'Beställ nyhetsbrevet')
  expect(await phone.locator('.notice').innerText()).toContain('Titta i din e-post')

  const text = await openLetter(writer, 'Vill du ha nyhetsbrevet från Region Norrbotten?')
  expect(text).toContain('Öppna länken och säg ja')
  await phone.goto(await linkTo(writer, '/nyhetsbrev/ja/'))
  expect(await heading(phone)).toBe('Vill du ha nyhetsbrevet?')
  await press(phone, 'Ja, skicka nyhetsbrevet till mig')
  expect(await phone.getByRole('status').innerText()).toContain('Nu får du nyhetsbrevet')
  expect(await phone.getByLabel('Resor och vägar').isChecked()).toBe(true)
})

test('staff put an issue together of what is published, read it, and send themselves a proof', async () => {
  await writer.goto(`${site.origin}/arbete/nyhetsbrev`)
  await press(writer, 'Börja på nästa nummer')
  expect(await writer.getByLabel('Rubrik på svenska').inputValue()).toBe('')
  await press(writer, 'Be om godkännande')
  expect(await writer.getByRole('alert').innerText()).toContain('Skriv en rubrik')
  await writer.getByLabel('Rubrik på svenska').fill('Vinterns nyheter')
  await writer.getByLabel('Inledning på svenska').fill('Det här har hänt sedan sist.')
  const places = writer.locator('input[name^="plats-"]')
  expect(await places.count()).toBeGreaterThan(2)
  await places.nth(0).fill('tredje')
  await press(writer, 'Spara')
  expect(await writer.getByRole('alert').innerText()).toContain('Skriv platsen med siffror')
  expect(await writer.getByLabel('Rubrik på svenska').inputValue()).toBe('Vinterns nyheter')
  await places.nth(0).fill('90')
  await press(writer, 'Spara')
  expect(await writer.getByRole('status').innerText()).toBe('Sparat.')

  await press(writer, 'Skicka ett prov till mig')
  expect(await writer.getByRole('status').innerText()).toContain('Provet är på väg')
  await press(writer, 'Be om godkännande')
  await writer.getByRole('link', { name: 'Läs brevet' }).click()
  expect(await writer.locator('.letter-text').innerText()).toContain('Det här har hänt sedan sist.')
  // The letter as it looks, in a frame that can do nothing.
  const frame = writer.frameLocator('iframe.letter-frame')
  expect(await frame.locator('h1').innerText()).toBe('Vinterns nyheter')
  expect(await writer.getByRole('button', { name: 'Godkänn brevet' }).count()).toBe(0)
  expect(await writer.locator('main').innerText()).toContain('Den som skrev brevet kan inte godkänna det')
})

test('another person approves it, it is set a time, called off, and sent', async () => {
  await colleague.goto(`${site.origin}/arbete/nyhetsbrev`)
  await colleague.getByRole('link', { name: 'Vinterns nyheter' }).click()
  await colleague.getByRole('link', { name: 'Läs brevet' }).click()
  await press(colleague, 'Godkänn brevet')
  expect(colleague.url()).not.toContain('fel=')
  expect(await colleague.getByRole('status').innerText()).toBe('Godkänt.')
  await colleague.getByLabel('Dag', { exact: true }).fill('2031-01-01')
  await press(colleague, 'Skicka nyhetsbrevet')
  expect(await colleague.getByRole('alert').innerText()).toContain('Skriv både dag och klockslag')
  await colleague.getByLabel('Dag', { exact: true }).fill('2031-01-01')
  await colleague.getByRole('textbox', { name: 'Klockslag' }).fill('9')
  await press(colleague, 'Skicka nyhetsbrevet')
  await sendNewsletters(site.context)
  await press(colleague, 'Avboka')
  expect(await colleague.getByRole('status').innerText()).toContain('Inget har skickats')

  await press(colleague, 'Skicka nyhetsbrevet')
  expect(await colleague.getByRole('status').innerText()).toContain('Bestämt')
  await sendNewsletters(site.context)
  await colleague.reload()
  const main = await colleague.locator('main').innerText()
  expect(main).toContain('Skickat')
  expect(main).toMatch(/mottagna av e-postservern/)
})

test('it arrives; the archive has it; the reader changes what it tells of, and leaves by its link', async () => {
  const text = await openLetter(writer, 'Vinterns nyheter')
  expect(text).toContain('Sluta få nyhetsbrevet')
  expect(await writer.locator('.facts').innerText()).toContain('anna@hem.example')
  const frame = writer.frameLocator('iframe.letter-frame')
  expect(await frame.locator('h2').count()).toBeGreaterThan(0)
  const [wish, leave, web] = [
    await linkTo(writer, '/nyhetsbrev/val/'),
    await linkTo(writer, '/nyhetsbrev/sluta/'),
    await linkTo(writer, '/nyhetsbrev/0'),
  ]
  await phone.goto(web)
  expect(await heading(phone)).toBe('Vinterns nyheter')
  await phone.getByRole('link', { name: 'Alla nyhetsbrev' }).click()
  expect(await phone.locator('main').innerText()).toContain('Vinterns nyheter')

  await phone.goto(wish)
  await phone.getByLabel('Kultur').check()
  await press(phone, 'Spara')
  expect(await phone.getByRole('status').innerText()).toContain('Sparat')
  await phone.goto(leave)
  expect(await heading(phone)).toBe('Vill du sluta få nyhetsbrevet?')
  await press(phone, 'Ja, skicka inga fler nyhetsbrev')
  expect(await heading(phone)).toBe('Du får inga fler nyhetsbrev')
  const left = await site.pool.query(
    'select count(*)::int as n from newsletter_subscriber where email is not null',
  )
  expect(left.rows[0].n).toBe(0)
  expect((await phone.context().cookies()).length).toBe(0)
  expect(await unrecordedChanges(site.pool)).toEqual([])
})
