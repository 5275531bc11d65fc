import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unrecordedChanges } from '~/platform/audit/testing'
import { axeFaults, sideways } from '../lib/axe'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { choose, follow, pick, press, tabTo, type } from '../lib/keyboard'
import { openSite, type Site } from '../lib/site'
import { area, PACE, picture } from '../lib/writing'

/**
 * A tip becomes a story, is read by all who should, goes out, is corrected and followed up: by the hands of those whose
 * work it is, each in a browser of their own. Each test is the next step.
 */
let site: Site
let browser: Browser
let tipper: Page
let editor: Page
let writer: Page
let second: Page
let director: Page
let told: Page
let reader: Page
let story: string
let toldBefore: number
const WRITER = 'Provar communicator och analyst'
const HEADLINE = 'Rullskidspåret öppnar i Älvsbyn'
const FIRST = 'Klubben genomförde en utbyggnad avseende spåret. Regionen gav medfinansiering.'
const MENDED = 'Klubben byggde ut spåret. Regionen gav medfinansiering.'
const ADDRESS = '/nyheter/rullskidsparet-oppnar-i-alvsbyn'
const PASSAGE = '/strategin/norrbotten-2040/platser-att-motas'
const HEADING = 'Platser att mötas på'

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  const signedIn = async (options: Parameters<typeof newPage>[1], ...roles: string[]) => {
    const page = await newPage(browser, options)
    await site.signIn(page, ...roles)
    return page
  }
  tipper = await signedIn(PHONE, 'strategist')
  editor = await signedIn(DESK, 'communicator')
  writer = await signedIn(DESK, 'communicator', 'analyst')
  second = await signedIn(DESK, 'communicator', 'moderator')
  director = await signedIn(DESK, 'admin')
  told = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  reader = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const main = (page: Page) => page.locator('main').innerText()
const part = (page: Page, name: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) })
const answered = async (path: string) => (await fetch(site.origin + path)).text()

/** How many stories everyone sees in the mirror of a place. */
const mirrored = async (place: string) => {
  await reader.goto(`${site.origin}/spegeln`)
  const row = reader
    .getByRole('row')
    .filter({ has: reader.getByRole('rowheader', { name: place, exact: true }) })
  return Number(await row.getByRole('cell').first().innerText())
}

test('1. a colleague tips from a phone, in less than a minute at 40 words a minute', async () => {
  toldBefore = await mirrored('Älvsbyn')
  let seconds = 0
  let steps = 0
  const tap = async (work: () => Promise<unknown>) => {
    seconds += PACE.tap
    steps++
    await work()
  }
  const write = (label: string, text: string) =>
    tap(async () => {
      seconds += text.length * PACE.letter
      await tipper.getByLabel(label).fill(text)
    })
  await tipper.goto(`${site.origin}/arbete/tipsa`)
  await write('Vad händer?', 'Nya spår för rullskidor i Älvsbyn. De har fått pengar av oss.')
  await write('Vem märker det?', 'unga som tävlar')
  await write('När?', 'på lördag')
  await tap(async () =>
    tipper.getByLabel('Bild (frivilligt)').setInputFiles(await picture('spar.jpg', '#c0d8c0')),
  )
  await tap(() => tipper.getByLabel('Kommun').selectOption({ label: 'Älvsbyn' }))
  await tap(() => tipper.locator('summary', { hasText: 'Hur vill du bli tackad?' }).click())
  await write('Hur vill du bli tackad?', 'en kollega på kultur')
  await tap(() => button(tipper, 'Skicka tipset').click())
  console.log(JSON.stringify({ figure: 'tip to story', steps, seconds: Math.round(seconds) }))
  expect(seconds).toBeLessThan(60)
  expect(await sideways(tipper)).toBe(0)
  expect(await main(tipper)).toMatch(/Provar communicator läser det och svarar senast \d+ \w+ \d{4}/)
})

test('2. the editor takes it: answers, makes a story of it and chooses who writes, in one go by keyboard', async () => {
  await editor.goto(`${site.origin}/arbete/tips`)
  await follow(editor.getByRole('link', { name: 'Nya spår för rullskidor' }))
  await pick(editor.getByLabel('Vi gör en berättelse'))
  await type(editor.getByLabel('Rubrik att börja med'), HEADLINE)
  await choose(editor.getByLabel('Vem skriver?'), WRITER)
  await type(editor.getByLabel('Till den som tipsade'), 'Tack! Vi berättar om spåret före lördag.')
  await follow(button(editor, 'Skicka svaret'))
  await press(editor.getByRole('link', { name: 'Till berättelsen' }))
  await editor.waitForURL('**/arbete/redaktionen/*')
  story = editor.url()
  expect(await part(editor, 'Uppdrag').innerText()).toContain(`Skriva: ${WRITER}`)
  // Nobody is given what they cannot open.
  expect(await editor.getByLabel('Till', { exact: true }).innerText()).not.toContain('strategist')
  await tipper.goto(`${site.origin}/arbete/tipsa`)
  expect(await main(tipper)).toContain('Blir en berättelse')
  expect(await main(tipper)).toContain('Tack! Vi berättar om spåret före lördag.')
})

