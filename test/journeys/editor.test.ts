import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unrecordedChanges } from '~/platform/audit/testing'
import { axeFaults, sideways } from '../lib/axe'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { attach, pick, press, tabTo, type } from '../lib/keyboard'
import { openSite, type Site } from '../lib/site'
import { area, picture as pictureFile } from '../lib/writing'

let site: Site
let browser: Browser
let plain: Page
let desk: Page

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  plain = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await site.signIn(plain, 'communicator')
  desk = await newPage(browser, DESK)
  await site.signIn(desk, 'communicator')
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const picture = (background?: string) => pictureFile('buss.jpg', background)

/** The body of a story as it is kept, with "bild" for the id of a picture. */
const keptBody = async (headline: string) => {
  const { blocks } = await site.context.db
    .selectFrom('story')
    .select('blocks')
    .where('headline', '=', headline)
    .executeTakeFirstOrThrow()
  return blocks.map((block) =>
    'pictureId' in block && block.pictureId ? { ...block, pictureId: 'bild' } : block,
  )
}

/** One of every block, as the two ways of writing should both give it. */
const EVERY = [
  { kind: 'paragraph', text: [{ text: 'Bussen går ' }, { text: 'igen', href: '/strategin' }, { text: '.' }] },
  { kind: 'heading', level: 2, text: 'Så blev det' },
  { kind: 'heading', level: 3, text: 'I byn' },
  { kind: 'list', ordered: false, items: [[{ text: 'Morgon' }], [{ text: 'Kväll' }]] },
  { kind: 'list', ordered: true, items: [[{ text: 'Ring' }]] },
  { kind: 'quote', text: 'Nu kommer vi fram.', role: 'Förare' },
  { kind: 'question', question: 'Vad kostar det?', answer: [{ text: 'Ingenting.' }] },
  { kind: 'fact', title: 'Linje 27', text: [{ text: 'Tre turer om dagen.' }] },
  { kind: 'picture', pictureId: 'bild', alt: 'En buss i snö', credit: 'Regionen', consent: 'nobody' },
  { kind: 'money', what: 'Bussen', sek: 1_200_000, funder: 'Regionen', year: 2026 },
  {
    kind: 'film',
    href: 'https://film.example/27',
    title: 'En dag på linje 27',
    transcript: 'Vi ses vid hållplatsen.',
    pictureId: null,
    alt: '',
  },
  {
    kind: 'table',
    caption: 'Resor',
    head: ['År', 'Antal'],
    rows: [
      ['2025', '300'],
      ['2026', '900'],
    ],
  },
]

const part = (number: number) => plain.getByRole('group', { name: `Del ${number}:` })
const add = (what: string) => plain.getByRole('button', { name: `Lägg till ${what}` }).click()

