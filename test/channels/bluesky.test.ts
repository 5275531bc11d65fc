import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Connection, Picture, Post } from '~/features/channels/adapters/adapter'
import { bluesky } from '~/features/channels/adapters/bluesky'
import { facetsOf } from '~/features/channels/adapters/bluesky/facets'
import { INSTALL_MS, openBluesky, richTextOf } from '../lib/bluesky'
import { openRelay } from '../lib/relay'

let server: Awaited<ReturnType<typeof openBluesky>>
let relay: Awaited<ReturnType<typeof openRelay>>
let picture: Picture

beforeAll(async () => {
  server = await openBluesky()
  relay = await openRelay(server.service)
  const canvas = { width: 1200, height: 630, channels: 3, background: '#1d4f91' } as const
  const bytes = await sharp({ create: canvas }).jpeg().toBuffer()
  picture = { bytes, mime: 'image/jpeg', width: 1200, height: 630, alt: 'Bussen till Övertorneå i snö' }
}, INSTALL_MS)
afterAll(async () => {
  await relay.close()
  await server.close()
})
beforeEach(() => {
  relay.asked.length = 0
})

const now = new Date('2026-11-28T08:00:00.000Z')
const means = { config: { privateHosts: [] as string[] }, now: () => now }
const link = {
  url: 'https://region.example/nyheter/bussen-till-overtornea',
  title: 'Bussen går oftare',
  description: 'Från januari går bussen varje timme.',
}
const post: Post = {
  text: 'Åsa i Övertorneå 👩‍🌾 – läs mer: https://region.example/nyheter/bussen-till-overtornea. #kollektivtrafik',
  language: 'sv',
  link,
  picture: null,
}
const long = Array.from(
  { length: 12 },
  (_, number) => `Mening nummer ${number + 1} berättar om hur bussarna ska gå mellan byarna nästa år.`,
).join(' ')

/** A connection through the relay, with the session it keeps as the ledger would. */
const connect = (change: { password?: string; kept?: string; service?: string } = {}): Connection => {
  means.config.privateHosts = [relay.host]
  const connection: Connection = {
    settings: { service: change.service ?? relay.url, identifier: server.handle },
    secret: { password: change.password ?? server.appPassword },
    kept: change.kept ?? session,
    keep: async (kept) => {
      session = kept
    },
  }
  return connection
}
/** One session for the whole file, as a channel has: a server allows few sign-ins. */
let session = ''