test('3. the communicator meets the tip and its picture at the story, and writes it in the editor by keyboard', async () => {
  await writer.goto(`${site.origin}/arbete/redaktionen`)
  await follow(writer.getByRole('link', { name: HEADLINE }))
  expect(await part(writer, 'Samtal').innerText()).toContain('De har fått pengar av oss.')
  expect(await writer.getByLabel('Vem är läsaren?').inputValue()).toBe('unga som tävlar')
  await choose(writer.getByLabel('Sort'), 'Bra att veta inför')
  await type(writer.getByLabel('Ingress'), 'På lördag går det att åka rullskidor på asfalt vid Kanis.')
  await tabTo(area(writer))
  const { keyboard } = writer
  await keyboard.type(FIRST)
  await keyboard.press('Enter')
  await keyboard.press('Control+Shift+9')
  await keyboard.type('Nu slipper vi åka till Piteå.')
  await keyboard.press('Enter')
  await keyboard.type('en som tränar')
  await keyboard.press('Enter')
  expect(await writer.locator('[data-main-picture] img').count()).toBe(1)
  await type(writer.getByLabel('Vad visar bilden?'), 'Ett spår av asfalt mellan tallar')
  await pick(writer.getByLabel('Ingen går att känna igen i bilden'))
  await type(
    writer.getByLabel('Vad betyder det för läsaren?'),
    'För dig som tävlar blir vägen till träningen kort.',
  )
  await type(writer.getByLabel('Berättelsen på 20 sekunder'), 'Älvsbyn har fått ett spår för rullskidor.')
  await type(writer.getByLabel('Varför berättar vi det?'), 'visa vad pengarna blev')
  await type(writer.getByLabel('Vad ska läsaren kunna göra eller veta?'), 'komma på lördag')
  await press(writer.getByText('Bra att veta: när, var och hur'))
  await type(writer.getByLabel('När', { exact: true }), 'Lördag klockan 10')
  await type(writer.getByLabel('Var, och hur man kommer in'), 'Spåret vid Kanis, ingen tröskel')
  await type(writer.getByLabel('Vem svarar på frågor?'), 'skidklubbens ordförande')
  await press(writer.getByText('Etiketter, språk och dagar'))
  await pick(writer.getByLabel(HEADING))
  await press(button(writer, 'Spara').last())
  await writer.waitForURL('**?klart=sparat')
})

test('4. what is left stands on the page; the findings are mended, and saved by the button that asks for a reader', async () => {
  const left = await part(writer, 'Läge och nästa steg').innerText()
  expect(left).toContain('Rätta 2 saker som står under Språket.')
  expect(left).toContain('Be någon annan läsa.')
  expect(await part(writer, 'Språket').innerText()).toContain('Skriv vad det kostar, också om det är gratis.')
  expect(await part(writer, 'Språket').innerText()).toContain('avseende')
  await tabTo(area(writer))
  await writer.keyboard.press('Control+Home')
  for (let steps = 0; steps < FIRST.length; steps++) await writer.keyboard.press('Shift+ArrowRight')
  await writer.keyboard.type(MENDED)
  await type(writer.getByLabel('Vad kostar det?'), 'Ingenting')
  await type(writer.getByLabel('Vad händer sedan?'), 'Spåret är öppet varje dag till snön kommer.')
  await follow(button(writer, 'Be någon läsa'))
  expect(await part(writer, 'Språket').innerText()).not.toContain('avseende')
  expect(await area(writer).locator('p').first().innerText()).toBe(MENDED)
  const after = await part(writer, 'Läge och nästa steg').innerText()
  expect(after).not.toContain('Kvar innan den går ut')
  expect(after).toContain('Någon annan på redaktionen är ombedd att läsa den.')
})

test('5. a second reader finds it on the board and says that it is done', async () => {
  await second.goto(`${site.origin}/arbete/redaktionen`)
  const waiting = second
    .locator('section')
    .filter({ has: second.getByRole('heading', { name: /^Läses av en till/ }) })
  await follow(waiting.getByRole('link', { name: HEADLINE }))
  await press(second.getByRole('link', { name: 'Läs den som den kommer att se ut' }))
  expect(await second.locator('#forhandsvisning:focus').innerText()).toContain('Klubben byggde ut spåret.')
  await second.goto(story)
  await pick(second.getByLabel('Den är klar'))
  await follow(button(second, 'Svara'))
  expect(await main(second)).toContain('Allt är på plats. Den kan gå ut.')
})

test('6. the person told about reads all of it on a phone, without account or script, and says that it is right', async () => {
  await writer.reload()
  await type(writer.getByLabel('Vem får länken?'), 'skidklubbens ordförande')
  await follow(button(writer, 'Gör en länk'))
  const link = (await writer.getByRole('status').getByRole('link').getAttribute('href')) ?? ''
  await told.goto(link)
  for (const text of ['Klubben byggde ut spåret.', 'För dig som tävlar', 'Lördag klockan 10'])
    expect(await main(told)).toContain(text)
  expect(
    await told.locator('main img').evaluate((image) => (image as HTMLImageElement).naturalWidth),
  ).not.toBe(0)
  expect(await sideways(told)).toBe(0)
  await button(told, 'Det stämmer').click()
  expect(await told.getByRole('status').innerText()).toContain('Du har svarat att det stämmer.')
  await writer.goto(story)
  expect(await part(writer, 'Den som berättelsen handlar om').innerText()).toContain('säger att det stämmer.')
})

