import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESK, newPage, openBrowser } from '../lib/browser'
import { CLIENT, openProvider } from '../lib/provider'
import { openSite, type Site } from '../lib/site'

let provider: Awaited<ReturnType<typeof openProvider>>
let site: Site
let browser: Browser

beforeAll(async () => {
  provider = await openProvider()
  site = await openSite({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
  })
  provider.serve(`${site.origin}/arbete/logga-in/oidc/svar`)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.close()
  await provider.close()
})

const begin = async (): Promise<Page> => {
  const page = await newPage(browser, DESK)
  await page.goto(`${site.origin}/arbete`)
  await page.getByRole('link', { name: 'Logga in med regionens konto' }).click()
  await page.waitForURL(`${provider.issuer}/**`)
  return page
}

const signInThere = async (page: Page, name: string) => {
  await page.locator('[name=login]').fill(name)
  await page.locator('[name=password]').fill('vad som helst')
  await page.locator('button[type=submit]').click()
  await page.locator('button[type=submit]').click()
  await page.waitForURL(`${site.origin}/**`)
}

const sessions = async () =>
  (await site.context.db.selectFrom('staffSession').select('method').execute()).map(({ method }) => method)

test('who has an account here signs in by the organisation, and lands in the workroom', async () => {
  const { email } = await site.account('analyst')
  const page = await begin()
  await signInThere(page, email)
  expect(page.url()).toBe(`${site.origin}/arbete`)
  await page.goto(`${site.origin}/arbete/teman`)
  expect(await page.locator('h1').innerText()).toBe('Teman')
  expect((await page.goto(`${site.origin}/arbete/framsteg`))?.status()).toBe(403)
  expect(await sessions()).toEqual(['oidc'])
  await page.context().close()

  const again = await begin()
  await signInThere(again, email)
  expect(again.url()).toBe(`${site.origin}/arbete`)
  await again.context().close()
})

test.each([
  ['is nobody here', 'okand@region.example'],
  ['has an e-mail that nobody has verified', 'overifierad@region.example'],
])('who %s is told so, and gets no session', async (_, name) => {
  const before = await sessions()
  const page = await begin()
  await signInThere(page, name)
  expect(await page.getByRole('alert').innerText()).toContain('Du har inget konto här')
  await page.goto(`${site.origin}/arbete/konto`)
  expect(page.url()).toContain('/arbete/logga-in')
  expect(await sessions()).toEqual(before)
  await page.context().close()
})

test('who turns back is told so, and the other ways in still stand there', async () => {
  const page = await begin()
  await page.getByRole('link', { name: /cancel/i }).click()
  await page.waitForURL(`${site.origin}/**`)
  expect(await page.getByRole('alert').innerText()).toContain('Inloggningen gick inte igenom')
  expect(await page.getByLabel('Lösenord').isVisible()).toBe(true)
  await page.context().close()
})

test('an answer that this browser did not ask for, or that is used again, opens nothing', async () => {
  const { email } = await site.account('moderator')
  const page = await begin()
  let answer = ''
  page.on('request', (request) => {
    if (request.url().includes('/oidc/svar')) answer = request.url()
  })
  await signInThere(page, email)
  const before = await sessions()
  expect((await page.goto(answer))?.status()).toBe(422)
  const other = await newPage(browser, DESK)
  expect((await other.goto(answer))?.status()).toBe(422)
  expect(await other.getByRole('alert').innerText()).toContain('Inloggningen gick inte igenom')
  expect(await sessions()).toEqual(before)
})
