import type { Browser, Page } from 'playwright-core'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mainProcess } from '~/features/processes'
import {
  addPassage,
  comment,
  commentByReceiptCode,
  createDocument,
  openConsultation,
  publishComment,
  setStatements,
} from '~/features/strategy'
import type { Result } from '~/kernel/result'
import { dayInSweden } from '~/kernel/time'
import { unrecordedChanges } from '~/platform/audit/testing'
import { axeFaults, sideways } from '../lib/axe'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { openSite, type Site } from '../lib/site'

/** From what people said of a draft to the answers they get: those who say the same together, and one passed on. */
const DAY_MS = 86_400_000
const system = { kind: 'system' } as const
const SAME = ['Bussen går för sällan.', 'Vi behöver fler bussar.']
const ALONE = 'Tågen på stambanan är alltid sena.'
let site: Site
let browser: Browser
let writer: Page
let reader: Page
let citizen: Page

const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.reason)
  return result.value
}
const main = (page: Page) => page.locator('main').innerText()
const go = (page: Page, path: string) => page.goto(`${site.origin}${path}`)
const press = async (page: Page, name: string) => {
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name, exact: false }).first().click(),
  ])
}

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  writer = await newPage(browser, DESK)
  reader = await newPage(browser, DESK)
  citizen = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await site.signIn(writer, 'strategist')
  await site.signIn(reader, 'strategist')
  const processId = (await mainProcess(site.context.db))!.id
  // It was out on consultation the day before yesterday, and closed then.
  const then = new Date(site.context.clock.now().getTime() - 2 * DAY_MS)
  const past = { ...site.context, clock: { now: () => then } }
  const about = { processId, title: { sv: 'Turplan' }, summary: { sv: 'Kort.' } }
  const documentId = done(await createDocument(past, about, system)).id
  const words = { part: 'Resor', heading: 'Turer', text: 'Bussar går på vardagar.', language: 'sv' } as const
  const passageId = done(await addPassage(past, { documentId, ...words }, system)).id
  const day = dayInSweden(then)
  const asked = { slug: 'turplan', title: { sv: 'Remiss om turer' }, intro: { sv: 'Läs och tyck till.' } }
  const dates = { opensOn: day, closesOn: day }
  const consultationId = done(await openConsultation(past, { documentId, ...asked, ...dates }, system)).id
  for (const body of [...SAME, ALONE]) {
    const sender = { language: 'sv', senderKind: 'private', idempotencyKey: v7() } as const
    const about = { consultationId, passageId, stance: 'change', body } as const
    const { code } = done(await comment(past, { ...about, ...sender }))
    const sent = await commentByReceiptCode(past.db, code)
    done(await publishComment(past, sent!.id, {}, system))
  }
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

test('those who say the same are put together and get one answer, which its writer cannot pass alone', async () => {
  await go(writer, '/arbete/remiss/turplan')
  await press(writer, 'Samla de ikryssade')
  expect(await writer.getByRole('alert').innerText()).toContain('Skriv vad synpunkterna säger')
  for (const text of SAME) await writer.getByLabel(`Samla: ${text}`).check()
  await writer.getByLabel('Vad de säger, i en mening').fill('Det går för få bussar')
  await press(writer, 'Samla de ikryssade')
  expect(await main(writer)).toContain('Synpunkterna är samlade')
  await writer.locator('form[action$="/svar"] input[value="woven_in"]').check()
  await writer.getByLabel('Svarets text').fill('Nu står det att bussen går varje timme.')
  await press(writer, 'Spara som förberett')
  expect(await main(writer)).toContain('Ska läsas av någon annan än du')
  await go(citizen, '/remiss/turplan')
  expect(await main(citizen)).not.toContain('varje timme')
})

