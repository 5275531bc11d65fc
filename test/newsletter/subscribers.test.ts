import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { forgetUnconfirmed, signUp } from '~/features/newsletter/commands'
import { suppressedName } from '~/features/newsletter/commands/addresses'
import { web } from '~/main/web'
import { unrecordedChanges } from '~/platform/audit/testing'
import { readConfig } from '~/platform/config'
import type { Context } from '~/platform/context'
import { openTestDatabase, type Testing } from '~/platform/db/testing'

let testing: Testing
let context: Context
let app: ReturnType<typeof web>
let now = new Date('2026-11-24T10:00:00Z')

beforeAll(async () => {
  testing = await openTestDatabase()
  const config = readConfig({ INSPEL_DATA: testing.dataDir })
  context = { ...testing.context, config, clock: { now: () => now } }
  app = web(context)
})
afterAll(() => testing.close())
beforeEach(async () => {
  await testing.pool.query('delete from mail; delete from rate_count')
  await testing.pool.query('delete from newsletter_subscriber; delete from newsletter_suppression')
})

const at = (path: string) => context.config.publicUrl + path
const post = (path: string, body: Record<string, string> | [string, string][], headers = {}) =>
  app.request(path.startsWith('http') ? path : at(path), {
    method: 'POST',
    body: new URLSearchParams(body),
    headers,
  })
const get = async (path: string) => {
  const answer = await app.request(path.startsWith('http') ? path : at(path))
  return { status: answer.status, text: await answer.text() }
}
const letters = () => context.db.selectFrom('mail').selectAll().orderBy('createdAt').orderBy('id').execute()
const readers = () => context.db.selectFrom('newsletterSubscriber').selectAll().execute()
const linkIn = (text: string | null | undefined, part: string) =>
  text?.split('\n').find((line) => line.includes(part)) ?? ''

const order = { email: 'Anna@Hem.example', topics: 'travel', municipality: '2521', language: 'sv' }

const confirmed = async () => {
  await post('/nyhetsbrev', order)
  const link = linkIn((await letters()).at(-1)?.body, '/nyhetsbrev/ja/')
  const wish = (await post(link, {})).headers.get('location') ?? ''
  return { link, wish, leave: wish.replace('/val/', '/sluta/').replace('?klart=ja', '') }
}

test('an order sends one letter; opening its link confirms nothing, the button does', async () => {
  const answer = await post('/nyhetsbrev', order)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/nyhetsbrev?klart=skickat')
  const [letter] = await letters()
  expect(letter).toMatchObject({ toAddress: 'Anna@hem.example', purpose: 'newsletter.confirm' })
  const link = linkIn(letter?.body, '/nyhetsbrev/ja/')
  expect((await get(link)).text).toContain('Ja, skicka nyhetsbrevet till mig')
  expect(await readers()).toMatchObject([{ confirmedAt: null, topics: ['travel'], municipalityCode: '2521' }])
  expect((await post(link, {})).headers.get('location')).toMatch(/^\/nyhetsbrev\/val\/.+klart=ja$/)
  expect(await readers()).toMatchObject([{ confirmedAt: now }])
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})

test('whoever asks is told the same, whether the address is known or not; its owner gets a letter that says so', async () => {
  const unknown = await post('/nyhetsbrev', order)
  const asked = await post('/nyhetsbrev', order)
  const { wish } = await confirmed()
  const known = await post('/nyhetsbrev', { ...order, email: 'anna@hem.example', topics: 'culture' })
  for (const answer of [asked, known]) {
    expect(answer.status).toBe(unknown.status)
    expect(answer.headers.get('location')).toBe(unknown.headers.get('location'))
    expect(await answer.text()).toBe('')
  }
  const letter = (await letters()).at(-1)
  expect(letter?.purpose).toBe('newsletter.known')
  expect(linkIn(letter?.body, '/val/')).toBe(at(wish.replace('?klart=ja', '')))
  // Only the link changes what somebody gets.
  expect(await readers()).toMatchObject([{ topics: ['travel'] }])
})

