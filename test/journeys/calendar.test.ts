import ICAL from 'ical.js'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayInSweden, daysAfter, monthsAfter, showTime, withOffset } from '~/kernel/time'
import { unrecordedChanges } from '~/platform/audit/testing'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { choose, follow, pick, press, type } from '../lib/keyboard'
import { openSite, type Site } from '../lib/site'

let site: Site
let browser: Browser
let desk: Page
let phone: Page
let address: string
let slug: string

const title = 'Dans på logen'
const first = daysAfter(dayInSweden(new Date()), 5)
const until = monthsAfter(first, 12)

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  desk = await newPage(browser, DESK)
  phone = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await site.signIn(desk, 'communicator')
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

test('a communicator puts in what comes each month, by keyboard alone; what is wrong stands by its field', async () => {
  await desk.goto(`${site.origin}/arbete`)
  await press(desk.locator('summary', { hasText: 'Berätta' }))
  await follow(desk.getByRole('link', { name: 'Kalender', exact: true }))
  await follow(desk.getByRole('link', { name: 'Lägg in något nytt' }))
  await choose(desk.getByLabel('Vad är det?'), 'Kultur')
  await type(desk.getByLabel('Rubrik (svenska)'), title)
  await type(desk.getByLabel('Kort om det (svenska)'), 'Vi dansar till levande musik.')
  await type(desk.getByLabel('Dag', { exact: true }), first)
  await type(desk.getByLabel('Börjar klockan'), '18.30')
  await type(desk.getByLabel('Slutar klockan'), '17:00')
  await choose(desk.getByLabel('Hur ofta?'), 'Varje månad, samma veckodag')
  await choose(desk.getByLabel('Kommun', { exact: true }), 'Arjeplog')
  await type(desk.getByLabel('Lokal', { exact: true }), 'Logen vid kyrkan')
  await pick(desk.getByLabel('Du kommer in med rullstol.'))
  await pick(desk.getByRole('checkbox', { name: 'Unga' }))
  await type(desk.getByLabel('Vem svarar på frågor?'), 'Kultursamordnaren')
  await follow(desk.getByRole('button', { name: 'Spara som utkast' }))
  const wrong = await desk.getByRole('alert').innerText()
  expect(wrong).toContain('Det slutar innan det börjar')
  expect(wrong).toContain('Välj sista dagen som det återkommer')
  expect(await desk.getByLabel('Slutar klockan').getAttribute('aria-describedby')).toContain('fel')
  expect(await desk.getByLabel('Lokal', { exact: true }).inputValue()).toBe('Logen vid kyrkan')
  expect(await desk.getByLabel('Du kommer in med rullstol.').isChecked()).toBe(true)
  await type(desk.getByLabel('Slutar klockan'), '21:00')
  await type(desk.getByLabel('Återkommer till och med'), until)
  await follow(desk.getByRole('button', { name: 'Spara som utkast' }))
  expect(await desk.getByRole('status').innerText()).toBe('Sparat.')
  address = new URL(desk.url()).pathname
})

test('nobody sees it until it is published; then one day is called off', async () => {
  await phone.goto(`${site.origin}/kalender?kommun=arjeplog`)
  expect(await phone.locator('main').innerText()).not.toContain(title)
  await follow(desk.getByRole('button', { name: 'Publicera' }))
  expect(await desk.getByRole('status').innerText()).toContain('Nu ser alla det')
  await press(desk.locator('summary', { hasText: 'ställ in en dag' }))
  await follow(desk.getByRole('button', { name: /^Ställ in \d/ }).nth(1))
  expect(await desk.getByRole('status').innerText()).toBe('Dagen är ändrad.')
})

const events = async (path: string) => {
  const ics = await (await fetch(site.origin + path)).text()
  return new ICAL.Component(ICAL.parse(ics))
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one))
    .filter(({ summary }) => summary === title)
}
const statusOf = (one: ICAL.Event) => one.component.getFirstPropertyValue('status')

