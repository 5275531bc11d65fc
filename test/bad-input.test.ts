import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDemo } from '~/main/demo'
import { web } from '~/main/web'
import { readConfig } from '~/platform/config'
import { openTestDatabase, type Testing } from '~/platform/db/testing'

let testing: Testing
let app: ReturnType<typeof web>

beforeAll(async () => {
  testing = await openTestDatabase()
  await loadDemo(testing.context)
  app = web(testing.context)
})
afterAll(() => testing.close())

const at = (path: string) => `${testing.context.config.publicUrl}${path}`
const html = { accept: 'text/html' }

const send = (fields: Record<string, string>, headers: Record<string, string> = html) =>
  app.request(at('/svara'), {
    method: 'POST',
    headers,
    body: new URLSearchParams({ key: randomUUID(), language: 'sv', ...fields }),
  })

const stored = async (answer: Response): Promise<string> => {
  expect(answer.status).toBe(303)
  const { rows } = await testing.pool.query('select body from contribution order by id desc limit 1')
  return rows[0].body
}

const decoded = (page: string): string =>
  page.replace(
    /&(lt|gt|quot|amp|#39);/g,
    (_, name) => ({ lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" })[name as 'lt'],
  )

const KEPT: Record<string, string> = {
  emoji: 'Hej 👩‍👩‍👧 🏳️‍🌈',
  'right to left': 'مرحبا بكم في بودن',
  'mixed languages': 'Buorre beaivi, hyvää päivää, good day, 你好',
  html: '<script>alert(1)</script> & <b>fet</b> "citat"',
  'a spreadsheet formula': '=HYPERLINK("http://x","y")',
  'many lines': Array.from({ length: 4_000 }, () => 'a').join('\n'),
  'spaces at both ends': '  \n mitt \n ',
  'a combining mark alone': '\u0301',
}

for (const [name, text] of Object.entries(KEPT)) {
  test(`${name} is stored as it was sent, and shown as text`, async () => {
    const answer = await send({ text })
    expect(await stored(answer)).toBe(text)
    const receipt = (answer.headers.get('location') ?? '').replace('/mer', '')
    const page = await (await app.request(at(receipt))).text()
    expect(decoded(page)).toContain(text.trim())
    expect(page).not.toContain('<script>alert')
  })
}

const REFUSED: Record<string, [text: string, message: string]> = {
  'nothing at all': ['', 'Skriv ditt inspel.'],
  'nothing but spaces': [' \n\t ', 'Skriv ditt inspel.'],
  'ten thousand lines': [Array.from({ length: 10_000 }, () => 'a').join('\n'), 'för långt'],
  'a megabyte': ['å'.repeat(500_000), 'för långt'],
  NUL: ['före\u0000efter', 'tecken som vi inte kan spara'],
}

for (const [name, [text, message]] of Object.entries(REFUSED)) {
  test(`${name} is refused beside the field, and what was typed comes back`, async () => {
    const answer = await send({ text })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page.match(/id="f-text-fel"[^>]*>([^<]*)/)?.[1]).toContain(message)
    expect(decoded(page)).toContain(text)
    expect(page).toContain('role="alert"')
  })
}

test('what is no form, or no text, is told and changes nothing', async () => {
  const count = () =>
    testing.pool.query('select count(*)::int as n from contribution').then(({ rows }) => rows[0].n)
  const before = await count()
  const post = (body: string, type: string) =>
    app.request(at('/svara'), { method: 'POST', body, headers: { ...html, 'content-type': type } })
  expect((await post('{"text":"x"}', 'application/json')).status).toBe(400)
  expect((await post('x', 'multipart/form-data')).status).toBe(400)
  expect((await send({ text: 'x', key: 'no-key' })).status).toBe(422)
  expect((await send({ text: 'x', language: 'xx' })).status).toBe(422)
  expect((await send({ text: 'x'.repeat(13 * 1024 * 1024) })).status).toBe(413)
  expect(await count()).toBe(before)
})

test('a change asked for by another site is refused', async () => {
  expect((await send({ text: 'x' }, { ...html, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await send({ text: 'x' }, { ...html, origin: 'https://evil.example' })).status).toBe(403)
  expect((await send({ text: 'x' }, { ...html, 'sec-fetch-site': 'same-origin' })).status).toBe(303)
})

test('a page that is not there, and every odd address, is answered with a page or with problem+json', async () => {
  for (const path of [
    '/finns-inte',
    '/inspel/inte-ett-id',
    '/kvitto/0000',
    '/tema/x',
    '/kommun/x',
    '/nyheter/%00',
    '/bild/x/y',
    '/inspel/%E0%A4%A',
    '/en/finns-inte',
  ]) {
    const answer = await app.request(at(path), { headers: html })
    expect([400, 404], path).toContain(answer.status)
    expect(await answer.text(), path).toContain('<h1')
    const json = await app.request(at(path), { headers: { accept: 'application/json' } })
    expect(json.headers.get('content-type'), path).toContain('application/problem+json')
    expect(await json.json(), path).toMatchObject({ status: answer.status })
  }
})

test('odd questions to the search are answered', async () => {
  for (const query of [
    'q=%00',
    'q=!!!',
    "q=';drop table",
    'q=%F0%9F%91%A9',
    `q=${'a'.repeat(5_000)}`,
    'efter=x',
    'efter=1_x',
    'efter=99999999999999_00000000-0000-0000-0000-000000000000',
    'tema=x&kommun=y&sprak=z',
    'q=a%20or%20b%20%22c',
  ]) {
    const answer = await app.request(at(`/inspel?${query}`), { headers: html })
    expect([200, 400], query).toContain(answer.status)
  }
})

test('every answer carries the headers that protect it', async () => {
  for (const path of [
    '/',
    '/svara',
    '/finns-inte',
    '/healthz',
    '/oppna-data/inspel.csv',
    '/tillgangar/source-sans-latin.woff2',
    '/arbete',
  ]) {
    const { headers } = await app.request(at(path))
    const csp = headers.get('content-security-policy') ?? ''
    expect(csp, path).toContain("default-src 'none'")
    expect(csp, path).not.toContain('unsafe')
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin')
    expect(headers.get('permissions-policy'), path).toContain('geolocation=()')
    expect(headers.get('strict-transport-security'), path).toBeNull()
  }
  const config = readConfig({ INSPEL_DATA: testing.dataDir, PUBLIC_URL: 'https://inspel.example' })
  const secure = await web({ ...testing.context, config }).request('https://inspel.example/')
  expect(secure.headers.get('strict-transport-security')).toContain('max-age=63072000')
})

test('a page kept for five seconds is answered again without its body, and compressed for who can read that', async () => {
  const first = await app.request(at('/om'))
  const etag = first.headers.get('etag') ?? ''
  const body = await first.text()
  const again = await app.request(at('/om'), { headers: { 'if-none-match': etag } })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
  const zipped = await app.request(at('/om'), { headers: { 'accept-encoding': 'gzip' } })
  expect(zipped.headers.get('content-encoding')).toBe('gzip')
  const stream = zipped.body!.pipeThrough(new DecompressionStream('gzip'))
  expect(await new Response(stream).text()).toBe(body)
  const personal = await app.request(at('/svara'))
  expect(personal.headers.get('cache-control')).toContain('no-store')
})