test('one address is written to five times a day at most, and one who complained not at all', async () => {
  for (let i = 0; i < 8; i++) await signUp(context, { ...order, topics: [], language: 'sv' })
  const sent = await testing.pool.query(`select count(*)::int as n from event where kind like '%asked'`)
  expect(sent.rows[0].n).toBeGreaterThanOrEqual(5)
  expect(await letters()).toHaveLength(1)
  const token = (await letters())[0]?.body
  await signUp(context, { ...order, topics: [], language: 'sv' })
  expect((await letters())[0]?.body).toBe(token)

  const email = 'klagar@hem.example'
  await testing.pool.query(
    `insert into newsletter_suppression (id, address_hash, shown, reason, at) values (gen_random_uuid(), $1, 'k…r@hem.example', 'complained', now())`,
    [suppressedName(context.config, email)],
  )
  const answer = await post('/nyhetsbrev', { ...order, email })
  expect(answer.headers.get('location')).toBe('/nyhetsbrev?klart=skickat')
  expect(await letters()).toHaveLength(1)
})

test('what is chosen is changed by the link in the letters, and a made-up link leads nowhere', async () => {
  const { wish } = await confirmed()
  expect((await get(wish)).text).toContain('Nu får du nyhetsbrevet')
  const saved = await post(wish.replace('?klart=ja', ''), [
    ['topics', 'culture'],
    ['topics', 'homes'],
    ['municipality', ''],
    ['language', 'fi'],
  ])
  expect(saved.status).toBe(303)
  expect(await readers()).toMatchObject([
    { topics: ['culture', 'homes'], municipalityCode: null, language: 'fi' },
  ])
  expect((await get(wish.replace(/.\?klart=ja$/, ''))).status).toBe(404)
  expect((await post(wish.replace(/.\?klart=ja$/, ''), { language: 'sv' })).status).toBe(404)
})

test('one click ends it without cookies; opening the link does not', async () => {
  const { leave } = await confirmed()
  expect((await get(leave)).text).toContain('Ja, skicka inga fler nyhetsbrev')
  expect(await readers()).toMatchObject([{ endedAt: null }])
  // What a mail program does by itself (RFC 8058).
  const answer = await post(leave, { 'List-Unsubscribe': 'One-Click' })
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('Du får inga fler nyhetsbrev')
  expect(await readers()).toMatchObject([{ email: null, topics: [], ending: 'left' }])
  expect((await post(leave, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200)
  expect((await post('/nyhetsbrev', order)).status).toBe(303)
  expect(await readers()).toHaveLength(2)
})

test('who never says yes is forgotten after seven days, and the link no longer works', async () => {
  await post('/nyhetsbrev', order)
  const link = linkIn((await letters())[0]?.body, '/nyhetsbrev/ja/')
  now = new Date(now.getTime() + 7 * 86_400_000)
  expect((await get(link)).status).toBe(404)
  expect(await forgetUnconfirmed(context)).toBe(1)
  expect(await readers()).toMatchObject([{ email: null, ending: 'never_confirmed' }])
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})

test('an address that no mail server could write is refused, with all that was typed still there', async () => {
  for (const email of ['', 'anna', 'anna@hem', 'å@hem.example', 'a b@hem.example', 'a@b.se, c@d.se']) {
    const answer = await post('/nyhetsbrev', { ...order, email })
    expect(answer.status, email).toBe(422)
    expect(await answer.text()).toContain('value="travel" checked')
  }
  await post('/nyhetsbrev', { ...order, email: 'anna@räksmörgås.example' })
  expect((await letters())[0]?.toAddress).toBe('anna@xn--rksmrgs-5wao1o.example')
})

test('a program that orders for many is stopped', async () => {
  const statuses: number[] = []
  for (let i = 0; i < 35; i++) {
    statuses.push((await post('/nyhetsbrev', { ...order, email: `offer${i}@hem.example` })).status)
  }
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0)
  expect(statuses.slice(0, 10)).not.toContain(429)
})
