import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { BLANK, publishedEditions, publishStory, toBlocks, writeStory } from '~/features/newsroom'
import { newId } from '~/kernel/ids'
import { unrecordedChanges } from '~/platform/audit/testing'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import type { Adapter } from './adapters/adapter'
import {
  type Adapters,
  connectChannel,
  decideDispatch,
  deliverDue,
  deliverOne,
  lookBack,
  pauseChannel,
  requestChange,
  requestPost,
  resumeChannel,
} from './commands'
import { alarmsOf, type Channel, firstWording, lengthOf, type Outcome } from './domain'
import { dispatchById, needsPerson, stepsOf } from './queries'

/**
 * The ledger, with a service that takes what it is given and counts it. `adapter` answers as the next test wants;
 * the services themselves have tests of their own.
 */
const system = { kind: 'system' } as const
let testing: Testing
let now = new Date('2026-12-01T09:00:00Z')
let published: { key: string; text: string }[] = []
let answer: (() => Promise<Outcome>) | undefined
let found: Awaited<ReturnType<Adapter['find']>> = 'unknown'
let isRepeatable = false

const done = (key: string): Outcome => ({
  state: 'done',
  remote: { id: key, url: `https://kanal.example/${key}` },
})
const adapter: Adapter = {
  get isRepeatable() {
    return isRepeatable
  },
  newKey: () => newId(),
  send: async (_, __, post, key) => {
    const before = answer
    answer = undefined
    if (before) return before()
    if (!published.some((one) => one.key === key)) published.push({ key, text: post.text })
    return done(key)
  },
  correct: async (_, __, post, remote, key) => {
    published = published.map((one) => (one.key === key ? { key, text: post.text } : one))
    return { state: 'done', remote }
  },
  withdraw: async (_, __, remote, key) => {
    published = published.filter((one) => one.key !== key)
    return { state: 'done', remote }
  },
  find: async () => found,
  check: async () => ({ ok: true, name: 'Regionens sida', tokenExpiresAt: null }),
  replies: async () => undefined,
  figures: async () => undefined,
}
const adapters: Adapters = { linkedin: adapter, facebook: adapter, bluesky: adapter }
const context = () => ({ ...testing.context, clock: { now: () => now } })
const minutes = (count: number) => {
  now = new Date(now.getTime() + count * 60_000)
}

beforeAll(async () => {
  testing = await openTestDatabase()
  const connection = { settings: {}, secret: { token: 'hemlig' } }
  for (const channel of ['linkedin', 'facebook_culture'] as const)
    await connectChannel(context(), adapters, channel, connection, system)
})
beforeEach(() => {
  published = []
  answer = undefined
  found = 'unknown'
  isRepeatable = false
})
afterEach(async () => {
  // What a test left in line must not be met by the next.
  await testing.context.db
    .updateTable('dispatch')
    .set({ state: 'cancelled' })
    .where('state', 'not in', ['done', 'by_hand'])
    .execute()
})
afterAll(() => testing.close())

const post = async (channel: Channel = 'linkedin', dueAt?: Date) => {
  const headline = `Bussen går ${newId()}`
  const words = { headline, lead: 'Nu.', blocks: toBlocks('Så.'), authorTitle: 'Kommunikatör' }
  const story = { ...BLANK, ...words, municipalities: ['2521'] }
  const { id: storyId } = await writeStory(context(), story, system)
  await publishStory(context(), storyId, system)
  const [edition] = await publishedEditions(testing.context.db, storyId)
  const link = { url: 'https://region.example/nyheter/bussen', title: headline, description: 'Nu.' }
  const content = { text: headline, language: 'sv', link, picture: null } as const
  const row = { storyId, versionId: edition?.versionId ?? '', channel, content, dueAt }
  const asked = await requestPost(context(), adapters, row, system)
  if (!asked.ok) throw new Error(asked.reason)
  return { id: asked.value.id, row, headline }
}
const stateOf = async (id: string) => {
  const row = await dispatchById(testing.context.db, id)
  return { state: row?.state, cause: row?.cause, url: row?.remoteUrl }
}

test('a post goes out once, with each step written down and the secret sealed', async () => {
  const { id, row, headline } = await post()
  expect(await requestPost(context(), adapters, row, system)).toMatchObject({ reason: 'already' })
  await deliverDue(context(), adapters)
  await deliverDue(context(), adapters)
  expect(published).toMatchObject([{ text: headline }])
  expect(await stateOf(id)).toMatchObject({ state: 'done', url: expect.stringContaining('https://kanal') })
  expect((await stepsOf(testing.context.db, id)).map(({ state }) => state)).toEqual([
    'ready',
    'claimed',
    'sending',
    'done',
  ])
  const kept = await testing.context.db.selectFrom('channelConnection').selectAll().execute()
  expect(JSON.stringify(kept)).not.toContain('hemlig')
})

