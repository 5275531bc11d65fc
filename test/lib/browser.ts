import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: FLAGS })

/** A phone from some years ago, held upright. */
export const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 640 }, locale: 'sv-SE' }
export const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, locale: 'sv-SE' }
export const WITHOUT_SCRIPT: BrowserContextOptions = { javaScriptEnabled: false }

export const newPage = async (browser: Browser, options: BrowserContextOptions): Promise<Page> => {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(6_000)
  return context.newPage()
}

/** A browser with a profile on disk: what it keeps is there again when it is started anew. */
export const openProfile = (folder: string, options: BrowserContextOptions): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, {
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: FLAGS,
    ...options,
  })

/** Ends the browser of a profile as a dead battery would: no farewell, nothing tidied. */
export const killProfile = async (folder: string): Promise<void> => {
  const own = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => commandOf(pid).includes(`--user-data-dir=${folder}`))
  for (const pid of own) {
    try {
      process.kill(Number(pid), 'SIGKILL')
    } catch {
      // It went with its parent.
    }
  }
  while (own.some((pid) => commandOf(pid).includes(folder))) await wait(20)
}

const commandOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
