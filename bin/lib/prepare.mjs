// Runs on whatever Node the machine has, before anything is installed: no dependencies here.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const node24 = join(root, 'node_modules', 'node', 'bin', 'node')
const installedStamp = join(root, 'node_modules', '.inspel-lock')
const builtStamp = join(root, 'dist', '.stamp')

const hash = (text) => createHash('sha256').update(text).digest('hex')

const npm = (args) => {
  const { status } = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2] })
  return status === 0
}

const fail = (message) => {
  console.error(message)
  process.exit(1)
}

/** Installs what package-lock.json names, once for each content of that file. */
export const ensureInstalled = () => {
  const wanted = hash(readFileSync(join(root, 'package-lock.json')))
  const installed = existsSync(installedStamp) ? readFileSync(installedStamp, 'utf8') : ''
  if (installed !== wanted || !existsSync(node24)) {
    console.error('Installing packages (once, about half a minute) …')
    // Not `npm ci`: it refuses a lock file where a registry lacks some other platform's optional package.
    if (!npm(['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'])) {
      fail('The packages could not be installed.')
    }
    // npm may hold back the script by which the package "node" chooses this machine's binary.
    if (!existsSync(node24)) npm(['rebuild', 'node', '--foreground-scripts', '--loglevel=error'])
    if (!existsSync(node24)) fail('Node 24 could not be installed from the package "node".')
    writeFileSync(installedStamp, wanted)
  }
}

const sources = [
  'src',
  'messages',
  'migrations',
  'demo',
  'vite.config.ts',
  'vite.islands.config.ts',
  'package-lock.json',
]

const fingerprint = () => {
  const lines = []
  const walk = (path) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false })
    if (!stat) return
    if (!stat.isDirectory()) lines.push(`${path} ${stat.size} ${stat.mtimeMs}`)
    else for (const name of readdirSync(join(root, path)).sort()) walk(join(path, name))
  }
  for (const path of sources) walk(path)
  return hash(lines.join('\n'))
}

/** Builds the server when a source is newer than the last build. */
export const ensureBuilt = () => {
  const now = fingerprint()
  if (existsSync(builtStamp) && readFileSync(builtStamp, 'utf8') === now) return
  console.error('Building …')
  if (build() !== 0) fail('The build failed.')
  mkdirSync(dirname(builtStamp), { recursive: true })
  writeFileSync(builtStamp, now)
}

const vite = (...args) =>
  spawnSync(
    node24,
    [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn', ...args],
    { cwd: root, stdio: ['ignore', 2, 2] },
  ).status

export const build = () => vite() || vite('--config', 'vite.islands.config.ts')

/** Runs a program on Node 24; signals go on to it, its exit code becomes ours. */
export const runNode24 = (args, options = {}) => {
  const child = spawn(node24, args, { stdio: 'inherit', ...options })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

/** Runs a package's tool on Node 24 and collects what it prints. */
export const tool = (script, args, env = {}) =>
  new Promise((done) => {
    const started = Date.now()
    const child = spawn(node24, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (part) => {
      output += part
    })
    child.stderr.on('data', (part) => {
      output += part
    })
    child.on('close', (code) => done({ ok: code === 0, output, seconds: (Date.now() - started) / 1000 }))
  })
