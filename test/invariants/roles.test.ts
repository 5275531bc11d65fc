import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDemo } from '~/main/demo'
import { web } from '~/main/web'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { STAFF_ROLES, type StaffRole } from '~/platform/http/routes'
import { signInAs } from '../lib/sign-in'

let testing: Testing
let app: ReturnType<typeof web>
const cookies = new Map<StaffRole, string>()

beforeAll(async () => {
  testing = await openTestDatabase()
  const { context } = testing
  await loadDemo(context)
  app = web(context)
  for (const role of STAFF_ROLES) {
    cookies.set(role, await signInAs(context, app, role))
  }
})
afterAll(() => testing.close())

const EVERYONE = [...STAFF_ROLES]
/** Who may do what in the workroom; the first line that fits counts. A route that fits none is a fault. */
const MAY: [RegExp, StaffRole[]][] = [
  [/^POST \/arbete\/inspel\/:id\/ta-bort$/, ['admin']],
  [/^GET \/arbete\/inspel(\/:id)?$/, ['moderator', 'analyst', 'admin']],
  [/ \/arbete\/inspel\//, ['moderator', 'admin']],
  [/ \/arbete\/moten\/hostade/, ['moderator', 'strategist', 'communicator', 'admin']],
  [/^GET \/arbete\/teman$/, ['analyst', 'strategist', 'admin']],
  [/ \/arbete\/teman/, ['analyst', 'admin']],
  [/ \/arbete\/analys/, ['analyst', 'strategist', 'admin']],
  [/^GET \/arbete\/sortera$/, ['analyst', 'admin']],
  [/ \/arbete\/sortera\/:id/, ['analyst', 'moderator', 'admin']],
  [/ \/arbete\/kodning/, ['analyst', 'admin']],
  [/ \/arbete\/(lage|strategi|remiss|framsteg|samrad)/, ['strategist', 'admin']],
  [/ \/arbete\/stod\/beviljat/, ['strategist', 'communicator', 'admin']],
  [/ \/arbete\/stod/, ['strategist', 'admin']],
  [/ \/arbete\/(processer|vagar)/, ['strategist', 'admin']],
  [/ \/arbete\/enkater/, ['strategist', 'communicator', 'admin']],
  [/ \/arbete\/puls\/ord/, ['moderator', 'admin']],
  [/ \/arbete\/puls\/andel$/, ['communicator', 'admin']],
  [/^GET \/arbete\/puls$/, EVERYONE],
  [/ \/arbete\/tipsa/, EVERYONE],
  [/^GET \/arbete\/redaktionen(\/kalender)?$/, EVERYONE],
  [/^GET \/arbete\/spegeln$/, EVERYONE],
  [/^GET \/arbete\/horda$/, EVERYONE],
  [/ \/arbete\/projekt/, ['strategist', 'communicator', 'admin']],
  [/ \/arbete\/handbok\/(ny|:slug\/(andra|genomlast))$/, ['communicator', 'admin']],
  [/ \/arbete\/handbok/, EVERYONE],
  [/^GET \/arbete\/introduktion\/alla$/, ['admin']],
  [/ \/arbete\/introduktion/, EVERYONE],
  [/^GET \/arbete\/kanaler\/manad(\.pdf)?$/, ['communicator', 'strategist', 'admin']],
  [/ \/arbete\/kanaler\/:channel\/koppla/, ['admin']],
  [/ \/arbete\/(redaktionen|bild|tips|spegeln|ordlista|kanaler|post|nyhetsbrev)/, ['communicator', 'admin']],
  [/ \/arbete\/(moten|kalender)/, ['strategist', 'communicator', 'moderator', 'admin']],
  [/^GET \/arbete\/oversattningar/, EVERYONE],
  [/ \/arbete\/oversattningar/, ['communicator', 'admin']],
  [/^GET \/arbete\/sprakmodell\/anrop\/:id$/, ['moderator', 'analyst', 'strategist', 'admin']],
  [/ \/arbete\/sprakmodell\/tema/, ['analyst', 'admin']],
  [/ \/arbete\/sprakmodell\/hog/, ['analyst', 'strategist', 'admin']],
  [/ \/arbete\/sprakmodell\/inspel/, ['moderator', 'admin']],
  [/ \/arbete\/sprakmodell/, ['admin']],
  [/ \/arbete\/konto\/medarbetare/, ['admin']],
  [/ \/arbete(\/konto.*|\/designsystem|\/logga-ut)?$/, EVERYONE],
]
/** The door itself stands open. */
const DOOR = / \/arbete\/logga-in/

const workroom = () => {
  const all = app.routes.filter(
    ({ method, path }) => path.startsWith('/arbete') && path !== '/arbete/*' && method !== 'ALL',
  )
  return [...new Set(all.map(({ method, path }) => `${method} ${path}`))].filter(
    (route) => !DOOR.test(route) && route !== 'POST /arbete/logga-ut',
  )
}

const ask = (route: string, cookie?: string) => {
  const [method = '', path = ''] = route.split(' ')
  const headers: Record<string, string> = { accept: 'text/html', ...(cookie ? { cookie } : {}) }
  const address = testing.context.config.publicUrl + path.replace(/:\w+/g, () => randomUUID())
  return app.request(address, {
    method,
    headers,
    ...(method === 'POST' ? { body: new URLSearchParams({ key: randomUUID() }) } : {}),
  })
}

const happened = async () => (await testing.pool.query('select count(*)::int as n from event')).rows[0].n

test('every route of the workroom has its line in the table', () => {
  expect(workroom().length).toBeGreaterThan(50)
  expect(workroom().filter((route) => !MAY.some(([fits]) => fits.test(route)))).toEqual([])
})

test('each role gets in where it may, and is told so where it may not', async () => {
  const wrong: string[] = []
  for (const route of workroom()) {
    const allowed = MAY.find(([fits]) => fits.test(route))?.[1] ?? []
    for (const role of STAFF_ROLES) {
      const { status } = await ask(route, cookies.get(role))
      const refused = status === 403
      if (refused === allowed.includes(role) || status === 500 || status === 401)
        wrong.push(`${route} as ${role}: ${status}`)
    }
  }
  expect(wrong).toEqual([])
}, 120_000)

test('the menu and the first page lead each role only where it gets in', async () => {
  const wrong: string[] = []
  for (const role of STAFF_ROLES) {
    const home = await (await ask('GET /arbete', cookies.get(role))).text()
    const links = new Set([...home.matchAll(/href="(\/arbete[^"#?]*)"/g)].map(([, path = '']) => path))
    expect(links.size).toBeGreaterThan(8)
    for (const path of links) {
      const { status } = await ask(`GET ${path}`, cookies.get(role))
      if (status >= 400) wrong.push(`${path} as ${role}: ${status}`)
    }
  }
  expect(wrong).toEqual([])
})

test('nobody gets anywhere without signing in, and nothing happens', async () => {
  const before = await happened()
  const wrong: string[] = []
  for (const route of workroom()) {
    for (const cookie of [undefined, 'inspel=hittepå']) {
      const answer = await ask(route, cookie)
      if (answer.status !== 303 || answer.headers.get('location') !== '/arbete/logga-in') wrong.push(route)
    }
  }
  expect(wrong).toEqual([])
  expect(await happened()).toBe(before)
})

test('a form sent by another site changes nothing, signed in or not', async () => {
  const before = await happened()
  const posts = app.routes.filter(({ method, path }) => method === 'POST' && !path.includes('*'))
  expect(posts.length).toBeGreaterThan(40)
  const wrong: string[] = []
  for (const { path } of posts) {
    for (const said of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://annan.example' },
      { origin: 'null' },
    ]) {
      const answer = await app.request(
        testing.context.config.publicUrl + path.replace(/:\w+/g, () => randomUUID()),
        {
          method: 'POST',
          headers: { ...said, host: 'localhost', cookie: cookies.get('admin') ?? '' } as Record<
            string,
            string
          >,
          body: new URLSearchParams({ text: 'Inte från oss', key: randomUUID() }),
        },
      )
      if (answer.status !== 403) wrong.push(`${path} ${JSON.stringify(said)}: ${answer.status}`)
    }
  }
  expect(wrong).toEqual([])
  expect(await happened()).toBe(before)
})
