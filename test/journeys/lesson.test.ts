import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayInSweden } from '~/kernel/time'
import { readPdf } from '~/platform/pdf/testing'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { follow } from '../lib/keyboard'
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
const heading = (page: Page) => page.locator('h1').innerText()

/** Makes a lesson; the leader's page stands open afterwards. */
const make = async (
  page: Page,
  day = dayInSweden(site.context.clock.now()),
): Promise<{ leader: string; code: string }> => {
  await page.goto(`${site.origin}/ung`)
  await page.getByText('Årskurs 7 till 9').click()
  await page.getByLabel('Kommun').selectOption({ label: 'Gällivare' })
  await page.getByLabel('Vilken dag?').fill(day)
  await page.getByRole('button', { name: 'Gör vår lektion' }).click()
  const code = await page.locator('.receipt .code').nth(1).innerText()
  return { leader: new URL(page.url()).pathname, code }
}

const send = async (page: Page, text: string): Promise<void> => {
  await page.getByLabel('Din lapp').fill(text)
  await page.getByRole('button', { name: 'Skicka', exact: true }).click()
}

test('making a lesson asks for no name, no e-mail and no account', async () => {
  const page = await onPhone()
  await page.goto(`${site.origin}/ung`)
  const fields = await page
    .locator('form[action^="/ung#"] [name]')
    .evaluateAll((all) => [...new Set(all.map((field) => field.getAttribute('name')))])
  expect(fields).toEqual(['grade', 'municipality', 'day', 'language', 'minutes', 'key'])
  await make(page)
  await page.goto(`${site.origin}/ung/svara/${(await make(page)).code}`)
  const asked = await page
    .locator('form.ask [name]')
    .evaluateAll((all) => all.map((field) => field.getAttribute('name')))
  expect(asked).toEqual(['text', 'key', 'step'])
  expect(await page.context().cookies()).toEqual([])
  await page.context().close()
})

test('the phones follow the board, and nothing shows on the wall before the leader has said yes', async () => {
  const board = await onPhone()
  const { leader, code } = await make(board)
  await board.goto(`${site.origin}${leader}/tavla`)
  expect(await heading(board)).toBe('Så här går det till')
  expect(await board.locator('.board-code').innerText()).toBe(code)
  expect(await board.locator('.board-join svg').getAttribute('aria-label')).toContain('QR')
  await board.getByRole('button', { name: 'Nästa' }).click()
  await board.getByRole('button', { name: 'Nästa' }).click()
  expect(await heading(board)).toBe('Det som är bra')

  const pupil = await onPhone()
  await pupil.goto(`${site.origin}/ung/svara/${code.toLowerCase()}`)
  expect(await heading(pupil)).toBe('Vad är bra med att vara ung här? Vad får inte försvinna?')
  await pupil.getByRole('button', { name: 'Skicka', exact: true }).click()
  expect(await pupil.locator('#f-text-fel').innerText()).toBe('Skriv något först.')
  await send(pupil, 'Skoterlederna')
  expect(await pupil.getByRole('status').innerText()).toContain('Skickat!')
  expect(await pupil.getByRole('status').locator('blockquote').innerText()).toBe('Skoterlederna')
  expect(await pupil.getByLabel('Din lapp').inputValue()).toBe('')
  const receipt = await pupil.getByRole('link', { name: /^Kvitto: (\w{4} ){3}\w$/ }).getAttribute('href')
  expect(await (await fetch(site.origin + receipt)).text()).toContain('Skoterlederna')
  expect(await pupil.context().storageState()).toMatchObject({ cookies: [], origins: [] })
  const elsewhere = new URL(pupil.url()).search
  expect(await (await fetch(`${site.origin}/ung/svara/DEMOK7${elsewhere}`)).text()).not.toContain(
    'Skoterlederna',
  )
  await send(pupil, 'Något som inte hör hit')

  const wall = `${site.origin}${leader}/tavla?steg=5`
  await board.goto(wall)
  expect(await heading(board)).toBe('Väggen')
  expect(await board.locator('main').innerText()).not.toContain('Skoterlederna')

  const own = await onPhone()
  await own.goto(`${site.origin}${leader}/vagg`)
  await own.getByRole('button', { name: 'Visa lappen Skoterlederna' }).click()
  expect(await own.getByRole('status').innerText()).toContain('visas på väggen')
  await own.getByRole('button', { name: 'Visa inte lappen Något som inte hör hit' }).click()
  await board.goto(wall)
  expect(await board.locator('.wall').innerText()).toBe('Skoterlederna')

  await pupil.goto(`${site.origin}/ung/klass/${code}`)
  const open = await pupil.locator('main').innerText()
  expect(open).toContain('2 lappar kom fram')
  expect(open).not.toContain('Skoterlederna')
  expect(
    (await (await fetch(`${site.origin}/inspel?q=Skoterlederna`)).text()).match(/class="inspel"/),
  ).toBeNull()
  for (const page of [board, pupil, own]) await page.context().close()
})