test('without script, on a phone: every block is written in plain parts, and nothing is lost on the way', async () => {
  await plain.goto(`${site.origin}/arbete/redaktionen/ny`)
  await plain.getByLabel('Rubrik', { exact: true }).fill('Skriven utan skript')
  await part(1)
    .getByLabel('Text i den här delen')
    .fill(
      'Bussen går [igen](/strategin).\n\n## Så blev det\n\n### I byn\n\n- Morgon\n- Kväll\n\n1. Ring\n\n' +
        '> Nu kommer vi fram.\n>> Förare\n\n? Vad kostar det?\nIngenting.\n\n! Linje 27\n! Tre turer om dagen.',
    )
  await add('pengar')
  expect(await plain.evaluate(() => document.activeElement?.id)).toBe('block-1')
  await part(2).getByLabel('Vad gick pengarna till?').fill('Bussen')
  await part(2).getByLabel('Summa').fill('1,2 miljoner')
  await part(2).getByLabel('Vem gav dem?').fill('Regionen')
  await part(2).getByLabel('År').fill('2026')
  await add('bild')
  await part(3)
    .getByLabel('Bildfil')
    .setInputFiles(await picture())
  await plain.getByRole('button', { name: 'Flytta upp del 3' }).click()
  await plain.getByRole('button', { name: 'Spara', exact: true }).first().click()
  const wrong = await plain.getByRole('alert').innerText()
  expect(wrong).toContain('Skriv summan i hela kronor')
  expect(wrong).toContain('Skriv vad bilden visar')
  expect(await part(3).getByLabel('Summa').inputValue()).toBe('1,2 miljoner')
  expect(
    await part(2)
      .locator('img')
      .evaluate((image) => (image as HTMLImageElement).naturalWidth),
  ).toBeGreaterThan(0)
  await part(2).getByLabel('Vad visar bilden?').fill('En buss i snö')
  await part(2).getByLabel('Ingen går att känna igen').check()
  await part(2).getByLabel('Fotograf').fill('Regionen')
  await part(3).getByLabel('Summa').fill('1 200 000')
  await add('tabell')
  await part(4).getByLabel('Vad visar tabellen?').fill('Resor')
  await part(4).getByLabel('Kolumnernas rubriker').fill('År | Antal')
  await part(4).getByLabel('Rader').fill('2025 | 300\n2026 | 900')
  await add('text')
  await plain.getByRole('button', { name: 'Ta bort del 5' }).click()
  await add('film')
  await part(5).getByLabel('Filmens adress').fill('https://film.example/27')
  await part(5).getByLabel('Filmens titel').fill('En dag på linje 27')
  await part(5).getByLabel('Vad sägs i filmen?').fill('Vi ses vid hållplatsen.')
  await plain.getByRole('button', { name: 'Flytta upp del 5' }).click()
  await plain.getByRole('button', { name: 'Spara', exact: true }).first().click()
  await plain.waitForURL('**?klart=sparat')
  expect(await keptBody('Skriven utan skript')).toEqual(EVERY)
})

const tool = (page: Page, name: string) =>
  page.getByRole('toolbar').getByRole('button', { name, exact: true })

const closed = (page: Page) => page.locator('dialog').waitFor({ state: 'detached' })

/** Presses a tool as one does without a mouse: to the tools, along them with the arrows, and Enter. */
const pressTool = async (page: Page, name: string) => {
  await page.keyboard.press('Alt+F10')
  const goal = tool(page, name)
  for (let presses = 0; !(await goal.evaluate((one) => one === document.activeElement)); presses++) {
    if (presses > 40) throw new Error(`the arrows never came to ${name}`)
    await page.keyboard.press('ArrowRight')
  }
  await page.keyboard.press('Enter')
}

