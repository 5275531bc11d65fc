import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mainProcess } from '~/features/processes'
import {
  addPassage,
  createDocument,
  openConsultation,
  publishComment,
  recordDecision,
  withdrawPassage,
  writeWording,
} from '~/features/strategy'
import type { Result } from '~/kernel/result'
import { dayInSweden } from '~/kernel/time'
import { axeFaults, sideways } from '../lib/axe'
import { newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { openSite, type Site } from '../lib/site'

const system = { kind: 'system' } as const
const FIRST = 'Vi vill ha fler bussar på vardagar.'
const SECOND = 'Vi vill ha fler bussar och tåg på vardagar.'
const THIRD = 'Vi vill ha fler bussar och tåg alla dagar.'
let site: Site
let browser: Browser
let page: Page
let processId: string
let documentId: string
let passageId: string
let receipt: string

const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.reason)
  return result.value
}
const sendOut = async (slug: string) => {
  const today = dayInSweden(site.context.clock.now())
  const words = { title: { sv: `Remiss ${slug}` }, intro: { sv: 'Läs och tyck till.' } }
  done(
    await openConsultation(
      site.context,
      { documentId, slug, ...words, opensOn: today, closesOn: today },
      system,
    ),
  )
}
const main = () => page.locator('main').innerText()
const struck = () => page.locator('main .diff del').allInnerTexts()
const added = () => page.locator('main .diff ins').allInnerTexts()

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  page = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  processId = (await mainProcess(site.context.db))!.id
  const about = { processId, title: { sv: 'Bussplan' }, summary: { sv: 'Kort.' } }
  documentId = done(await createDocument(site.context, about, system)).id
  const words = { part: 'Resor', heading: 'Bussar i länet', text: FIRST, language: 'sv' }
  passageId = done(await addPassage(site.context, { documentId, ...words }, system)).id
  await sendOut('forsta')
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

test('who commented finds the words commented on, and is told that they are unchanged', async () => {
  await page.goto(`${site.origin}/remiss/forsta/bussar-i-lanet`)
  await page.getByLabel('Ändra', { exact: false }).first().check()
  await page.getByLabel('Din synpunkt').fill('Tågen saknas.')
  await page.getByRole('button', { name: 'Skicka synpunkten' }).click()
  await page.waitForURL('**/remiss/kvitto/**')
  receipt = page.url()
  expect(await main()).toContain(FIRST)
  expect(await main()).toContain('Stycket lyder likadant nu.')
})

test('after two new versions the comment stands on its own words, with what has changed in them since', async () => {
  done(await writeWording(site.context, passageId, { text: SECOND, why: 'Tåg efter remissen.' }, system))
  await sendOut('andra')
  const decision = {
    processId,
    decidedBy: 'Regionfullmäktige',
    decidedOn: dayInSweden(site.context.clock.now()),
  }
  const texts = { caseNumber: 'RF 7', title: 'Planen antas', text: 'Antas.' }
  done(
    await recordDecision(
      site.context,
      { ...decision, ...texts, wordings: [{ passageId, newText: THIRD }] },
      system,
    ),
  )
  await page.goto(receipt)
  expect(await main()).toContain(FIRST)
  expect(await main()).toContain('Texten har kommit i 2 nya versioner.')
  expect((await struck()).join(' ')).toContain('på vardagar.')
  expect((await added()).join(' ')).toContain('alla dagar.')
  expect(await sideways(page)).toBe(0)
  await page.locator('summary', { hasText: 'Vad version 2 ändrade' }).click()
  expect(await main()).toContain('och tåg')

  const { rows } = await site.pool.query('select id from consultation_comment where passage_id = $1', [
    passageId,
  ])
  done(await publishComment(site.context, rows[0].id, {}, system))
  await page.goto(`${site.origin}/remiss/andra/bussar-i-lanet`)
  expect(await main(), 'it was said of other words').not.toContain('Tågen saknas.')
  await page.goto(`${site.origin}/strategin/bussplan/bussar-i-lanet`)
  const told = await main()
  expect(told).toContain(THIRD)
  expect(told).toMatch(/Om version 1,[\s\S]*Tågen saknas\./)
  await page.locator('summary', { hasText: 'Så har stycket ändrats sedan dess' }).first().click()
  expect((await added()).join(' ')).toContain('alla dagar.')
})

test('the comment is found also when the passage has been taken away', async () => {
  done(await withdrawPassage(site.context, passageId, 'Flyttad till en annan plan.', system))
  await page.goto(receipt)
  expect(await main()).toMatch(/Stycket togs bort ur texten \d/)
  expect(await main()).toContain('Tågen saknas.')
  const scripted = await newPage(browser, PHONE)
  await scripted.goto(receipt)
  expect(await axeFaults(scripted)).toEqual([])
})
