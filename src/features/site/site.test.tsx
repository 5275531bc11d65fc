import { readdirSync, readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '~/kernel/language'
import { readConfig } from '~/platform/config'
import type { Context } from '~/platform/context'
import { PROBLEM_STATUSES } from '~/platform/http/problem'
import type { PageEnv } from '~/platform/http/routes'
import { visitOf } from '~/platform/http/visit'
import * as ui from '~/ui'
import { answerPage, ErrorPage, sitePublic, siteStaff } from '.'

const now = new Date('2026-11-24T12:00:00Z')
const contextWith = (contact?: string) =>
  ({
    clock: { now: () => now },
    config: readConfig({ INSPEL_SECRET: 's'.repeat(32), ...(contact ? { CONTACT_EMAIL: contact } : {}) }),
  }) as unknown as Context

const read = async (path: string, lang: Language = 'sv', contact?: string): Promise<string> => {
  const app = new Hono<PageEnv>()
  const staff = path.startsWith('/arbete')
    ? { id: 'x', email: 'strateg@region.example', title: 'Strateg', roles: ['strategist'] }
    : undefined
  app.use(async (c, next) => {
    c.set('visit', visitOf(lang, path, '', staff, 'https://inspel.example'))
    await next()
  })
  for (const status of PROBLEM_STATUSES) {
    app.get(`/fel/${status}`, (c) =>
      answerPage(c, <ErrorPage visit={c.var.visit} status={status} reference="abcd" now={now} />, status),
    )
  }
  app.route('/', sitePublic(contextWith(contact)))
  app.route('/', siteStaff(contextWith(contact)))
  return (await app.request(path)).text()
}

const checker = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'heading-level': 'error',
    // Boxes of one question share its name: the form sends every one that is ticked.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    'void-style': ['error', { style: 'selfclose' }],
    'long-title': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
  },
})

const faultsIn = async (html: string): Promise<string[]> => {
  const report = await checker.validateString(html)
  return report.results.flatMap(({ messages }) =>
    messages.map((fault) => `${fault.ruleId}: ${fault.message} (${fault.selector})`),
  )
}

const PAGES = ['/om', '/tillganglighet', '/personuppgifter', '/arbete/designsystem']

describe('every page of the site is sound HTML', () => {
  test.each(PAGES.flatMap((path) => [[path, 'sv'] as const, [path, 'en'] as const]))(
    '%s in %s',
    async (path, lang) => {
      expect(await faultsIn(await read(path, lang))).toEqual([])
    },
  )
  test.each(PROBLEM_STATUSES)('the page for fault %s', async (status) => {
    expect(await faultsIn(await read(`/fel/${status}`))).toEqual([])
  })
})

test('a page names its own address and its address in each language', async () => {
  const page = await read('/om', 'en')
  expect(page).toContain('<link rel="canonical" href="https://inspel.example/en/om"/>')
  for (const lang of LANGUAGES) expect(page).toContain(`hreflang="${lang}"`)
  expect(page).toContain('<meta property="og:title" content="About Inspel"/>')
})

test('who finds a fault is told where to write', async () => {
  expect(await read('/tillganglighet', 'sv', 'inspel@region.example')).toContain(
    'mailto:inspel@region.example',
  )
  expect(await read('/tillganglighet')).toContain('https://www.norrbotten.se/')
  expect(await read('/tillganglighet')).toContain('https://www.digg.se/tdosanmalan')
})

test('no style stands in an attribute and no script in the page: the security policy forbids both', async () => {
  for (const path of PAGES) expect(await read(path)).not.toMatch(/ style="|<script|onclick=/)
})

/** What stands around every page, or inside another part, is shown by the page itself. */
const AROUND = [
  'ContourLines',
  'Board',
  'Document',
  'Help',
  'Hidden',
  'LightBand',
  'PageHead',
  'PublicFrame',
  'QrCode',
  'ReadAloud',
  'StaffFrame',
  'Tag',
  'Timer',
]

test('every part of the design system stands in the catalogue', () => {
  const folder = new URL('./web/catalogue/', import.meta.url)
  const source = readdirSync(folder)
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('')
  const parts = Object.keys(ui).filter((name) => /^[A-Z][a-z]/.test(name) && !AROUND.includes(name))
  expect(parts.filter((name) => !source.includes(`<${name}`))).toEqual([])
})
