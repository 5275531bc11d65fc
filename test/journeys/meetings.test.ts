import { randomUUID } from 'node:crypto'
import ICAL from 'ical.js'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayInSweden, momentInSweden } from '~/kernel/time'
import { unrecordedChanges } from '~/platform/audit/testing'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { attach, choose, follow, press, type } from '../lib/keyboard'
import { openSite, type Site } from '../lib/site'

let site: Site
let browser: Browser
let desk: Page
let phone: Page
const DAY_MS = 86_400_000
const dayFromNow = (days: number) => dayInSweden(new Date(Date.now() + days * DAY_MS))
let slug: string
let address: string
const codes: string[] = []

beforeAll(async () => {
  site = await openSite({ MAIL_LOCAL: '0' })
  browser = await openBrowser()
  desk = await newPage(browser, DESK)
  phone = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await site.signIn(desk, 'communicator')
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const title = 'Kvällsmöte om stranden'

test('staff plan a meeting, and what is wrong is told with all that was typed still there', async () => {
  await desk.goto(`${site.origin}/arbete/moten`)
  await desk.getByRole('link', { name: 'Nytt möte' }).click()
  await desk.getByLabel('Rubrik på svenska').fill(title)
  await desk.getByLabel('Kommun').selectOption({ label: 'Piteå' })
  await desk.getByLabel('Dag', { exact: true }).fill(dayFromNow(10))
  await desk.getByLabel('Börjar klockan').fill('19')
  await desk.getByLabel('Slutar klockan').fill('18:00')
  await desk.getByLabel('Antal platser').fill('3')
  await desk.getByRole('button', { name: 'Spara som utkast' }).click()
  const wrong = await desk.getByRole('alert').innerText()
  expect(wrong).toContain('Skriv var mötet är.')
  expect(await desk.getByLabel('Rubrik på svenska').inputValue()).toBe(title)
  await desk.getByLabel('Plats', { exact: true }).fill('Badhusets kafé')
  await desk.getByRole('button', { name: 'Spara som utkast' }).click()
  expect(await desk.getByRole('alert').innerText()).toContain('Mötet slutar innan det börjar')
  await desk.getByLabel('Slutar klockan').fill('21:00')
  await desk.getByRole('button', { name: 'Spara som utkast' }).click()
  await desk.waitForURL('**/program?klart=sparat')
  address = desk.url().replace(/\/program.*/, '')
})

test('the programme is built step by step with buttons that keep what was typed', async () => {
  const add = desk.getByRole('button', { name: 'Lägg till ett steg' })
  await add.click()
  await desk.getByLabel('Rubrik, steg 1').fill('Frågan')
  await desk.getByLabel('Fråga vid varje bord, steg 1').fill('Vad ska stranden vara?')
  await add.click()
  await desk.getByLabel('Rubrik, steg 2').fill('Välkommen')
  await desk.getByLabel('Minuter, steg 2').fill('10')
  await desk.getByRole('button', { name: 'Flytta upp steg 2' }).click()
  await add.click()
  await desk.getByRole('button', { name: 'Ta bort steg 3' }).click()
  expect(await desk.getByLabel('Rubrik, steg 1').inputValue()).toBe('Välkommen')
  expect(await desk.getByLabel('Fråga vid varje bord, steg 2').inputValue()).toBe('Vad ska stranden vara?')
  await desk.getByLabel('Minuter, steg 1').fill('tio')
  await desk.getByRole('button', { name: 'Spara programmet' }).click()
  expect(await desk.getByRole('alert').innerText()).toContain('Skriv minuter')
  expect(await desk.getByLabel('Minuter, steg 1').inputValue()).toBe('tio')
  await desk.getByLabel('Minuter, steg 1').fill('15')
  await desk.getByRole('button', { name: 'Spara programmet' }).click()
  expect(await desk.getByRole('status').innerText()).toBe('Sparat.')
})

test('nobody else sees it until it is announced; then it stands on the map, in the lists and on the start page', async () => {
  await phone.goto(`${site.origin}/moten/pitea`)
  expect(await phone.locator('main').innerText()).not.toContain(title)
  await desk.goto(address)
  await desk.getByRole('button', { name: 'Publicera mötet' }).click()
  expect(await desk.getByRole('status').innerText()).toContain('anmälan är öppen')
  await phone.goto(site.origin)
  expect(await phone.getByRole('link', { name: title }).count()).toBe(1)
  await phone.goto(`${site.origin}/moten`)
  await phone.locator('.tiles a', { hasText: 'Piteå' }).click()
  await phone.getByRole('link', { name: title }).click()
  slug = new URL(phone.url()).pathname.split('/').at(-1) ?? ''
  expect(await phone.locator('main').innerText()).toContain('19:00–21:00')
  expect(await phone.locator('.timeline').innerText()).toContain('19:15, 20 minuter')
  const facts = JSON.parse((await phone.locator('script[type="application/ld+json"]').textContent()) ?? '{}')
  expect(facts).toMatchObject({
    '@type': 'Event',
    startDate: momentInSweden(dayFromNow(10), '19:00:00').toISOString(),
    location: { name: 'Badhusets kafé' },
  })
})

const signUp = async (name: string, people: string) => {
  await phone.goto(`${site.origin}/moten/${slug}`)
  await phone.getByRole('link', { name: 'Anmäl dig' }).click()
  await phone.getByLabel('Namn').fill(name)
  await phone.getByLabel('Hur många kommer ni?').fill(people)
  await phone.getByRole('button', { name: 'Anmäl' }).click()
  codes.push(new URL(phone.url()).pathname.split('/').at(-1) ?? '')
  return phone.locator('h1').innerText()
}

test('a citizen signs up on a phone without script; no address is asked for where no letters can be sent', async () => {
  await phone.goto(`${site.origin}/moten/${slug}/anmalan`)
  expect(await phone.getByLabel('E-post').count()).toBe(0)
  await phone.getByLabel('Hur många kommer ni?').fill('elva')
  await phone.getByLabel('Något mer vi bör veta?').fill('Ett barn är med')
  await phone.getByRole('button', { name: 'Anmäl' }).click()
  expect(await phone.getByRole('alert').innerText()).toContain('Skriv ett namn eller ett smeknamn.')
  expect(await phone.getByLabel('Hur många kommer ni?').inputValue()).toBe('elva')
  expect(await phone.getByLabel('Något mer vi bör veta?').inputValue()).toBe('Ett barn är med')
  expect(await signUp('En badvakt', '2')).toBe('Du har en plats')
  expect(await phone.locator('.receipt .code').innerText()).toMatch(/^(\w{4} ){3}\w$/)
})

test('the same by keyboard alone: those for whom there is no room wait, and are told where in line', async () => {
  await phone.goto(`${site.origin}/moten/${slug}`)
  await follow(phone.getByRole('link', { name: 'Anmäl dig' }))
  await type(phone.getByLabel('Namn'), 'En kajakpaddlare')
  await type(phone.getByLabel('Hur många kommer ni?'), '2')
  await choose(phone.getByLabel('Språk du helst talar'), 'suomi')
  await follow(phone.getByRole('button', { name: 'Anmäl' }))
  expect(await phone.locator('h1').innerText()).toBe('Du står på väntelistan')
  expect(await phone.locator('.lead').innerText()).toContain('nummer 1')
  codes.push(new URL(phone.url()).pathname.split('/').at(-1) ?? '')
  expect(await signUp('En simmare', '1')).toBe('Du har en plats')
  expect(await signUp('En joggare', '1')).toBe('Du står på väntelistan')
})

test('who can not come cancels, is forgotten at once, and the first in line gets the seats', async () => {
  await phone.goto(`${site.origin}/moten/anmalan/${codes[0]}`)
  await press(phone.locator('summary', { hasText: 'Kan du inte komma?' }))
  await follow(phone.getByRole('button', { name: 'Avanmäl mig' }))
  expect(await phone.getByRole('status').innerText()).toContain('borttaget')
  expect(await phone.locator('main').innerText()).not.toContain('badvakt')
  await phone.goto(`${site.origin}/moten/anmalan/${codes[1]}`)
  expect(await phone.locator('h1').innerText()).toBe('Du har en plats')
  await phone.goto(`${site.origin}/moten/anmalan/${codes[3]}`)
  expect(await phone.locator('.lead').innerText()).toContain('nummer 1')
})

test('a party that grows beyond the seats keeps what it has', async () => {
  await phone.goto(`${site.origin}/moten/anmalan/${codes[2]}`)
  await phone.getByRole('link', { name: 'Ändra anmälan' }).click()
  await phone.getByLabel('Hur många kommer ni?').fill('3')
  await phone.getByRole('button', { name: 'Spara ändringen' }).click()
  expect(await phone.getByRole('alert').innerText()).toContain('inte så många platser kvar')
  expect(await phone.getByLabel('Hur många kommer ni?').inputValue()).toBe('3')
  await phone.goto(`${site.origin}/moten/anmalan/${codes[2]}`)
  expect(await phone.locator('h1').innerText()).toBe('Du har en plats')
})

test('at the door staff tick off by a tap without script, and can take it back', async () => {
  const door = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await door.context().addCookies(await desk.context().cookies())
  await door.goto(`${address}/deltagare`)
  expect(await door.locator('main').innerText()).toContain('3 har plats, 1 väntar, 0 är incheckade.')
  await door.getByRole('button', { name: 'Checka in En kajakpaddlare' }).click()
  expect(await door.getByRole('status').innerText()).toBe('En kajakpaddlare är incheckad.')
  await door.getByRole('button', { name: 'Ångra incheckning av En kajakpaddlare' }).click()
  expect(await door.getByRole('status').innerText()).toBe('En kajakpaddlare är inte längre incheckad.')
  await door.getByRole('button', { name: 'Checka in En simmare' }).click()
  await door.emulateMedia({ media: 'print' })
  expect(await door.getByRole('button').count()).toBe(0)
  expect(await door.locator('table').first().innerText()).toContain('☑')
  await door.context().close()
})

test('afterwards staff tell what was heard: not without a word on each picture', async () => {
  await site.pool.query(
    `update meeting set starts_at = now() - interval '3 hours', ends_at = now() - interval '2 hours' where slug = $1`,
    [slug],
  )
  await desk.goto(`${site.origin}/arbete/moten`)
  expect(await desk.getByRole('row', { name: title }).first().innerText()).toContain(
    'Skriv hur många som kom',
  )
  await desk.goto(address)
  await desk.getByLabel('Så många kom').fill('2')
  await desk.getByRole('button', { name: 'Spara antalet' }).click()
  await desk.getByLabel('Rad 1').fill('Stranden ska vara för alla.')
  await desk.getByLabel('Texten om mötet').fill('Vi satt med utsikt.\n\nDet blåste.')
  await desk.getByRole('button', { name: 'Spara', exact: true }).click()
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#7CC4DC' } })
    .jpeg()
    .toBuffer()
  await attach(desk.getByLabel('Bild från mötet'), {
    name: 'strand.jpg',
    mimeType: 'image/jpeg',
    buffer: bytes,
  })
  await desk.getByRole('button', { name: 'Lägg till bilden' }).click()
  await desk.getByRole('button', { name: 'Publicera sammanfattningen' }).click()
  expect(await desk.getByRole('alert').innerText()).toContain('Beskriv varje bild')
  await desk.getByLabel('Vad visar bild 1?').fill('En strand i blåst.')
  await desk.getByRole('button', { name: 'Spara beskrivningen av bild 1' }).click()
  await desk.getByRole('button', { name: 'Publicera sammanfattningen' }).click()
  expect(await desk.getByRole('status').innerText()).toContain('publicerad')
})

test('everyone reads it, sees the picture with its words, and takes the same text along as a PDF', async () => {
  await phone.goto(`${site.origin}/moten/${slug}`)
  const page = await phone.locator('main').innerText()
  for (const told of ['Stranden ska vara för alla.', 'Det blåste.', '2 personer'])
    expect(page).toContain(told)
  const picture = phone.getByAltText('En strand i blåst.')
  expect((await fetch(site.origin + (await picture.getAttribute('src')))).status).toBe(200)
  const pdf = await fetch(
    site.origin + (await phone.getByRole('link', { name: 'Sammanfattningen som PDF' }).getAttribute('href')),
  )
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})

test('a cancelled meeting says so and why, everywhere it stands', async () => {
  const { id } = await site.context.db
    .selectFrom('meeting')
    .select('id')
    .where('slug', '=', 'jokkmokk-2026')
    .executeTakeFirstOrThrow()
  await desk.goto(`${site.origin}/arbete/moten/${id}`)
  await desk.locator('summary', { hasText: 'Ställ in mötet' }).click()
  await desk.getByRole('button', { name: 'Ställ in' }).click()
  expect(await desk.getByRole('alert').innerText()).toContain('Skriv varför')
  await desk.getByLabel('Varför?').fill('Snöstorm och stängda vägar.')
  await desk.getByRole('button', { name: 'Ställ in' }).click()
  await phone.goto(`${site.origin}/moten/jokkmokk-2026`)
  expect(await phone.locator('.notice').innerText()).toContain('Snöstorm och stängda vägar.')
  expect(await phone.getByRole('link', { name: 'Anmäl dig' }).count()).toBe(0)
  await phone.goto(`${site.origin}/kalender`)
  const card = phone.locator('.card', { hasText: 'Dialogmöte i Jokkmokk' })
  expect(await card.innerText()).toContain('Inställt')
})

test('the calendar can be followed: read back, each event stands at its own second, in short lines', async () => {
  const feed = await (await fetch(`${site.origin}/kalender.ics`)).text()
  const longest = Math.max(...feed.split('\r\n').map((line) => Buffer.byteLength(line)))
  expect(longest).toBeLessThanOrEqual(75)
  expect(feed.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const events = new ICAL.Component(ICAL.parse(feed))
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event))
  const kept = await site.context.db
    .selectFrom('meeting')
    .select(['id', 'title', 'venue', 'startsAt', 'endsAt', 'cancelledAt'])
    .where('endsAt', '>=', new Date(Date.now() - 60 * DAY_MS))
    .execute()
  expect(kept.length).toBeGreaterThan(3)
  for (const meeting of kept) {
    const event = events.find(({ uid }) => uid.startsWith(meeting.id))
    expect(event?.startDate.zone.tzid).toBe('UTC')
    expect(event?.startDate.toJSDate()).toEqual(
      new Date(Math.floor(meeting.startsAt.getTime() / 1000) * 1000),
    )
    expect(event?.endDate.toJSDate()).toEqual(new Date(Math.floor(meeting.endsAt.getTime() / 1000) * 1000))
    expect(event?.summary).toBe(meeting.title.sv)
    expect(event?.location).toContain(meeting.venue)
    const state = event?.component.getFirstPropertyValue('status')
    expect(state).toBe(meeting.cancelledAt ? 'CANCELLED' : 'CONFIRMED')
  }
  const deadline = events.find(({ summary }) => summary.startsWith('Sista dag'))
  expect(deadline?.startDate.isDate).toBe(true)
  const one = await (await fetch(`${site.origin}/kalender/kalix-2026.ics`)).text()
  expect(one.match(/BEGIN:VEVENT/g)).toHaveLength(1)
})

test('a hundred who sign up at once for twenty seats get twenty, and eighty stand in line in the order they were taken', async () => {
  const { pool } = site
  const source = `select id from meeting where slug = 'workshop-resor-2026'`
  await pool.query(`update meeting set seats = 20 where slug = 'workshop-resor-2026'`)
  const send = async (nth: number, key: string = randomUUID()) => {
    const body = new URLSearchParams({ name: `Person ${nth}`, people: '1', key })
    const url = `${site.origin}/moten/workshop-resor-2026/anmalan`
    const answer = await fetch(url, { method: 'POST', redirect: 'manual', body })
    return { status: answer.status, receipt: answer.headers.get('location') ?? '' }
  }
  const started = performance.now()
  const acknowledged: string[] = []
  const answers = await Promise.all(
    Array.from({ length: 100 }, async (_, nth) => {
      const answer = await send(nth)
      acknowledged.push(answer.receipt)
      return answer
    }),
  )
  const took = performance.now() - started
  expect(answers.every(({ status }) => status === 303)).toBe(true)
  const { rows } = await pool.query(
    `select state, position from sign_up where meeting_id = (${source}) order by position`,
  )
  expect(rows.map(({ position }) => position)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1))
  expect(rows.map(({ state }) => state)).toEqual([...Array(20).fill('seated'), ...Array(80).fill('waiting')])
  const { rows: taken } = await pool.query(`select seats_taken from meeting where id = (${source})`)
  expect(taken[0].seats_taken).toBe(20)
  const told = await Promise.all(
    acknowledged.map(async (receipt) => {
      const page = await (await fetch(site.origin + receipt)).text()
      return page.includes('Du har en plats') ? 0 : Number(page.match(/nummer (\d+) på väntelistan/)?.[1])
    }),
  )
  const inLine = told.filter((place) => place > 0)
  expect([...inLine].sort((a, b) => a - b)).toEqual(Array.from({ length: 80 }, (_, i) => i + 1))
  const swapped = inLine.filter((place, index) => index > 0 && place < (inLine[index - 1] as number)).length
  console.log(
    `100 sign-ups at once in ${Math.round(took)} ms: ${told.length - inLine.length} seated, ${inLine.length} waiting; ` +
      `${swapped} answers reached the senders out of order`,
  )

  const key = randomUUID()
  const twice = await Promise.all([send(101, key), send(101, key), send(101, key)])
  expect(new Set(twice.map(({ receipt }) => receipt)).size).toBe(1)
  await expect(
    pool.query(`update meeting set seats_taken = 21 where slug = 'workshop-resor-2026'`),
  ).rejects.toThrow('meeting_not_overbooked')
}, 60_000)

test('every change left its event', async () => {
  const left = await unrecordedChanges(site.pool)
  // The meetings that this test itself moved in time or made smaller.
  expect(left.filter((stray) => !/^meeting: [12]$/.test(stray))).toEqual([])
})
