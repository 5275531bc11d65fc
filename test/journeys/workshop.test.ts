import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { docx, paragraph } from '~/features/strategy/schema/testing'
import { unrecordedChanges } from '~/platform/audit/testing'
import { axeFaults, sideways } from '../lib/axe'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { attach, choose, follow, tabTo, type } from '../lib/keyboard'
import { openSite, type Site } from '../lib/site'

const DOCUMENT = '/arbete/strategi/norrbotten-2040'
const PASSAGE = `${DOCUMENT}/vagar-som-haller`

let site: Site
let browser: Browser
let desk: Page
let plain: Page

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  desk = await newPage(browser, DESK)
  await site.signIn(desk, 'strategist')
  plain = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await site.signIn(plain, 'strategist')
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const area = () => desk.getByRole('textbox', { name: 'Text', exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const said = (page: Page) => page.locator('main').innerText()

const latest = async (slug: string) =>
  site.context.db
    .selectFrom('passageWording')
    .innerJoin('passage', 'passage.id', 'passageWording.passageId')
    .select(['passageWording.version', 'passageWording.text', 'passageWording.why'])
    .where('passage.slug', '=', slug)
    .orderBy('passageWording.version', 'desc')
    .executeTakeFirstOrThrow()

test('by keyboard, the editor writes the text with its marks, keeps it on the way and tells the other writer', async () => {
  await desk.goto(site.origin + PASSAGE)
  expect(await axeFaults(desk)).toEqual([])
  const { keyboard } = desk
  const before = await latest('vagar-som-haller')
  await tabTo(area())
  await keyboard.press('Control+End')
  await keyboard.type(' Här är de.')
  await keyboard.press('Enter')
  await keyboard.press('Control+Shift+3')
  await keyboard.type('Först det här')
  await keyboard.press('Enter')
  await keyboard.press('Control+Shift+8')
  await keyboard.type('Vägen till skolan')
  await keyboard.press('Enter')
  await keyboard.type('Bron i byn')
  await desk.getByText('Utkastet sparat').waitFor()

  await plain.goto(site.origin + PASSAGE)
  expect(await said(plain)).toContain('En annan skriver här nu: Provar strategist')
  // Nobody else reads what is not saved yet.
  expect(await plain.content()).not.toContain('Bron i byn')

  await desk.reload()
  expect(await area().innerText()).toContain('Bron i byn')
  await type(desk.getByLabel('Varför ändrar du?'), 'Två saker kommer först')
  await plain.goto(site.origin + PASSAGE)
  await plain.getByLabel('Text', { exact: true }).fill(`${before.text}\n\n> Vägen är vårt torg.`)
  await button(plain, 'Spara utkast').click()
  expect(await said(plain)).toContain('Du ser ditt utkast')

  await follow(button(desk, 'Spara som ny version'))
  expect(await latest('vagar-som-haller')).toEqual({
    version: before.version + 1,
    text: `${before.text} Här är de.\n\n### Först det här\n\n- Vägen till skolan\n- Bron i byn`,
    why: 'Två saker kommer först',
  })
})

test('who saves after somebody else sees both texts and chooses, and nothing is lost', async () => {
  await button(plain, 'Spara som ny version').click()
  expect(await plain.locator('h1').innerText()).toBe('Två har skrivit samtidigt')
  expect(await sideways(plain)).toBe(0)
  const theirs = await latest('vagar-som-haller')
  expect(await said(plain)).toContain('Bron i byn')
  expect(await plain.locator('ins').allInnerTexts()).toContainEqual(
    expect.stringContaining('Vägen är vårt torg.'),
  )
  expect(await plain.locator('del .unseen').first().textContent()).toContain('struket')

  // Away and back: what was typed is kept.
  await plain.goto(site.origin + PASSAGE)
  expect(await said(plain)).toContain('Någon annan har sparat en ny version efter att du började')
  expect(await plain.getByLabel('Text', { exact: true }).inputValue()).toContain('> Vägen är vårt torg.')
  await button(plain, 'Spara som ny version').click()
  await plain.getByLabel('Din text').fill(`${theirs.text}\n\n> Vägen är vårt torg.`)
  await button(plain, 'Spara min text som ny version').click()
  await plain.waitForURL('**?klart=lydelse')
  expect(await latest('vagar-som-haller')).toMatchObject({
    version: theirs.version + 1,
    text: `${theirs.text}\n\n> Vägen är vårt torg.`,
  })
})

test('two versions are compared, and an old one is taken back as a new one', async () => {
  await desk.goto(site.origin + PASSAGE)
  await follow(desk.getByRole('link', { name: /^Versioner/ }))
  expect(await said(desk)).toContain('Varför: Två saker kommer först')
  const { version } = await latest('vagar-som-haller')
  const option = async (list: string, number: number) => {
    const labels = await desk.getByLabel(list, { exact: true }).locator('option').allInnerTexts()
    await choose(
      desk.getByLabel(list, { exact: true }),
      labels.find((label) => label.startsWith(`Version ${number},`)) ?? '',
    )
  }
  await option('Från', version - 1)
  await option('Till', version)
  await follow(button(desk, 'Jämför'))
  expect(await desk.locator('#jamfor ins').innerText()).toContain('Vägen är vårt torg.')
  expect(await axeFaults(desk)).toEqual([])
  await option('Version att ta tillbaka', version - 1)
  await follow(button(desk, 'Ta tillbaka en äldre version'))
  const now = await latest('vagar-som-haller')
  expect(now).toMatchObject({ version: version + 1, why: `Tillbaka till version ${version - 1}` })
  expect(now.text).not.toContain('torg')
})

test('a Word file is looked through, then taken in whole; what it does not have stays', async () => {
  const roads = await latest('vagar-som-haller')
  const file = docx(
    [
      paragraph('Norrbotten 2040', 'Rubrik1'),
      paragraph('Leva nära', 'Rubrik2'),
      paragraph('Vägar som håller', 'Rubrik3'),
      paragraph('Vägarna först.'),
      paragraph('Broar som bär', 'Rubrik3'),
      paragraph('Varje bro ses över.'),
    ].join(''),
  )
  await desk.goto(`${site.origin}${DOCUMENT}`)
  await follow(desk.getByRole('link', { name: 'Hämta text från Word eller Markdown' }))
  await follow(button(desk, 'Förhandsvisa'))
  expect(await desk.getByRole('alert').innerText()).toContain('Välj en fil eller klistra in text')
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  await attach(desk.getByLabel('Fil', { exact: true }), {
    name: 'strategi.docx',
    mimeType,
    buffer: Buffer.from(file),
  })
  await follow(button(desk, 'Förhandsvisa'))
  expect(await said(desk)).toContain('1 nya, 1 ändrade, 0 oförändrade')
  expect(await said(desk)).toContain('Platser att mötas på')
  expect(await axeFaults(desk)).toEqual([])
  expect((await latest('vagar-som-haller')).version).toBe(roads.version)

  // Somebody writes meanwhile: what was seen no longer holds.
  await plain.goto(site.origin + PASSAGE)
  await plain.getByLabel('Text', { exact: true }).fill('Skrivet under tiden.')
  await button(plain, 'Spara som ny version').click()
  await plain.waitForURL('**?klart=lydelse')
  await follow(button(desk, 'Hämta allt'))
  expect(await desk.getByRole('alert').innerText()).toContain('Någon har ändrat dokumentet')
  await follow(button(desk, 'Hämta allt'))
  expect(await said(desk)).toContain('Texten är hämtad')
  expect(await latest('vagar-som-haller')).toMatchObject({
    text: 'Vägarna först.',
    version: roads.version + 2,
  })
  expect(await latest('broar-som-bar')).toMatchObject({ text: 'Varje bro ses över.', version: 1 })
})

test('a citizen reads it short on a phone without script, and is told what is missing or older', async () => {
  const citizen = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await citizen.goto(`${site.origin}/strategin/norrbotten-2040`)
  await citizen.getByRole('link', { name: 'Kort', exact: true }).click()
  expect(await citizen.locator('main li').allInnerTexts()).toContain('Vägarna ska hålla.')
  const growing = citizen.locator('section', { has: citizen.getByRole('heading', { name: 'Växa här' }) })
  expect(await growing.innerText()).toContain('Den långa texten ändrades')
  const lasting = citizen.locator('section', { has: citizen.getByRole('heading', { name: 'Hålla länge' }) })
  expect(await lasting.innerText()).toContain('Den här delen finns inte i kort version än.')
  expect(await sideways(citizen)).toBe(0)
  await citizen.getByRole('link', { name: 'Lättläst', exact: true }).click()
  expect(await said(citizen)).toContain('Där få bor ska du kunna beställa en buss.')

  await plain.goto(`${site.origin}${DOCUMENT}/kort/halla-lange/short/sv`)
  await plain.getByLabel('Text', { exact: true }).fill('Mark och vatten ska implementeras hållbart.')
  await button(plain, 'Granska språket utan att spara').click()
  expect(await plain.locator('mark').allInnerTexts()).toContain('implementeras')
  await plain.getByLabel('Text', { exact: true }).fill('Mark och vatten ska räcka till alla.')
  await button(plain, 'Spara utkast').click()
  await citizen.goto(`${site.origin}/strategin/norrbotten-2040?text=kort`)
  expect(await said(citizen)).not.toContain('Mark och vatten ska räcka till alla.')
  await plain.goto(`${site.origin}${DOCUMENT}/kort/halla-lange/short/sv`)
  await button(plain, 'Spara och visa för alla').click()
  await plain.waitForURL('**?klart=kort-visas')
  await citizen.goto(`${site.origin}/strategin/norrbotten-2040?text=kort&laddad=ny`)
  expect(await said(citizen)).toContain('Mark och vatten ska räcka till alla.')
})

test('a law is written as what a passage rests on, and stands on its page', async () => {
  await plain.goto(`${site.origin}${DOCUMENT}/unga-ar-med`)
  await plain.getByText('Lägg till lag, beslut, statistik eller annat').click()
  await plain.getByLabel('Vad heter källan?').fill('Lag (2018:1197) om barnkonventionen')
  await plain.getByLabel('Adress').fill('javascript:alert(1)')
  await button(plain, 'Lägg till källan').click()
  expect(await plain.getByRole('alert').innerText()).toContain('Skriv hela adressen')
  expect(await plain.getByLabel('Vad heter källan?').inputValue()).toBe('Lag (2018:1197) om barnkonventionen')
  await plain.getByLabel('Adress').fill('https://rkrattsbaser.gov.se/sfst?bet=2018:1197')
  await button(plain, 'Lägg till källan').click()
  await plain.goto(`${site.origin}/strategin/norrbotten-2040/unga-ar-med`)
  expect(await said(plain)).toContain('Lag: Lag (2018:1197) om barnkonventionen')
})

test('every change of the workshop wrote what happened', async () => {
  expect(await unrecordedChanges(site.pool)).toEqual([])
})
