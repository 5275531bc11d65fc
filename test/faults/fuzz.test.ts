import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seeded } from '~/kernel/seeded'
import { loadDemo } from '~/main/demo'
import { web } from '~/main/web'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { STAFF_ROLES } from '~/platform/http/routes'
import { bender } from '../lib/bent-requests'
import { type FoundForm, readPage } from '../lib/malformed'
import { signInAs } from '../lib/sign-in'

/**
 * Malformed requests over every route and every field: no fault of ours, nothing hangs, nothing unpublished gets out.
 * FUZZ_REQUESTS=200000 is the long run; FUZZ_SEED repeats one.
 */
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 4_000)
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_128)
/** A word that stands only where nobody outside may read it. */
const SECRET = 'hemligtordsomingenfarse'
const SLOW_MS = 2_000
const PAGES_WALKED = 500
/** What would end the walk early: signing out, and this person's own account. */
const LEFT_ALONE = /logga-ut|\/arbete\/konto|medarbetare/

let testing: Testing
let app: ReturnType<typeof web>
let cookie: string
const ids: string[] = []
const fields = new Set<string>()
const forms: FoundForm[] = []
const addresses = new Set<string>()
const at = (path: string) => `${testing.context.config.publicUrl}${path}`

/** Keys and addresses of every table: what a route can be about. */
const gatherIds = async () => {
  const { rows } = await testing.pool.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'public' and column_name in ('id', 'slug') order by 1, 2`,
  )
  for (const { table, column } of rows) {
    const { rows: some } = await testing.pool.query(`select ${column}::text as value from "${table}" limit 3`)
    ids.push(...some.map(({ value }) => value as string))
  }
}

/** Written, and shown to nobody: an inspel that waits, a theme's draft. */
const hideSecrets = async () => {
  const { pool } = testing
  const waiting = `select c.id from contribution c left join standing s on s.contribution_id = c.id
    where s.contribution_id is null limit 2`
  await pool.query(`update contribution set body = $1 where id in (${waiting})`, [SECRET])
  await pool.query(
    `insert into theme (id, process_id, slug, title, description, position, created_at)
     select $2::uuid, id, 'gomd', jsonb_build_object('sv', $1::text), jsonb_build_object('sv', $1::text), 99, now()
     from process limit 1`,
    [SECRET, randomUUID()],
  )
}

/** Follows every link that staff see, and keeps each sort of form once. */
const walk = async () => {
  const plain = app.routes.filter(({ method, path }) => method === 'GET' && !/[:*]/.test(path))
  const left = ['/', '/arbete', ...plain.map(({ path }) => path)]
  const sorts = new Set<string>()
  for (let path = left.shift(); path !== undefined && addresses.size < PAGES_WALKED; path = left.shift()) {
    if (addresses.has(path) || LEFT_ALONE.test(path)) continue
    addresses.add(path)
    const page = await app.request(at(path), { headers: { cookie, accept: 'text/html' } })
    if (!page.headers.get('content-type')?.startsWith('text/html')) continue
    const read = readPage(await page.text(), path)
    left.push(...read.links)
    for (const form of read.forms) {
      const names = form.fields.map(([name]) => name).join(' ')
      const sort = `${form.method} ${form.action} ${names}`.replace(/[0-9a-f-]{36}|\?\S*/g, '')
      if (sorts.has(sort) || form.fields.length === 0 || LEFT_ALONE.test(form.action)) continue
      sorts.add(sort)
      forms.push(form)
      for (const [name] of form.fields) fields.add(name)
    }
  }
}

beforeAll(async () => {
  testing = await openTestDatabase()
  await loadDemo(testing.context)
  app = web(testing.context)
  cookie = await signInAs(testing.context, app, ...STAFF_ROLES)
  await gatherIds()
  await hideSecrets()
  await walk()
}, 240_000)
afterAll(() => testing.close())

test(
  `${REQUESTS} malformed requests: no fault of ours, none that hangs, nothing unpublished`,
  async () => {
    expect(forms.length).toBeGreaterThan(100)
    const chance = seeded(SEED)
    const routes = app.routes.filter(
      ({ method, path }) => method !== 'ALL' && !path.endsWith('*') && !LEFT_ALONE.test(path),
    )
    const next = bender({ forms, addresses: [...addresses], routes, fields: [...fields], ids }, chance)
    const wrong: string[] = []
    const answers = new Map<number, number>()
    for (let n = 0; n < REQUESTS; n++) {
      const { method, path, body, type } = next()
      const asStaff = chance() < 0.6
      const headers: Record<string, string> = {
        accept: chance() < 0.7 ? 'text/html' : '*/*',
        'sec-fetch-site': chance() < 0.9 ? 'same-origin' : 'cross-site',
        ...(asStaff ? { cookie } : {}),
        ...(type === undefined ? {} : { 'content-type': type }),
      }
      const typed = body instanceof URLSearchParams ? ` ${body}`.slice(0, 400) : ''
      const told = `${method} ${path}${typed} (seed ${SEED}, nth ${n})`
      const began = performance.now()
      try {
        const answer = await app.request(at(path), {
          method,
          headers,
          ...(body === undefined ? {} : { body }),
        })
        const text = await answer.text()
        answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1)
        if (answer.status >= 500) wrong.push(`${answer.status} ${told}`)
        if (!asStaff && text.includes(SECRET)) wrong.push(`unpublished: ${told}`)
      } catch (error) {
        // An address that no client can write is no request.
        if (!(error instanceof TypeError && /URL|header|body/i.test(error.message)))
          wrong.push(`${error} ${told}`)
      }
      if (performance.now() - began > SLOW_MS) wrong.push(`slow: ${told}`)
    }
    expect(wrong.slice(0, 20)).toEqual([])
    // It got somewhere: pages were shown, forms taken and refused, and the person is still signed in.
    for (const status of [200, 303, 422])
      expect(answers.get(status) ?? 0, JSON.stringify([...answers])).toBeGreaterThan(REQUESTS / 100)
    expect((await app.request(at('/arbete'), { headers: { cookie } })).status).toBe(200)
  },
  REQUESTS * 60 + 60_000,
)
