import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createStaff } from '~/features/people'
import { web } from '~/main/web'
import { openTestDatabase, type Testing } from '~/platform/db/testing'

const password = 'ett långt och säkert lösenord'
let testing: Testing
let secret: Secret
let now = new Date()
const email = 'medarbetare@region.example'

beforeAll(async () => {
  testing = await openTestDatabase()
  testing.context = { ...testing.context, clock: { now: () => now } }
  const person = { email, title: 'Strateg', roles: ['strategist'], password }
  const made = await createStaff(testing.context, person, { kind: 'system' })
  if (!made.ok) throw new Error(made.reason)
  secret = Secret.fromBase32(made.value.totpSecret)
})
afterAll(() => testing.close())

const siteAt = (publicUrl: string) => {
  const app = web({ ...testing.context, config: { ...testing.context.config, publicUrl } })
  const ask = (path: string, cookie: string, init: RequestInit = {}) =>
    app.request(publicUrl + path, { ...init, headers: { cookie, accept: 'text/html' } })
  return {
    ask,
    signIn: async () => {
      // Each code works once: the next one comes half a minute later.
      now = new Date(now.getTime() + 30_000)
      const kod = new TOTP({ secret }).generate({ timestamp: now.getTime() })
      const body = new URLSearchParams({ epost: email, losenord: password, kod })
      const answer = await ask('/arbete/logga-in', '', { method: 'POST', body })
      return answer.headers.get('set-cookie') ?? ''
    },
  }
}

test('the session is kept where no script and no other site reaches it', async () => {
  const plain = await siteAt('http://localhost:3000').signIn()
  expect(plain).toMatch(/^inspel=/)
  for (const flag of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(plain).toContain(flag)
  const secure = await siteAt('https://inspel.example').signIn()
  expect(secure).toMatch(/^__Host-inspel=/)
  for (const flag of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Secure']) expect(secure).toContain(flag)
  expect(secure).not.toContain('Domain')
})

test('who has signed out is out: the cookie opens nothing more, also where it was copied to', async () => {
  const site = siteAt('http://localhost:3000')
  const cookie = (await site.signIn()).split(';')[0] ?? ''
  expect((await site.ask('/arbete/konto', cookie)).status).toBe(200)
  const out = await site.ask('/arbete/logga-ut', cookie, { method: 'POST' })
  expect(out.headers.get('set-cookie')).toContain('Max-Age=0')
  const after = await site.ask('/arbete/konto', cookie)
  expect(after.headers.get('location')).toBe('/arbete/logga-in')
})

test('what staff read is never kept on the way', async () => {
  const site = siteAt('http://localhost:3000')
  const cookie = (await site.signIn()).split(';')[0] ?? ''
  for (const path of ['/arbete', '/arbete/konto', '/arbete/framsteg', '/arbete/finns-inte'])
    expect((await site.ask(path, cookie)).headers.get('cache-control'), path).toBe('private, no-store')
})
