import { randomUUID } from 'node:crypto'
import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publish, receive } from '~/features/contributions'
import { foundProcess } from '~/features/processes'
import { createTheme, publishTheme } from '~/features/sensemaking'
import { newId } from '~/kernel/ids'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { type Routes, routes } from '~/platform/http/routes'
import { visitOf } from '~/platform/http/visit'
import { setStatements, strategyPublic, strategyStaff } from '.'

const staff = { kind: 'system' } as const
const strategist = { id: newId(), email: 's@region.example', title: 'Strateg', roles: ['strategist'] }
const html = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'heading-level': 'error',
    'void-style': ['error', { style: 'selfclose' }],
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    'long-title': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
  },
})
let testing: Testing
let site: Routes
let processId: string
let themeId: string
let now = new Date('2026-11-24T10:00:00Z')

beforeAll(async () => {
  testing = await openTestDatabase()
  const context = { ...testing.context, clock: { now: () => now } }
  const words = { sv: 'Strategi 2040' }
  const dates = { opensOn: '2026-11-01', closesOn: '2026-12-31' }
  const texts = { title: words, question: words, closedText: words }
  const process = await foundProcess(
    context,
    {
      slug: 'prov',
      title: words,
      summary: words,
      language: 'sv',
      phases: [],
      waysIn: [{ slug: 'fragan', kind: 'open_question', minutes: 2, languages: ['sv'], ...dates, ...texts }],
    },
    staff,
  )
  processId = process.id
  const wayInId = process.waysIn.get('fragan')!
  const inspel = { wayInId, text: 'Bussen borde vänta in tåget', language: 'sv' } as const
  const receipt = await receive(context, { ...inspel, idempotencyKey: randomUUID() })
  if (receipt.ok) await publish(context, receipt.value.contributionId, staff)
  const theme = await createTheme(context, { processId, title: { sv: 'Resor' }, description: words }, staff)
  if (theme.ok) {
    themeId = theme.value.id
    await publishTheme(context, themeId, staff)
  }
  site = routes()
  site.use(async (c, next) => {
    const url = new URL(c.req.url)
    const reader = c.req.header('x-test-reader') ? { ...strategist, id: newId() } : strategist
    const signedIn = c.req.header('x-test-visitor') ? undefined : reader
    c.set('visit', visitOf('sv', url.pathname, url.search.slice(1), signedIn))
    await next()
  })
  site.route('/', strategyPublic(context)).route('/', strategyStaff(context))
})

afterAll(() => testing.close())

const read = async (path: string) => {
  const answer = await site.request(path)
  const page = await answer.text()
  const report = await html.validateString(page)
  const messages = report.results.flatMap(({ messages: found }) =>
    found.map((m) => `${m.ruleId}: ${m.message} ${m.selector}`),
  )
  expect(messages, path).toEqual([])
  return { status: answer.status, page, cache: answer.headers.get('cache-control') }
}

const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  site.request(path, { method: 'POST', body: new URLSearchParams(fields), headers })

/** Sends a form and follows to the page that says what happened. */
const done = async (path: string, fields: Record<string, string> = {}) => {
  const answer = await post(path, fields)
  expect(answer.status, `${path}: ${answer.status === 303 ? '' : await answer.text()}`).toBe(303)
  const next = answer.headers.get('location') ?? ''
  expect((await read(next)).status).toBe(200)
  return next
}

/** Another than the writer reads what is prepared on a page and says that it is right. */
const reviewed = async (path: string): Promise<string> => {
  const headers = { 'x-test-reader': 'yes' }
  const id = field(await (await site.request(path, { headers })).text(), 'id')
  expect((await post(`${path}/granska`, { id }, headers)).status).toBe(303)
  return id
}

const field = (page: string, name: string) =>
  page.match(new RegExp(`name="${name}"[^>]*value="([^"]*)"`))?.[1] ?? ''

