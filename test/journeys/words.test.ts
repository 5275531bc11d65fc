import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { currentQuestion } from '~/features/processes'
import { unrecordedChanges } from '~/platform/audit/testing'
import { readPdf } from '~/platform/pdf/testing'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { choose, follow, pick, tabTo, type } from '../lib/keyboard'
import { openSite, type Site } from '../lib/site'

/**
 * A communicator explains a word, by keyboard; a reader without JavaScript on a phone meets it in a story and at
 * the open question, and finds it in the list. Each test is the next step.
 */
let site: Site
let browser: Browser
let staff: Page
let reader: Page

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  reader = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  staff = await newPage(browser, { ...DESK, ...WITHOUT_SCRIPT })
  await site.signIn(staff, 'communicator')
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const button = (page: Page, name: string) => page.getByRole('button', { name }).first()
const EXPLANATION = 'En väg för skotrar som någon håller i ordning.'

test('1. a new word is tried on a sentence before it is saved', async () => {
  await staff.goto(`${site.origin}/arbete/ordlista`)
  await follow(staff.getByRole('link', { name: 'Nytt ord' }))
  await type(staff.getByLabel('Ord (svenska)'), 'skoterled')
  await choose(staff.getByLabel('Så böjs ordet'), 'en remiss, remisser')
  await follow(button(staff, 'Spara'))
  expect(await staff.getByRole('alert').innerText()).toContain('Skriv en förklaring')
  await type(staff.getByLabel('Förklaring (svenska)'), EXPLANATION)
  await type(staff.getByLabel('Källa'), 'Egen förklaring')
  await type(staff.getByLabel('Prova en mening'), 'Skoterlederna och skoterledsnätet är ingen skoter.')
  await follow(button(staff, 'Prova'))
  expect(await staff.locator('mark').allInnerTexts()).toEqual(['Skoterlederna', 'skoterledsnätet'])
  expect(await staff.getByLabel('Former som känns igen').inputValue()).toContain('skoterlederna')
  expect(await staff.getByLabel('Förklaring (svenska)').inputValue()).toBe(EXPLANATION)
  await follow(button(staff, 'Spara'))
  expect(await staff.locator('.notice.done').innerText()).toContain('sparat')
  await reader.goto(`${site.origin}/ordlista?q=skoterlederna`)
  expect(await reader.getByRole('status').innerText()).toBe('0 ord')
  await follow(button(staff, 'Publicera'))
})

const writeStory = async () => {
  await staff.goto(`${site.origin}/arbete/redaktionen/ny`)
  await type(staff.getByLabel('Rubrik'), 'Spår i snön')
  await type(staff.getByLabel('Ingress'), 'Vintern är här.')
  const body = [
    'Byn fick pengar till skoterlederna.',
    '> Utan skoterled blir det tyst.\n>> spårchefen',
    'Nu söker byn medfinansiering.',
  ]
  await type(staff.getByLabel('Text i den här delen'), body.join('\n\n'))
  await pick(staff.getByLabel('Jokkmokk'))
  await follow(button(staff, 'Spara'))
  await follow(button(staff, 'Publicera på webben'))
  await type(staff.getByLabel('Varför publicerar du ändå?'), 'Bara en är på plats i dag.')
  await follow(button(staff, 'Publicera på webben'))
}

test('2. a story explains it once, where it is met first, and its address leads to the list by keyboard', async () => {
  await writeStory()
  await reader.goto(`${site.origin}/nyheter/spar-i-snon`)
  expect(await reader.locator('dfn').allInnerTexts()).toEqual(['skoterlederna', 'medfinansiering'])
  const first = reader.locator('p:has(dfn) + dl.explained').first()
  expect(await first.innerText()).toBe(`skoterled: ${EXPLANATION}`)
  await tabTo(first.getByRole('link', { name: 'skoterled' }))
  await follow(first.getByRole('link', { name: 'skoterled' }))
  expect(await reader.locator('h1').innerText()).toBe('skoterled')
  expect(await reader.locator('main').innerText()).toContain('Spår i snön')
})

test('3. on paper the explanation stands there too', async () => {
  await reader.goto(`${site.origin}/nyheter/spar-i-snon`)
  const printed = readPdf(await reader.pdf())
    .pages.join(' ')
    .replace(/\s+/g, ' ')
  expect(printed).toContain(`skoterled: ${EXPLANATION}`)
})

test('4. the open question explains it, but nothing that a citizen wrote is touched', async () => {
  const { db, clock } = site.context
  const wayIn = await currentQuestion(db, clock.now())
  const question = { sv: 'Vilken skoterled saknar du?' }
  await db
    .updateTable('wayIn')
    .set({ question: JSON.stringify(question) })
    .where('id', '=', wayIn?.id ?? '')
    .execute()
  await reader.goto(`${site.origin}/svara`)
  expect(await reader.locator('h1 dfn').innerText()).toBe('skoterled')
  expect(await reader.locator('h1 + dl.explained').innerText()).toContain(EXPLANATION)
  await type(reader.getByLabel('Ditt inspel'), 'En skoterled till sjön, med medfinansiering')
  await follow(button(reader, 'Skicka'))
  await follow(reader.getByRole('link', { name: 'Hoppa över' }))
  expect(await reader.locator('main').innerText()).toContain('En skoterled till sjön')
  expect(await reader.locator('dfn').count()).toBe(0)
})

test('5. the list finds it by an inflected or compounded form, and in English shows the Swedish as Swedish', async () => {
  await reader.goto(`${site.origin}/ordlista`)
  expect(await reader.locator('.letters a').last().innerText()).toBe('Ö')
  await type(reader.getByRole('searchbox'), 'Skoterledens')
  await follow(button(reader, 'Sök'))
  expect(await reader.locator('.entry h3').allInnerTexts()).toEqual(['skoterled'])
  await reader.goto(`${site.origin}/en/ordlista?q=skoterledskarta`)
  expect(await reader.locator('.entry [lang=sv]').getByText(EXPLANATION).count()).toBe(1)
  const csv = await (await fetch(`${site.origin}/oppna-data/ord.csv`)).text()
  expect(csv).toContain('skoterled')
  expect(await (await fetch(`${site.origin}/sitemap/sidor-1.xml`)).text()).toContain('/ordlista/skoterled<')
})

test('6. hidden, it is explained no more', async () => {
  await staff.goto(`${site.origin}/arbete/ordlista`)
  await follow(staff.getByRole('link', { name: 'skoterled' }))
  await follow(button(staff, 'Dölj'))
  await reader.goto(`${site.origin}/nyheter/spar-i-snon`)
  expect(await reader.locator('dfn').allInnerTexts()).toEqual(['medfinansiering'])
  expect((await reader.goto(`${site.origin}/ordlista/skoterled`))?.status()).toBe(404)
})

test('7. every change left its mark in the history', async () => {
  const strays = await unrecordedChanges(site.pool)
  expect(strays.filter((stray) => !stray.startsWith('way_in'))).toEqual([])
})