const ask = async (name: string, query: Record<string, string>) => {
  const answer = await fetch(`${server.service}/xrpc/${name}?${new URLSearchParams(query)}`)
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
interface Record_ {
  uri: string
  cid: string
  value: {
    text: string
    createdAt: string
    langs: string[]
    facets?: { index: { byteStart: number; byteEnd: number }; features: Record<string, string>[] }[]
    embed?: Record<string, unknown> & {
      images?: Record<string, unknown>[]
      external?: Record<string, unknown>
    }
    reply?: { root: { uri: string; cid: string }; parent: { uri: string; cid: string } }
  }
}
const records = async (): Promise<Record_[]> => {
  const query = { repo: server.did, collection: 'app.bsky.feed.post', reverse: 'true', limit: '100' }
  return (await ask('com.atproto.repo.listRecords', query)).body['records'] as Record_[]
}
const recordAt = async (key: string) => (await records()).find(({ uri }) => uri.endsWith(`/${key}`))
const revision = async () => (await ask('com.atproto.sync.getLatestCommit', { did: server.did })).body['rev']
const clear = async () => {
  for (const { uri } of await records())
    await bluesky.withdraw(means, connect(), { id: uri, url: '' }, uri.split('/').at(-1) ?? '')
}
const bytesOf = ({ value }: Record_) =>
  (value.facets ?? []).map(({ index, features }) => ({
    shown: Buffer.from(value.text).subarray(index.byteStart, index.byteEnd).toString(),
    leads: features[0]?.['uri'] ?? features[0]?.['tag'],
  }))

test('the channel is checked without anything being sent, and the session is kept', async () => {
  expect(await bluesky.check(means, connect())).toEqual({
    ok: true,
    name: 'region.test',
    tokenExpiresAt: null,
  })
  expect(relay.asked).toEqual(['com.atproto.server.createSession', 'com.atproto.server.getSession'])
  expect(JSON.parse(session)).toMatchObject({ did: server.did, handle: 'region.test' })
  expect(session).not.toContain(server.appPassword)
})

test('a post goes out with its link, its topic, its language and a card, each where it stands in bytes', async () => {
  const key = bluesky.newKey(now)
  const outcome = await bluesky.send(means, connect(), post, key)
  const id = `at://${server.did}/app.bsky.feed.post/${key}`
  expect(outcome).toEqual({
    state: 'done',
    remote: { id, url: `https://bsky.app/profile/region.test/post/${key}` },
    pauseUntil: undefined,
  })
  const record = (await recordAt(key))!
  expect(record.value).toMatchObject({ text: post.text, langs: ['sv'], createdAt: now.toISOString() })
  expect(bytesOf(record)).toEqual([
    { shown: link.url, leads: link.url },
    { shown: '#kollektivtrafik', leads: 'kollektivtrafik' },
  ])
  expect(record.value.facets).toEqual(await richTextOf(post.text))
  expect(record.value.embed?.external).toEqual({
    uri: link.url,
    title: link.title,
    description: link.description,
  })
})

test('whatever a text is put together from, the library of Bluesky finds the same links and topics in it', async () => {
  const said = [
    'Åsa',
    '👩‍🌾',
    'https://a.example/å',
    '(https://b.example/x)',
    'norrbotten.se',
    'region.se/a-b,',
    't.ex.',
  ]
  const more = [
    '#Övertorneå',
    '#buss!',
    '#1',
    '#',
    'e-post',
    'kl.18',
    '"nej"',
    'https://c.example?d=(e)',
    '#a_b',
    '🚌.',
  ]
  const word = fc.constantFrom(...said, ...more)
  const between = fc.constantFrom(' ', '\n', '\n\n', '  ')
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(word, between), { maxLength: 12 }), async (parts) => {
      const text = parts.flat().join('')
      const theirs = (await richTextOf(text)) as ReturnType<typeof facetsOf>
      expect(facetsOf(text)).toEqual(
        theirs.toSorted((one, other) => one.index.byteStart - other.index.byteStart),
      )
    }),
  )
})

test('a picture goes out with its description and size, and the page is still one press away', async () => {
  const key = bluesky.newKey(now)
  const text = 'Bussen till Övertorneå går oftare 🚌'
  await bluesky.send(means, connect(), { ...post, text, picture }, key)
  const record = (await recordAt(key))!
  expect(record.value.text).toBe(`${text}\n\nregion.example/nyheter/bussen-t…`)
  expect(bytesOf(record)).toEqual([{ shown: 'region.example/nyheter/bussen-t…', leads: link.url }])
  expect(record.value.embed?.images).toMatchObject([
    {
      alt: picture.alt,
      aspectRatio: { width: 1200, height: 630 },
      image: { $type: 'blob', mimeType: 'image/jpeg', size: picture.bytes.length },
    },
  ])
  const { ref } = record.value.embed!.images![0]!['image'] as { ref: { $link: string } }
  const blob = await fetch(
    `${server.service}/xrpc/com.atproto.sync.getBlob?did=${server.did}&cid=${ref.$link}`,
  )
  expect(Buffer.from(await blob.arrayBuffer()).equals(picture.bytes)).toBe(true)
})

test('the same key sent again is the same post: one record, the same words, nothing written', async () => {
  await clear()
  const key = bluesky.newKey(now)
  await bluesky.send(means, connect(), { ...post, picture }, key)
  const [first, before] = [await recordAt(key), await revision()]
  const later = { ...means, now: () => new Date(now.getTime() + 3_600_000) }
  expect(await bluesky.send(later, connect(), { ...post, picture }, key)).toMatchObject({ state: 'done' })
  expect((await records()).map(({ cid }) => cid)).toEqual([first!.cid])
  expect(await revision()).toBe(before)
})

test('signing in happens once, however many posts there are', async () => {
  for (let count = 0; count < 3; count++)
    await bluesky.send(means, connect(), { ...post, text: `Nyhet ${count}` }, bluesky.newKey(now))
  expect(relay.asked).not.toContain('com.atproto.server.createSession')
  expect(relay.asked).not.toContain('com.atproto.server.refreshSession')
})

