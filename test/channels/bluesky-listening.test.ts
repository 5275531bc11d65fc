import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Connection } from '~/features/channels/adapters/adapter'
import { bluesky } from '~/features/channels/adapters/bluesky'
import { INSTALL_MS, openBluesky } from '../lib/bluesky'

/**
 * Bluesky's own server, which hands the question on to an AppView. The AppView is ours, with answers in the documented
 * shape (app.bsky.feed.defs): a contract test, no proof against the network.
 */
let appView: Server
let server: Awaited<ReturnType<typeof openBluesky>>
let answers: Record<string, unknown> = {}
const asked: URL[] = []

beforeAll(async () => {
  appView = createServer((request, answer) => {
    const url = new URL(request.url ?? '', 'http://appview.test')
    asked.push(url)
    const body = answers[url.pathname.split('/').at(-1) ?? '']
    answer.writeHead(body ? 200 : 400, { 'content-type': 'application/json' })
    answer.end(JSON.stringify(body ?? { error: 'NotFound', message: 'Post not found' }))
  }).listen(0, '127.0.0.1')
  await once(appView, 'listening')
  server = await openBluesky({ appView: `http://127.0.0.1:${(appView.address() as AddressInfo).port}` })
}, INSTALL_MS)
afterAll(async () => {
  await server.close()
  appView.close()
})

let session = ''
const connect = (): Connection => ({
  settings: { service: server.service, identifier: server.handle },
  secret: { password: server.appPassword },
  kept: session,
  keep: async (kept) => {
    session = kept
  },
})
const means = () => ({ config: { privateHosts: [new URL(server.service).host] }, now: () => new Date() })

const key = bluesky.newKey(new Date('2026-11-28T08:00:00Z'))
const idOf = (did: string, rkey = key) => `at://${did}/app.bsky.feed.post/${rkey}`
const cid = 'bafyreif4k2sx3w3y52dzfjhs6ksehtxnni2xp4hqh5a6ywiwpamomg5jxu'
const postBy = (did: string, handle: string, text: string, more: Record<string, unknown> = {}) => ({
  $type: 'app.bsky.feed.defs#postView',
  uri: idOf(did),
  cid,
  author: { did, handle, ...(handle === 'eva.test' ? { displayName: 'Eva ' } : {}) },
  record: { $type: 'app.bsky.feed.post', text, createdAt: '2000-01-01T00:00:00.000Z' },
  indexedAt: '2026-11-28T10:00:00.000Z',
  ...more,
})
const thread = (post: unknown, replies: unknown[] = []) => ({
  $type: 'app.bsky.feed.defs#threadViewPost',
  post,
  replies,
})

test('replies to replies are heard too, the oldest first; our own, blocked and lost ones are not replies', async () => {
  const { did } = server
  const [eva, bo] = ['did:plc:aaaaaaaaaaaaaaaaaaaaaaaa', 'did:plc:bbbbbbbbbbbbbbbbbbbbbbbb']
  answers = {
    'app.bsky.feed.getPostThread': {
      thread: thread(postBy(did, server.handle, 'Bussen går oftare'), [
        thread(postBy(did, server.handle, 'Vår fortsättning'), [
          thread(postBy(bo, 'handle.invalid', 'Varför inte på söndagar?')),
        ]),
        thread(postBy(eva, 'eva.test', 'När börjar det?', { indexedAt: '2026-11-28T09:00:00.000Z' })),
        { $type: 'app.bsky.feed.defs#blockedPost', uri: idOf(eva), blocked: true, author: { did: eva } },
        { $type: 'app.bsky.feed.defs#notFoundPost', uri: idOf(bo), notFound: true },
      ]),
    },
  }
  const remote = { id: idOf(did), url: '' }
  expect(await bluesky.replies(means(), connect(), remote)).toEqual([
    {
      id: idOf(eva),
      author: 'Eva (@eva.test)',
      text: 'När börjar det?',
      at: new Date('2026-11-28T09:00:00.000Z'),
      url: `https://bsky.app/profile/eva.test/post/${key}`,
    },
    {
      id: idOf(bo),
      author: '@handle.invalid',
      text: 'Varför inte på söndagar?',
      at: new Date('2026-11-28T10:00:00.000Z'),
      url: `https://bsky.app/profile/${bo}/post/${key}`,
    },
  ])
  expect(asked.at(-1)?.searchParams.get('uri')).toBe(remote.id)
})

test('likes and shares are the first post’s; answers are those to any part, but not the parts themselves', async () => {
  const { did, handle } = server
  const counts = { likeCount: 7, repostCount: 2, quoteCount: 1, replyCount: 3 }
  const second = { uri: idOf(did, '3zzzzzzzzzzzz'), likeCount: 1, replyCount: 1 }
  answers = {
    'app.bsky.feed.getPosts': {
      posts: [postBy(did, handle, 'Del ett', counts), postBy(did, handle, 'Del två', second)],
    },
  }
  const byLink = { id: `https://bsky.app/profile/${handle}/post/${key}`, url: '' }
  expect(await bluesky.figures(means(), connect(), byLink)).toEqual({ likes: 7, shares: 3, replies: 3 })
  expect(asked.at(-1)?.searchParams.getAll('uris')[0]).toBe(idOf(did))
})

test('what the AppView does not know gives nothing', async () => {
  answers = {}
  const remote = { id: idOf(server.did), url: '' }
  expect(await bluesky.replies(means(), connect(), remote)).toBeUndefined()
  expect(await bluesky.figures(means(), connect(), remote)).toBeUndefined()
  expect(await bluesky.replies(means(), connect(), { id: 'https://x.example', url: '' })).toBeUndefined()
})
