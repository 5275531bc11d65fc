import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESK, newPage, openBrowser } from '../lib/browser'
import { openSite, type Site } from '../lib/site'

let site: Site
let browser: Browser
let page: Page
let verifies: (yes: boolean) => Promise<void>

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  page = await newPage(browser, DESK)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  verifies = (yes) =>
    devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: yes }).then(() => undefined)
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const signOut = async () => {
  await page.getByRole('button', { name: 'Logga ut', exact: true }).click()
  await page.waitForURL('**/arbete/logga-in')
}
const byPasskey = () => page.getByRole('button', { name: 'Logga in med passkey' })

test('a passkey is added to the account', async () => {
  await site.signIn(page, 'moderator')
  await page.goto(`${site.origin}/arbete/konto`)
  await page.getByLabel('Namn på passkeyn').fill('Provdatorn')
  await page.getByRole('button', { name: 'Lägg till en passkey' }).click()
  await page.waitForURL('**klart=sparat')
  expect(await page.locator('table').first().innerText()).toContain('Provdatorn')
})

test('it signs in without password or code', async () => {
  await signOut()
  await byPasskey().click()
  await page.waitForURL('**/arbete')
  await page.goto(`${site.origin}/arbete/konto`)
  expect(await page.locator('main').innerText()).toContain('Passkey')
})

test('whom the device does not recognise is told so, and the password still stands there', async () => {
  await signOut()
  await verifies(false)
  await byPasskey().click()
  await page.locator('#passkey [role=status]').waitFor()
  expect(await page.locator('#passkey [role=status]').innerText()).toContain('gick inte igenom')
  expect(await page.getByLabel('Lösenord').isVisible()).toBe(true)
  await verifies(true)
})

test('a passkey that was taken away opens nothing', async () => {
  await byPasskey().click()
  await page.waitForURL('**/arbete')
  await page.goto(`${site.origin}/arbete/konto`)
  await page.getByRole('button', { name: 'Ta bort Provdatorn' }).click()
  await page.waitForURL('**klart=sparat')
  await signOut()
  await byPasskey().click()
  await page.locator('#passkey [role=status]').waitFor()
  expect(page.url()).toContain('/arbete/logga-in')
})
