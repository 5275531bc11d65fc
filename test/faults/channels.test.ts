import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADAPTERS, deliverDue } from '~/features/channels'
import { connectChannel, requestPost } from '~/features/channels/commands'
import { BLANK, publishedEditions, publishStory, toBlocks, writeStory } from '~/features/newsroom'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { startFacebookContract, startLinkedInContract, TWO_PAGES } from '../lib/contract'

/**
 * The worker that sends to the channels is killed by force at any moment of its work, and another goes on. What each
 * post came to is counted where it was received. CRASH_RUNS=840 gives the figure of the benchmarks.
 */
const RUNS = Number(process.env['CRASH_RUNS'] ?? 12)
const system = { kind: 'system' } as const
const CHANNELS = ['linkedin', 'facebook_development'] as const
let testing: Testing
let linkedin: Awaited<ReturnType<typeof startLinkedInContract>>
let facebook: Awaited<ReturnType<typeof startFacebookContract>>
let story: { storyId: string; versionId: string }

beforeAll(async () => {
  testing = await openTestDatabase()
  linkedin = await startLinkedInContract({ token: 'nyckel' })
  facebook = await startFacebookContract()
  const context = reaching()
  const [page] = TWO_PAGES
  const settings = { organisation: '2414183', version: '202611', api: linkedin.origin }
  const kept = { settings, secret: { token: 'nyckel' } }
  expect(await connectChannel(context, ADAPTERS, 'linkedin', kept, system)).toMatchObject({ ok: true })
  const other = {
    settings: { page: page?.id ?? '', version: 'v25.0', api: facebook.origin },
    secret: { token: page?.token ?? '' },
  }
  expect(await connectChannel(context, ADAPTERS, CHANNELS[1], other, system)).toMatchObject({ ok: true })
})
afterAll(async () => {
  await Promise.all([linkedin.close(), facebook.close()])
  await testing.close()
})

const hosts = () => [linkedin.host, facebook.host]
const reaching = () => ({
  ...testing.context,
  config: { ...testing.context.config, privateHosts: hosts() },
})

const newStory = async () => {
  const words = { headline: 'Bussen', lead: 'Nu.', blocks: toBlocks('Så.'), authorTitle: 'Kommunikatör' }
  const { id } = await writeStory(testing.context, { ...BLANK, ...words, municipalities: ['2521'] }, system)
  await publishStory(testing.context, id, system)
  const [edition] = await publishedEditions(testing.context.db, id)
  return { storyId: id, versionId: edition?.versionId ?? '' }
}

/** The built program sends what is due; killed after so long, or left to its end. @returns milliseconds it took */
const work = async (killedAfter?: number): Promise<number> => {
  const started = performance.now()
  const program = ['--enable-source-maps', join('dist', 'server', 'inspel.js'), 'channels', 'deliver']
  const child = spawn(process.execPath, program, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      INSPEL_DATA: testing.dataDir,
      FETCH_PRIVATE_HOSTS: hosts().join(','),
      LOG_LEVEL: 'error',
    },
  })
  const ended = once(child, 'exit')
  if (killedAfter !== undefined) {
    await Promise.race([wait(killedAfter), ended])
    child.kill('SIGKILL')
  }
  await ended
  return performance.now() - started
}

const texts = () => [
  ...linkedin.posts.map(({ text }) => text),
  ...facebook.posts.map(({ message }) => message),
]

test(
  `killed ${RUNS} times at any step: nothing is lost, nothing goes out twice, and what is in doubt is shown`,
  async () => {
    const ask = async (text: string) => {
      story = await newStory()
      for (const channel of CHANNELS) {
        const link = { url: 'https://region.example/nyheter/bussen', title: 'Bussen', description: 'Nu.' }
        const content = { text: `${text} ${channel}`, language: 'sv', link, picture: null } as const
        const asked = await requestPost(testing.context, ADAPTERS, { ...story, channel, content }, system)
        expect(asked).toMatchObject({ ok: true })
      }
    }
    await ask('Lugn')
    const takes = await work()
    expect(texts().sort()).toEqual(['Lugn facebook_development', 'Lugn linkedin'])

    let doubts = 0
    for (let run = 0; run < RUNS; run++) {
      await ask(`Gång ${run}`)
      await work(takes * (0.35 + (0.75 * run) / RUNS))
      // What the dead one held is let go of after its time.
      await testing.pool.query(
        `update dispatch set lease_until = now() - interval '1 second' where lease_until > now()`,
      )
      await deliverDue(reaching(), ADAPTERS)
      for (const channel of CHANNELS) {
        const { rows } = await testing.pool.query<{ state: string }>(
          'select state from dispatch where story_id = $1 and channel = $2',
          [story.storyId, channel],
        )
        const received = texts().filter((text) => text === `Gång ${run} ${channel}`).length
        const state = rows[0]?.state ?? ''
        expect(['done', 'in_doubt'], `run ${run}: ${state}`).toContain(state)
        expect(received, `run ${run}: ${state}`).toBeLessThanOrEqual(1)
        if (state === 'done') expect(received, `run ${run}`).toBe(1)
        else doubts++
      }
    }
    console.log(
      JSON.stringify({ runs: RUNS, posts: RUNS * CHANNELS.length, doubts, takes: Math.round(takes) }),
    )
    // At most what was in flight in one kill.
    expect(doubts).toBeLessThanOrEqual(RUNS)
  },
  RUNS * 20_000,
)