test('a visitor finds it on a phone without script and takes it home, at half past six in winter and in summer', async () => {
  await phone.goto(`${site.origin}/kalender`)
  await phone.getByLabel('Kommun').selectOption({ label: 'Arjeplog' })
  await phone.getByLabel('Sort').selectOption({ label: 'Kultur' })
  await phone.getByLabel('För vem').selectOption({ label: 'Unga' })
  await phone.getByRole('button', { name: 'Visa', exact: true }).click()
  const cards = phone.locator('.cards .card')
  expect(await cards.count()).toBeGreaterThan(1)
  for (const card of await cards.all()) expect(await card.innerText()).toContain(title)
  expect(await cards.filter({ hasText: 'Inställt' }).count()).toBe(1)
  await phone.getByLabel('Sort').selectOption({ label: 'Utbildning' })
  await phone.getByRole('button', { name: 'Visa', exact: true }).click()
  expect(await phone.locator('main').innerText()).not.toContain(title)
  await phone.goBack()
  await phone.getByRole('link', { name: title }).first().click()
  slug = new URL(phone.url()).pathname
  expect(await phone.locator('main').innerText()).toContain('rullstol')
  const href = await phone.getByRole('link', { name: 'Lägg till i din kalender' }).getAttribute('href')
  const times = await events(href ?? '')
  expect(times.length).toBeGreaterThanOrEqual(12)
  const starts = times.map((one) => one.startDate.toJSDate())
  expect(new Set(starts.map(showTime))).toEqual(new Set(['18:30']))
  expect(new Set(starts.map((at) => at.toISOString().slice(11, 16)))).toEqual(new Set(['16:30', '17:30']))
  expect(times.map(statusOf).filter((status) => status === 'CANCELLED')).toHaveLength(1)
  expect(statusOf(times[1] as ICAL.Event)).toBe('CANCELLED')

  const told = JSON.parse((await phone.locator('script[type="application/ld+json"]').textContent()) ?? '[]')
  expect(told[0]).toMatchObject({
    '@type': 'Event',
    startDate: withOffset(starts[0] as Date),
    eventStatus: 'https://schema.org/EventScheduled',
    location: { '@type': 'Place', name: 'Logen vid kyrkan', address: { addressLocality: 'Arjeplog' } },
  })
  expect(told[1].eventStatus).toBe('https://schema.org/EventCancelled')
})

test('its municipality tells of it, and the feed of a choice holds what was chosen', async () => {
  await phone.goto(`${site.origin}/kommun/arjeplog`)
  await phone.getByRole('link', { name: title }).click()
  expect(new URL(phone.url()).pathname).toBe(slug)
  expect((await events('/kalender.ics?kommun=arjeplog&sort=culture&for=young')).length).toBeGreaterThan(1)
  expect(await events('/kalender.ics?kommun=pajala')).toEqual([])
  expect(await events('/kalender.ics?kommun=arjeplog&sort=deadline')).toEqual([])
})

test('called off, everyone sees why and every calendar is told; hidden, it is gone', async () => {
  const [before] = await events(`${slug}.ics`)
  await desk.goto(site.origin + address)
  await desk.getByText('Ställ in alltihop').click()
  await desk.locator('form[action$="/stall-in"] button').click()
  expect(await desk.getByRole('alert').innerText()).toContain('Skriv varför')
  await desk.getByLabel('Varför blir det inte av?').fill('Taket måste lagas.')
  await desk.locator('form[action$="/stall-in"] button').click()
  expect(await desk.getByRole('status').innerText()).toContain('Inställt')
  await phone.goto(site.origin + slug)
  expect(await phone.locator('.notice').innerText()).toContain('Taket måste lagas.')
  const after = await events(`${slug}.ics`)
  expect(new Set(after.map(statusOf))).toEqual(new Set(['CANCELLED']))
  expect(after[0]?.uid).toBe(before?.uid)
  expect(after[0]?.sequence).toBeGreaterThan(before?.sequence ?? 0)
  await desk.getByRole('button', { name: 'Det blir av ändå' }).click()
  await desk.getByRole('button', { name: 'Dölj för alla' }).click()
  expect(await desk.getByRole('status').innerText()).toContain('Dolt')
  expect((await fetch(site.origin + slug)).status).toBe(404)
  expect((await fetch(`${site.origin + slug}.ics`)).status).toBe(404)
})

test('each deed stands in the history', async () => {
  expect(await unrecordedChanges(site.pool)).toEqual([])
})
