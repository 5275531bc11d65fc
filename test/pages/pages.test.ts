import AxeBuilder from '@axe-core/playwright'
import { HtmlValidate } from 'html-validate'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LANGUAGES, pathIn } from '~/kernel/language'
import { web } from '~/main/web'
import { publicAddresses, staffAddresses } from '../lib/addresses'
import { DESK, newPage, openBrowser, PHONE } from '../lib/browser'
import { openSite, type Site } from '../lib/site'

let site: Site
let browser: Browser
let personal: string[]

beforeAll(async () => {
  site = await openSite({ SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'inspel@region.example' })
  browser = await openBrowser()
  const page = await newPage(browser, PHONE)
  await page.goto(`${site.origin}/svara`)
  await page.getByLabel('Ditt inspel').fill('Ett inspel att titta på')
  await page.getByRole('button', { name: 'Skicka' }).click()
  const more = new URL(page.url()).pathname
  personal = [more, more.replace('/mer', ''), more.replace('/mer', '/andra'), more.replace('/mer', '/e-post')]
  await page.context().close()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const html = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'heading-level': 'error',
    // Boxes of one question share its name: the form sends every one that is ticked.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    // Both are written by hono/jsx and both are valid HTML.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
  },
})

const htmlFindings = async (source: string): Promise<string[]> => {
  const report = await html.validateString(source)
  return report.results.flatMap((result) =>
    result.messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  )
}

