import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeSender, publish, receive } from '~/features/contributions'
import { mainProcess } from '~/features/processes'
import { codeWhole, createTheme, publishTheme } from '~/features/sensemaking'
import { prepareAnswer, publishAnswers, reviewAnswers } from '~/features/strategy'
import type { Result } from '~/kernel/result'
import { dayInSweden, daysAfter } from '~/kernel/time'
import { axeFaults, sideways } from '../lib/axe'
import { newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { openSite, type Site } from '../lib/site'

const system = { kind: 'system' } as const
const SECRET = 'Svaret som ingen ska se än'
let site: Site
let browser: Browser
let page: Page
let receipt: string
let answerId: string
let today: string

const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.reason)
  return result.value
}
const main = () => page.locator('main').innerText()
const go = (path: string) => page.goto(site.origin + path)
const ask = async (day: string) => {
  await page.getByText('Vad har hänt sedan jag var här?').click()
  await page.getByLabel('När var du här senast?').fill(day)
  await page.getByRole('button', { name: 'Visa', exact: true }).click()
  await page.waitForURL(`**sedan=${day}**`)
}

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  page = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  today = dayInSweden(site.context.clock.now())
  const { context } = site
  const process = (await mainProcess(context.db))!
  const { rows } = await site.pool.query(
    "select id from way_in where process_id = $1 and kind = 'open_question' and closes_at > now() limit 1",
    [process.id],
  )
  const about = { processId: process.id, title: { sv: 'Skidspår' }, description: { sv: 'Spår på vintern.' } }
  const theme = done(await createTheme(context, about, system))
  await publishTheme(context, theme.id, system)
  const inspel = { wayInId: rows[0].id, text: 'Dra upp skidspår runt sjön.', language: 'sv' } as const
  const sent = done(await receive(context, { ...inspel, idempotencyKey: randomUUID() }))
  receipt = `/kvitto/${sent.code}`
  await describeSender(context, sent.contributionId, { municipality: '2584' })
  await publish(context, sent.contributionId, system)
  done(await codeWhole(context, sent.contributionId, [theme.id], system))
  const answer = { themeId: theme.id, outcome: 'outside_remit' as const, forwardedTo: 'Kiruna kommun' }
  answerId = done(await prepareAnswer(context, { ...answer, text: SECRET }, system)).id
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

test('a day that has not been, or is none, is told beside the field and stays in it', async () => {
  const coming = daysAfter(today, 1)
  await go(`/tema/skidspar?sedan=${coming}`)
  expect(await main()).toContain('Den dagen har inte varit än.')
  expect(await page.getByLabel('När var du här senast?').inputValue()).toBe(coming)
  await go('/tema/skidspar?sedan=igår')
  expect(await main()).toContain('Skriv dagen som år, månad och dag')
})

test('what is only prepared has not happened; once published it is told on theme, receipt and municipality', async () => {
  await go(receipt)
  await ask(today)
  expect(await main()).toMatch(/Sorterades i ett tema: Skidspår/)
  expect(await main()).not.toContain('Kiruna kommun')
  done(await reviewAnswers(site.context, [answerId], system))
  done(await publishAnswers(site.context, [answerId], system))
  for (const path of [receipt, '/tema/skidspar', '/kommun/kiruna']) {
    await go(path)
    await ask(today)
    expect(await main(), path).toMatch(/Svar, skickat vidare till Kiruna kommun: Skidspår/)
    expect(await sideways(page), path).toBe(0)
  }
  await go(`/kommun/lulea?sedan=${today}`)
  expect(await main(), 'said elsewhere').not.toContain('Skidspår')
})

test('the link to keep asks from today on, and nothing is stored in the browser', async () => {
  await go(receipt)
  await page.getByText('Vad har hänt sedan jag var här?').click()
  const href = await page.getByRole('link', { name: /^Spara den här länken/ }).getAttribute('href')
  expect(href).toBe(`${receipt}?sedan=${today}#sedan`)
  expect(await page.context().cookies()).toEqual([])
})

test('a group sees what happened to what it said', async () => {
  const { rows } = await site.pool.query(
    `select code from meeting where code is not null and exists (
       select from publication where publication.meeting_id = meeting.id) limit 1`,
  )
  await go(`/folj/grupp/${rows[0].code}?sedan=2020-01-01`)
  expect(await main()).toMatch(/\d+ saker har hänt sedan 1 januari 2020/)
  const scripted = await newPage(browser, PHONE)
  await scripted.goto(page.url())
  expect(await axeFaults(scripted)).toEqual([])
})
