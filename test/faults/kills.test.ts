import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  freePort,
  launch,
  newDataDir,
  postmasterOf,
  removeDataDir,
  type Sent,
  type Server,
  send,
  stop,
  untilReady,
} from '../lib/server'

/** KILL_ROUNDS=200 is the long run. */
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 30)
const BACK_WITHIN_MS = 5_000
const dataDir = newDataDir()
let server: Server

beforeAll(async () => {
  server = launch(dataDir, await freePort())
  await untilReady(server)
})
afterAll(async () => {
  await stop(server)
  removeDataDir(dataDir)
})

/** Five people who send one inspel after the other until told to stop. */
const crowd = (round: number) => {
  const sent: Sent[] = []
  let going = true
  const person = async (number: number) => {
    for (let turn = 0; going; turn++)
      sent.push(await send(server.origin, `Runda ${round}, person ${number}, nummer ${turn}`))
  }
  const all = Promise.all([1, 2, 3, 4, 5].map(person))
  return {
    sent,
    disperse: () => {
      going = false
      return all
    },
  }
}

test(
  `${ROUNDS} kills of web and database in the middle of accepted inspel lose none that was acknowledged`,
  async () => {
    const acknowledged: Sent[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const people = crowd(round)
      await wait(60 + ((round * 37) % 150))
      if (round % 2 === 0) {
        server.child.kill('SIGKILL')
        await server.exited
        await people.disperse()
        server = launch(dataDir, server.port)
      } else {
        process.kill(postmasterOf(dataDir), 'SIGKILL')
        await people.disperse()
      }
      await untilReady(server, BACK_WITHIN_MS)
      acknowledged.push(...people.sent.filter((one) => one.receipt))
    }
    expect(acknowledged.length).toBeGreaterThan(ROUNDS * 5)
    const lost: string[] = []
    for (const { receipt, text } of acknowledged) {
      const page = await (await fetch(server.origin + receipt)).text()
      if (!page.includes(text)) lost.push(text)
    }
    expect(lost).toEqual([])
    const status = (await (await fetch(`${server.origin}/status.json`)).json()) as { even: boolean }
    expect(status.even).toBe(true)
  },
  ROUNDS * 10_000,
)