test('a long text becomes a thread that ends its posts with whole sentences; again it is the same thread', async () => {
  await clear()
  const key = bluesky.newKey(now)
  const wanted = { ...post, text: long, picture }
  expect(await bluesky.send(means, connect(), wanted, key)).toMatchObject({ state: 'done' })
  const thread = await records()
  expect(thread.map(({ value }) => value.text).join(' ')).toBe(long)
  expect(thread.every(({ value }) => value.text.endsWith('.'))).toBe(true)
  expect(thread[0]!.uri.endsWith(`/${key}`)).toBe(true)
  const pointer = ({ uri, cid }: Record_) => ({ uri, cid })
  for (const [index, { value }] of thread.entries())
    expect(value.reply).toEqual(
      index === 0 ? undefined : { root: pointer(thread[0]!), parent: pointer(thread[index - 1]!) },
    )
  expect(thread.map(({ value }) => value.embed?.['$type'])).toEqual([
    'app.bsky.embed.images',
    ...thread.slice(1, -1).map(() => undefined),
    'app.bsky.embed.external',
  ])
  const before = await revision()
  await bluesky.send(means, connect(), wanted, key)
  expect(await revision()).toBe(before)
  expect(await bluesky.find(means, connect(), wanted, key, now)).toMatchObject({
    found: { id: thread[0]!.uri },
  })
})

test('a correction stands under the same link with the first date; parts that are over are gone', async () => {
  await clear()
  const key = bluesky.newKey(now)
  const sent = await bluesky.send(means, connect(), { ...post, text: long }, key)
  if (sent.state !== 'done') throw new Error('not sent')
  const later = { ...means, now: () => new Date(now.getTime() + 86_400_000) }
  const corrected = { ...post, text: 'Rättelse: bussen går varannan timme.' }
  const outcome = await bluesky.correct(later, connect(), corrected, sent.remote, key)
  expect(outcome).toMatchObject({ state: 'done', remote: sent.remote })
  expect((await records()).map(({ uri, value }) => ({ uri, text: value.text, at: value.createdAt }))).toEqual(
    [{ uri: sent.remote.id, text: corrected.text, at: now.toISOString() }],
  )
  const before = await revision()
  await bluesky.correct(later, connect(), corrected, sent.remote, key)
  expect((await records()).length).toBe(1)
  expect(await revision()).toBe(before)
})

test('a correction is a new post to the network, since Bluesky shows no post that is only overwritten', async () => {
  await clear()
  const key = bluesky.newKey(now)
  const sent = await bluesky.send(means, connect(), post, key)
  if (sent.state !== 'done') throw new Error('not sent')
  relay.asked.length = 0
  await bluesky.correct(means, connect(), { ...post, text: 'Rättat' }, sent.remote, key)
  const writes = relay.asked.filter((name) => /putRecord|deleteRecord/.test(name))
  expect(writes.slice(0, 2)).toEqual(['com.atproto.repo.deleteRecord', 'com.atproto.repo.putRecord'])
})

test('a correction that broke off after the old words were taken away is carried through by the next attempt', async () => {
  await clear()
  const key = bluesky.newKey(now)
  const sent = await bluesky.send(means, connect(), post, key)
  if (sent.state !== 'done') throw new Error('not sent')
  relay.breakAt = { path: 'putRecord', when: 'before' }
  const corrected = { ...post, text: 'Rättat' }
  expect(await bluesky.correct(means, connect(), corrected, sent.remote, key)).toMatchObject({
    state: 'failed',
    cause: 'interrupted',
    retryAt: 'later',
  })
  expect(await records()).toEqual([])
  expect(await bluesky.correct(means, connect(), corrected, sent.remote, key)).toMatchObject({
    state: 'done',
  })
  const [only, ...others] = await records()
  expect(others).toEqual([])
  expect(only!.value).toMatchObject({ text: 'Rättat', createdAt: now.toISOString() })
})

test('a post is taken back with all its parts; taking it back again is done as well', async () => {
  await clear()
  const key = bluesky.newKey(now)
  const sent = await bluesky.send(means, connect(), { ...post, text: long }, key)
  if (sent.state !== 'done') throw new Error('not sent')
  for (let count = 0; count < 2; count++) {
    expect(await bluesky.withdraw(means, connect(), sent.remote, key)).toMatchObject({ state: 'done' })
    expect(await records()).toEqual([])
  }
  expect(await bluesky.find(means, connect(), { ...post, text: long }, key, now)).toBe('absent')
})

