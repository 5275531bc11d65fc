import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { HtmlValidate } from 'html-validate'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { CODE, enterAsHelper, PIN } from '../lib/helper'
import { follow, tabTo, type } from '../lib/keyboard'
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
  expect(await page.locator('h1').innerText()).toBe(
    'Vad ska vara annorlunda om tio år, och vad är första steget?',
  )
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

test('a phone with JavaScript: note after note without the page going away, each with its receipt', async () => {
  const page = await newPage(browser, PHONE)
  await page.goto(`${site.origin}/mote/${CODE}?bord=4&steg=varna`)
  await page.locator('[data-ready]').waitFor({ state: 'attached' })
  for (const text of ['Torget på lördagar', 'Simhallen', 'Skidspåret']) {
    await page.getByLabel('Din lapp').fill(text)
    await page.getByRole('button', { name: 'Skicka', exact: true }).click()
  }
  await page.getByText('Allt är sparat hos oss. 3 härifrån.').waitFor()
  expect(await saidAt('Simhallen')).toMatchObject([{ table: 4, prompt: 'varna', way: 'phone', state: null }])
  const note = page.locator('[data-taken] li', { hasText: 'Simhallen' })
  const receipt = await note.getByRole('link', { name: 'Kvitto' }).getAttribute('href')
  expect(await (await fetch(site.origin + receipt)).text()).toContain('Simhallen')
  await note.getByRole('button', { name: 'Ta tillbaka' }).click()
  await page.getByText('Lappen är tillbakatagen.').waitFor()
  expect(await saidAt('Simhallen')).toMatchObject([{ state: 'withheld' }])
  expect(await page.context().cookies()).toEqual([])
})

test('a batch from a device is answered note by note, in the reader’s language, and a form is no batch', async () => {
  const good = { key: randomUUID(), text: 'En bra lapp', bord: '2', steg: 'varna', sprak: 'fi', tid: 'i går' }
  const send = (lappar: unknown[], type = 'application/json') =>
    fetch(`${site.origin}/en/mote/${CODE}/lappar`, {
      method: 'POST',
      headers: { 'content-type': type, accept: 'application/json' },
      body: JSON.stringify({ lappar }),
    })
  const answer = await send([good, { ...good, key: randomUUID(), text: ' ' }, { key: 'nej' }, 7, good])
  const { lappar } = (await answer.json()) as { lappar: { outcome: string; message?: string }[] }
  expect(lappar.map(({ outcome }) => outcome)).toEqual(['saved', 'refused', 'refused', 'refused', 'repeated'])
  expect(lappar[1]?.message).toBe('Write your contribution.')
  expect((await send([good], 'text/plain')).status).toBe(400)
  expect((await send([])).status).toBe(400)
  expect((await send(Array(101).fill(good))).status).toBe(400)
})

/** What a person needs for one keystroke at forty words a minute, five keystrokes a word. */
const SECONDS_A_KEY = 60 / (40 * 5)
const NOTES = Array.from({ length: 40 }, (_, n) => `Vi vill ha mer av nummer ${n + 1} här hemma`)

const helperAt = (script = true) => enterAsHelper(browser, site, script)

test('three people on one PIN type forty notes by keyboard alone in under five minutes', async () => {
  const helpers = await Promise.all([helperAt(), helperAt(), helperAt(false)])
  const keys = await Promise.all(
    helpers.map(async (page, helper) => {
      let pressed = 0
      const box = page.getByLabel('Lapp', { exact: true })
      for (const text of NOTES.filter((_, n) => n % 3 === helper)) {
        await expect.poll(() => box.evaluate((field) => field === document.activeElement)).toBe(true)
        await page.keyboard.type(text)
        const turned = helper === 2 ? page.waitForEvent('load') : undefined
        await page.keyboard.press('Enter')
        await turned
        pressed += text.length + 1
      }
      return pressed
    }),
  )
  const { rows } = await site.pool.query(
    `select count(*)::int as n, count(distinct n.session_id)::int as helpers from contribution c
     join capture_note n on n.contribution_id = c.id where body like 'Vi vill ha mer av nummer %'`,
  )
  const seconds = Math.max(...keys) * SECONDS_A_KEY
  console.log(
    JSON.stringify({ typed: rows[0].n, helpers: rows[0].helpers, keys, seconds: Math.round(seconds) }),
  )
  expect(rows[0]).toEqual({ n: 40, helpers: 3 })
  expect(seconds).toBeLessThan(300)
})

