import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

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
