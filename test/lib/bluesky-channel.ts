import sharp from 'sharp'
import type { Connection, Picture, Post } from '~/features/channels/adapters/adapter'
import { bluesky } from '~/features/channels/adapters/bluesky'
import { openBluesky } from './bluesky'
import { openRelay } from './relay'

export const now = new Date('2026-11-28T08:00:00.000Z')

export const link = {
  url: 'https://region.example/nyheter/bussen-till-overtornea',
  title: 'Bussen går oftare',
  description: 'Från januari går bussen varje timme.',
}

export const post: Post = {
  text: `Åsa i Övertorneå 👩‍🌾 – läs mer: ${link.url}. #kollektivtrafik`,
  language: 'sv',
  link,
  picture: null,
}

/** Longer than one post, in sentences. */
export const long = Array.from(
  { length: 12 },
  (_, number) => `Mening nummer ${number + 1} berättar om hur bussarna ska gå mellan byarna nästa år.`,
).join(' ')

/** A post as the server holds it. */
export interface Stored {
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

/** The channel on Bluesky's own server, over a line that can be watched and broken. */
export const openChannel = async () => {
  const server = await openBluesky()
  const relay = await openRelay(server.service)
  const canvas = { width: 1200, height: 630, channels: 3, background: '#1d4f91' } as const
  const bytes = await sharp({ create: canvas }).jpeg().toBuffer()
  const alt = 'Bussen till Övertorneå i snö'
  const picture: Picture = { bytes, mime: 'image/jpeg', width: 1200, height: 630, alt }
  const privateHosts = [relay.host, new URL(server.service).host]
  const means = { config: { privateHosts }, now: () => now }

  const ask = async (name: string, query: Record<string, string>) => {
    const answer = await fetch(`${server.service}/xrpc/${name}?${new URLSearchParams(query)}`)
    return (await answer.json()) as Record<string, unknown>
  }
  const records = async (): Promise<Stored[]> => {
    const query = { repo: server.did, collection: 'app.bsky.feed.post', reverse: 'true', limit: '100' }
    return (await ask('com.atproto.repo.listRecords', query))['records'] as Stored[]
  }
  const kept = { session: '' }
  const connect = ({
    password = server.appPassword,
    session = kept.session,
    service = relay.url,
  } = {}): Connection => ({
    settings: { service, identifier: server.handle },
    secret: { password },
    kept: session,
    keep: async (value) => {
      kept.session = value
    },
  })
  return {
    ...{ server, relay, picture, means, connect, records },
    /** What the ledger would keep between the calls: one session for all, since a server allows few sign-ins. */
    kept,
    recordAt: async (key: string) => (await records()).find(({ uri }) => uri.endsWith(`/${key}`)),
    /** Changes with everything that is written. */
    revision: async () => (await ask('com.atproto.sync.getLatestCommit', { did: server.did }))['rev'],
    /** Sends what must be out for the test to begin. */
    sent: async (change: Partial<Post> = {}) => {
      const key = bluesky.newKey(now)
      const outcome = await bluesky.send(means, connect(), { ...post, ...change }, key)
      if (outcome.state !== 'done') throw new Error(`not sent: ${JSON.stringify(outcome)}`)
      relay.asked.length = 0
      return { key, remote: outcome.remote }
    },
    clear: async () => {
      // The parts of a thread go with the first of them.
      for (const { uri } of (await records()).filter(({ value }) => !value.reply))
        await bluesky.withdraw(means, connect(), { id: uri, url: '' }, '')
      relay.asked.length = 0
    },
    close: async () => {
      await relay.close()
      await server.close()
    },
  }
}
