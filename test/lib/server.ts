import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

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

/** Open to the user that runs PostgreSQL, so that its files lie inside and go away with it. */
export const newDataDir = (): string => {
  const dataDir = mkdtempSync(join(tmpdir(), 'inspel-fault-'))
  chmodSync(dataDir, 0o755)
  return dataDir
}
export const removeDataDir = (dataDir: string): void => rmSync(dataDir, { recursive: true, force: true })

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

/** The process id of the database it started. */
export const postmasterOf = (dataDir: string): number => {
  const file = join(dataDir, 'postgres', 'postmaster.pid')
  return Number(readFileSync(file, 'utf8').split('\n')[0])
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
