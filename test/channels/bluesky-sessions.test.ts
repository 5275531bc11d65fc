import { afterAll, beforeEach, expect, test } from 'vitest'
import { bluesky } from '~/features/channels/adapters/bluesky'
import { now, openChannel, post } from '../lib/bluesky-channel'

const channel = await openChannel()
const { server, relay, means, connect, sent } = channel
afterAll(channel.close)
beforeEach(channel.clear)

test('the channel is checked without anything being sent, and the session is kept', async () => {
  expect(await bluesky.check(means, connect())).toEqual({
    ok: true,
    name: 'region.test',
    tokenExpiresAt: null,
  })
  expect(relay.asked).toEqual(['com.atproto.server.createSession', 'com.atproto.server.getSession'])
  expect(JSON.parse(channel.kept.session)).toMatchObject({ did: server.did, handle: 'region.test' })
  expect(channel.kept.session).not.toContain(server.appPassword)
})

test('a session that has ended is renewed without signing in, and what was to be sent is sent', async () => {
  const key = bluesky.newKey(now)
  const kept = JSON.parse(channel.kept.session)
  const old = JSON.stringify({ ...kept, accessJwt: server.ended(kept.accessJwt) })
  expect(await bluesky.send(means, connect({ session: old }), post, key)).toMatchObject({ state: 'done' })
  expect(relay.asked.filter((name) => /Session/.test(name))).toEqual(['com.atproto.server.refreshSession'])
  expect(JSON.parse(channel.kept.session).refreshJwt).not.toBe(kept.refreshJwt)
})

test('where the renewal is refused as well, it signs in anew once', async () => {
  const kept = JSON.parse(channel.kept.session)
  const old = JSON.stringify({ ...kept, accessJwt: server.ended(kept.accessJwt), refreshJwt: 'x' })
  expect(await bluesky.check(means, connect({ session: old }))).toMatchObject({ ok: true })
  expect(relay.asked.filter((name) => /Session$/.test(name) && !/getSession/.test(name))).toEqual([
    'com.atproto.server.refreshSession',
    'com.atproto.server.createSession',
  ])
})

test('a wrong password is told as such, once, without the password', async () => {
  const outcome = await bluesky.send(
    means,
    connect({ password: 'fel-losenord', session: '' }),
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
    expect(await bluesky.check(means, connect({ service, session: '' })), service).toMatchObject({
      ok: false,
      outcome: { cause: 'unreachable', retryAt: 'later' },
    })
})

test('a server that knows no AppView gives neither replies nor figures, and says so', async () => {
  const { remote } = await sent()
  expect(await bluesky.replies(means, connect(), remote)).toBeUndefined()
  expect(await bluesky.figures(means, connect(), remote)).toBeUndefined()
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
  const kept = JSON.parse(channel.kept.session)
  const old = JSON.stringify({ ...kept, accessJwt: server.ended(kept.accessJwt) })
  const outcome = await bluesky.send(means, connect({ session: old }), post, bluesky.newKey(now))
  expect(outcome).toEqual({ state: 'failed', cause: 'password', detail: '401 AuthenticationRequired' })
  expect(relay.asked.filter((name) => /Session/.test(name))).toEqual([
    'com.atproto.server.refreshSession',
    'com.atproto.server.createSession',
  ])
})

test('a server that asks to wait is obeyed to the second it names', async () => {
  const sign = () => {
    const connection = { ...connect({ password: 'fel', session: '' }), keep: async () => {} }
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