/** What no page may show: a hole in a text, a key in place of words, a value that is none. */
const HOLES =
  /\{\{|undefined|\[object|NaN|\b(site|thread|strategy|newsroom|people|processes|progress|records|sensemaking|contributions|glossary|meetings|calendar|capture|drafting|following|handbook|heard|introduction|opinions|projects|post|newsletter|tips|mirror|minorities|pulse|replies|grants|overview|surveys|translations|workshops)\.[a-z]+[.-][a-z]/

/** The translators' room is about keys and placeholders: there they are no holes. */
const showsKeys = (path: string) => path.includes('/arbete/oversattningar')

interface Seen {
  foreign: string[]
  faults: string[]
}

/** Notes what a page asks other hosts for and what it complains about. */
const watch = (page: Page): Seen => {
  const seen: Seen = { foreign: [], faults: [] }
  page.on('request', (request) => {
    if (!request.url().startsWith(site.origin) && !request.url().startsWith('data:'))
      seen.foreign.push(request.url())
  })
  page.on('pageerror', (error) => seen.faults.push(error.message))
  page.on('console', (message) => {
    // Chromium notes the page's own 404 as a failed load; the status is looked at in its own right.
    if (message.type() === 'error' && !message.text().includes('status of 404'))
      seen.faults.push(message.text())
  })
  return seen
}

/**
 * A letter stands in a frame where nothing runs, axe neither: it would wait for ever. The letter is looked at by the
 * newsletter's own tests; here its frame has to have a name, and is taken out.
 */
const withoutLetters = (page: Page): Promise<string[]> =>
  page.locator('iframe[sandbox]').evaluateAll((frames) =>
    frames.flatMap((frame) => {
      frame.remove()
      return frame.getAttribute('title') ? [] : ['a letter without a name']
    }),
  )

const axeFindings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
}

const findingsOn = async (page: Page, seen: Seen, address: string): Promise<string[]> => {
  const answer = await page.goto(site.origin + address)
  const wanted = address === '/finns-inte' ? 404 : 200
  const status = answer?.status()
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  const shown = await page.locator('body').innerText()
  return [
    ...(status === wanted ? [] : [`status ${status}`]),
    ...(await withoutLetters(page)),
    ...(await axeFindings(page)),
    ...(sideways > 0 ? [`scrolls ${sideways} px sideways`] : []),
    ...((await page.locator('h1').count()) === 1 ? [] : ['has not one h1']),
    ...(showsKeys(address) ? [] : (shown.match(HOLES) ?? [])),
    ...seen.foreign.splice(0),
    ...seen.faults.splice(0),
  ].map((finding) => `${address} ${finding}`)
}

const walk = async (
  options: BrowserContextOptions,
  addressesOf: (site: Site) => Promise<string[]>,
  signedIn = false,
): Promise<string[]> => {
  const page = await newPage(browser, options)
  if (signedIn) await site.signIn(page, 'admin')
  const seen = watch(page)
  const findings: string[] = []
  for (const address of await addressesOf(site)) findings.push(...(await findingsOn(page, seen, address)))
  if (!signedIn) expect(await page.context().cookies()).toEqual([])
  await page.context().close()
  return findings
}

const everyPublic = async (of: Site): Promise<string[]> => [...(await publicAddresses(of)), ...personal]

test('public pages: sound on a wide screen, in light', async () => {
  expect(await walk(DESK, everyPublic)).toEqual([])
}, 420_000)

test('public pages: sound on a narrow phone, in the dark', async () => {
  const narrow = { ...PHONE, viewport: { width: 320, height: 640 }, colorScheme: 'dark' as const }
  expect(await walk(narrow, everyPublic)).toEqual([])
}, 420_000)

test('staff pages: sound on a wide screen', async () => {
  expect(await walk(DESK, staffAddresses, true)).toEqual([])
}, 420_000)

test('staff pages: sound on a phone, in the dark', async () => {
  expect(await walk({ ...PHONE, colorScheme: 'dark' }, staffAddresses, true)).toEqual([])
}, 420_000)

test('every page is valid HTML with headings in order, in Swedish and English', async () => {
  const page = await newPage(browser, DESK)
  await site.signIn(page, 'admin')
  const findings: string[] = []
  const titles = new Map<string, string>()
  for (const address of [...(await publicAddresses(site)), ...personal, ...(await staffAddresses(site))]) {
    for (const prefix of ['', '/en']) {
      const path = prefix + (prefix && address === '/' ? '' : address)
      const answer = await page.request.get(site.origin + path, { headers: { accept: 'text/html' } })
      const source = await answer.text()
      findings.push(...(await htmlFindings(source)).map((finding) => `${path} ${finding}`))
      const title = source.match(/<title>([^<]*)/)?.[1] ?? ''
      if (!prefix) {
        const other = titles.get(title)
        if (other && !address.includes('?') && !other.includes('?'))
          findings.push(`${address} has the title of ${other}`)
        titles.set(title, address)
      }
      if (!source.includes(`<html lang="${prefix ? 'en' : 'sv'}"`))
        findings.push(`${path} says another language`)
      if (!showsKeys(path) && HOLES.test(source.replace(/<style>.*?<\/style>/s, '')))
        findings.push(`${path} ${source.match(HOLES)?.[0]}`)
    }
  }
  await page.context().close()
  expect(findings).toEqual([])
}, 420_000)

/** Text outside the page's own language must be marked; what people wrote may be in any. */
const isSwedish = /(?<!\p{L})(och|att|är|inte|vi|du|på)(?!\p{L})/iu

test.each(LANGUAGES.filter((language) => language !== 'sv' && language !== 'en'))(
  'every public page is valid HTML in %s, and says which language it is in',
  async (language) => {
    const app = web(site.context)
    const findings: string[] = []
    for (const address of await everyPublic(site)) {
      const path = pathIn(language, address)
      const answer = await app.request(site.origin + path, { headers: { accept: 'text/html' } })
      const source = await answer.text()
      findings.push(...(await htmlFindings(source)).map((finding) => `${path} ${finding}`))
      if (!source.includes(`<html lang="${language}"`)) findings.push(`${path} says another language`)
      const title = source.match(/<title( lang="sv")?>([^<]*)/)
      if (isSwedish.test(title?.[2] ?? '') && !title?.[1])
        findings.push(`${path} has a Swedish title that isn't marked`)
      if (!showsKeys(path) && HOLES.test(source.replace(/<style>.*?<\/style>/s, '')))
        findings.push(`${path} ${source.match(HOLES)?.[0]}`)
    }
    expect(findings).toEqual([])
  },
  420_000,
)

test('the five pages that most people meet are sound in all six languages', async () => {
  const page = await newPage(browser, PHONE)
  const seen = watch(page)
  const findings: string[] = []
  const receipt = personal[1] ?? ''
  for (const language of LANGUAGES.filter((one) => one !== 'sv')) {
    for (const address of ['/', '/svara', receipt, '/vad-hande-sen', '/strategin/norrbotten-2040']) {
      findings.push(...(await findingsOn(page, seen, pathIn(language, address))))
    }
  }
  await page.context().close()
  expect(findings).toEqual([])
}, 420_000)
