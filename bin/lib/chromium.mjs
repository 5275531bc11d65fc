import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** The browser tests drive Debian's Chromium; it is installed where it is missing. */
export const ensureChromium = () => {
  if (existsSync(process.env.CHROMIUM_PATH ?? '/usr/bin/chromium')) return
  console.log('Installing Chromium from the distribution …')
  const root = process.getuid?.() === 0
  const run = (...args) =>
    spawnSync(root ? args[0] : 'sudo', root ? args.slice(1) : args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  run('apt-get', 'update', '-qq')
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium')
  if (existsSync('/usr/bin/chromium')) return
  console.error('The browser tests need Chromium: install the package "chromium", or set CHROMIUM_PATH.')
  process.exit(1)
}
