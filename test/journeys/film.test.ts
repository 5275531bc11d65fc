import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BLANK, type Block, publishStory, writeStory } from '~/features/newsroom'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { openSite, type Site } from '../lib/site'

let site: Site
let browser: Browser
let desk: string

const FILM = 'https://film.example/sa-har-gar-det-till.mp4'
const SAID = 'Välkommen till er workshop. Dela upp er vid borden.'

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  const { rows } = await site.pool.query(
    `select id from way_in where kind = 'own_workshop' order by closes_at desc`,
  )
  desk = `${site.origin}/arbete/vagar/${rows[0].id}`
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

/** What the page asked for outside our own site. */
const outside = (page: Page): string[] => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(site.origin))
      asked.push(request.url())
  })
  return asked
}

test('staff give a way in its film: what is missing is told by its field, and other material stays', async () => {
  const staff = await newPage(browser, DESK)
  await site.signIn(staff, 'strategist')
  await staff.goto(desk)
  await staff.getByLabel('Material').fill('Ordlista | /ordlista')
  await staff.getByRole('button', { name: 'Spara', exact: true }).click()
  await staff.getByRole('link', { name: 'Filmen' }).click()
  const name = staff.getByLabel('Filmens namn (svenska)')
  await name.fill('Så håller ni en workshop')
  await staff.getByLabel('Filmens adress').fill('http://film.example/a.mp4')
  const colour = { create: { width: 1280, height: 720, channels: 3, background: '#0b5168' } } as const
  const picture = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await sharp(colour).jpeg().toBuffer() }
  await staff.getByLabel('Bild att visa innan filmen startar').setInputFiles(picture)
  await staff.getByRole('button', { name: 'Spara filmen' }).click()
  expect(await staff.locator('#f-href-fel').innerText()).toContain('https://')
  expect(await staff.locator('#f-transcript-sv-fel').innerText()).toContain('Den visas inte utan.')
  expect(await staff.locator('#f-alt-sv-fel').innerText()).toContain('Beskriv bilden')
  expect(await name.inputValue()).toBe('Så håller ni en workshop')

  await staff.getByLabel('Filmens adress').fill(FILM)
  await staff.getByLabel('Det som sägs och syns i filmen (svenska)').fill(SAID)
  await staff.getByLabel('Bild att visa innan filmen startar').setInputFiles(picture)
  await staff.getByLabel('Vad visar bilden? (svenska)').fill('Fem personer runt ett bord')
  await staff.getByRole('button', { name: 'Spara filmen' }).click()
  expect(await staff.locator('main').innerText()).toContain('Sparat.')

  await staff.getByRole('link', { name: 'Tillbaka till vägen in' }).click()
  expect(await staff.getByLabel('Material').inputValue()).toBe('Ordlista | /ordlista')
  await staff.getByRole('button', { name: 'Spara', exact: true }).click()
  await staff.getByRole('link', { name: 'Filmen' }).click()
  expect(await staff.getByLabel('Filmens adress').inputValue()).toBe(FILM)
  await staff.context().close()
})

test('without JavaScript the film is a picture, a link and its words, and nothing comes from elsewhere', async () => {
  const page = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  const asked = outside(page)
  await page.goto(`${site.origin}/egen-workshop`)
  expect(await page.getByRole('link', { name: 'Se filmen' }).getAttribute('href')).toBe(FILM)
  const picture = page.getByRole('img', { name: 'Fem personer runt ett bord' })
  expect((await fetch(site.origin + (await picture.getAttribute('src')))).headers.get('content-type')).toBe(
    'image/jpeg',
  )
  await page.getByText('Läs det som sägs i filmen').click()
  expect(await page.locator('main').innerText()).toContain(SAID)
  expect(asked).toEqual([])
  await page.context().close()
})

test('with a script it plays in its place after a click and not before; where it cannot, the link comes back', async () => {
  const page = await newPage(browser, PHONE)
  await page.route('https://film.example/**', (route) => route.abort())
  const asked = outside(page)
  await page.goto(`${site.origin}/egen-workshop`, { waitUntil: 'networkidle' })
  expect(asked).toEqual([])
  const link = page.getByRole('link', { name: 'Se filmen' })
  await link.focus()
  await page.keyboard.press('Enter')
  await page.getByText('Filmen gick inte att visa här.').waitFor()
  expect([...new Set(asked)]).toEqual([FILM])
  expect(new URL(page.url()).pathname).toBe('/egen-workshop')
  expect(await link.isVisible()).toBe(true)
  expect((await fetch(`${site.origin}/svara`)).headers.get('content-security-policy')).not.toContain(
    'film.example',
  )
  await page.context().close()
})

test('a film in a story plays after a click and not before, on that page alone', async () => {
  const href = 'https://rorliga.example/linje.webm'
  const film = { kind: 'film', href, title: 'En dag på linjen', transcript: SAID, pictureId: null, alt: '' }
  const { id, slug } = await writeStory(
    site.context,
    {
      ...BLANK,
      authorTitle: 'Redaktör',
      headline: 'En film',
      lead: 'Se den.',
      blocks: [film as Block],
      municipalities: ['2505'],
    },
    { kind: 'system' },
  )
  await publishStory(site.context, id, { kind: 'system' })
  const page = await newPage(browser, PHONE)
  await page.route('https://rorliga.example/**', (route) => route.abort())
  const asked = outside(page)
  await page.goto(`${site.origin}/nyheter/${slug}`, { waitUntil: 'networkidle' })
  expect(asked).toEqual([])
  await page.getByRole('link', { name: 'Se filmen: En dag på linjen' }).click()
  await page.getByText('Filmen gick inte att visa här.').waitFor()
  expect([...new Set(asked)]).toEqual([href])
  await page.getByText('Det här sägs i filmen').click()
  expect(await page.locator('main').innerText()).toContain(SAID)
  const policy = async (path: string) =>
    (await fetch(site.origin + path)).headers.get('content-security-policy') ?? ''
  expect(await policy(`/nyheter/${slug}`)).toContain('media-src https://rorliga.example')
  expect(await policy('/nyheter')).not.toContain('rorliga')
  await page.context().close()
})

test('a picture taken away is gone, and a film taken away leaves the page as it was', async () => {
  const staff = await newPage(browser, DESK)
  await site.signIn(staff, 'strategist')
  const html = async () => (await fetch(`${site.origin}/egen-workshop`)).text()
  const poster = (await html()).match(/\/vagar\/bild\/[^"]+/)?.[0] ?? ''
  expect((await fetch(site.origin + poster)).status).toBe(200)
  await staff.goto(`${desk}/film`)
  await staff.getByText('Ta bort bilden').click()
  await staff.getByRole('button', { name: 'Spara filmen' }).click()
  expect((await fetch(site.origin + poster)).status).toBe(404)
  expect(await html()).toContain('Se filmen')
  await staff.getByRole('button', { name: 'Ta bort filmen' }).click()
  expect(await html()).toContain('Det finns ingen film än.')
  await staff.context().close()
})