test('several workers side by side send each post once', async () => {
  const posts = await Promise.all([post(), post(), post(), post(), post(), post()])
  await Promise.all(Array.from({ length: 8 }, () => deliverDue(context(), adapters)))
  expect(published.map(({ text }) => text).sort()).toEqual(posts.map(({ headline }) => headline).sort())
})

test('a post is not sent before its time, nor while its channel is paused, nor a day late', async () => {
  const later = await post('linkedin', new Date(now.getTime() + 3_600_000))
  await deliverDue(context(), adapters)
  expect(published).toEqual([])
  await pauseChannel(context(), 'linkedin', 'Valtider', system)
  minutes(61)
  await deliverDue(context(), adapters)
  expect(await stateOf(later.id)).toMatchObject({ state: 'ready' })
  minutes(24 * 60)
  await resumeChannel(context(), 'linkedin', system)
  await deliverDue(context(), adapters)
  expect(await stateOf(later.id)).toMatchObject({ state: 'failed', cause: 'late' })
  expect(published).toEqual([])
  await decideDispatch(context(), later.id, 'again', system)
  await deliverDue(context(), adapters)
  expect(published).toHaveLength(1)
})

test('what may pass is tried again with growing pauses, and in the end told to a person', async () => {
  const { id } = await post()
  const broken: Outcome = { state: 'failed', cause: 'server', detail: '503', retryAt: 'later' }
  for (const pause of [1, 5, 15, 60, 180, 360]) {
    answer = async () => broken
    await deliverDue(context(), adapters)
    expect(await stateOf(id)).toMatchObject({ state: 'ready', cause: 'server' })
    minutes(pause - 0.5)
    await deliverDue(context(), adapters)
    expect(published, 'not before the pause is over').toEqual([])
    minutes(0.5)
  }
  answer = async () => broken
  await deliverDue(context(), adapters)
  expect(await stateOf(id)).toMatchObject({ state: 'failed', cause: 'server' })
  expect((await needsPerson(testing.context.db)).map((row) => row.id)).toContain(id)
})

test('a channel that asks us to wait is left alone by every post', async () => {
  const first = await post()
  const second = await post()
  const until = new Date(now.getTime() + 20 * 60_000)
  answer = async () => ({ state: 'failed', cause: 'rate_limit', detail: '429', retryAt: until })
  await deliverDue(context(), adapters)
  expect(published).toEqual([])
  minutes(21)
  await deliverDue(context(), adapters)
  expect(published).toHaveLength(2)
  expect([await stateOf(first.id), await stateOf(second.id)]).toMatchObject([
    { state: 'done' },
    { state: 'done' },
  ])
})

test('without a connection it waits for a person, who posts it by hand in the same ledger', async () => {
  const { id, row } = await post('bluesky')
  await deliverDue(context(), adapters)
  expect(await stateOf(id)).toMatchObject({ state: 'failed', cause: 'not_connected' })
  await decideDispatch(context(), id, { done: 'https://bsky.example/post/1' }, system)
  expect(await stateOf(id)).toMatchObject({ state: 'by_hand', url: 'https://bsky.example/post/1' })
  expect(await requestChange(context(), adapters, 'withdraw', row, system)).toMatchObject({ ok: true })
  await deliverDue(context(), adapters)
  const [withdrawal] = await needsPerson(testing.context.db)
  expect(withdrawal).toMatchObject({ kind: 'withdraw', cause: 'not_connected' })
  await decideDispatch(context(), withdrawal?.id ?? '', { done: '' }, system)
  expect((await dispatchById(testing.context.db, id))?.withdrawnAt).toEqual(now)
})

test('a correction and a withdrawal reach what is out; what is not out is called off', async () => {
  const { id, row } = await post()
  expect(await requestChange(context(), adapters, 'correct', row, system)).toMatchObject({
    reason: 'not_out',
  })
  await deliverDue(context(), adapters)
  const better = { ...row, content: { ...row.content, text: 'Bussen går oftare' } }
  await requestChange(context(), adapters, 'correct', better, system)
  expect(await requestChange(context(), adapters, 'withdraw', row, system)).toMatchObject({
    reason: 'under_way',
  })
  await deliverDue(context(), adapters)
  expect(published).toMatchObject([{ text: 'Bussen går oftare' }])
  await requestChange(context(), adapters, 'withdraw', row, system)
  await deliverDue(context(), adapters)
  expect(published).toEqual([])
  expect(await dispatchById(testing.context.db, id)).toMatchObject({ correctedAt: now, withdrawnAt: now })

  const waiting = await post('linkedin', new Date(now.getTime() + 3_600_000))
  expect(await requestChange(context(), adapters, 'withdraw', waiting.row, system)).toEqual({
    ok: true,
    value: 'cancelled',
  })
  minutes(120)
  await deliverDue(context(), adapters)
  expect(published).toEqual([])
  expect((await requestPost(context(), adapters, waiting.row, system)).ok, 'it may be asked for anew').toBe(
    true,
  )
})