test('the statement waits until every comment is answered', async () => {
  await go(writer, '/arbete/remiss/turplan/redogorelse')
  expect(await main(writer)).toContain('3 saknar publicerat svar')
  await writer.getByLabel('Inledning').fill('Tre personer tyckte till om turerna.')
  await press(writer, 'Publicera redogörelsen')
  expect(await writer.getByRole('alert').innerText()).toContain('som inte är lästa eller besvarade')
  expect(await writer.getByLabel('Inledning').inputValue()).toContain('Tre personer')
  expect((await go(citizen, '/remiss/turplan/redogorelse'))?.status()).toBe(404)
})

test('a question that is not ours is answered with who decides; all answers go out at one moment', async () => {
  await go(writer, '/arbete/remiss/turplan')
  await writer.getByRole('link', { name: ALONE }).click()
  await writer.locator('form[action$="/svar"] input[value="outside_remit"]').check()
  await writer.getByLabel('Svarets text').fill('Trafikverket sköter järnvägen. Vi har skickat frågan dit.')
  await press(writer, 'Spara som förberett')
  expect(await writer.getByRole('alert').innerText()).toContain('vem')
  await writer.getByLabel('Skickat vidare till').fill('Trafikverket')
  await press(writer, 'Spara som förberett')

  await go(writer, '/arbete')
  expect(await main(writer), 'nobody reads their own').not.toContain('väntar på att du läser')
  await go(reader, '/arbete')
  await reader.getByRole('link', { name: '2 svar väntar på att du läser dem' }).click()
  await reader.waitForURL('**/arbete/remiss/turplan**')
  await press(reader, 'svaren och de stämmer')
  await press(reader, 'Publicera alla')
  await go(citizen, '/remiss/turplan/turer')
  const read = await main(citizen)
  for (const told of ['varje timme', 'Vi har skickat frågan dit']) expect(read).toContain(told)
})

test('the statement is published, to be read and as a file', async () => {
  await go(writer, '/arbete/remiss/turplan/redogorelse')
  await writer.getByLabel('Inledning').fill('Tre personer tyckte till om turerna.')
  await press(writer, 'Publicera redogörelsen')
  await setStatements(site.context)
  await go(citizen, '/remiss/turplan/redogorelse')
  const read = await main(citizen)
  for (const told of ['Det går för få bussar (2 synpunkter)', ...SAME, ALONE, 'varje timme'])
    expect(read).toContain(told)
  expect(await sideways(citizen)).toBeLessThanOrEqual(0)
  const file = await citizen.request.get(
    `${site.origin}${await citizen.getByRole('link', { name: 'Hämta som PDF' }).getAttribute('href')}`,
  )
  expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-')
})

test('everyone can follow what became of the question that was passed on', async () => {
  await go(citizen, '/vad-hande-sen')
  await citizen.getByRole('link', { name: 'Läs vad som blev av varje fråga' }).click()
  const item = citizen.locator('li', { hasText: 'Remiss om turer' })
  expect(await item.innerText()).toContain('Lovat, inte känt om det är skickat')

  await go(writer, '/arbete/strategi/svar')
  await writer.getByRole('link', { name: 'Skickat vidare' }).click()
  await writer
    .locator('li', { hasText: 'Remiss om turer' })
    .getByRole('link', { name: 'Berätta vad som hände sen' })
    .click()
  await writer.getByLabel('Mottagaren gör något åt det').check()
  await press(writer, 'Spara och visa för alla')
  expect(await writer.getByRole('alert').innerText()).toContain('Skriv vad mottagaren gör')
  await writer.getByLabel('Vad sa de?').fill('Nya tåg sätts in i vår.')
  await press(writer, 'Spara och visa för alla')
  expect(await main(writer)).toContain('Nu syns det för alla')

  await citizen.reload()
  expect(await item.innerText()).toContain('Nya tåg sätts in i vår.')
  expect(await item.innerText()).not.toContain('inte känt')
  await go(reader, new URL(citizen.url()).pathname)
  expect(await axeFaults(reader)).toEqual([])
  expect(await sideways(citizen)).toBeLessThanOrEqual(0)
  expect(await unrecordedChanges(site.pool)).toEqual([])
})