test('with the editor, by keyboard alone: every block is written, and the body is the same as from the plain form', async () => {
  const { keyboard } = desk
  await desk.goto(`${site.origin}/arbete/redaktionen/ny`)
  await type(desk.getByLabel('Rubrik', { exact: true }), 'Skriven med tangenter')
  await tabTo(area(desk))
  await keyboard.type('Bussen går igen')
  for (let steps = 0; steps < 'igen'.length; steps++) await keyboard.press('Shift+ArrowLeft')
  await keyboard.press('Control+k')
  await type(desk.getByLabel('Adress'), 'javascript:alert(1)')
  await keyboard.press('Enter')
  expect(await desk.getByRole('dialog').innerText()).toContain('Adressen behöver börja med https://')
  await type(desk.getByLabel('Adress'), '/strategin')
  await keyboard.press('Enter')
  await closed(desk)
  await keyboard.press('ArrowRight')
  await keyboard.type('.')
  await keyboard.press('Enter')
  await keyboard.press('Control+Shift+2')
  await keyboard.type('Så blev det')
  expect(await tool(desk, 'Mellanrubrik').getAttribute('aria-pressed')).toBe('true')
  await keyboard.press('Enter')
  await pressTool(desk, 'Mindre mellanrubrik')
  await keyboard.type('I byn')
  await keyboard.press('Enter')
  await pressTool(desk, 'Punktlista')
  await keyboard.type('Morgon')
  await keyboard.press('Enter')
  await keyboard.type('Kväll')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await pressTool(desk, 'Numrerad lista')
  await keyboard.type('Ring')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await pressTool(desk, 'Citat')
  await keyboard.type('Nu kommer vi fram.')
  await keyboard.press('Enter')
  await keyboard.type('Förare')
  await keyboard.press('Enter')
  await pressTool(desk, 'Fråga och svar')
  await keyboard.type('Vad kostar det?')
  await keyboard.press('Enter')
  await keyboard.type('Ingenting.')
  await keyboard.press('Enter')
  await pressTool(desk, 'Faktaruta')
  await keyboard.type('Linje 27')
  await keyboard.press('Enter')
  await keyboard.type('Tre turer om dagen.')
  await keyboard.press('Enter')

  const dialog = desk.getByRole('dialog')
  const done = dialog.getByRole('button', { name: 'Klar' })
  await pressTool(desk, 'Bild')
  await attach(dialog.getByLabel('Bildfil'), await picture('#a04020'))
  await press(done)
  expect(await dialog.innerText()).toContain('Fyll i: Vad visar bilden?')
  await type(dialog.getByLabel('Vad visar bilden?'), 'En buss i snö')
  await tabTo(dialog.getByLabel('Ingen går att känna igen'))
  await pick(dialog.getByLabel('Ingen går att känna igen'))
  await type(dialog.getByLabel('Fotograf'), 'Regionen')
  await press(done)
  await closed(desk)
  await pressTool(desk, 'Film')
  await type(dialog.getByLabel('Filmens adress'), 'https://film.example/27')
  await type(dialog.getByLabel('Filmens titel'), 'En dag på linje 27')
  await type(dialog.getByLabel('Vad sägs i filmen?'), 'Vi ses vid hållplatsen.')
  await press(done)
  await closed(desk)
  await pressTool(desk, 'Pengar')
  await type(dialog.getByLabel('Vad gick pengarna till?'), 'Bussen')
  await type(dialog.getByLabel('Summa'), '1 200 000')
  await type(dialog.getByLabel('Vem gav dem?'), 'Regionen')
  await type(dialog.getByLabel('År', { exact: true }), '2026')
  await press(done)
  await closed(desk)
  await keyboard.press('Alt+ArrowUp')
  await keyboard.press('ArrowDown')
  await pressTool(desk, 'Tabell')
  await type(dialog.getByLabel('Vad visar tabellen?'), 'Resor')
  await press(dialog.getByRole('button', { name: 'Lägg till en rad' }))
  await type(dialog.getByLabel('Kolumn 1', { exact: true }), 'År')
  await type(dialog.getByLabel('Kolumn 2', { exact: true }), 'Antal')
  for (const [cell, told] of [
    ['Rad 1, Kolumn 1', '2025'],
    ['Rad 1, Kolumn 2', '300'],
    ['Rad 2, Kolumn 1', '2026'],
    ['Rad 2, Kolumn 2', '90'],
  ] as const)
    await type(dialog.getByLabel(cell), told)
  await press(done)
  await closed(desk)
  await keyboard.press('Enter')
  await type(dialog.getByLabel('Rad 2, Antal'), '900')
  await press(done)
  await closed(desk)
  await keyboard.press('Control+Enter')
  await keyboard.type('Bort')
  await pressTool(desk, 'Ta bort del')
  expect(await area(desk).innerText()).not.toContain('Bort')
  await keyboard.press('Control+z')
  expect(await area(desk).innerText()).toContain('Bort')
  await keyboard.press('Control+y')
  await keyboard.press('Alt+F1')
  expect(await dialog.innerText()).toContain('Ctrl+K')
  await keyboard.press('Escape')
  await closed(desk)
  await keyboard.press('Tab')
  expect(await area(desk).evaluate((one) => one.contains(document.activeElement))).toBe(false)
  await press(desk.getByRole('button', { name: 'Spara', exact: true }).last())
  await desk.waitForURL('**?klart=sparat')
  expect(await keptBody('Skriven med tangenter')).toEqual(EVERY)
})

