import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { freePort, launch, newDataDir, removeDataDir, type Server, stop, untilReady } from '../lib/server'
import { PACE } from '../lib/writing'

let server: Server
let browser: Browser

// The built program, since its style sheet is what a phone downloads.
beforeAll(async () => {
  server = launch(newDataDir(), await freePort())
  await untilReady(server, 60_000)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await stop(server)
  removeDataDir(server.dataDir)
})

/** To read so many words at a slow reader's pace. */
const readingTime = (text: string) => (text.split(/\s+/).length / 150) * 60
const BYTES_OF_FONTS = 22_800

test('the open question takes three pages, one field that must be filled in, and less than two minutes', async () => {
  const page = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  let pages = 0
  let seconds = 0
  let heaviest = 0
  const met = async () => {
    pages++
    heaviest = Math.max(heaviest, gzipSync(await page.content()).length + BYTES_OF_FONTS)
  }
  /** What is read before one goes on: headings, labels and hints, not every place in a list. */
  const read = async () => {
    const texts = await page.locator('main :is(h1, h2, p, label, legend, button)').allInnerTexts()
    seconds += readingTime(texts.join(' '))
  }
  const tap = async (work: () => Promise<unknown>) => {
    seconds += PACE.tap
    await work()
  }

  await page.goto(`${server.origin}/svara`)
  await met()
  await read()
  expect(await page.locator('form.ask [required]').count()).toBe(1)
  const text = 'Det behövs en buss som går hem efter träningen, för annars måste alla ha bil.'
  seconds += text.length * PACE.letter
  await page.getByLabel('Ditt inspel').fill(text)
  await tap(() => page.getByRole('button', { name: 'Skicka' }).click())
  await met()
  await read()
  await tap(() => page.getByLabel('Vilken kommun gäller ditt inspel?').selectOption({ label: 'Pajala' }))
  await tap(() => page.getByText('25–44 år').click())
  await tap(() => page.getByRole('button', { name: 'Spara och visa kvittot' }).click())
  await met()
  expect(await page.locator('.receipt .code').innerText()).toMatch(/^(\w{4} ){3}\w$/)

  console.log(
    JSON.stringify({ figure: 'open question', pages, seconds: Math.round(seconds), kB: heaviest / 1000 }),
  )
  expect(pages).toBe(3)
  expect(seconds).toBeLessThan(120)
  expect(heaviest).toBeLessThan(35_000)
})
