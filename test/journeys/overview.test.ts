import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '~/kernel/ids'
import { readPdf } from '~/platform/pdf/testing'
import { axeFaults } from '../lib/axe'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { openSite, type Site } from '../lib/site'

let site: Site
let browser: Browser
let leader: Page

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  leader = await newPage(browser, { ...DESK, ...WITHOUT_SCRIPT })
  await site.signIn(leader, 'strategist')
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const PARTS = [
  'Det här väntar på beslut',
  'De här hör vi för lite av',
  'Varifrån det kom',
  'Så går det mot målen',
  'Åtgärder som ligger efter',
  'Senaste besluten',
  'Pulsen',
  'Vad som har ändrats på en månad',
]

const figures = (page: Page) => page.locator('.figures dd').allInnerTexts()
const part = (title: string) =>
  leader.locator('.overview section').filter({ has: leader.getByRole('heading', { name: title }) })
const spaced = (text: string | undefined) => text?.replace(/\s+/g, ' ') ?? ''

const read = async (path: string): Promise<Page> => {
  await leader.goto(site.origin + path)
  return leader
}

const document = async () => {
  const answer = await leader.request.get(`${site.origin}/arbete/lage.pdf`)
  expect(answer.headers()['content-type']).toBe('application/pdf')
  return readPdf(await answer.body())
}

test('the figures are those of the pages they lead to', async () => {
  await read('/arbete')
  await leader.getByRole('link', { name: 'Läget' }).click()
  const [received, share, median, waiting, money] = await figures(leader)
  const told = await leader.locator('.figures').innerText()
  const year = await leader.locator('.figures a').last().getAttribute('href')
  const goals = await part('Så går det mot målen').getByRole('listitem').allInnerTexts()
  const pulse = await part('Pulsen').getByRole('listitem').allInnerTexts()
  const decided = await part('Senaste besluten').getByRole('link').first().innerText()

  const kept = await figures(await read('/vad-hande-sen'))
  expect([share, median]).toEqual(kept.slice(0, 2))
  expect(told).toContain(`det äldsta i ${kept[2]} dag`)
  const shares = await leader.locator('#puls').innerText()
  expect(pulse).toHaveLength(4)
  for (const line of pulse) {
    const [, question = '?', of = '?', count = '?'] = line.match(/”(.+)” (\d+ %) av (\d+) svar/) ?? []
    expect(shares).toContain(question)
    expect(spaced(shares)).toContain(`${of} av ${count} svar`)
  }
  expect((await figures(await read(year ?? '')))[0]).toBe(money)
  expect(await (await read('/beslut')).locator('main').innerText()).toContain(decided)

  await read('/framsteg')
  expect(goals.map((goal) => goal.includes('Ligger efter'))).toEqual([true, false, false])
  for (const goal of goals) {
    const [title = '?', pace = '?'] = [goal.split(/[:\n]/)[0], goal.trim().split('\n').at(-1)]
    const shown = leader.locator('#mal .indicator').filter({ hasText: title })
    expect(await shown.locator('.status').innerText()).toBe(pace.trim())
  }
  const { rows } = await site.pool.query(
    `select count(*)::int as received from contribution
     left join standing on standing.contribution_id = contribution.id
     where contribution.process_id = (select id from process where slug = $1)
       and coalesce(standing.state, 'read') in ('read', 'published')`,
    [await mainSlug()],
  )
  expect(received).toBe(String(rows[0].received))
  expect(Number(waiting)).toBeGreaterThan(0)
})

const mainSlug = async (): Promise<string> => {
  const page = await read('/arbete/lage')
  const href = await page.locator('.figures a').first().getAttribute('href')
  return new URL(href ?? '', site.origin).searchParams.get('process') ?? ''
}

test('who is missing is told from what came in, and small groups are not told apart', async () => {
  const slug = await mainSlug()
  const { rows } = await site.pool.query<{ place: string; n: number }>(
    `select coalesce(d.municipality_code, m.municipality_code) as place, count(*)::int as n
     from contribution c
     left join contributor_detail d on d.contribution_id = c.id
     left join meeting m on m.id = c.meeting_id
     left join standing s on s.contribution_id = c.id
     where c.process_id = (select id from process where slug = $1)
       and coalesce(s.state, 'read') in ('read', 'published', 'merged')
     group by 1`,
    [slug],
  )
  const heard = (code: string) => rows.find(({ place }) => place === code)?.n ?? 0
  const missing = await part('De här hör vi för lite av').innerText()
  expect(missing).toContain(`Luleå: ${heard('2580')} inspel.`)
  expect(heard('2581')).toBeLessThan(5)
  expect(missing).toContain('Piteå: färre än 5 inspel.')
  expect(missing).not.toMatch(/: [0-4] inspel/)
})

