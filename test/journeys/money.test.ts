import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unrecordedChanges } from '~/platform/audit/testing'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { follow, pick, type } from '../lib/keyboard'
import { openSite, type Site } from '../lib/site'

let site: Site
let browser: Browser
let staff: Page
let citizen: Page

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  staff = await newPage(browser, { ...DESK, ...WITHOUT_SCRIPT })
  citizen = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await site.signIn(staff, 'strategist')
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const main = (page: Page) => page.locator('main').innerText()
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

const FILE = [
  'Diarienr;Ärendenummer;Projekt;Projektägare;Kommun;Finansiär;Beviljat belopp;Beslutsdatum;Mål;Stycke',
  '1;RN 2026-71;Brygga för alla;En båtklubb;Haparanda;Regionen;1 234 567,50 kr;12 maj 2026;Alla kommer fram utan bil;Det ska gå att ta sig fram utan bil',
  '2;RN 2026-72;Ljus på skidspåret;En skidklubb;Kirruna;Regionen;85 000;2026-06-01;;',
  '3;RN 2026-73;=HYPERLINK("http://ond.example");En förening;;Regionen;1.250;2026-06-02;;',
].join('\r\n')

test('a strategist reads a file with two faulty rows and is told each of them, and nothing is shown yet', async () => {
  await staff.goto(`${site.origin}/arbete/stod`)
  await follow(staff.getByRole('button', { name: 'Läs in filen' }))
  const wrong = await staff.getByRole('alert').innerText()
  expect(wrong).toContain('Välj en fil.')
  expect(wrong).toContain('Skriv var siffrorna kommer ifrån.')
  await staff
    .getByLabel('Fil med stöd')
    .setInputFiles({ name: 'stöd-maj.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE, 'latin1') })
  await type(staff.getByLabel('Var kommer siffrorna ifrån?'), 'Ärendesystemet, uttag den 1 juni')
  await follow(staff.getByRole('button', { name: 'Läs in filen' }))
  const page = await main(staff)
  expect(page).toContain('2 rader har fel')
  expect(page).toContain('Rad 3, Kommun: Skriv en av länets kommuner')
  expect(page).toContain('Rad 4, Belopp: Skriv beloppet i kronor')
  expect(await staff.getByRole('button', { name: 'Publicera' }).count()).toBe(0)
  await citizen.goto(`${site.origin}/hit-gick-pengarna?q=brygga`)
  expect(await main(citizen)).toContain('Inga stöd passar')
})

test('the rows are mended where they stand, and the whole file goes out at once', async () => {
  await type(staff.getByLabel('Kommun'), 'Kiruna')
  await type(staff.getByLabel('Belopp'), '1 250 kr')
  await follow(staff.getByRole('button', { name: 'Spara rättelserna' }))
  expect(plain(await main(staff))).toContain('Allt går att läsa. Tillsammans är det 1 320 818 kr.')
  await follow(staff.getByRole('button', { name: 'Publicera 3 stöd' }))
  expect(await staff.getByRole('status').innerText()).toContain('Filen är publicerad')
})

test('the strategist says which story tells of a grant', async () => {
  await follow(staff.getByRole('link', { name: 'Brygga för alla' }))
  await pick(staff.getByLabel('Spänger som håller för fler steg'))
  await follow(staff.getByRole('button', { name: 'Spara' }))
  expect(await staff.getByRole('status').innerText()).toContain('Sparat.')
})

test('a citizen on a small phone finds the grant, follows its figure to its row, and reads its story', async () => {
  await citizen.goto(`${site.origin}/hit-gick-pengarna`)
  await citizen.getByLabel('Sök i stöden').fill('brygga')
  await citizen.getByLabel('Kommun').selectOption('haparanda')
  await citizen.getByRole('button', { name: 'Visa', exact: true }).click()
  expect(plain(await main(citizen))).toContain('1 234 568 kr')
  expect(await citizen.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await citizen.getByRole('link', { name: 'Brygga för alla' }).click()
  expect(plain(await main(citizen))).toContain('I filen står det 1 234 567,50 kr.')
  await citizen.getByRole('link', { name: 'stöd-maj.csv, rad 2' }).click()
  const file = plain(await main(citizen))
  expect(file).toContain('Ärendesystemet, uttag den 1 juni')
  expect(file).toContain('Provar strategist')
  expect(file).toContain('Rad 3, Kommun: ”Kirruna” blev ”Kiruna”.')
  expect(await citizen.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await citizen.getByRole('link', { name: 'Brygga för alla' }).click()
  await citizen.getByRole('link', { name: 'Spänger som håller för fler steg' }).click()
  expect(await citizen.locator('h1').innerText()).toBe('Spänger som håller för fler steg')
  await citizen.getByRole('link', { name: /Brygga för alla/ }).click()
  expect(plain(await main(citizen))).toContain('En båtklubb fick 1 234 568 kr')
})

test('the list as a file runs nothing in a spreadsheet, and holds what the page was filtered by', async () => {
  const answer = await citizen.request.get(`${site.origin}/hit-gick-pengarna/stod.csv?q=HYPERLINK`)
  const [head, ...rows] = (await answer.text()).trim().split('\n')
  expect(head).toContain('belopp_sek')
  expect(rows).toHaveLength(1)
  expect(rows[0]).toContain(`"'=HYPERLINK(""http://ond.example"")"`)
})

test('the goal shows what was granted towards it, and leads to the list', async () => {
  await citizen.goto(`${site.origin}/framsteg`)
  await citizen.getByRole('link', { name: 'Alla kommer fram utan bil' }).first().click()
  expect(await main(citizen)).toContain('Enligt planen')
  await citizen.getByRole('link', { name: 'Visa stöden till målet' }).click()
  await citizen.getByRole('link', { name: 'Brygga för alla' }).click()
  expect(await main(citizen)).toContain('Alla kommer fram utan bil')
})

test('the passage it was granted for shows it, and leads to the grant with its file', async () => {
  await citizen.goto(`${site.origin}/strategin/norrbotten-2040/ta-sig-fram`)
  expect(plain(await main(citizen))).toContain('1 234 568 kr i ett stöd')
  await citizen.getByRole('link', { name: /^1.234.568.kr i ett stöd/ }).click()
  expect(await main(citizen)).toContain('Stöd som hör till stycket')
  await citizen.getByRole('link', { name: 'Brygga för alla' }).click()
  await citizen.getByRole('link', { name: 'Det ska gå att ta sig fram utan bil' }).click()
  expect(new URL(citizen.url()).pathname).toBe('/strategin/norrbotten-2040/ta-sig-fram')
})

test('the strategist sets a goal and a station on the way; the citizen sees them once they are published', async () => {
  await staff.goto(`${site.origin}/arbete/framsteg/mal/nytt`)
  await follow(staff.getByRole('button', { name: 'Spara' }))
  expect(await staff.getByRole('alert').innerText()).toContain('Fyll i fältet.')
  await type(staff.getByLabel('Namn'), 'Alla hittar en vän')
  await type(staff.getByLabel('Vad vill vi nå, och varför?'), 'Ingen ska behöva vara ensam.')
  await pick(staff.getByLabel('Platser att mötas på'))
  await follow(staff.getByRole('button', { name: 'Spara' }))
  expect((await citizen.goto(`${site.origin}/framsteg/mal/alla-hittar-en-van`))?.status()).toBe(404)
  await follow(staff.getByRole('button', { name: 'Publicera målet' }))
  await staff.goto(`${site.origin}/arbete/framsteg/milstolpar`)
  await type(staff.getByLabel('Namn'), 'En mötesplats i varje by')
  await type(staff.getByLabel('När ska det vara nått?'), '2035-06-30')
  await staff.getByLabel('Mål', { exact: true }).selectOption({ label: 'Alla hittar en vän' })
  await follow(staff.getByRole('button', { name: 'Spara' }))
  await citizen.goto(`${site.origin}/framsteg/mal/alla-hittar-en-van`)
  const page = await main(citizen)
  expect(page).toContain('Inte mätt än')
  expect(page).toContain('En mötesplats i varje by Senast 30 juni 2035.')
  expect(page).toContain('Platser att mötas på')
})

test('every change left its mark in the history', async () => {
  expect(await unrecordedChanges(site.pool)).toEqual([])
})