test('a post that a person put there by hand is corrected and taken back by its link; another account’s is not', async () => {
  await clear()
  const byHand = bluesky.newKey(now)
  await bluesky.send(means, connect(), post, byHand)
  const link = `https://bsky.app/profile/region.test/post/${byHand}`
  const remote = { id: link, url: link }
  const unused = bluesky.newKey(now)
  await bluesky.correct(means, connect(), { ...post, text: 'Rättat' }, remote, unused)
  expect((await records()).map(({ value }) => value.text)).toEqual(['Rättat'])
  expect(await bluesky.withdraw(means, connect(), remote, unused)).toMatchObject({ state: 'done' })
  expect(await records()).toEqual([])
  const others = { id: link.replace('region.test', 'annan.test'), url: '' }
  expect(await bluesky.withdraw(means, connect(), others, unused)).toMatchObject({ cause: 'permission' })
  expect(
    await bluesky.withdraw(means, connect(), { id: 'https://x.example/1', url: '' }, unused),
  ).toMatchObject({
    cause: 'refused',
    detail: 'address',
  })
})

test('a mention leads to the account it names; a name that nobody has is plain words', async () => {
  await clear()
  const key = bluesky.newKey(now)
  await bluesky.send(means, connect(), { ...post, text: 'Tack @region.test och @ingen.test!' }, key)
  expect((await recordAt(key))!.value.facets).toEqual([
    {
      index: { byteStart: 5, byteEnd: 17 },
      features: [{ $type: 'app.bsky.richtext.facet#mention', did: server.did }],
    },
  ])
})

test('a text that no thread can hold and a picture without a description are refused before anything is sent', async () => {
  const key = bluesky.newKey(now)
  const send = (change: Partial<Post>) => bluesky.send(means, connect(), { ...post, ...change }, key)
  expect(await send({ text: 'å'.repeat(301) })).toMatchObject({ state: 'failed', cause: 'too_long' })
  expect(await send({ text: `${long} ${long} ${long}` })).toMatchObject({ cause: 'too_long' })
  expect(await send({ picture: { ...picture, alt: ' ' } })).toMatchObject({ cause: 'alt_missing' })
  expect(await send({ picture: { ...picture, bytes: Buffer.alloc(1_000_001) } })).toMatchObject({
    cause: 'picture',
  })
  expect(relay.asked).toEqual([])
})

test('a session that has ended is renewed without signing in, and what was to be sent is sent', async () => {
  const key = bluesky.newKey(now)
  const kept = JSON.parse(session)
  const old = JSON.stringify({ ...kept, accessJwt: server.ended(kept.accessJwt) })
  expect(await bluesky.send(means, connect({ kept: old }), post, key)).toMatchObject({ state: 'done' })
  expect(relay.asked.filter((name) => /Session/.test(name))).toEqual(['com.atproto.server.refreshSession'])
  expect(JSON.parse(session).refreshJwt).not.toBe(kept.refreshJwt)
})

test('where the renewal is refused as well, it signs in anew once', async () => {
  const kept = JSON.parse(session)
  const old = JSON.stringify({ ...kept, accessJwt: server.ended(kept.accessJwt), refreshJwt: 'x' })
  expect(await bluesky.check(means, connect({ kept: old }))).toMatchObject({ ok: true })
  expect(relay.asked.filter((name) => /Session$/.test(name) && !/getSession/.test(name))).toEqual([
    'com.atproto.server.refreshSession',
    'com.atproto.server.createSession',
  ])
})

test('a wrong password is told as such, once, without the password', async () => {
  const outcome = await bluesky.send(
    means,
    connect({ password: 'fel-losenord', kept: '' }),
    post,
    bluesky.newKey(now),
  )
  expect(outcome).toEqual({ state: 'failed', cause: 'password', detail: '401 AuthenticationRequired' })
  expect(relay.asked).toEqual(['com.atproto.server.createSession'])
})

test('a service that may not be asked is never asked', async () => {
  for (const service of [
    'http://example.org',
    'https://127.0.0.1:1',
    'ftp://example.org',
    'http://a:b@c.example',
    '',
  ])
    expect(await bluesky.check(means, connect({ service, kept: '' })), service).toMatchObject({
      ok: false,
      outcome: { cause: 'unreachable', retryAt: 'later' },
    })
})

