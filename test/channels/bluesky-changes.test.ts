import sharp from 'sharp'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { bluesky } from '~/features/channels/adapters/bluesky'
import { long, now, openChannel, post, type Stored } from '../lib/bluesky-channel'

const channel = await openChannel()
const { server, relay, picture, means, connect, records, revision, sent } = channel
afterAll(channel.close)
beforeEach(channel.clear)

test('a correction stands under the same link with the first date; parts that are over are gone', async () => {
  const { key, remote } = await sent({ text: long })
  const later = { ...means, now: () => new Date(now.getTime() + 86_400_000) }
  const corrected = { ...post, text: 'Rättelse: bussen går varannan timme.' }
  const outcome = await bluesky.correct(later, connect(), corrected, remote, key)
  expect(outcome).toMatchObject({ state: 'done', remote })
  expect((await records()).map(({ uri, value }) => ({ uri, text: value.text, at: value.createdAt }))).toEqual(
    [{ uri: remote.id, text: corrected.text, at: now.toISOString() }],
  )
  const before = await revision()
  await bluesky.correct(later, connect(), corrected, remote, key)
  expect((await records()).length).toBe(1)
  expect(await revision()).toBe(before)
})

const blobIn = (record: Stored | undefined) => {
  const { ref } = record!.value.embed!.images![0]!['image'] as { ref: { $link: string } }
  const query = new URLSearchParams({ did: server.did, cid: ref.$link })
  return fetch(`${server.service}/xrpc/com.atproto.sync.getBlob?${query}`)
}

test('a picture stays with the post whose words are corrected, though the server throws the old one away', async () => {
  const { key, remote } = await sent({ picture })
  for (const text of ['Rättat', 'Rättat igen', post.text]) {
    const [old] = await records()
    const outcome = await bluesky.correct(means, connect(), { ...post, text, picture }, remote, key)
    expect(outcome).toMatchObject({ state: 'done' })
    await vi.waitUntil(async () => !(await blobIn(old)).ok, { timeout: 30_000 })
    const blob = await blobIn((await records())[0])
    const { width, height } = await sharp(Buffer.from(await blob.arrayBuffer())).metadata()
    expect({ width, height }).toEqual({ width: picture.width, height: picture.height })
  }
})

test('of a thread only the parts whose words change are replaced', async () => {
  const { key, remote } = await sent({ text: long, picture })
  const before = await records()
  const corrected = { ...post, text: long.replace('nummer 12', 'nummer tolv'), picture }
  expect(await bluesky.correct(means, connect(), corrected, remote, key)).toMatchObject({ state: 'done' })
  const after = await records()
  expect(after.map(({ value }) => value.text).join(' ')).toBe(corrected.text)
  expect(after.map(({ cid }, index) => cid === before[index]?.cid)).toEqual(
    before.map((_, index) => index < before.length - 1),
  )
  expect((await blobIn(after[0])).ok).toBe(true)
})

test('two workers that send the same post at once leave one', async () => {
  const key = bluesky.newKey(now)
  const later = { ...means, now: () => new Date(now.getTime() + 1500) }
  const outcomes = await Promise.all([
    bluesky.send(means, connect(), post, key),
    bluesky.send(later, connect(), post, key),
  ])
  expect(outcomes).toMatchObject([{ state: 'done' }, { state: 'done' }])
  expect(await records()).toHaveLength(1)
})

test('a correction is a new post to the network, since Bluesky shows no post that is only overwritten', async () => {
  const { key, remote } = await sent()
  await bluesky.correct(means, connect(), { ...post, text: 'Rättat' }, remote, key)
  const writes = relay.asked.filter((name) => /putRecord|deleteRecord/.test(name))
  expect(writes.slice(0, 2)).toEqual(['com.atproto.repo.deleteRecord', 'com.atproto.repo.putRecord'])
})

test('a correction that broke off after the old words were taken away is carried through by the next attempt', async () => {
  const { key, remote } = await sent()
  relay.breakAt = { path: 'putRecord', when: 'before' }
  const corrected = { ...post, text: 'Rättat' }
  expect(await bluesky.correct(means, connect(), corrected, remote, key)).toMatchObject({
    state: 'failed',
    cause: 'interrupted',
    retryAt: 'later',
  })
  expect(await records()).toEqual([])
  expect(await bluesky.correct(means, connect(), corrected, remote, key)).toMatchObject({
    state: 'done',
  })
  const [only, ...others] = await records()
  expect(others).toEqual([])
  expect(only!.value).toMatchObject({ text: 'Rättat', createdAt: now.toISOString() })
})

test('a post is taken back with all its parts; taking it back again is done as well', async () => {
  const { key, remote } = await sent({ text: long })
  for (let count = 0; count < 2; count++) {
    expect(await bluesky.withdraw(means, connect(), remote, key)).toMatchObject({ state: 'done' })
    expect(await records()).toEqual([])
  }
  expect(await bluesky.find(means, connect(), { ...post, text: long }, key, now)).toBe('absent')
})

test('a post that a person put there by hand is corrected and taken back by its link; another account’s is not', async () => {
  const byHand = await sent()
  const link = byHand.remote.url
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

test('a server that is killed when it has taken the post leaves the end unknown; again, there is exactly one', async () => {
  const key = bluesky.newKey(now)
  relay.breakAt = { path: 'putRecord', when: 'after', meanwhile: server.kill }
  expect(await bluesky.send(means, connect(), { ...post, picture }, key)).toMatchObject({
    state: 'failed',
    cause: 'interrupted',
    retryAt: 'later',
  })
  const direct = connect({ service: server.service })
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
