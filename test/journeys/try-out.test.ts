import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayInSweden, daysAfter } from '~/kernel/time'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { openSite, type Site } from '../lib/site'

let site: Site
let browser: Browser

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const onPhone = () => newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
const main = (page: Page) => page.locator('main').innerText()
const tomorrow = () => daysAfter(dayInSweden(site.context.clock.now()), 1)

/** Makes a workshop or a lesson for tomorrow; the page of whoever leads it stands open afterwards. */
const make = async (page: Page, kind: 'egen-workshop' | 'ung'): Promise<void> => {
  await page.goto(`${site.origin}/${kind}`)
  if (kind === 'ung') await page.getByText('Årskurs 7 till 9').click()
  else await page.getByLabel('Ungefär hur många blir ni?').fill('9')
  await page.getByLabel('Kommun').selectOption({ label: 'Pajala' })
  await page.getByLabel('Vilken dag?').fill(tomorrow())
  await page.getByRole('button', { name: /^Gör vår/ }).click()
}

const everywhere = async (text: string): Promise<number> => {
  const { rows } = await site.pool.query(
    `select (select count(*) from contribution where body like $1)
          + (select count(*) from event where data::text like $1) as n`,
    [`%${text}%`],
  )
  return Number(rows[0].n)
}

const tryIt = async (page: Page, text: string): Promise<void> => {
  await page.getByLabel('Din provlapp').fill(text)
  await page.getByRole('button', { name: 'Prova att skicka' }).click()
}

test('a host reads from when the phones take notes, tries one the day before, and nothing of the trial is kept', async () => {
  const page = await onPhone()
  await make(page, 'egen-workshop')
  expect(await main(page)).toMatch(/Telefonerna tar emot lappar från .+ till .+\./)
  const room = (await page.locator('.receipt .code').nth(1).innerText()).replace(/\s/g, '')

  await page.getByRole('link', { name: 'Prova nu' }).click()
  expect(await main(page)).toContain('Inget sparas')
  await tryIt(page, ' ')
  expect(await page.getByRole('alert').innerText()).toContain('Skriv ditt inspel.')
  await tryIt(page, 'Hör ni <b>mig</b>?')
  expect(await page.getByRole('status').innerText()).toContain('Hör ni <b>mig</b>?')
  expect(await page.getByRole('status').innerText()).toContain('Den är inte sparad')
  expect(await page.getByLabel('Din provlapp').inputValue()).toBe('')
  expect(await everywhere('Hör ni')).toBe(0)
  expect(await page.context().cookies()).toEqual([])

  await page.goto(`${site.origin}/mote/${room}`)
  expect(await page.locator('h1').innerText()).toBe('Lapparna öppnar snart')
  await page.getByRole('link', { name: 'Prova nu' }).click()
  await tryIt(page, 'Från deltagarnas sida')
  expect(await page.getByRole('status').innerText()).toContain('Från deltagarnas sida')
  await page.context().close()
})

test('a lesson is tried before its day, and the trial never reaches the wall', async () => {
  const page = await onPhone()
  await make(page, 'ung')
  const leader = page.url().replace(/\?.*/, '')
  expect(await main(page)).toMatch(/Telefonerna tar emot lappar från .+ till .+\./)
  await page.getByRole('link', { name: 'Prova nu' }).click()
  await tryIt(page, 'Bara ett prov')
  expect(await page.getByRole('status').innerText()).toContain('Bara ett prov')
  await page.goto(`${leader}/vagg`)
  expect(await main(page)).not.toContain('Bara ett prov')
  expect(await everywhere('Bara ett prov')).toBe(0)
  await page.context().close()
})

test('a meeting’s leader tries a table’s sign the day before: the trial knows its table', async () => {
  const { rows } = await site.pool.query(`select id from meeting where code = 'B0DEN6'`)
  await site.pool.query(
    `update meeting set starts_at = now() + interval '2 days', ends_at = now() + interval '50 hours'
     where code = 'B0DEN6'`,
  )
  const staff = await newPage(browser, DESK)
  await site.signIn(staff, 'communicator')
  await staff.goto(`${site.origin}/arbete/moten/${rows[0].id}`)
  await staff.getByRole('link', { name: 'Lappar', exact: true }).click()
  expect(await main(staff)).toMatch(/Telefonerna tar emot lappar från .+ till .+\./)
  await staff.context().close()
  const phone = await onPhone()
  await phone.goto(`${site.origin}/mote/B0DEN6?bord=3`)
  await phone.getByRole('link', { name: 'Prova nu' }).click()
  expect(await phone.getByLabel('Bord').inputValue()).toBe('3')
  await phone.context().close()
})
