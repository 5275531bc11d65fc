import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepSchedule } from '~/features/newsroom'
import { dayInSweden, daysAfter } from '~/kernel/time'
import { unrecordedChanges } from '~/platform/audit/testing'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { follow, press, type } from '../lib/keyboard'
import { openSite, type Site } from '../lib/site'

let site: Site
let browser: Browser
let writer: Page
let reader: Page
let told: Page
let story: string

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  writer = await newPage(browser, { ...DESK, ...WITHOUT_SCRIPT })
  reader = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  told = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await site.signIn(writer, 'communicator')
  await site.signIn(reader, 'communicator')
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first()
const left = (page: Page) =>
  page
    .locator('section')
    .filter({ has: page.locator('#lage') })
    .innerText()
const isInView = (what: Locator) =>
  what.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return bottom > 0 && top < window.innerHeight
  })
const said = (page: Page) => page.getByRole('status').first().innerText()

test('a story is planned by keyboard and stands on the board with its day', async () => {
  await writer.goto(`${site.origin}/arbete/redaktionen`)
  await press(writer.getByText('Planera en berättelse'))
  await follow(button(writer, 'Lägg i planen'))
  expect(await writer.getByRole('alert').innerText()).toContain('Skriv en rubrik')
  await type(writer.getByLabel('Vad ska vi berätta?'), 'Skidspåret lyser igen')
  await writer.getByLabel('Var händer det?').first().selectOption({ label: 'Jokkmokk' })
  await writer.getByLabel('Planerad till').fill(daysAfter(dayInSweden(new Date()), 9))
  await follow(button(writer, 'Lägg i planen'))
  await writer.waitForURL('**/arbete/redaktionen/*')
  story = writer.url()
  expect(await writer.title()).toContain('Skidspåret lyser igen')
  expect(await writer.locator('h1').innerText()).toBe('Skidspåret lyser igen')
  await writer.goto(`${site.origin}/arbete/redaktionen`)
  const planned = writer
    .locator('section')
    .filter({ has: writer.getByRole('heading', { name: /^Planerad/ }) })
  expect(await planned.innerText()).toContain('Skidspåret lyser igen')
  await writer.goto(`${site.origin}/arbete/redaktionen/kalender`)
  expect(await writer.locator('main').innerText()).toContain('Planerad: Skidspåret lyser igen')
})

test('it is written, and the language part says what can be plainer', async () => {
  await writer.goto(story)
  await type(writer.getByLabel('Ingress'), 'Nu går det att åka på kvällen i Jokkmokk.')
  await type(
    writer.getByLabel('Text i den här delen'),
    'Föreningen genomförde en utbytning av lamporna avseende spåret.\n\n> Det känns stort.\n>> ordföranden',
  )
  await type(writer.getByLabel('Vem är läsaren?'), 'den som bor i Jokkmokk')
  await type(writer.getByLabel('Varför berättar vi det?'), 'visa vad pengarna blev')
  await type(writer.getByLabel('Vad ska läsaren kunna göra eller veta?'), 'åka skidor')
  await type(writer.getByLabel('Vad betyder det för läsaren?'), 'För dig som vill åka efter jobbet.')
  await follow(button(writer, 'Spara'))
  expect(await said(writer)).toContain('Sparat')
  const language = writer.locator('section').filter({ has: writer.getByRole('heading', { name: 'Språket' }) })
  expect(await language.innerText()).toContain('avseende')
})

test('a second reader wants a change, then says yes; the writer can not say yes alone', async () => {
  await follow(button(writer, 'Be någon läsa'))
  expect(await writer.locator('main').innerText()).toContain(
    'Någon annan på redaktionen är ombedd att läsa den.',
  )
  await reader.goto(story)
  await reader.getByLabel('Jag vill ändra något').check()
  await button(reader, 'Svara').click()
  expect(await reader.getByRole('alert').innerText()).toContain('Skriv vad du vill ändra.')
  await reader.getByLabel('Till den som skriver').fill('Säg ”bytte lampor”.')
  await button(reader, 'Svara').click()
  await writer.goto(story)
  expect(await writer.locator('main').innerText()).toContain('Säg ”bytte lampor”.')
  await writer.getByLabel('Text i den här delen').fill('Föreningen bytte lamporna i spåret.')
  await button(writer, 'Spara').click()
  await button(writer, 'Be någon läsa').click()
  await reader.goto(story)
  await reader.getByLabel('Den är klar').check()
  await button(reader, 'Svara').click()
  expect(await reader.locator('main').innerText()).toContain('Godkänd')
})

