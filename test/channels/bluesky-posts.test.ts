import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Post } from '~/features/channels/adapters/adapter'
import { bluesky } from '~/features/channels/adapters/bluesky'
import { facetsOf } from '~/features/channels/adapters/bluesky/facets'
import { richTextOf } from '../lib/bluesky'
import { link, long, now, openChannel, post, type Stored } from '../lib/bluesky-channel'

const channel = await openChannel()
const { server, relay, picture, means, connect, records, recordAt, revision } = channel
afterAll(channel.close)
beforeEach(channel.clear)

const bytesOf = ({ value }: Stored) =>
  (value.facets ?? []).map(({ index, features }) => ({
    shown: Buffer.from(value.text).subarray(index.byteStart, index.byteEnd).toString(),
    leads: features[0]?.['uri'] ?? features[0]?.['tag'],
  }))

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
      image: { $type: 'blob', mimeType: 'image/jpeg', size: picture.bytes.length + 36 },
    },
  ])
  const { ref } = record.value.embed!.images![0]!['image'] as { ref: { $link: string } }
  const blob = await fetch(
    `${server.service}/xrpc/com.atproto.sync.getBlob?did=${server.did}&cid=${ref.$link}`,
  )
  const pixels = (bytes: Buffer) => sharp(bytes).raw().toBuffer()
  expect(await pixels(Buffer.from(await blob.arrayBuffer()))).toEqual(await pixels(picture.bytes))
})

test('the same key sent again is the same post: one record, the same words, nothing written', async () => {
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
  const key = bluesky.newKey(now)
  const wanted = { ...post, text: long, picture }
  expect(await bluesky.send(means, connect(), wanted, key)).toMatchObject({ state: 'done' })
  const thread = await records()
  expect(thread.map(({ value }) => value.text).join(' ')).toBe(long)
  expect(thread.every(({ value }) => value.text.endsWith('.'))).toBe(true)
  expect(thread[0]!.uri.endsWith(`/${key}`)).toBe(true)
  const pointer = ({ uri, cid }: Stored) => ({ uri, cid })
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

test('a mention leads to the account it names; a name that nobody has is plain words', async () => {
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
