import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { newDataDir, removeDataDir, report, start } from './lib/server.mjs'

const KILOBYTE = 1024
const PAGES = [
  '/',
  '/svara',
  '/inspel',
  '/inspel?q=bussen',
  '/vad-hande-sen',
  '/tema/resor',
  '/strategin/norrbotten-2040',
  '/strategin/norrbotten-2040/ta-sig-fram',
  '/remiss/norrbotten-2040',
  '/framsteg',
  '/hit-gick-pengarna',
  '/nyheter',
  '/nyheter/bussen-kommer-nar-den-behovs',
  '/kommun/pajala',
]
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
]

const dataDir = newDataDir()
const server = await start(dataDir)
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: FLAGS,
})
try {
  for (const path of PAGES) {
    const context = await browser.newContext({ viewport: { width: 360, height: 640 } })
    const page = await context.newPage()
    const sizes = { document: 0, font: 0, script: 0, image: 0 }
    const seen = { requests: 0, thirdParties: 0 }
    page.on('response', async (response) => {
      const url = response.url()
      if (url.startsWith('data:')) return
      seen.requests++
      if (!url.startsWith(server.origin)) seen.thirdParties++
      const kind = response.request().resourceType()
      const body = await response.body().catch(() => Buffer.alloc(0))
      sizes[kind] =
        (sizes[kind] ?? 0) + (kind === 'font' || kind === 'image' ? body.length : gzipSync(body).length)
    })
    await page.goto(server.origin + path, { waitUntil: 'networkidle' })
    const html = await (await fetch(server.origin + path)).text()
    const css = gzipSync(html.match(/<style>(.*?)<\/style>/s)?.[1] ?? '').length
    const kb = (bytes) => Number((bytes / KILOBYTE).toFixed(1))
    const withoutPictures = sizes.document + sizes.font + sizes.script
    report('bytes', {
      page: path,
      ...seen,
      kb: kb(withoutPictures),
      html: kb(sizes.document - css),
      css: kb(css),
      fonts: kb(sizes.font),
      script: kb(sizes.script),
      pictures: kb(sizes.image),
      within: withoutPictures <= 60 * KILOBYTE,
    })
    await context.close()
  }
} finally {
  await browser.close()
  await server.stop()
  removeDataDir(dataDir)
}
