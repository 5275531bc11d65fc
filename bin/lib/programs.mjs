import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** What the tests drive beside Node, and the package of Debian's that holds it. */
const programs = [
  { path: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', from: 'chromium', setBy: 'CHROMIUM_PATH' },
  { path: '/usr/bin/pdftotext', from: 'poppler-utils' },
  { path: '/usr/bin/qpdf', from: 'qpdf' },
]

const missing = () => programs.filter(({ path }) => !existsSync(path))

/** Programs of the distribution are installed where they are missing. */
export const ensurePrograms = () => {
  const packages = missing().map(({ from }) => from)
  if (packages.length === 0) return
  console.log(`Installing from the distribution: ${packages.join(', ')} …`)
  const root = process.getuid?.() === 0
  const run = (...args) =>
    spawnSync(root ? args[0] : 'sudo', root ? args.slice(1) : args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  run('apt-get', 'update', '-qq')
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages)
  const still = missing()
  if (still.length === 0) return
  for (const { path, from, setBy } of still) {
    const or = setBy ? `, or set ${setBy}` : ''
    console.error(`The tests need ${path}: install the package "${from}"${or}.`)
  }
  process.exit(1)
}