test('the leader approves and hides by keyboard, and turns the board with the arrow keys', async () => {
  const page = await newPage(browser, DESK)
  const { leader, code } = await make(page)
  for (const text of ['Fler tider på isen', 'Badplatsen']) {
    await page.goto(`${site.origin}/ung/svara/${code}`)
    await send(page, text)
  }
  await page.goto(`${site.origin}${leader}/vagg`)
  await follow(page.getByRole('button', { name: 'Visa alla 2' }))
  await follow(page.getByRole('button', { name: 'Visa inte lappen Badplatsen' }))
  await page.goto(`${site.origin}${leader}/tavla`)
  for (const step of [2, 3, 4, 5]) {
    await Promise.all([page.waitForURL(`**steg=${step}`), page.keyboard.press('ArrowRight')])
  }
  expect(await page.locator('.wall').innerText()).toBe('Fler tider på isen')
  await Promise.all([page.waitForURL('**steg=4'), page.keyboard.press('ArrowLeft')])
  expect(await heading(page)).toBe('Det du skulle ändra')
  await page.context().close()
})

test('before the day of the lesson phones can try, and nothing is taken; the code opens it wherever it is typed', async () => {
  const page = await onPhone()
  const tomorrow = dayInSweden(new Date(site.context.clock.now().getTime() + 86_400_000))
  const { leader, code } = await make(page, tomorrow)
  expect(await page.locator('main').innerText()).toContain('Telefonerna tar emot lappar från')
  await page.goto(`${site.origin}/mote?kod=${code}`)
  expect(new URL(page.url()).pathname).toBe(`/ung/svara/${code}`)
  expect(await heading(page)).toMatch(/^Lektionen är den \d/)
  const key = '00000000-0000-4000-8000-000000000001'
  const early = await page.request.post(page.url(), { form: { text: 'För tidigt', key } })
  expect(early.status()).toBe(409)
  expect(await early.text()).toContain('För tidigt')
  await page.getByRole('link', { name: 'Prova nu' }).click()
  await page.getByLabel('Din provlapp').fill('Ett prov')
  await page.getByRole('button', { name: 'Prova att skicka' }).click()
  expect(await page.getByRole('status').innerText()).toContain('Ett prov')
  await page.goto(site.origin + leader)
  expect(await page.locator('#inkommet').innerText()).toContain('Inget har kommit in än.')
  await page.goto(`${site.origin}/ung/klass/${code}`)
  expect(await page.locator('main').innerText()).toContain('Efter den ser ni här')
  await page.context().close()
})

test('a whole class sends from one line at the same moment, and each note is received once', async () => {
  const page = await onPhone()
  const { code } = await make(page)
  await page.context().close()
  const send = (n: number) =>
    fetch(`${site.origin}/ung/svara/${code}`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({
        text: `Lapp ${n}`,
        step: 'young-change',
        key: `00000000-0000-4000-8000-${String(n % 60).padStart(12, '0')}`,
      }),
    })
  const answers = await Promise.all(Array.from({ length: 90 }, (_, n) => send(n)))
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 303))
  const { rows } = await site.pool.query(
    `select count(*)::int as n, count(suspicion)::int as suspect
     from contribution join meeting on meeting.id = meeting_id where code = $1`,
    [code],
  )
  expect(rows).toEqual([{ n: 60, suspect: 0 }])
})

