import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { PageEnv } from '~/platform/http/routes'
import { securityHeaders } from '~/platform/http/security'
import { visitOf } from '~/platform/http/visit'
import { pageCache } from './page-cache'

/** A site of one public page and one address for staff, with a clock of its own. */
const site = () => {
  const state = { now: 0, made: 0, isDown: false, wait: Promise.resolve() }
  const app = new Hono<PageEnv>()
  app.use(pageCache(() => state.now))
  app.get('/kommun', async (c) => {
    const nth = ++state.made
    await state.wait
    if (state.isDown) throw new Error('timeout exceeded when trying to connect')
    c.header('cache-control', 'public, max-age=0')
    return c.html(`sida ${nth}`)
  })
  app.post('/arbete/:who', (c) => {
    const staff =
      c.req.param('who') === 'medarbetare' ? { id: '1', title: 'Moderator', roles: [] } : undefined
    c.set('visit', visitOf('sv', '/arbete', '', staff as never))
    return c.text('gjort')
  })
  app.onError((_, c) => c.text('fel', 503))
  const get = async () => {
    const answer = await app.request('/kommun')
    return `${answer.status} ${await answer.text()}`
  }
  return { state, get, post: (who: string) => app.request(`/arbete/${who}`, { method: 'POST' }) }
}

test('while the database is away readers get the page as it was a while ago, and a new one when it is back', async () => {
  const { state, get } = site()
  expect(await get()).toBe('200 sida 1')
  state.now = 60_000
  state.isDown = true
  expect(await get()).toBe('200 sida 1')
  expect(await Promise.all([get(), get(), get()])).toEqual(Array(3).fill('200 sida 1'))
  state.now = 700_000
  expect(await get()).toBe('503 fel')
  state.isDown = false
  expect(await get()).toMatch(/^200 sida \d+$/)
})

test('what staff have just taken away is never shown again in place of a fault', async () => {
  const { state, get, post } = site()
  await get()
  await post('medarbetare')
  state.isDown = true
  expect(await get()).toBe('503 fel')
})

test('when staff have emptied it a crowd makes the page once; a stranger can empty nothing', async () => {
  const { state, get, post } = site()
  await get()
  await post('okand')
  expect(await get()).toBe('200 sida 1')
  await post('medarbetare')
  let goOn: () => void = () => undefined
  state.wait = new Promise((done) => {
    goOn = done
  })
  const crowd = Array.from({ length: 50 }, get)
  goOn()
  expect(new Set(await Promise.all(crowd))).toEqual(new Set(['200 sida 2']))
})

test('a kept page may still play its film, and another page may not', async () => {
  const app = new Hono<PageEnv>()
  app.use(securityHeaders([], false))
  app.use(pageCache(() => 0))
  app.get('/film', (c) => {
    c.set('filmFrom', 'https://film.example')
    c.header('cache-control', 'public, max-age=0')
    return c.html('film')
  })
  app.get('/text', (c) => {
    c.header('cache-control', 'public, max-age=0')
    return c.html('text')
  })
  const policy = async (path: string) => (await app.request(path)).headers.get('content-security-policy')
  expect(await policy('/film')).toContain('media-src https://film.example')
  expect(await policy('/film')).toContain('media-src https://film.example')
  expect(await policy('/text')).not.toContain('media-src')
})
