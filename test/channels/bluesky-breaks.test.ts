import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { bluesky } from '~/features/channels/adapters/bluesky'
import type { Outcome } from '~/features/channels/domain'
import { long, now, openChannel, post } from '../lib/bluesky-channel'
import type { Break } from '../lib/relay'

const channel = await openChannel()
const { relay, picture, means, connect, records, sent } = channel
afterAll(channel.close)
// Some hundred calls each.
vi.setConfig({ testTimeout: 300_000 })
beforeEach(channel.clear)

const thread = { ...post, text: long.slice(0, 500).trim(), picture }
const corrected = { ...thread, text: `Rättat: ${long.slice(100, 420)}`.trim() }
const texts = async () => (await records()).map(({ value }) => value.text).join(' ')

/**
 * Breaks the line at each call in turn, when the server has heard nothing of it and when it has done it, and then does
 * the same once more, until an attempt is not broken any longer. @returns how many breaks there were
 */
const everyBreak = async (
  begin: () => Promise<() => Promise<Outcome>>,
  end: () => Promise<void>,
): Promise<number> => {
  let breaks = 0
  for (const when of ['before', 'after'] satisfies Break[])
    for (let past = 0; ; past++) {
      await channel.clear()
      const attempt = await begin()
      relay.breakAt = { path: '', when, past }
      const first = await attempt()
      const isOver = relay.breakAt !== undefined
      relay.breakAt = undefined
      if (isOver) {
        expect(first.state).toBe('done')
        break
      }
      breaks++
      expect(first, `${when} ${past}`).toMatchObject({ cause: 'interrupted', retryAt: 'later' })
      expect(await attempt(), `${when} ${past}`).toMatchObject({ state: 'done' })
      await end()
    }
  return breaks
}

test('wherever the line breaks while a thread is sent, the next attempt leaves each part once', async () => {
  const breaks = await everyBreak(
    async () => {
      const key = bluesky.newKey(now)
      return () => bluesky.send(means, connect(), thread, key)
    },
    async () => expect(await texts()).toBe(thread.text),
  )
  // A look, the picture, and for both parts a look and a write.
  expect(breaks).toBe(2 * 6)
})

test('wherever the line breaks while a thread is corrected, the next attempt leaves the new words alone', async () => {
  const breaks = await everyBreak(
    async () => {
      const { key, remote } = await sent(thread)
      return () => bluesky.correct(means, connect(), corrected, remote, key)
    },
    async () => expect(await texts()).toBe(corrected.text),
  )
  // A look, the picture, for both parts a look, a deletion and a write, and four parts that may have been.
  expect(breaks).toBe(2 * 12)
})

test('wherever the line breaks while a thread is taken back, the next attempt leaves nothing', async () => {
  const breaks = await everyBreak(
    async () => {
      const { key, remote } = await sent(thread)
      return () => bluesky.withdraw(means, connect(), remote, key)
    },
    async () => expect(await records()).toEqual([]),
  )
  expect(breaks).toBe(2 * 6)
})
