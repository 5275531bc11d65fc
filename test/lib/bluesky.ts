import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const home = join(root, 'test', 'servers', 'bluesky')
const node24 = join(root, 'node_modules', 'node', 'bin', 'node')
const hash = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')

/** From nothing, with the network of whoever runs the tests. */
export const INSTALL_MS = 10 * 60_000

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** One at a time, though several test files want the same. */
const alone = async (work: () => Promise<void>) => {
  const lock = join(tmpdir(), `inspel-bluesky-${hash(home).slice(0, 12)}.lock`)
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch {
      const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0
      if (holder && !isAlive(holder)) rmSync(lock, { force: true })
      else await pause(500)
    }
  }
  try {
    await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** Installs Bluesky's server as its own lock file says, once for each content of it. Nothing is compiled. */
export const installBluesky = () =>
  alone(async () => {
    const stamp = join(home, 'node_modules', '.inspel-lock')
    const wanted = hash(readFileSync(join(home, 'package-lock.json')))
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
    console.error('Installing Bluesky’s server for the tests (once, about a minute) …')
    const args = ['install', '--prefix', home, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund']
    const npm = spawn('npm', [...args, '--loglevel=error'], { cwd: home, stdio: ['ignore', 2, 2] })
    const [status] = await once(npm, 'close')
    if (status !== 0) throw new Error('Bluesky’s server could not be installed')
    writeFileSync(stamp, wanted)
  })

interface Account {
  /** http on this machine. */
  service: string
  did: string
  handle: string
  password: string
  appPassword: string
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token of the server's own that ended a minute ago. */
const ended = (token: string, secret: string): string => {
  const [head = '', claims = ''] = token.split('.')
  const exp = Math.floor(Date.now() / 1000) - 60
  const signed = `${head}.${part({ ...JSON.parse(Buffer.from(claims, 'base64url').toString()), iat: exp - 60, exp })}`
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}

/** Bluesky's own server with one account, on this machine only. `kill` is by force; `again` starts it where it was. */
export const openBluesky = async ({ appView }: { appView?: string } = {}) => {
  await installBluesky()
  const folder = mkdtempSync(join(tmpdir(), 'inspel-bluesky-'))
  let server: ChildProcess
  const start = async (): Promise<Account> => {
    const args = [join(home, 'start.mjs'), folder, ...(appView ? [appView] : [])]
    server = spawn(node24, args, {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '', NODE_NO_WARNINGS: '1' },
    })
    for await (const line of createInterface({ input: server.stdout! })) return JSON.parse(line) as Account
    throw new Error('Bluesky’s server did not start')
  }
  const kill = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return
    server.kill('SIGKILL')
    await once(server, 'exit')
  }
  return {
    ...(await start()),
    kill,
    again: start,
    ended: (token: string) => {
      const { jwt } = JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8')) as { jwt: string }
      return ended(token, jwt)
    },
    close: async () => {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What the library of Bluesky itself finds in a text: the second opinion. */
export const richTextOf = async (text: string): Promise<unknown[]> => {
  await installBluesky()
  const { RichText } = (await import(
    /* @vite-ignore */ join(home, 'node_modules', '@atproto', 'api', 'dist', 'index.js')
  )) as {
    RichText: new (props: { text: string }) => { facets?: unknown[]; detectFacetsWithoutResolution(): void }
  }
  const rich = new RichText({ text })
  rich.detectFacetsWithoutResolution()
  return rich.facets ?? []
}
