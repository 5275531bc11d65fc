import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unrecordedChanges } from '~/platform/audit/testing'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { follow, pick, press, type } from '../lib/keyboard'
import { openSite, type Site } from '../lib/site'
import { PACE, picture } from '../lib/writing'

let site: Site
let browser: Browser
let phone: Page
let desk: Page
let outside: Page
let link: string

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  phone = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  outside = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  desk = await newPage(browser, DESK)
  await site.signIn(phone, 'strategist')
  await site.signIn(desk, 'communicator')
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

test('a strategist tips from a phone in less than a minute, and is told who answers and when', async () => {
  await phone.goto(`${site.origin}/arbete`)
  await phone.goto(`${site.origin}/arbete/tipsa`)
  const words = {
    'Vad händer?': 'Nya spår för rullskidor i Älvsbyn.',
    'Vem märker det?': 'unga som tävlar',
    'När?': 'på lördag',
  }
  let seconds = 0
  for (const [label, text] of Object.entries(words)) {
    await phone.getByLabel(label).fill(text)
    seconds += PACE.tap + text.length * PACE.letter
  }
  await phone.getByLabel('Bild (frivilligt)').setInputFiles(await picture('spar.jpg'))
  await phone.getByRole('button', { name: 'Skicka tipset' }).click()
  seconds += 4 * PACE.tap
  console.log(JSON.stringify({ figure: 'tip', seconds: Math.round(seconds) }))
  expect(seconds).toBeLessThan(60)
  expect(await phone.locator('h1').innerText()).toBe('Tack för tipset!')
  expect(await phone.locator('main').innerText()).toMatch(/läser det och svarar senast \d+ \w+ \d{4}/)
})

test('what is wrong is told at its field, and nothing typed is lost', async () => {
  await phone.goto(`${site.origin}/arbete/tipsa`)
  await phone.getByLabel('Vem märker det?').fill('pendlare')
  await phone.getByLabel('Bild (frivilligt)').setInputFiles({
    name: 'x.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('ingen bild'),
  })
  await phone.getByRole('button', { name: 'Skicka tipset' }).click()
  const wrong = await phone.getByRole('alert').innerText()
  expect(wrong).toContain('Skriv vad som händer.')
  expect(wrong).toContain('ingen bild som vi kan läsa')
  expect(await phone.getByLabel('Vem märker det?').inputValue()).toBe('pendlare')
})

test('a house without accounts gets a link of its own, by keyboard', async () => {
  await desk.goto(`${site.origin}/arbete/tips/lankar`)
  await type(desk.getByLabel('Vem får länken?'), 'Museet i Jokkmokk')
  await follow(desk.getByRole('button', { name: 'Gör en länk' }))
  link = (await desk.getByRole('status').getByRole('link').getAttribute('href')) ?? ''
  expect(link).toContain('/tipsa/')
  await desk.goto(`${site.origin}/arbete/tips/lankar`)
  expect(await desk.content()).not.toContain(link.split('/').at(-1) ?? '')
})

test('who has the link tips without account or script, and sees how it goes', async () => {
  await outside.goto(link)
  expect(await outside.locator('main').innerText()).toContain('Museet i Jokkmokk')
  await outside.getByLabel('Vad händer?').fill('Vi öppnar en utställning om slöjd.')
  await outside.getByRole('button', { name: 'Skicka tipset' }).click()
  expect(await outside.locator('h1').innerText()).toBe('Tack för tipset!')
  expect(await outside.locator('main').innerText()).toContain('Väntar på svar')
  expect(await outside.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

test('an editor answers by keyboard: one becomes a story, another does not and is told why', async () => {
  await desk.goto(`${site.origin}/arbete/tips`)
  await follow(desk.getByRole('link', { name: 'Nya spår för rullskidor i Älvsbyn.' }))
  expect(await desk.locator('main img').getAttribute('alt')).toBe('Bild som följde med tipset')
  await pick(desk.getByLabel('Vi gör en berättelse'))
  await follow(desk.getByRole('button', { name: 'Skicka svaret' }))
  await press(desk.getByRole('link', { name: 'Till berättelsen' }))
  await desk.waitForURL('**/arbete/redaktionen/*')
  expect(await desk.getByLabel('Rubrik', { exact: true }).inputValue()).toBe(
    'Nya spår för rullskidor i Älvsbyn',
  )

  await desk.goto(`${site.origin}/arbete/tips`)
  await follow(desk.getByRole('link', { name: 'Vi öppnar en utställning om slöjd.' }))
  await pick(desk.getByLabel('Det blir ingen berättelse'))
  await follow(desk.getByRole('button', { name: 'Skicka svaret' }))
  expect(await desk.getByRole('alert').innerText()).toContain('Skriv varför')
  await type(desk.getByLabel('Till den som tipsade'), 'Kalendern passar bättre. Vi lägger in den där.')
  await follow(desk.getByRole('button', { name: 'Skicka svaret' }))
  await outside.reload()
  expect(await outside.locator('main').innerText()).toContain('Kalendern passar bättre.')
  await phone.goto(`${site.origin}/arbete/tipsa`)
  expect(await phone.locator('main').innerText()).toContain('Blir en berättelse')
})

test('a closed link says so kindly', async () => {
  await desk.goto(`${site.origin}/arbete/tips/lankar`)
  await follow(desk.getByRole('button', { name: 'Stäng länken till Museet i Jokkmokk' }))
  await outside.goto(link)
  expect(await outside.locator('h1').innerText()).toBe('Länken gäller inte längre')
})

test('every change left its mark in the history', async () => {
  expect(await unrecordedChanges(site.pool)).toEqual([])
})