test('the class is promised a day, sees no draft, gets its reply with a poster, and staff see what is owed first', async () => {
  const page = await onPhone()
  const { code } = await make(page)
  await page.goto(`${site.origin}/ung/klass/${code}`)
  expect(await page.locator('main').innerText()).toContain('Ni får svar senast')
  expect((await fetch(`${site.origin}/ung/klass/${code}/affisch.pdf`)).status).toBe(404)
  await site.pool.query(`update meeting set reply_on = current_date - 3 where code = $1`, [code])

  const staff = await newPage(browser, DESK)
  await site.signIn(staff, 'strategist')
  await staff.goto(`${site.origin}/arbete/moten/hostade`)
  const first = staff.locator('tbody tr').first()
  expect(await first.innerText()).toContain(code)
  expect(await first.innerText()).toContain('Försenat')
  await first.getByRole('link').click()
  await staff.getByRole('button', { name: 'Publicera svaret till klassen' }).click()
  expect(await staff.getByRole('alert').innerText()).toContain('Spara svaret')
  await staff.getByLabel('Svar på svenska').fill('Hej! Vi har läst allt.\n\nIsen får fler tider.')
  await staff.getByRole('button', { name: 'Spara svaret' }).click()
  expect(await (await fetch(`${site.origin}/ung/klass/${code}`)).text()).not.toContain('Isen får fler tider')
  await staff.getByRole('button', { name: 'Publicera svaret till klassen' }).click()
  await staff.context().close()

  await page.goto(`${site.origin}/ung/klass/${code}?efter`)
  expect(await page.locator('main').innerText()).toContain('Isen får fler tider.')
  expect(await page.getByRole('link', { name: /affisch/ }).count()).toBe(1)
  const poster = await fetch(`${site.origin}/ung/klass/${code}/affisch.pdf`)
  expect(poster.headers.get('content-type')).toBe('application/pdf')
  const printed = readPdf(Buffer.from(await poster.arrayBuffer()))
  expect(printed.pages).toHaveLength(1)
  expect(printed.pages[0]).toContain('Isen får fler tider.')
  expect(printed.pages[0]).toContain('Till er i Gällivare')
  await page.context().close()
})

test('the example class shows what became of its notes, each with the way to follow', async () => {
  const page = await onPhone()
  await page.goto(`${site.origin}/ung`)
  await page.getByLabel('Klassens kod').fill('demok7')
  await page.getByRole('button', { name: 'Öppna klassens sida' }).click()
  expect(await page.locator('main').innerText()).toContain('Det här är ett exempel.')
  expect(await page.locator('table').innerText()).toContain('Kom med i planen')
  const poster = await fetch(`${site.origin}/ung/klass/DEMOK7/affisch.pdf`)
  const [text = ''] = readPdf(Buffer.from(await poster.arrayBuffer())).pages
  expect(text).toContain('Det här har hänt med det ni skrev')
  expect(text).toMatch(/Kom med i planen: \d/)
  await page.getByRole('link', { name: 'Följ hela vägen' }).first().click()
  expect(page.url()).toContain('/inspel/')
  await page.context().close()
})

test('when the time is over a pupil is told, gets the words back, and is shown the class page', async () => {
  const page = await onPhone()
  const { code } = await make(page)
  await page.goto(`${site.origin}/ung/svara/${code}`)
  await site.pool.query(`update way_in set closes_at = now() - interval '1 minute' where slug = 'unga-2026'`)
  await send(page, 'Kom en minut för sent')
  expect(await heading(page)).toBe('Vi tar inte emot fler lappar')
  expect(await page.locator('blockquote').innerText()).toBe('Kom en minut för sent')
  await page.getByRole('link', { name: 'Klassens sida' }).click()
  expect(await page.locator('main').innerText()).toContain('Ni får svar senast')
  await page.context().close()
})