/** Opens a new story with a first text, saved once. */
const begun = async (page: Page, headline: string): Promise<string> => {
  await page.goto(`${site.origin}/arbete/redaktionen/ny`)
  await page.getByLabel('Rubrik', { exact: true }).fill(headline)
  await area(page).click()
  await page.keyboard.type('Början.')
  await page.getByRole('button', { name: 'Spara', exact: true }).last().click()
  await page.waitForURL('**?klart=sparat')
  return page.url().replace(/\?.*/, '')
}
const state = (page: Page) => page.locator('.editor-state').last()

const paste = (page: Page, html: string) =>
  area(page).evaluate((to, copied) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', copied)
    clipboardData.setData('text/plain', 'x')
    to.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;font-size:11.0pt} --></style></head>
<body lang=SV style='tab-interval:65.2pt'><!--StartFragment-->
<h1><span style='font-family:"Calibri Light"'>Vägen till byn<o:p></o:p></span></h1>
<p class=MsoNormal><b>Nu</b> börjar arbetet. Läs <a href="http://example.org/plan"><span style='color:blue'>hela
planen</span></a> eller <a href="javascript:alert(1)">det här</a>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Grus<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>Asfalt</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Mät</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>Gräv</p>
<p class=MsoNormal><img width=300 src="file:///C:/bild.png"><o:p>&nbsp;</o:p></p>
<h2>Vad det kostar</h2>
<table class=MsoTableGrid border=1><tr><td width=100><p class=MsoNormal><b>År</b></p></td><td><p class=MsoNormal>Kronor</p></td></tr>
<tr><td><p class=MsoNormal>2026</p></td><td><p class=MsoNormal>3&nbsp;000</p></td></tr></table>
<p class=MsoNormal style='display:none'>Dolt</p><script>alert(1)</script>
<!--EndFragment--></body></html>`

const FROM_WORD = [
  { kind: 'heading', level: 2, text: 'Vägen till byn' },
  {
    kind: 'paragraph',
    text: [
      { text: 'Nu börjar arbetet. Läs ' },
      { text: 'hela planen', href: 'https://example.org/plan' },
      { text: ' eller det här.' },
    ],
  },
  { kind: 'list', ordered: false, items: [[{ text: 'Grus' }], [{ text: 'Asfalt' }]] },
  { kind: 'list', ordered: true, items: [[{ text: 'Mät' }], [{ text: 'Gräv' }]] },
  { kind: 'heading', level: 3, text: 'Vad det kostar' },
  { kind: 'table', caption: '', head: ['År', 'Kronor'], rows: [['2026', '3 000']] },
]

const DOCS = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span
style="font-size:16pt">Möte</span></h2><p dir="ltr"><span style="font-weight:700">Vi ses </span><a
href="https://www.google.com/url?q=https://example.org/mote&amp;sa=D"><span style="color:#1155cc">på torget</span></a></p><br>
<ul><li dir="ltr" aria-level="1"><p dir="ltr"><span>Kaffe</span></p></li><ul><li><p><span>Te</span></p></li></ul></ul></b>`

const FROM_DOCS = [
  { kind: 'heading', level: 2, text: 'Möte' },
  { kind: 'paragraph', text: [{ text: 'Vi ses ' }, { text: 'på torget', href: 'https://example.org/mote' }] },
  { kind: 'list', ordered: false, items: [[{ text: 'Kaffe' }], [{ text: 'Te' }]] },
]

const OFFICE = `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 24.2"/><style>p{margin:1cm}</style></head>
<body lang="sv-SE"><p style="line-height:100%"><font face="Arial"><font size="4"><b>Först</b></font></font></p>
<ol><li><p style="margin-bottom:0cm">Ett</p></li><li><p>Två</p></li></ol>
<blockquote>Det blev bra.<br><cite>En granne</cite></blockquote>
<div><div><p>Sist<br><br>och slut</p></div></div></body></html>`

const FROM_OFFICE = [
  { kind: 'paragraph', text: [{ text: 'Först' }] },
  { kind: 'list', ordered: true, items: [[{ text: 'Ett' }], [{ text: 'Två' }]] },
  { kind: 'quote', text: 'Det blev bra.', role: 'En granne' },
  { kind: 'paragraph', text: [{ text: 'Sist' }] },
  { kind: 'paragraph', text: [{ text: 'och slut' }] },
]