test('every figure leads to a page that opens', async () => {
  await read('/arbete/lage')
  const all = await leader
    .locator('.overview a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(all.length).toBeGreaterThan(25)
  for (const href of new Set(all)) {
    const answer = await leader.request.get(new URL(href, site.origin).href)
    expect(`${answer.status()} ${href}`).toBe(`200 ${href}`)
  }
})

test('on a phone it is read from the top down, nothing wider than the screen', async () => {
  const phone = await newPage(browser, PHONE)
  await site.signIn(phone, 'admin')
  await phone.goto(`${site.origin}/arbete/lage`)
  expect(await phone.locator('.overview h3').allInnerTexts()).toEqual(PARTS)
  expect(await phone.evaluate(() => window.document.documentElement.scrollWidth)).toBe(360)
  expect(await axeFaults(phone)).toEqual([])
  await phone.context().close()
})

const printed = async () => {
  await read('/arbete/lage')
  return readPdf(await leader.pdf({ preferCSSPageSize: true }))
}

/** Each part stands on the one page. */
const holdsAll = ({ pages }: { pages: string[] }) => {
  expect(pages).toHaveLength(1)
  for (const title of PARTS) expect(spaced(pages[0])).toContain(title)
}

test('printed from the browser it is one sheet of A4, without the frame around it', async () => {
  const sheet = await printed()
  holdsAll(sheet)
  expect(sheet.info).toMatch(/A4/)
  expect(sheet.pages[0]).not.toContain('Logga ut')
})

test('as a document it is one tagged page in reading order, with its language, its title and links', async () => {
  const pdf = await document()
  holdsAll(pdf)
  expect(pdf.faults).toBe('')
  expect(pdf.info).toMatch(/Tagged:\s+yes/)
  expect(pdf.info).toMatch(/^Title: +Läget den \d+ \p{L}+ \d{4}$/mu)
  expect(pdf.objects).toContain('/Lang (sv)')
  expect(pdf.objects).toContain(`/URI (${site.origin}/vad-hande-sen`)
  for (const tag of ['H1', 'H2', 'LI', 'Link', 'TH'])
    expect(pdf.structure).toMatch(new RegExp(`^ *${tag}\\b`, 'm'))
  const text = spaced(pdf.pages[0])
  expect(text).toContain('↘ ◆ Ligger efter')
  const order = PARTS.map((title) => text.indexOf(title))
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  for (const figure of await figures(await read('/arbete/lage'))) expect(text).toContain(spaced(figure))
})

/** Twelve of each thing that may stand there, with long names, all of them late. */
const fill = async (processId: string) => {
  const { db } = site.context
  const name = (n: number) =>
    `${n}. Alla ska kunna ta sig fram till skola, arbete och vård, året om och utan bil`
  for (let n = 1; n <= 12; n++) {
    await sql`insert into goal (id, process_id, slug, title, text, position, published_at)
      values (${newId()}, ${processId}, ${`fyllt-mal-${n}`}, ${name(n)}, 'Text.', ${100 + n}, now())`.execute(
      db,
    )
    await sql`insert into action (id, process_id, slug, title, text, responsible, state, starts_on, ends_on, published_at)
      values (${newId()}, ${processId}, ${`fylld-atgard-${n}`}, ${name(n)}, 'Text.', 'Regionen', 'ongoing', '2025-01-01', '2025-06-30', now())`.execute(
      db,
    )
    await sql`insert into milestone (id, process_id, title, happens_on)
      values (${newId()}, ${processId}, ${name(n)}, '2025-06-30')`.execute(db)
    for (const publishedAt of [new Date(), null])
      await sql`insert into decision (id, process_id, decided_by, decided_on, case_number, title, text, published_at)
        values (${newId()}, ${processId}, 'Regionfullmäktige', '2025-06-30', ${`F ${n}${publishedAt}`}, ${name(n)}, 'Text.', ${publishedAt})`.execute(
        db,
      )
  }
}

test('with more than a sheet holds it is still one sheet, and says how many more there are', async () => {
  const { id } = await site.context.db
    .selectFrom('process')
    .select('id')
    .where('slug', '=', await mainSlug())
    .executeTakeFirstOrThrow()
  await fill(id)
  await read('/arbete/lage')
  const waits = await part('Det här väntar på beslut').innerText()
  expect(waits).toContain('12 beslut är nedskrivna men inte publicerade')
  expect(waits).toMatch(/\d+ milstolpar har passerat sin dag/)
  const late = await part('Åtgärder som ligger efter').innerText()
  expect(late).toContain('skulle vara klar 30 juni 2025')
  expect(late).toContain('Och 8 till')
  holdsAll(await printed())
  holdsAll(await document())
})

test('a process in which nothing has happened says so, and so does a system without one', async () => {
  const { db } = site.context
  await sql`insert into process (id, slug, title, summary, language, created_at, published_at, met_first_at)
    values (${newId()}, 'helt-ny', '{"sv":"Helt ny"}', '{"sv":"Ny."}', 'sv', now(), now(), now())`.execute(db)
  await read('/arbete/lage')
  expect((await figures(leader)).slice(0, 4)).toEqual(['0', '–', '–', '0'])
  const page = await leader.locator('.overview').innerText()
  for (const said of [
    'Inget väntar på beslut just nu.',
    'Inget har kommit in än.',
    'Inga mål är publicerade än.',
  ])
    expect(page).toContain(said)
  expect(page).toContain('Det är för få som har sagt var de hör hemma för att säga något.')
  holdsAll(await document())

  await sql`update process set published_at = null`.execute(db)
  await read('/arbete/lage')
  expect(await leader.locator('main').innerText()).toContain('Ingen process är publicerad än')
  const pdf = await document()
  expect(pdf.faults).toBe('')
  expect(spaced(pdf.pages[0])).toContain('Ingen process är publicerad än')
})
