import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  freePort,
  launch,
  newDataDir,
  postmasterOf,
  removeDataDir,
  type Server,
  send,
  stop,
  untilReady,
} from '../lib/server'

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

test('a second Inspel on the same data folder says so and stops', async () => {
  const second = launch(dataDir, await freePort())
  expect(await second.exited).toBe(1)
  expect(second.output()).toContain('Another Inspel is running')
  expect((await fetch(`${server.origin}/readyz`)).status).toBe(200)
})

test('a taken port is told, with the way out, and the program stops', async () => {
  const port = await freePort()
  const taken = createServer().listen(port, 'localhost')
  const other = newDataDir()
  const second = launch(other, port)
  expect(await second.exited).toBe(1)
  expect(second.output()).toContain(`Port ${port} is taken`)
  taken.close()
  removeDataDir(other)
})

test('asked to stop, it answers what it was asked before, and ends well', async () => {
  const other = newDataDir()
  const stopping = launch(other, await freePort())
  await untilReady(stopping)
  const sent = Array.from({ length: 20 }, (_, index) => send(stopping.origin, `På väg ${index}`))
  await Promise.race(sent)
  expect(await stop(stopping)).toBe(0)
  const answers = await Promise.all(sent)
  const again = launch(other, stopping.port)
  await untilReady(again)
  for (const { receipt, text } of answers.filter((one) => one.receipt)) {
    expect(await (await fetch(again.origin + receipt)).text()).toContain(text)
  }
  expect(answers.filter((one) => one.receipt).length).toBeGreaterThan(0)
  await stop(again)
  removeDataDir(other)
})

const ps = (...args: string[]): string[] =>
  execFileSync('ps', args, { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** Gives the database room again, by the hand of the user that it runs as. */
const liftLimit = (postmaster: number): void => {
  const pid = String(postmaster)
  const [uid = '', gid = ''] = ps('-o', 'uid=,gid=', '-p', pid)[0]?.split(/\s+/) ?? []
  const as = process.getuid?.() === 0 ? ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'] : []
  for (const one of [pid, ...ps('-o', 'pid=', '--ppid', pid)]) {
    const [command = '', ...args] = [...as, 'prlimit', '--pid', one, '--fsize=unlimited']
    execFileSync(command, args)
  }
}

const MEGABYTE = 1024 * 1024

test('on a full disk the sender is told, keeps the text, and nothing is half written; with room again it is taken', async () => {
  const other = newDataDir()
  const full = launch(other, await freePort(), { fileSizeMax: 24 * MEGABYTE })
  await untilReady(full)
  const postmaster = postmasterOf(other)
  const text = () => randomBytes(4_900).toString('hex')
  let refused: { text: string; status: number | undefined } | undefined
  for (let round = 0; round < 200 && !refused; round++) {
    // Patient: a machine that is busy beside may take long, and is asked whether it says the truth, not how fast.
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => send(full.origin, text(), { signal: AbortSignal.timeout(60_000) })),
    )
    refused = answers.find((answer) => answer.status === 503)
    expect([303, 503]).toEqual(expect.arrayContaining(answers.map(({ status }) => status)))
  }
  expect(refused).toBeDefined()

  const page = await fetch(`${full.origin}/svara`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ text: refused!.text, key: crypto.randomUUID(), language: 'sv' }),
  })
  if (page.status === 503) {
    const shown = await page.text()
    expect(shown).toContain('Vi kunde inte spara just nu')
    expect(shown).toContain(refused!.text)
  }
  const status = (await (await fetch(`${full.origin}/status.json`)).json()) as { even: boolean }
  expect(status.even).toBe(true)

  liftLimit(postmaster)
  const again = await send(full.origin, refused!.text)
  expect(again.status).toBe(303)
  expect(await (await fetch(full.origin + again.receipt)).text()).toContain(refused!.text)
  await stop(full)
  removeDataDir(other)
}, 240_000)