test('the person told about reads it on a phone without account, and what they say stands with the story', async () => {
  await writer.goto(story)
  await button(writer, 'Gör en länk').click()
  expect(await isInView(writer.getByText('Skriv vem som får länken.').last())).toBe(true)
  await writer.getByLabel('Vem får länken?').fill('ordföranden i skidklubben')
  await button(writer, 'Gör en länk').click()
  // Shown once, so it must be on the screen.
  expect(await isInView(writer.getByRole('status').getByRole('link'))).toBe(true)
  await writer.goto(story)
  expect(await left(writer)).toContain('Vänta på svar från den som berättelsen handlar om.')
  await button(writer, 'Gör en ny länk').click()
  const link = (await writer.getByRole('status').getByRole('link').getAttribute('href')) ?? ''
  await told.goto(link)
  expect(await told.locator('main').innerText()).toContain('Föreningen bytte lamporna i spåret.')
  expect(await told.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await button(told, 'Jag vill ändra något').click()
  expect(await isInView(told.getByRole('alert'))).toBe(true)
  expect(await told.getByRole('alert').innerText()).toContain('Skriv vad du vill ändra.')
  await told.getByLabel('Vad vill du ändra eller säga?').fill('Vi är tolv i klubben.')
  await button(told, 'Jag vill ändra något').click()
  expect(await isInView(told.getByRole('status').first())).toBe(true)
  await writer.goto(story)
  // Approved in the house, and yet not all is in place.
  expect(await left(writer)).toContain('Den som berättelsen handlar om vill ändra något.')
  await button(told, 'Det stämmer').click()
  expect(await said(told)).toContain('Du har svarat att det stämmer.')
  await writer.goto(story)
  expect(await writer.locator('main').innerText()).toContain('Vi är tolv i klubben.')
  await button(writer, 'Gör en ny länk').click()
  await told.goto(link)
  expect(await told.locator('h1').innerText()).toBe('Länken gäller inte längre')
})

test('it goes out at its time, without a reason asked for, and nobody reads it before', async () => {
  await writer.goto(story)
  await writer.getByText('Sätt en tid').click()
  await writer.getByLabel('Dag den går ut').fill(daysAfter(dayInSweden(new Date()), 2))
  await writer.getByLabel('Klockan', { exact: true }).fill('25')
  await button(writer, 'Publicera på webben').click()
  expect(await writer.getByRole('alert').innerText()).toContain('Skriv tiden så här')
  await writer.getByLabel('Klockan', { exact: true }).fill('9.30')
  await button(writer, 'Publicera på webben').click()
  expect(await said(writer)).toBe('Tiden är satt.')
  const address = `${site.origin}/nyheter/skidsparet-lyser-igen`
  expect((await fetch(address)).status).toBe(404)
  const then = new Date(Date.now() + 3 * 86_400_000)
  await keepSchedule({ ...site.context, clock: { now: () => then } })
  const page = await (await fetch(address)).text()
  expect(page).toContain('Föreningen bytte lamporna i spåret.')
  expect(page).toContain('Vad betyder det för dig?')
})

test('it is corrected in the open, its tags are confirmed and it is followed up', async () => {
  await writer.goto(story)
  await writer.getByText('Rätta öppet').click()
  await writer.getByLabel('Vad var fel, och vad är rätt?').fill('Vi skrev spåret. Det är två spår.')
  await button(writer, 'Visa rättelsen').click()
  expect(await (await fetch(`${site.origin}/nyheter/skidsparet-lyser-igen`)).text()).toContain(
    'Det är två spår.',
  )
  await button(writer, 'Etiketterna stämmer').click()
  await writer.getByLabel('Vad blev det av det?').fill('Spåren används varje kväll.')
  await button(writer, 'Spara uppföljningen').click()
  expect(await writer.locator('main').innerText()).toContain('Uppföljd')
})

test('what changes is shown word by word, and a translation is told that its source has changed', async () => {
  await button(writer, 'Spara').click()
  await writer.getByRole('link', { name: 'Översätt' }).click()
  await writer.locator('#f-language').selectOption('en')
  await button(writer, 'Börja översätta').click()
  await writer.getByLabel('Rubrik', { exact: true }).fill('The ski track is lit again')
  await button(writer, 'Spara').click()
  const english = writer.url().replace(/\?.*/, '')
  await writer.goto(story)
  await writer.getByLabel('Ingress').fill('Nu går det att åka varje kväll i Jokkmokk.')
  await button(writer, 'Spara').click()
  await button(writer, 'Publicera på webben').click()
  await writer.getByLabel('Varför publicerar du ändå?').fill('En liten ändring.')
  await button(writer, 'Publicera på webben').click()
  await writer.goto(english)
  await writer.getByRole('link', { name: 'Jämför med källan' }).click()
  expect(await writer.locator('main ins').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining('varje')]),
  )
  await button(writer, 'Översättningen är ikapp').click()
  expect(await writer.locator('main').innerText()).toContain('Översättningen följer källan.')
})

test('every change left its mark in the history', async () => {
  expect(await unrecordedChanges(site.pool)).toEqual([])
})