test.each([
  ['Word', WORD, FROM_WORD],
  ['Google Docs', DOCS, FROM_DOCS],
  ['LibreOffice', OFFICE, FROM_OFFICE],
])(
  'what is pasted from %s keeps its words and shapes, and nothing of how it looked',
  async (from, html, kept) => {
    await begun(desk, `Inklistrad från ${from}`)
    await area(desk).click()
    await desk.keyboard.press('Control+a')
    await paste(desk, html)
    if (from === 'Word') {
      await expect.poll(() => desk.locator('.editor').innerText()).toContain('Bilder följer inte med')
    }
    await expect.poll(() => state(desk).innerText(), { timeout: 10_000 }).toMatch(/^Sparat \d\d:\d\d$/)
    expect(await keptBody(`Inklistrad från ${from}`)).toEqual(kept)
  },
)

test('what can be plainer is underlined while one writes, and a better word is one press away', async () => {
  await begun(desk, 'Krångligt skriven')
  await area(desk).click()
  await desk.keyboard.press('Control+a')
  await desk.keyboard.type('Pengar avseende spåret kommer.')
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('Vi bygger bron.')
  const summary = desk.locator('.editor-remarks summary')
  await expect.poll(() => summary.innerText(), { timeout: 15_000 }).toBe('Språket: 1 att se över')
  expect(await area(desk).locator('.editor-remark').allInnerTexts()).toEqual(['avseende'])
  await press(summary)
  const remark = desk.locator('.editor-remarks li')
  await press(remark.getByRole('button', { name: 'Visa i texten' }))
  expect(await desk.evaluate(() => document.getSelection()?.toString())).toBe('avseende')
  await press(remark.getByRole('button', { name: /^Byt till ”/ }))
  await expect.poll(() => summary.innerText(), { timeout: 15_000 }).toBe('Språket: inget att se över')
  await expect.poll(() => state(desk).innerText(), { timeout: 15_000 }).toContain('Sparat')
  expect(JSON.stringify(await keptBody('Krångligt skriven'))).toMatch(
    /Pengar (om|för|till|gällande|kring) spåret/,
  )
})

test('two write at once: the second is told, keeps the text, and may look at what the other saved', async () => {
  const address = await begun(desk, 'Två skriver')
  const other = await newPage(browser, DESK)
  await site.signIn(other, 'communicator')
  await other.goto(address)
  await area(desk).click()
  await desk.keyboard.type('Den första. ')
  await expect.poll(() => state(desk).innerText(), { timeout: 10_000 }).toContain('Sparat')
  await area(other).click()
  await other.keyboard.type('Den andra. ')
  await expect.poll(() => state(other).innerText(), { timeout: 10_000 }).toContain('Någon annan har sparat')
  expect(await area(other).innerText()).toContain('Den andra.')
  const [theirs] = await Promise.all([
    other.context().waitForEvent('page'),
    other.getByRole('link', { name: 'Öppna det som är sparat i en ny flik' }).click(),
  ])
  expect(await area(theirs).innerText()).toContain('Den första.')
  other.on('dialog', (asked) => asked.accept())
  await other.context().close()
})

