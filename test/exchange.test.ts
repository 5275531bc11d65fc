import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDemo } from '~/main/demo'
import { web } from '~/main/web'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import type { StaffRole } from '~/platform/http/routes'
import { faultsBy } from './lib/refi-qda'
import { signInAs } from './lib/sign-in'

const ADDRESS = '/arbete/kodning/kodbok/utbyte'
let testing: Testing
let app: ReturnType<typeof web>
const cookies = new Map<StaffRole, string>()

beforeAll(async () => {
  testing = await openTestDatabase()
  const { context } = testing
  await loadDemo(context)
  app = web(context)
  for (const role of ['analyst', 'communicator'] as const)
    cookies.set(role, await signInAs(context, app, role))
})
afterAll(() => testing.close())

const ask = (path: string, init: RequestInit = {}, role?: StaffRole) => {
  const cookie = role ? { cookie: cookies.get(role) ?? '' } : {}
  return app.request(testing.context.config.publicUrl + path, {
    ...init,
    headers: { accept: 'text/html', ...(cookie as Record<string, string>) },
  })
}

const send = (name: string, content: string | Uint8Array<ArrayBuffer>) => {
  const body = new FormData()
  body.set('fil', new File([content], name))
  return ask(ADDRESS, { method: 'POST', body }, 'analyst')
}
const book = async () => (await ask(`${ADDRESS}/hamta/kodbok`, {}, 'analyst')).text()
const counted = async (): Promise<unknown> =>
  (
    await testing.pool.query(
      `select (select count(*)::int from code) as codes, (select count(*)::int from code_mark) as marks,
       (select count(*)::int from codebook_version) as versions, (select count(*)::int from qda_upload) as uploads`,
    )
  ).rows[0]

test('only those who code get any of the files', async () => {
  for (const path of ['', '/hamta/kodbok', '/hamta/projekt', '/hamta/markeringar', '/hamta/historia']) {
    expect((await ask(ADDRESS + path, {}, 'communicator')).status, path).toBe(403)
    expect((await ask(ADDRESS + path)).headers.get('location'), path).toBe('/arbete/logga-in')
    expect((await ask(ADDRESS + path, {}, 'analyst')).status, path).toBe(200)
  }
  expect((await ask(`${ADDRESS}/hamta/annat`, {}, 'analyst')).status).toBe(404)
})

test("the demo's codebook and project are valid, and come in again changing nothing", async () => {
  const xml = await book()
  expect(await faultsBy('codebook', xml)).toEqual([])
  const project = await ask(`${ADDRESS}/hamta/projekt`, {}, 'analyst')
  expect(project.headers.get('content-disposition')).toMatch(/attachment; filename=".*-projekt\.qdpx"/)
  const bytes = new Uint8Array(await project.arrayBuffer())
  for (const [name, content] of [
    ['kodbok.qdc', xml],
    ['projekt.qdpx', bytes],
  ] as const) {
    const sent = await send(name, content)
    expect(sent.status, name).toBe(303)
    const page = await (await ask(sent.headers.get('location') ?? '', {}, 'analyst')).text()
    expect(page, name).toContain('Allt i filen finns redan här.')
    expect(page, name).not.toContain('>Läs in<')
    const drop = { method: 'POST', body: new URLSearchParams() }
    expect((await ask(`${sent.headers.get('location')}/ta-bort`, drop, 'analyst')).status).toBe(303)
  }
})

test('a file is looked through first, then brought in by a button, once', async () => {
  const before = (await counted()) as { codes: number; versions: number; marks: number }
  const one = `<Code guid="${randomUUID()}" name="Från ett annat verktyg" isCodable="true" color="#ff0000"/>`
  const sent = await send('annat.qdc', (await book()).replace('</Codes>', `${one}</Codes>`))
  const address = sent.headers.get('location') ?? ''
  const page = await (await ask(address, {}, 'analyst')).text()
  expect(page).toContain('Från ett annat verktyg')
  expect(page).toContain('Läggs till')
  expect(await counted()).toEqual({ ...before, uploads: 1 })
  const seen = /name="seen" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? ''
  const take = (print: string) =>
    ask(address, { method: 'POST', body: new URLSearchParams({ seen: print }) }, 'analyst')
  const refused = await take('annat')
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Något här har ändrats sedan du öppnade sidan.')
  expect(await counted()).toEqual({ ...before, uploads: 1 })
  const taken = await take(seen)
  expect(taken.headers.get('location')).toContain('klart=inlast&koder=1')
  const done = await (await ask(taken.headers.get('location') ?? '', {}, 'analyst')).text()
  expect(done).toContain('1 kod lades till eller ändrades.')
  const after = { ...before, codes: before.codes + 1, versions: before.versions + 1, uploads: 0 }
  expect(await counted()).toEqual(after)
  expect((await take(seen)).status).toBe(404)
  expect(await counted()).toEqual(after)
})

test.each([
  ['inget valt', '', 'Välj en fil.'],
  ['avklippt.qdc', '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>', 'Filen går inte att läsa.'],
  ['lista.csv', 'namn;kod\na;b', 'Filen går inte att läsa.'],
  [
    'skratt.qdc',
    '<!DOCTYPE a [<!ENTITY b "b">]><CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>',
    'innehåller något som en sådan fil inte ska ha',
  ],
  ['sida.xml', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'varken en kodbok eller ett projekt'],
])('%s: what is wrong stands beside the field, and nothing has changed', async (name, content, message) => {
  const before = await counted()
  const answer = await send(name, content)
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toMatch(/<a href="#f-fil">/)
  expect(page.split(message).length).toBe(3)
  expect(await counted()).toEqual(before)
})
