import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { loadDemo } from '~/main/demo'
import { web } from '~/main/web'
import { openDatabase } from '~/platform/db'
import { openTestDatabase, type Testing } from '~/platform/db/testing'

/** A way to the database on which a new connection gets no answer while it is held, as on a machine that is too busy. */
let testing: Testing
let way: Server
let isHeld = false
const sockets = new Set<Socket>()

beforeAll(async () => {
  testing = await openTestDatabase()
  await loadDemo(testing.context)
  const { host, port } = testing.pool.options
  way = createServer((asking) => {
    sockets.add(asking)
    asking.on('error', () => asking.destroy())
    if (isHeld) return
    const database = connect(`${host}/.s.PGSQL.${port}`)
    database.on('error', () => asking.destroy())
    asking.pipe(database).pipe(asking)
  }).listen(0, '127.0.0.1')
  await once(way, 'listening')
})
afterAll(async () => {
  for (const socket of sockets) socket.destroy()
  way.close()
  await testing.close()
})
beforeEach(() => {
  isHeld = false
})

/** A server of its own whose questions go that way, and give up soon. */
const opened = async () => {
  const address = way.address()
  const { user, database } = testing.pool.options
  const { db, close } = openDatabase(
    {
      host: '127.0.0.1',
      port: typeof address === 'object' ? (address?.port ?? 0) : 0,
      user: user ?? '',
      database: database ?? '',
    },
    { connectWithinMs: 300 },
  )
  const app = web({ ...testing.context, db })
  return {
    get: (path: string) => app.request(`http://localhost${path}`, { headers: { accept: 'text/html' } }),
    close,
  }
}

test('a page that cannot be made asks the reader to come back soon, and is no fault of ours', async () => {
  const { get, close } = await opened()
  isHeld = true
  const answer = await get('/kommun/jokkmokk')
  expect(answer.status).toBe(503)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(answer.headers.get('cache-control')).toContain('no-store')
  expect(await answer.text()).toContain('Vi har paus en kort stund')
  isHeld = false
  expect((await get('/kommun/jokkmokk')).status).toBe(200)
  await close()
})