test('with the network cut one writes on, and all of it is saved when it is back, once', async () => {
  const address = await begun(desk, 'Utan nät')
  await desk.context().setOffline(true)
  await area(desk).click()
  await desk.keyboard.type('Skrivet på bussen. ')
  await expect
    .poll(() => state(desk).innerText(), { timeout: 10_000 })
    .toContain('Kunde inte spara, försöker igen')
  await desk.keyboard.type('Och mer. ')
  await desk.context().setOffline(false)
  await expect.poll(() => state(desk).innerText(), { timeout: 20_000 }).toContain('Sparat')
  expect(JSON.stringify(await keptBody('Utan nät'))).toContain('Skrivet på bussen. Och mer.')

  // The answer is lost although it was saved: that is no other person's text.
  await desk.route(
    '**/autospara',
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
  await desk.keyboard.type('Hemma. ')
  await expect.poll(() => state(desk).innerText(), { timeout: 10_000 }).toContain('Kunde inte spara')
  await expect.poll(() => state(desk).innerText(), { timeout: 20_000 }).toContain('Sparat')
  await desk.getByRole('button', { name: 'Spara', exact: true }).last().click()
  await desk.waitForURL(`${address}?klart=sparat`)
  expect(JSON.stringify(await keptBody('Utan nät'))).toContain('Hemma.')
})

test('what cannot be saved yet is told in words, and saved when it is mended', async () => {
  await begun(desk, 'Utan rubrik')
  await desk.getByLabel('Rubrik', { exact: true }).fill('')
  await expect
    .poll(() => state(desk).innerText(), { timeout: 10_000 })
    .toBe('Sparas inte än: Skriv en rubrik.')
  await desk.getByRole('button', { name: 'Be någon läsa' }).click()
  await expect.poll(() => desk.evaluate(() => scrollY)).toBeGreaterThan(0)
  expect(await area(desk).innerText()).toContain('Början.')
  await desk.getByLabel('Rubrik', { exact: true }).fill('Med rubrik')
  await expect.poll(() => state(desk).innerText(), { timeout: 10_000 }).toContain('Sparat')
  expect(await keptBody('Med rubrik')).toHaveLength(1)
})

test('the main picture is sent at once, and what matters most in it is pointed out by the arrows', async () => {
  await begun(desk, 'Med bild')
  await desk.locator('summary', { hasText: 'Bilden överst' }).click()
  await desk.locator('#f-picture').setInputFiles({ ...(await picture()), buffer: Buffer.from('ingen bild') })
  await expect.poll(() => desk.locator('[data-main-picture]').innerText()).toContain('Filen är ingen bild')
  await desk.locator('#f-picture').setInputFiles(await picture('#205040'))
  const point = desk.getByRole('button', { name: /^Peka ut det viktigaste/ })
  await point.focus()
  for (let steps = 0; steps < 3; steps++) await desk.keyboard.press('Shift+ArrowRight')
  await desk.keyboard.press('ArrowUp')
  expect(await desk.getByLabel('Viktigast i bilden, räknat från vänster').inputValue()).toBe('80')
  await expect.poll(() => state(desk).innerText(), { timeout: 10_000 }).toContain('Sparat')
  const kept = await site.context.db
    .selectFrom('story')
    .select(['pictureId', 'pictureFocus'])
    .where('headline', '=', 'Med bild')
    .executeTakeFirstOrThrow()
  expect(kept).toEqual({ pictureId: expect.any(String), pictureFocus: { x: 80, y: 49 } })
  await desk.reload()
  await desk.getByLabel('Ta bort bilden').check()
  await desk.getByRole('button', { name: 'Spara', exact: true }).last().click()
  await desk.waitForURL('**?klart=sparat')
  expect(await desk.locator('[data-main-picture] img').count()).toBe(0)
})

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 320],
  ['dark', 320],
] as const)('the page with the editor has no fault that axe knows: %s, %i px', async (colorScheme, width) => {
  const page = await newPage(browser, { ...DESK, viewport: { width, height: 800 }, colorScheme })
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  await site.signIn(page, 'communicator')
  const { id } = await site.context.db
    .selectFrom('story')
    .select('id')
    .where('headline', '=', 'Skriven med tangenter')
    .executeTakeFirstOrThrow()
  await page.goto(`${site.origin}/arbete/redaktionen/${id}`)
  await area(page).waitFor()
  expect(await axeFaults(page)).toEqual([])
  await area(page).click()
  await tool(page, 'Tabell').click()
  expect(await axeFaults(page)).toEqual([])
  expect(await sideways(page)).toBe(0)
  await page.keyboard.press('Escape')
  expect(faults).toEqual([])
  await page.context().close()
})

test('every change left its mark in the history', async () => {
  expect(await unrecordedChanges(site.pool)).toEqual([])
})
