import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { openSite, type Site } from '../lib/site'

let site: Site
let browser: Browser

/** The demo's meeting whose notes can still be handed in: two questions, four tables. */
const CODE = 'B0DEN6'

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const saidAt = async (text: string) =>
  (
    await site.pool.query(
      `select c.table_number as "table", c.prompt_id as prompt, c.channel, n.way, s.state, c.id
       from contribution c join capture_note n on n.contribution_id = c.id
       left join standing s on s.contribution_id = c.id where c.body = $1`,
      [text],
    )
  ).rows

test('a phone without JavaScript: the note is saved at its table and question, counted, with a receipt', async () => {
  const page = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await page.goto(`${site.origin}/mote/boden6?bord=3`)
  expect(page.url()).toBe(`${site.origin}/mote/${CODE}?bord=3`)
  await page.getByRole('link', { name: 'Fråga 2' }).click()
  expect(await page.locator('h1').innerText()).toBe('Vad behöver vi ändra på först?')
  for (const text of ['Fler bänkar längs älven', 'Bussen ska gå på kvällen']) {
    await page.getByLabel('Din lapp').fill(text)
    await page.getByRole('button', { name: 'Skicka', exact: true }).click()
  }
  expect(await page.getByRole('status').first().innerText()).toBe('Sparat! 2 lappar härifrån.')
  expect(await page.getByLabel('Bord').inputValue()).toBe('3')
  expect(await saidAt('Bussen ska gå på kvällen')).toMatchObject([
    { table: 3, prompt: 'andra', channel: 'capture', way: 'phone', state: null },
  ])
  await page.getByRole('button', { name: 'Ta tillbaka' }).click()
  expect(await page.getByRole('status').first().innerText()).toContain('tillbakatagen')
  expect(await saidAt('Bussen ska gå på kvällen')).toMatchObject([{ state: 'withheld' }])
  expect(await page.context().cookies()).toEqual([])

  await page.getByLabel('Din lapp').fill('   ')
  await page.getByRole('button', { name: 'Skicka', exact: true }).click()
  expect(await page.getByRole('alert').innerText()).toContain('Skriv ditt inspel.')
})

test('a double tap makes one note, and the back button with another text makes another', async () => {
  const key = randomUUID()
  const send = (text: string) =>
    fetch(`${site.origin}/mote/${CODE}`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ text, key, sprak: 'sv' }),
    })
  const answers = await Promise.all([send('En gång'), send('En gång'), send('En gång'), send('Något annat')])
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
  expect(await saidAt('En gång')).toHaveLength(1)
  expect(await saidAt('Något annat')).toHaveLength(1)
})

test('two hundred phones behind one address in the same minute: none is refused and none is lost', async () => {
  const started = performance.now()
  const phones = Array.from({ length: 200 }, (_, nth) => `Telefon ${nth} i salen`)
  const answers = await Promise.all(
    phones.map(async (text) => {
      await (await fetch(`${site.origin}/mote/${CODE}?bord=2`)).text()
      const answer = await fetch(`${site.origin}/mote/${CODE}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'user-agent': 'Samma telefon överallt' },
        body: new URLSearchParams({ text, key: randomUUID(), bord: '2', sprak: 'sv' }),
      })
      return answer.status
    }),
  )
  const seconds = (performance.now() - started) / 1000
  const { rows } = await site.pool.query(
    `select count(*)::int as n, count(suspicion)::int as suspected from contribution where body like 'Telefon % i salen'`,
  )
  const refused = answers.filter((status) => status !== 303).length
  console.log(
    JSON.stringify({ phones: 200, refused, lost: 200 - rows[0].n, seconds: Number(seconds.toFixed(1)) }),
  )
  expect({ refused, ...rows[0] }).toEqual({ refused: 0, n: 200, suspected: 0 })
})