const opinion = { stance: 'change', text: 'Skriv hur många avgångar.', sender: 'private', name: '' }
const FORM = '/remiss/utkast/tag-och-buss'

test('the strategist writes a draft, links it and sends it out; everyone can read it then', async () => {
  expect((await read('/strategin')).page).toContain('Strategin är inte skriven än')
  await read('/remiss')
  await read('/arbete/strategi')
  const document = { process: processId, titleSv: 'Utkast', summarySv: 'I korthet' }
  expect(await done('/arbete/strategi', document)).toBe('/arbete/strategi/utkast?klart=dokument')
  const passage = { part: 'Nära', heading: 'Tåg och buss', text: 'Vi vill ha fler bussar.', language: 'sv' }
  const desk = '/arbete/strategi/utkast/tag-och-buss'
  expect(await done('/arbete/strategi/utkast/nytt', passage)).toBe(`${desk}?klart=stycke`)
  await done('/arbete/strategi/utkast/nytt', { ...passage, heading: 'Nära vård', text: 'Vård i byn.' })
  await done(`${desk}/koppla`, { theme: themeId })
  const search = await read(`${desk}?q=buss`)
  await done(`${desk}/koppla`, { publication: field(search.page, 'publication') })
  await done(`${desk}/lydelse`, { text: 'Vi vill ha fler tåg.', fromVersion: '1' })
  await done(`${desk}/flytta`, { direction: 'down' })
  expect((await site.request('/strategin/utkast')).status).toBe(404)
  const words = { titleSv: 'Tyck till om utkastet', introSv: 'Läs och säg vad du vill.' }
  const dates = { opensOn: '2026-11-24', closesOn: '2026-12-10' }
  const wrong = await post('/arbete/strategi/utkast/remiss', { ...words, ...dates, slug: 'Fel adress' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('Läs och säg vad du vill.')
  await done('/arbete/strategi/utkast/remiss', { ...words, ...dates, slug: 'utkast' })
  expect((await read('/strategin/utkast')).page).toContain('Vi vill ha fler tåg.')
  expect((await read('/strategin')).page).toContain('Utkast')
  expect((await read('/remiss')).page).toContain('Tyck till om utkastet')
  expect((await read('/remiss/utkast')).page).toContain(FORM)
})

test('only a strategist comes in', async () => {
  const visitor = { headers: { 'x-test-visitor': '1' } }
  for (const path of [
    '/arbete/strategi',
    '/arbete/remiss',
    '/arbete/strategi/svar',
    '/arbete/strategi/beslut',
  ])
    expect((await site.request(path, visitor)).status, path).toBe(401)
  expect((await post('/arbete/strategi', {}, visitor.headers)).status).toBe(401)
})

test('each form carries its own key, and neither form nor receipt is kept on the way', async () => {
  const [one, other] = [await read(FORM), await read(FORM)]
  expect(field(one.page, 'key')).not.toBe(field(other.page, 'key'))
  expect(one.cache).toContain('no-store')
})

test('what was typed comes back when something is wrong, beside what is wrong', async () => {
  const key = field((await read(FORM)).page, 'key')
  const answer = await post(FORM, { ...opinion, stance: '', sender: 'organisation', key })
  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(answer.headers.get('cache-control')).toContain('no-store')
  expect(page).toContain('Skriv hur många avgångar.')
  expect(page).toContain('Välj vad du vill')
  expect(page).toContain('Skriv organisationens namn')
  expect(field(page, 'key'), 'the same sending').toBe(key)
})

test('a comment gets a receipt, once, and is answered', async () => {
  const key = field((await read(FORM)).page, 'key')
  const receipt = await done(FORM, { ...opinion, key })
  expect(receipt).toMatch(/^\/remiss\/kvitto\/[0-9A-Z]{13}$/)
  expect(await done(FORM, { ...opinion, key }), 'a double tap').toBe(receipt)
  expect((await read('/remiss/utkast')).page).not.toContain(opinion.text)

  const desk = (await read('/arbete/remiss/utkast')).page.match(/\/arbete\/remiss\/utkast\/[0-9a-f-]{36}/)![0]
  await done(`${desk}/visa`, { shown: opinion.text })
  expect((await read('/remiss/utkast')).page).toContain(opinion.text)
  expect((await post(`${desk}/dolj`, { reason: '' })).status).toBe(422)
  await done(`${desk}/svar`, { outcome: 'woven_in', text: 'Vi skriver sex om dagen.', forwardedTo: '' })
  expect((await read(receipt)).page, 'prepared is not published').not.toContain('sex om dagen')
  const prepared = (await read('/arbete/remiss/utkast')).page
  expect(prepared).toContain('Ska läsas av någon annan än du')
  const id = await reviewed('/arbete/remiss/utkast')
  await done('/arbete/remiss/utkast/publicera', { id })
  for (const path of [receipt, '/remiss/utkast', FORM])
    expect((await read(path)).page, path).toContain('Vi skriver sex om dagen.')
})

test('a theme and an inspel are answered', async () => {
  await read('/arbete/strategi/svar')
  const answer = { outcome: 'outside_remit', text: 'Staten äger spåret.', forwardedTo: '' }
  const address = `/arbete/strategi/svar/tema/${themeId}`
  await read(address)
  expect((await post(address, answer)).status).toBe(422)
  await done(address, { ...answer, forwardedTo: 'Trafikverket' })
  const list = await read('/arbete/strategi/svar?q=buss')
  const inspel = list.page.match(/\/arbete\/strategi\/svar\/inspel\?publicerat=[0-9a-f-]{36}/)![0]
  const opened = (await site.request(inspel)).headers.get('location') ?? ''
  await read(opened)
  await done(opened, { outcome: 'woven_in', text: '', forwardedTo: '' })
  const id = await reviewed('/arbete/strategi/svar')
  expect((await read('/arbete/strategi/svar')).page).toContain('1 svar är inte klart')
  await done('/arbete/strategi/svar/publicera', { id })
  expect((await read(address)).page).toContain('Staten äger spåret.')
})

test('comments that say the same are ticked, put together and answered at once', async () => {
  const texts = ['Fler kvällsbussar', 'Buss sent på kvällen']
  for (const text of texts) {
    const key = field((await read(FORM)).page, 'key')
    await done(FORM, { ...opinion, text, key })
  }
  const list = (await read('/arbete/remiss/utkast')).page
  const boxes = [...list.matchAll(/name="comment" value="([0-9a-f-]{36})"/g)].map((match) => match[1] ?? '')
  expect(boxes, 'what is answered has no box').toHaveLength(2)
  const unnamed = await post('/arbete/remiss/utkast/grupp', { comment: boxes[0]!, title: '' })
  expect(unnamed.status).toBe(422)
  const again = await unnamed.text()
  expect(again).toContain('Skriv vad synpunkterna säger')
  expect(again, 'still ticked').toMatch(new RegExp(`value="${boxes[0]}" checked`))
  const empty = await post('/arbete/remiss/utkast/grupp', { title: 'Bussar på kvällen' })
  expect(await empty.text()).toContain('Kryssa i minst en synpunkt')

  const group = await done('/arbete/remiss/utkast/grupp', { comment: boxes[0]!, title: 'Bussar på kvällen' })
  const [desk = '', id = ''] = group.match(/^.*grupp\/([^?]*)/) ?? []
  await done('/arbete/remiss/utkast/grupp', { comment: boxes[1]!, title: '', group: id })
  const page = (await read(desk)).page
  for (const text of texts) expect(page).toContain(text)
  await done(`${desk}/ta-ut`, { comment: boxes[1]! })
  expect((await read(desk)).page).not.toContain(texts[1])
  await done('/arbete/remiss/utkast/grupp', { comment: boxes[1]!, title: '', group: id })
  for (const box of boxes)
    await done(`/arbete/remiss/utkast/${box}/visa`, { shown: texts[boxes.indexOf(box)]! })
  expect((await read(`/arbete/remiss/utkast/${boxes[0]}`)).page).toContain('Besvaras tillsammans med andra')
  expect((await post(`${desk}/svar`, { outcome: '', text: 'Ja' })).status).toBe(422)
  await done(`${desk}/svar`, { outcome: 'woven_in', text: 'Kvällar står med nu.', forwardedTo: '' })
  await done('/arbete/remiss/utkast/publicera', { id: await reviewed('/arbete/remiss/utkast') })
  expect((await read(FORM)).page.match(/Kvällar står med nu\./g)).toHaveLength(2)
})

test('a decision shows its words struck and added', async () => {
  const form = '/arbete/strategi/beslut?dokument=utkast'
  const { page } = await read(form)
  const passages = [...page.matchAll(/name="text-([0-9a-f-]{36})"/g)].map((match) => match[1])
  const fields = {
    title: 'Strategin antas',
    decidedBy: 'Regionfullmäktige',
    decidedOn: '2026-11-24',
    caseNumber: 'RU 2026-118',
    text: 'Antas med ändringar.',
    ...Object.fromEntries(passages.map((id) => [`with-${id}`, 'on'])),
    ...Object.fromEntries(passages.map((id) => [`text-${id}`, 'Vi vill ha sex tåg om dagen.'])),
  }
  const empty = await post(form, { ...fields, [`text-${passages[0]}`]: ' ' })
  expect(empty.status).toBe(422)
  await done(form, fields)
  expect((await read('/arbete/strategi/beslut')).page).toContain('Strategin antas')
  const read2 = (await read('/strategin/utkast')).page
  expect(read2).toMatch(/<ins>.*sex tåg om dagen/)
  expect(read2).toMatch(/<del>.*fler tåg/)
  expect((await post(form, fields)).status, 'the same case again').toBe(422)
})

test('the statement waits for the last day and the last answer, and then tells everyone', async () => {
  const desk = '/arbete/remiss/utkast/redogorelse'
  expect((await site.request('/remiss/utkast/redogorelse')).status).toBe(404)
  expect((await read(desk)).page).toContain('Remissen är inte stängd än')
  expect((await post(desk, { intro: 'Så gick det.' })).status).toBe(422)
  now = new Date('2027-01-01T10:00:00Z')
  expect((await post(desk, { intro: '' })).status).toBe(422)
  await done(desk, { intro: 'Alla fick tycka till.' })
  const { page } = await read('/remiss/utkast/redogorelse')
  for (const text of [
    'Alla fick tycka till.',
    'Bussar på kvällen',
    'Kvällar står med nu.',
    'PDF-filen håller på',
  ])
    expect(page).toContain(text)
  expect((await read('/remiss/utkast')).page).toContain('href="/remiss/utkast/redogorelse"')
  await setStatements({ ...testing.context, clock: { now: () => now } })
  expect((await read('/remiss/utkast/redogorelse')).page).toContain('redogorelse.pdf')
  const pdf = await site.request('/remiss/utkast/redogorelse.pdf')
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  now = new Date('2026-11-24T10:00:00Z')
})

test('a closed consultation says so and gives back what came too late', async () => {
  const key = field((await read(FORM)).page, 'key')
  now = new Date('2026-12-10T23:00:00Z')
  const late = await post(FORM, { ...opinion, text: 'För sent men viktigt', key })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('För sent men viktigt')
  const closed = (await read(FORM)).page
  expect(closed).toContain('Remissen stängde 10 december 2026')
  expect(closed).toContain('Alla synpunkter som visas har fått svar')
  expect((await read('/remiss/utkast')).page).not.toContain(`href="${FORM}"`)
  now = new Date('2026-11-24T10:00:00Z')
})
