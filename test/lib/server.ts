import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export { newDataDir, removeDataDir } from '~/platform/db/testing'

const PROGRAM = ['--enable-source-maps', join('dist', 'server', 'inspel.js'), 'serve']

export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** The built program as its own process, as an operator runs it. */
export interface Server {
  origin: string
  port: number
  dataDir: string
  child: ChildProcess
  /** What it has printed so far. */
  output(): string
  exited: Promise<number | null>
}

export const launch = (
  dataDir: string,
  port: number,
  { fileSizeMax }: { fileSizeMax?: number } = {},
): Server => {
  const program = [process.execPath, ...PROGRAM]
  // PostgreSQL takes this limit for a full disk; it can be lifted from outside while it runs.
  const [command = '', ...args] = fileSizeMax
    ? ['prlimit', `--fsize=${fileSizeMax}:unlimited`, ...program]
    : program
  const child = spawn(command, args, {
    env: { ...process.env, PORT: String(port), INSPEL_DATA: dataDir, LOG_LEVEL: 'warn', TRUST_PROXY: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const collect = (part: Buffer) => {
    printed += part.toString()
  }
  child.stdout?.on('data', collect)
  child.stderr?.on('data', collect)
  const exited = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))
  return { origin: `http://localhost:${port}`, port, dataDir, child, output: () => printed, exited }
}

/** Waits until it answers; milliseconds that took. */
export const untilReady = async ({ origin, output }: Server, withinMs = 30_000): Promise<number> => {
  const started = performance.now()
  while (performance.now() - started < withinMs) {
    const answer = await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(1_000) }).catch(
      () => undefined,
    )
    if (answer?.ok) return performance.now() - started
    await wait(20)
  }
  throw new Error(`it did not answer within ${withinMs} ms:\n${output()}`)
}

export const stop = async (server: Server): Promise<number | null> => {
  if (server.child.exitCode === null) server.child.kill('SIGTERM')
  return server.exited
}

const postmasterFile = (dataDir: string): string => join(dataDir, 'postgres', 'postmaster.pid')

/** The process id of the database it started. */
export const postmasterOf = (dataDir: string): number =>
  Number(readFileSync(postmasterFile(dataDir), 'utf8').split('\n')[0])

/**
 * Kills the database and waits until another stands in its place: what was open
 * in the killed one can answer a moment longer, so ready alone does not say it.
 */
export const killDatabase = async ({ dataDir }: Server, withinMs = 30_000): Promise<void> => {
  const killed = postmasterOf(dataDir)
  process.kill(killed, 'SIGKILL')
  const started = performance.now()
  while (!existsSync(postmasterFile(dataDir)) || postmasterOf(dataDir) === killed) {
    if (performance.now() - started > withinMs) throw new Error(`no new database within ${withinMs} ms`)
    await wait(20)
  }
}

export interface Sent {
  text: string
  /** Where the receipt is; undefined when it was not acknowledged. */
  receipt: string | undefined
  status: number | undefined
}

/** Each from a home of its own, as the people of a county are. */
const anywhere = () => [10, randomInt(256), randomInt(256), 1].join('.')

export const send = async (
  origin: string,
  text: string,
  { key = randomUUID() as string, signal }: { key?: string; signal?: AbortSignal } = {},
): Promise<Sent> => {
  const answer = await fetch(`${origin}/svara`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'x-forwarded-for': anywhere() },
    signal: signal ?? AbortSignal.timeout(10_000),
    body: new URLSearchParams({ text, key, language: 'sv' }),
  }).catch(() => undefined)
  const location = answer?.status === 303 ? (answer.headers.get('location') ?? undefined) : undefined
  return { text, receipt: location?.replace(/\/mer$/, ''), status: answer?.status }
}