test('forty notes pasted by keyboard alone take less than a minute; what is said twice is told; one confirm saves', async () => {
  const page = await helperAt()
  const started = performance.now()
  await follow(page.getByRole('link', { name: 'Klistra in många' }))
  const box = page.getByLabel('En lapp på varje rad')
  await tabTo(box)
  const lines = NOTES.map((text, n) => `${n + 1}. ${text} också #hemma`)
  await page.keyboard.insertText(['!2', ...lines.slice(0, 39), 'Torget på lördagar'].join('\n'))
  await follow(page.getByRole('button', { name: 'Visa innan jag sparar' }))
  expect(await page.getByRole('status').first().innerText()).toContain('40 lappar är klara att spara.')
  expect(await page.locator('form[action$="/spara"] li').last().innerText()).toContain(
    'Samma text finns redan.',
  )
  const form = await page
    .locator('form[action$="/spara"]')
    .evaluate((element) =>
      [...new FormData(element as HTMLFormElement)].map(([name, value]) => [name, String(value)]),
    )
  await follow(page.getByRole('button', { name: 'Spara 40 lappar' }))
  const seconds = (performance.now() - started) / 1000
  console.log(JSON.stringify({ pasted: 40, seconds: Number(seconds.toFixed(1)) }))
  expect(await page.getByRole('status').first().innerText()).toBe('40 lappar är sparade.')
  const again = await page.request.post(`${site.origin}/mote/${CODE}/hjalpare/spara`, {
    form: Object.fromEntries(form),
  })
  expect(await again.text()).toContain('40 fanns redan och sparades inte igen.')
  expect(await saidAt('Vi vill ha mer av nummer 7 här hemma också')).toMatchObject([
    { prompt: 'andra', way: 'paste' },
  ])
})