test('7. the director sees it approved on the board, and which places nobody tells of', async () => {
  await director.goto(`${site.origin}/arbete/redaktionen`)
  const approved = director
    .locator('section')
    .filter({ has: director.getByRole('heading', { name: /^Godkänd/ }) })
  expect(await approved.innerText()).toContain(HEADLINE)
  await director.goto(`${site.origin}/arbete/spegeln`)
  expect(await main(director)).toContain('Älvsbyn')
})

test('8. it goes out at once, and no reason is asked for', async () => {
  expect((await fetch(site.origin + ADDRESS)).status).toBe(404)
  await follow(button(writer, 'Publicera på webben'))
  expect(await writer.getByRole('status').first().innerText()).toContain('Publicerad.')
  expect(await part(writer, 'Uppdrag').innerText()).toContain(`Skriva: ${WRITER} · klart`)
  const exceptions = await site.context.db.selectFrom('storyException').select('id').execute()
  expect(exceptions).toEqual([])
})

test('9. the tipper sees that the tip became a story, and is thanked in it', async () => {
  await tipper.goto(`${site.origin}/arbete/tipsa`)
  expect(await part(tipper, 'Dina tips').innerText()).toContain('Berättelsen är ute')
  await tipper.getByRole('link', { name: HEADLINE }).click()
  await tipper.waitForURL(`**${ADDRESS}`)
  expect(await main(tipper)).toContain('Tack för tipset: en kollega på kultur.')
})

test('10. a reader on a phone without script gets the short of it, what it means, how long it takes and a word explained', async () => {
  await reader.goto(site.origin + ADDRESS)
  const text = await main(reader)
  for (const told of [
    'På 20 sekunder',
    'Älvsbyn har fått ett spår för rullskidor.',
    'Vad betyder det för dig?',
    'För dig som tävlar blir vägen till träningen kort.',
    '1 minut att läsa',
    'Lördag klockan 10',
  ])
    expect(text).toContain(told)
  expect(await reader.locator('dfn').allInnerTexts()).toEqual(['medfinansiering'])
  expect(await reader.locator('main img').first().getAttribute('alt')).toBe(
    'Ett spår av asfalt mellan tallar',
  )
  expect(await sideways(reader)).toBe(0)
})

test('11. it stands where it should, and the thread leads both ways', async () => {
  for (const path of [
    '/nyheter',
    '/kommun/alvsbyn',
    '/nyheter/atom.xml',
    '/nyheter/feed.json',
    '/nyheter/rss.xml',
    '/sitemap/nyheter-1.xml',
  ])
    expect((await answered(path)).includes(ADDRESS), path).toBe(true)
  await reader.goto(site.origin + PASSAGE)
  await reader.getByRole('link', { name: HEADLINE }).first().click()
  await reader.waitForURL(`**${ADDRESS}`)
  await reader.getByRole('link', { name: HEADING }).first().click()
  await reader.waitForURL(`**${PASSAGE}`)
})

test('12. it is corrected in the open', async () => {
  await press(writer.getByText('Rätta öppet'))
  await type(writer.getByLabel('Vad var fel, och vad är rätt?'), 'Vi skrev klockan 10. Det är klockan 11.')
  await follow(button(writer, 'Visa rättelsen'))
  await reader.goto(site.origin + ADDRESS)
  expect(await main(reader)).toContain('Vi skrev klockan 10. Det är klockan 11.')
})

test('13. its tags are confirmed, it is followed up, and the mirror counts it', async () => {
  expect(await mirrored('Älvsbyn')).toBe(toldBefore)
  await follow(button(writer, 'Etiketterna stämmer'))
  await type(writer.getByLabel('Vad blev det av det?'), 'Trettio unga tränar där varje vecka.')
  await follow(button(writer, 'Spara uppföljningen'))
  expect(await part(writer, 'Läge och nästa steg').innerText()).toContain('Uppföljd')
  expect(await mirrored('Älvsbyn')).toBe(toldBefore + 1)
})

test.each([1280, 320])(
  '14. the desk page and the story page have no fault that axe knows: %i px',
  async (width) => {
    const page = await newPage(browser, { ...DESK, viewport: { width, height: 800 } })
    await site.signIn(page, 'communicator')
    for (const address of [story, site.origin + ADDRESS]) {
      await page.goto(address)
      if (address === story) await area(page).waitFor()
      expect(await axeFaults(page), address).toEqual([])
      expect(await sideways(page), address).toBe(0)
    }
    await page.context().close()
  },
)

test('15. every change left its mark in the history', async () => {
  expect(await unrecordedChanges(site.pool)).toEqual([])
})
