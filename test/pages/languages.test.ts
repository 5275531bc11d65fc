import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LANGUAGES, pathIn } from '~/kernel/language'
import { web } from '~/main/web'
import { layOver } from '~/platform/i18n'
import { publicAddresses } from '../lib/addresses'
import { newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { openSite, type Site } from '../lib/site'
import { markCatalogues, markStored } from '../lib/tagged'

let site: Site
let browser: Browser
let addresses: string[]
let page: Page

beforeAll(async () => {
  site = await openSite({ SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'inspel@region.example' })
  browser = await openBrowser()
  const sender = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await sender.goto(`${site.origin}/svara`)
  await sender.getByLabel('Ditt inspel').fill('Ett inspel att titta på')
  await sender.getByRole('button', { name: 'Skicka' }).click()
  const more = new URL(sender.url()).pathname
  await sender.context().close()
  const receipt = more.replace('/mer', '')
  addresses = [...(await publicAddresses(site)), more, receipt, `${receipt}/andra`, `${receipt}/e-post`]
  await markStored(site)
  markCatalogues()
  page = await newPage(browser, PHONE)
})
afterAll(async () => {
  layOver({})
  await browser.close()
  await site.close()
})

/**
 * Texts whose own language is another than the one that they stand in; and whether something fell back without a word of it.
 * A name for those who listen is looked at where it is all that its element says: elsewhere `lang` would also
 * claim what stands inside. A title may quote: its first words count.
 */
const untrueIn = (source: string) =>
  page.evaluate((html) => {
    const doc = new DOMParser().parseFromString(html, 'text/html')
    const langOf = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang')
    const found: string[] = []
    const look = (element: Element | null, text: string, where: string) => {
      const its = langOf(element)
      const marks = [...text.matchAll(/⟦(\w+)[|~]/g)].slice(0, /title$/i.test(where) ? 1 : undefined)
      if (marks.some(([, lang]) => lang !== its))
        found.push(`${where} in ${its}: ${text.trim().slice(0, 120)}`)
    }
    const nodes = doc.createTreeWalker(doc, NodeFilter.SHOW_TEXT)
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const element = node.parentElement
      if (!element?.closest('script, style')) look(element, node.nodeValue ?? '', element?.tagName ?? '')
    }
    for (const element of doc.querySelectorAll('body *')) {
      if (element.textContent?.trim()) continue
      for (const name of ['aria-label', 'title', 'alt', 'placeholder'])
        look(element, element.getAttribute(name) ?? '', `${element.tagName} ${name}`)
    }
    const own = doc.documentElement.lang
    const fellBack = [...(doc.body.textContent ?? '').matchAll(/⟦(\w+)\|/g)].some(([, lang]) => lang !== own)
    if (fellBack && !doc.querySelector('.fallback')) found.push('hides that it fell back')
    return [...new Set(found)]
  }, source)

test.each(LANGUAGES)(
  'every text on every public page in %s says which language it is in, and the page says what fell back',
  async (language) => {
    const app = web(site.context)
    const findings: string[] = []
    for (const address of addresses) {
      const answer = await app.request(site.origin + pathIn(language, address), {
        headers: { accept: 'text/html' },
      })
      const source = await answer.text()
      expect(source, address).toContain('⟦')
      findings.push(...(await untrueIn(source)).map((finding) => `${address} ${finding}`))
    }
    expect(findings).toEqual([])
  },
  180_000,
)