/** The worker dies at its nth look at the clock; every step looks at it. */
const dieAt = (nth: number) => {
  let looks = 0
  const clock = {
    now: () => {
      if (++looks === nth) throw new Error('killed')
      return now
    },
  }
  return { ...testing.context, clock }
}

test('killed before or after any step, a post is neither lost nor doubled', async () => {
  for (const repeatable of [false, true]) {
    for (let nth = 1; nth <= 4; nth++) {
      isRepeatable = repeatable
      published = []
      const { id } = await post()
      await deliverOne(dieAt(nth), adapters).catch(() => undefined)
      minutes(6)
      found = published.length > 0 ? { found: { id: 'there', url: 'https://kanal.example/there' } } : 'absent'
      await deliverDue(context(), adapters)
      await lookBack(context(), adapters)
      minutes(6)
      await lookBack(context(), adapters)
      await deliverDue(context(), adapters)
      expect(published, `repeatable ${repeatable}, killed at ${nth}`).toHaveLength(1)
      expect(await stateOf(id)).toMatchObject({ state: 'done' })
    }
  }
})

test('of unknown end, a post is never sent again by itself: it is looked for, or a person decides', async () => {
  const { id, headline } = await post()
  answer = async () => {
    published.push({ key: 'x', text: headline })
    return { state: 'in_doubt', detail: 'ECONNRESET' }
  }
  await deliverDue(context(), adapters)
  for (const pause of [1, 5, 15, 60, 240]) {
    minutes(pause)
    await deliverDue(context(), adapters)
    await lookBack(context(), adapters)
  }
  expect(published).toHaveLength(1)
  expect(await stateOf(id)).toMatchObject({ state: 'in_doubt', cause: 'interrupted' })
  expect((await needsPerson(testing.context.db)).map((row) => row.id)).toContain(id)
  await decideDispatch(context(), id, { done: 'https://kanal.example/x' }, system)
  expect(await stateOf(id)).toMatchObject({ state: 'by_hand' })
  expect(await decideDispatch(context(), id, 'again', system)).toMatchObject({ reason: 'not_open' })
})

test('staff are warned of silence and of keys that end', () => {
  const at = new Date('2026-12-20T09:00:00Z')
  const day = (n: number) => new Date(at.getTime() + n * 86_400_000)
  const fine = { connectedAt: day(-90), lastDoneAt: day(-2), tokenExpiresAt: day(40), version: '202611' }
  expect(alarmsOf(fine, at)).toEqual([])
  expect(alarmsOf({ ...fine, lastDoneAt: day(-8) }, at)).toEqual(['silent'])
  expect(alarmsOf({ ...fine, tokenExpiresAt: day(13) }, at)).toEqual(['token_ends'])
  expect(alarmsOf({ ...fine, tokenExpiresAt: day(-1), version: '202602' }, at)).toEqual([
    'token_ended',
    'version_old',
  ])
})

test('the first wording of a channel holds its limit and ends with a whole sentence', () => {
  const core = {
    headline: 'Bussen går oftare',
    short: `Nu går bussen varje timme. ${'Den stannar i varje by på vägen. '.repeat(12)}`,
    means: 'Du hinner hem på kvällen.',
    quote: { text: 'Äntligen', role: 'pendlare i Pajala' },
    readMore: 'Läs mer:',
    url: 'https://region.example/x',
  }
  const bluesky = firstWording('bluesky', core)
  expect(lengthOf(bluesky)).toBeLessThanOrEqual(300)
  expect(bluesky).toMatch(/^Bussen går oftare\n\nNu går bussen varje timme\..*\.$/s)
  expect(firstWording('linkedin', core)).toContain('"Äntligen" pendlare i Pajala\n\nLäs mer: https://region')
  expect(lengthOf('👩‍🌾å')).toBe(2)
})

test('every change left its mark', async () => {
  await testing.context.db.deleteFrom('dispatchStep').execute()
  const strays = (await unrecordedChanges(testing.pool)).filter((one) => !one.startsWith('dispatch:'))
  expect(strays).toEqual([])
})
