import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { processBySlug } from '~/features/processes'
import { importPolis } from '~/features/records'
import { dayInSweden } from '~/kernel/time'
import { unrecordedChanges } from '~/platform/audit/testing'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { realPolis } from '../lib/polis'
import { openSite, type Site } from '../lib/site'

/** Statements that people elsewhere wrote for themselves are carried from themes to follow-up in the browser. */
const files = realPolis()
const ofTheme = /park|tree|river|trail|water/i
const DAY_MS = 86_400_000
let site: Site
let browser: Browser
let citizen: Page
let strategist: Page
/** A public inspel that came to be in the theme. */
let inspel: string

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  await importPolis(site.context, files, { kind: 'system' })
  citizen = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  strategist = await newPage(browser, DESK)
  await site.signIn(strategist, 'strategist')
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const go = (page: Page, path: string) => page.goto(site.origin + path)
const timeline = async () => {
  await go(citizen, inspel)
  return citizen.locator('.timeline').innerText()
}
/** Fills the fields of the form that has the first of them, and sends it. */
const send = async (page: Page, fields: Record<string, string>) => {
  const [first] = Object.keys(fields)
  const form = page.locator(`form:has([name="${first}"])`).first()
  for (const [name, value] of Object.entries(fields))
    await form.locator(`[name="${name}"]`).first().fill(value)
  await Promise.all([page.waitForEvent('load'), form.locator('button[type=submit]').last().click()])
  expect(await page.getByRole('alert').allInnerTexts()).toEqual([])
}
const press = (page: Page, name: string | RegExp) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).first().click()])

const titleOf = async () => {
  const process = await processBySlug(site.context.db, files.slug)
  return process?.title.sv ?? process?.title.en ?? ''
}
const answerAt = async (desk: string, text: string) => {
  await go(strategist, desk)
  const form = strategist.locator('form:has([name=outcome])').first()
  await form.locator('label.choice input').first().check()
  await form.locator('[name=text]').fill(text)
  await Promise.all([strategist.waitForEvent('load'), form.locator('button[type=submit]').click()])
}
const readByAnother = async (list: string) => {
  const other = await newPage(browser, DESK)
  await site.signIn(other, 'strategist')
  await go(other, list)
  await press(other, 'Jag har läst svaret och det stämmer')
  await go(strategist, list)
  await Promise.all([
    strategist.waitForEvent('load'),
    strategist.locator('form[action$="/publicera"] button').click(),
  ])
}

test('an analyst sorts the statements into a theme that everyone sees', async () => {
  const page = await newPage(browser, DESK)
  await site.signIn(page, 'analyst')
  for (const [name, about] of [
    ['Grönska', 'Träd, parker och vatten.'],
    ['Övrigt', 'Allt annat.'],
  ] as const) {
    await go(page, `/arbete/teman?process=${files.slug}`)
    await page.getByLabel('Namn', { exact: true }).fill(name)
    await page.getByLabel('Vad temat handlar om').fill(about)
    await press(page, 'Skapa tema')
    await page.getByRole('link', { name }).first().click()
    await press(page, 'Publicera temat')
  }
  await go(page, `/arbete/sortera?process=${files.slug}`)
  let sorted = 0
  const said = page.locator('main .said')
  for (let seen = 0; sorted < 3 && seen < 60 && (await said.count()) > 0; seen++) {
    const isOfTheme = ofTheme.test(await said.first().innerText())
    if (isOfTheme) sorted++
    await page.getByLabel(isOfTheme ? 'Grönska' : 'Övrigt', { exact: true }).check()
    await press(page, 'Spara och ta nästa')
  }
  expect(sorted).toBeGreaterThan(0)
  await go(citizen, `/tema/gronska?process=${files.slug}`)
  inspel = (await citizen.locator('article.inspel a[href*="/inspel/"]').first().getAttribute('href')) ?? ''
  expect(await timeline()).toContain('Grönska')
})

test('a strategist rests a passage on the theme and a statement, and sends it out to be commented on', async () => {
  await go(strategist, '/arbete/strategi')
  const process = await strategist
    .locator('select[name=process] option')
    .evaluateAll(
      (options, title) => options.find((option) => option.textContent === title)?.getAttribute('value') ?? '',
      await titleOf(),
    )
  await strategist.locator('select[name=process]').selectOption(process)
  await send(strategist, { titleSv: 'Vision 2050', summarySv: 'Hur vi vill bo och leva 2050.' })
  await send(strategist, { part: 'Grönt', heading: 'Parker åt alla', text: 'Kommunen behåller sina parker.' })
  await go(strategist, '/arbete/strategi/vision-2050/parker-at-alla')
  await strategist.locator('select[name=theme]').selectOption({ label: 'Grönska' })
  await Promise.all([
    strategist.waitForEvent('load'),
    strategist.locator('form:has(select[name=theme]) button').click(),
  ])
  await go(strategist, '/arbete/strategi/vision-2050/remiss')
  await send(strategist, {
    slug: 'vision',
    titleSv: 'Remiss: Vision 2050',
    introSv: 'Säg vad du tycker.',
    opensOn: dayInSweden(new Date()),
    closesOn: dayInSweden(new Date(Date.now() + 30 * DAY_MS)),
  })
  expect(await timeline()).toContain('Parker åt alla')
})