test('a server that knows no AppView gives neither replies nor figures, and says so', async () => {
  const key = bluesky.newKey(now)
  const sent = await bluesky.send(means, connect(), post, key)
  if (sent.state !== 'done') throw new Error('not sent')
  expect(await bluesky.replies(means, connect(), sent.remote)).toBeUndefined()
  expect(await bluesky.figures(means, connect(), sent.remote)).toBeUndefined()
})

test('a server that is killed when it has taken the post leaves the end unknown; again, there is exactly one', async () => {
  await clear()
  const key = bluesky.newKey(now)
  relay.breakAt = { path: 'putRecord', when: 'after', meanwhile: server.kill }
  expect(await bluesky.send(means, connect(), { ...post, picture }, key)).toMatchObject({
    state: 'failed',
    cause: 'interrupted',
    retryAt: 'later',
  })
  const direct = { ...connect(), settings: { service: server.service, identifier: server.handle } }
  means.config.privateHosts = [new URL(server.service).host]
  expect(await bluesky.send(means, direct, post, key)).toMatchObject({
    state: 'failed',
    cause: 'unreachable',
    retryAt: 'later',
    detail: `ECONNREFUSED ${new URL(server.service).host}`,
  })
  expect(await bluesky.find(means, direct, post, key, now)).toBe('unknown')
  await server.again()
  expect(await records()).toHaveLength(1)
  expect(await bluesky.send(means, connect(), { ...post, picture }, key)).toMatchObject({ state: 'done' })
  expect(await records()).toHaveLength(1)
})

test('a thread that broke off between two parts is carried through, each part once', async () => {
  await clear()
  const key = bluesky.newKey(now)
  const whole = { ...post, text: long }
  for (const when of ['after', 'before'] as const) {
    relay.breakAt = { path: 'putRecord', when, past: when === 'after' ? 1 : 0 }
    expect(await bluesky.send(means, connect(), whole, key)).toMatchObject({ cause: 'interrupted' })
    expect(await records()).toHaveLength(2)
    expect(await bluesky.find(means, connect(), whole, key, now)).toBe('absent')
  }
  expect(await bluesky.send(means, connect(), whole, key)).toMatchObject({ state: 'done' })
  expect((await records()).map(({ value }) => value.text).join(' ')).toBe(long)
})

test('a revoked app password is told as a sign-in that is not accepted', async () => {
  const json = { 'content-type': 'application/json' }
  const xrpc = async (name: string, body: unknown, token?: string) => {
    const headers = { ...json, ...(token ? { authorization: `Bearer ${token}` } : {}) }
    const answer = await fetch(`${server.service}/xrpc/${name}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    return (await answer.json().catch(() => ({}))) as Record<string, string>
  }
  const { accessJwt } = await xrpc('com.atproto.server.createSession', {
    identifier: server.handle,
    password: server.password,
  })
  await xrpc('com.atproto.server.revokeAppPassword', { name: 'inspel' }, accessJwt)
  const kept = JSON.parse(session)
  const old = JSON.stringify({ ...kept, accessJwt: server.ended(kept.accessJwt) })
  const outcome = await bluesky.send(means, connect({ kept: old }), post, bluesky.newKey(now))
  expect(outcome).toEqual({ state: 'failed', cause: 'password', detail: '401 AuthenticationRequired' })
  expect(relay.asked.filter((name) => /Session/.test(name))).toEqual([
    'com.atproto.server.refreshSession',
    'com.atproto.server.createSession',
  ])
})

test('a server that asks to wait is obeyed to the second it names', async () => {
  const sign = () => {
    const connection = { ...connect({ password: 'fel', kept: '' }), keep: async () => {} }
    return bluesky.check({ ...means, now: () => new Date() }, connection)
  }
  const outcomes = await Promise.all(Array.from({ length: 31 }, sign))
  const refused = outcomes.flatMap((one) => (!one.ok && one.outcome.state === 'failed' ? [one.outcome] : []))
  const { cause, detail, retryAt } = refused.find((one) => one.cause === 'rate_limit')!
  expect({ cause, detail }).toEqual({ cause: 'rate_limit', detail: '429 RateLimitExceeded' })
  const wait = (retryAt as Date).getTime() - Date.now()
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(300_000)
})