test('notes that close while rows are looked through come back in a box, every one', async () => {
  const page = await helperAt(false)
  await page.goto(`${site.origin}/mote/${CODE}/hjalpare/klistra`)
  await page.getByLabel('En lapp på varje rad').fill('Hann inte ett\nHann inte två')
  await page.getByRole('button', { name: 'Visa innan jag sparar' }).click()
  const close = (at: string) =>
    site.pool.query(
      `with before as (select capture_closes_at from meeting where code = $2)
       update meeting set capture_closes_at = $1 where code = $2 returning (select capture_closes_at from before)`,
      [at, CODE],
    )
  const { rows } = await close('2026-01-22T23:00:00Z')
  await page.getByRole('button', { name: 'Spara 2 lappar' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('Mötet tar inte emot lappar nu.')
  expect(await page.getByLabel('En lapp på varje rad').inputValue()).toBe('Hann inte ett\nHann inte två')
  await close(rows[0].capture_closes_at)
})

test('ten thousand lines are too many: the limit is told and every line is still in the box', async () => {
  const page = await helperAt(false)
  const lines = Array.from({ length: 10_000 }, (_, n) => `Rad ${n}`).join('\n')
  await page.goto(`${site.origin}/mote/${CODE}/hjalpare/klistra`)
  const box = page.getByLabel('En lapp på varje rad')
  await box.evaluate((area, text) => {
    ;(area as HTMLTextAreaElement).value = text
  }, lines)
  await page.getByRole('button', { name: 'Visa innan jag sparar' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('Högst 5 000 rader')
  expect((await box.inputValue()) === lines).toBe(true)
})

test('pictures first: the debt shows until somebody has typed them, and another checks; nobody outside sees them', async () => {
  const typist = await helperAt(false)
  const staff = await newPage(browser, DESK)
  await site.signIn(staff, 'communicator')
  const { rows } = await site.pool.query('select id from meeting where code = $1', [CODE])
  const desk = `${site.origin}/arbete/moten/${rows[0].id}/fangst`

  await follow(typist.getByRole('link', { name: 'Bilder' }))
  const picture = (background: string) =>
    sharp({ create: { width: 1200, height: 900, channels: 3, background } })
      .jpeg()
      .toBuffer()
  const files = await Promise.all(['#f2d94b', '#f24bd9', '#4bd9f2'].map(picture))
  const chosen = files.map((buffer, n) => ({ name: `${n}.jpg`, mimeType: 'image/jpeg', buffer }))
  const upload = async () => {
    await typist.getByLabel('Bilder av lappar').setInputFiles(chosen)
    await typist.getByLabel('Ungefär hur många').fill('13')
    await typist.getByLabel('Bord').selectOption('2')
    await typist.getByRole('button', { name: 'Spara bilderna' }).click()
  }
  await upload()
  await upload()
  const debt = '3 bilder, ungefär 39 lappar, inte avskrivna'
  expect(await typist.locator('main').innerText()).toContain(debt)
  await staff.goto(`${site.origin}/arbete/moten`)
  await staff.getByRole('link', { name: '3 bilder väntar på att skrivas av' }).click()
  expect(staff.url()).toBe(desk)
  expect(await staff.locator('main').innerText()).toContain(debt)

  await follow(typist.getByRole('link', { name: 'Bild 1' }))
  const picturePath = (await typist.locator('figure img').getAttribute('src')) ?? ''
  expect((await typist.request.get(site.origin + picturePath)).headers()['content-type']).toBe('image/webp')
  const outside = await fetch(site.origin + picturePath, { redirect: 'manual' })
  expect(outside.status).toBe(303)
  const fileId = (await site.pool.query('select file_id from capture_photo limit 1')).rows[0].file_id
  expect((await fetch(`${site.origin}/bild/${fileId}/960.webp`)).status).toBe(404)

  await type(typist.getByLabel('En lapp på varje rad'), 'Från bilden ett\nFrån bilden två')
  await follow(typist.getByRole('button', { name: 'Spara, allt är avskrivet' }))
  expect(await typist.locator('main').innerText()).toContain(
    'Någon annan än den som skrev av bilden kan kontrollera den.',
  )
  expect(await saidAt('Från bilden två')).toMatchObject([{ table: 2, way: 'photo' }])

  await staff.reload()
  expect(await staff.locator('main').innerText()).toContain('2 bilder, ungefär 26 lappar')
  await staff.getByRole('button', { name: 'Skriv av lappar' }).click()
  await staff.getByRole('link', { name: 'Bilder' }).click()
  await staff.getByRole('link', { name: 'Bild 1' }).click()
  await staff.getByLabel('En lapp på varje rad').fill('Från bilden, den som glömdes')
  await staff.getByRole('button', { name: 'Spara lapparna' }).click()
  await staff
    .locator('li', { hasText: 'Från bilden ett' })
    .getByRole('button', { name: 'Ta tillbaka' })
    .click()
  await staff.getByRole('button', { name: 'Bilden och lapparna stämmer' }).click()
  expect(await staff.locator('main').innerText()).toContain('Avskriven och kontrollerad')
  expect(await saidAt('Från bilden ett')).toMatchObject([{ state: 'withheld' }])
})

test('staff hand out the helpers’ code and signs for the tables, and a new code shuts out the old one', async () => {
  const inside = await helperAt(false)
  const staff = await newPage(browser, DESK)
  await site.signIn(staff, 'strategist')
  const { rows } = await site.pool.query('select id from meeting where code = $1', [CODE])
  await staff.goto(`${site.origin}/arbete/moten/${rows[0].id}/fangst`)
  expect(await staff.locator('.figures').innerText()).toContain(CODE)
  expect(await staff.locator('main').innerText()).toContain('204 026')
  await staff.getByRole('link', { name: 'Skyltar till borden' }).click()
  expect(await staff.locator('.sheet svg').count()).toBe(8)
  expect(await staff.locator('.sheet').last().innerText()).toContain(`/mote/${CODE}?bord=8`)
  await staff.goBack()
  await follow(staff.getByRole('link', { name: 'Program', exact: true }))
  await follow(staff.getByRole('link', { name: 'Lappar', exact: true }))
  await staff.getByRole('button', { name: 'Ny hjälparkod' }).click()
  expect(await staff.getByRole('status').innerText()).toContain('Hjälparkoden är ny.')
  await inside.reload()
  expect(await inside.locator('h1').innerText()).toBe('Hjälp till att skriva av lappar')
  await inside.getByLabel('Hjälparkod').fill(PIN)
  await inside.getByRole('button', { name: 'Börja' }).click()
  expect(await inside.getByRole('alert').innerText()).toContain('Koden stämmer inte.')
})

test('a helper’s tools are sound on a narrow phone in the dark, in Swedish and English', async () => {
  const page = await newPage(browser, {
    ...PHONE,
    viewport: { width: 320, height: 640 },
    colorScheme: 'dark',
  })
  await site.signIn(page, 'moderator')
  const { rows } = await site.pool.query('select id from meeting where code = $1', [CODE])
  await page.goto(`${site.origin}/arbete/moten/${rows[0].id}/fangst`)
  await page.getByRole('button', { name: 'Skriv av lappar' }).click()
  const photo = (await site.pool.query('select id from capture_photo order by id limit 1')).rows[0].id
  const findings: string[] = []
  const look = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze()
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    findings.push(
      ...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${page.url()} ${id}: ${node.html}`)),
      ...(sideways > 0 ? [`${page.url()} scrolls ${sideways} px sideways`] : []),
      ...((await page.locator('body').innerText()).match(/\{\{|undefined|capture\.[a-z]+/g) ?? []),
      ...(await htmlFindings(await page.request.get(page.url()).then((answer) => answer.text()))),
    )
  }
  for (const prefix of ['', '/en']) {
    for (const room of ['', '/klistra', '/fil', '/bilder', `/bilder/${photo}`, '/kopia', '/mina']) {
      await page.goto(`${site.origin}${prefix}/mote/${CODE}/hjalpare${room}`)
      await look()
    }
  }
  await page.goto(`${site.origin}/mote/${CODE}/hjalpare/klistra`)
  await page
    .getByLabel('En lapp på varje rad')
    .fill(`Torget på lördagar\n!9\nUtan fråga\n${'x'.repeat(10_001)}`)
  await page.getByRole('button', { name: 'Visa innan jag sparar' }).click()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  expect(await htmlFindings(await page.content())).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  expect(findings).toEqual([])
}, 120_000)

const html = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'heading-level': 'error',
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
  },
})

const htmlFindings = async (source: string): Promise<string[]> => {
  const { results } = await html.validateString(source)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  )
}