test('a comment is answered: prepared, read by another, published', async () => {
  await go(citizen, '/remiss/vision')
  await citizen
    .getByRole('link', { name: /Tyck till/ })
    .first()
    .click()
  await citizen.locator('label.choice', { hasText: 'Ändra' }).locator('input').check()
  await send(citizen, { text: 'Nämn träden också.' })
  await go(strategist, '/arbete/remiss/vision')
  await strategist.locator('tbody a').first().click()
  const desk = new URL(strategist.url()).pathname
  await Promise.all([
    strategist.waitForEvent('load'),
    strategist.locator('form[action$="/visa"] button').click(),
  ])
  await answerAt(desk, 'Träden nämns nu.')
  await readByAnother('/arbete/remiss/vision')
  await go(citizen, '/remiss/vision')
  expect(await citizen.locator('main').innerText()).toContain('Träden nämns nu.')
})

test('the theme is answered, and the answer stands with every statement in it', async () => {
  await go(strategist, '/arbete/strategi/svar')
  await strategist.locator('main a', { hasText: 'Grönska' }).first().click()
  await answerAt(new URL(strategist.url()).pathname, 'Parker och träd blir kvar.')
  await readByAnother('/arbete/strategi/svar')
  expect(await timeline()).toContain('Parker och träd blir kvar.')
})

test('the decision changes the wording, and the action follows it up with a figure and money', async () => {
  await go(strategist, '/arbete/strategi/beslut?dokument=vision-2050')
  await strategist.locator('[name^="with-"]').first().check()
  await send(strategist, {
    caseNumber: 'VISION-1',
    title: 'Visionen antas',
    decidedBy: 'Fullmäktige',
    decidedOn: dayInSweden(new Date()),
    text: 'Visionen antas med ändring.',
    [(await strategist.locator('[name^="text-"]').first().getAttribute('name')) ?? '']:
      'Kommunen behåller sina parker och träd.',
  })
  expect(await timeline()).toContain('Beslut av Fullmäktige')

  await go(strategist, '/arbete/framsteg')
  await strategist
    .locator('.tags')
    .getByRole('link', { name: await titleOf() })
    .click()
  await strategist.getByLabel('Namn').fill('Nya träd')
  await strategist.getByLabel('Vad görs, och varför?').fill('Träd planteras längs ån.')
  await strategist.getByLabel('Ansvarig').fill('Parkenheten')
  await strategist.getByLabel('Läge').selectOption({ label: 'Pågår' })
  await strategist.getByLabel('Börjar').fill('2026-11-01')
  await strategist.getByLabel('Slutar').fill('2027-11-01')
  await strategist.getByLabel('Parker åt alla').check()
  await press(strategist, 'Spara åtgärden')
  await strategist.getByText('Nytt stöd').click()
  for (const [label, value] of [
    ['Belopp i kronor', '40 000'],
    ['Mottagare', 'En förening'],
    ['Ändamål', 'Trettio träd'],
    ['Finansiär', 'Kommunen'],
    ['Beslutat den', '2026-11-20'],
  ] as const)
    await strategist.getByLabel(label).fill(value)
  await press(strategist, 'Spara stödet')
  await press(strategist, 'Publicera åtgärden')
  expect(await timeline()).toContain('Nya träd, 40\u00a0000 kr')
  await go(citizen, '/framsteg')
  expect(await citizen.locator('main').innerText()).not.toContain('Nya träd')
  await citizen
    .locator('.tags')
    .getByRole('link', { name: await titleOf() })
    .click()
  expect(await citizen.locator('main').innerText()).toContain('Nya träd')
})

test('the picture of the whole holds together, and every change left its mark', async () => {
  await go(citizen, `/vad-hande-sen?process=${files.slug}`)
  const flow = await citizen.locator('main').innerText()
  for (const shown of ['Grönska', 'CC BY 4.0']) expect(flow).toContain(shown)
  const status = (await (await fetch(`${site.origin}/status.json`)).json()) as { even: boolean }
  expect(status.even).toBe(true)
  expect(await unrecordedChanges(site.pool)).toEqual([])
})
