import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FLOOD } from '~/platform/http/flood-guard'
import { newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { openSite, type Site } from '../lib/site'

let site: Site
let browser: Browser
let agent: string

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  const page = await newPage(browser, PHONE)
  agent = await page.evaluate(() => navigator.userAgent)
  await page.close()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

/** Posts as a program would, from the same machine and with the same name as the browser. */
const flood = async (times: number, path = '/svara', more: Record<string, string> = {}) => {
  let last = 0
  for (let sent = 0; sent < times; sent++) {
    const body = new URLSearchParams({ text: 'köp billigt', key: randomUUID(), ...more })
    const answer = await fetch(site.origin + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'user-agent': agent, accept: 'text/html' },
      body,
    })
    await answer.arrayBuffer()
    last = answer.status
  }
  return last
}

const suspicionOf = async (text: string) => {
  const row = await site.context.db
    .selectFrom('contribution')
    .select('suspicion')
    .where('body', '=', text)
    .executeTakeFirstOrThrow()
  return row.suspicion
}

const send = async (script: boolean, text: string) => {
  const page = await newPage(browser, { ...PHONE, ...(script ? {} : WITHOUT_SCRIPT) })
  await page.goto(`${site.origin}/svara`)
  const hasPuzzle = (await page.locator('input[data-puzzle]').count()) === 1
  await page.getByLabel('Ditt inspel').fill(text)
  await page.getByRole('button', { name: 'Skicka' }).click()
  await page.waitForURL('**/mer')
  await page.close()
  return { hasPuzzle, suspicion: await suspicionOf(text) }
}

test('nobody meets a puzzle while nothing looks automated', async () => {
  expect(await send(true, 'Först i kön')).toEqual({ hasPuzzle: false, suspicion: null })
})

test('in a flood a person comes through: the browser solves the puzzle by itself', async () => {
  expect(await flood(FLOOD.suspectFrom)).toBe(303)
  expect(await send(true, 'Från en människa')).toEqual({ hasPuzzle: true, suspicion: null })
})

test('without a script the inspel is taken too, and waits behind the rest', async () => {
  expect(await send(false, 'Utan skript')).toEqual({ hasPuzzle: true, suspicion: 'unproved' })
  const page = await newPage(browser, PHONE)
  await site.signIn(page, 'moderator')
  await page.goto(`${site.origin}/arbete/inspel`)
  await page.getByRole('link', { name: '2 av dem kan vara skickade av ett program.' }).click()
  expect(await page.locator('tbody tr').count()).toBe(2)
  expect(await page.locator('tbody').innerText()).toContain('Utan skript')
})

test('a flood without end is stopped with the text kept, and a person still comes through', async () => {
  expect(await flood(FLOOD.stopFrom)).toBe(429)
  expect(await send(true, 'Ännu en människa')).toEqual({ hasPuzzle: true, suspicion: null })

  const page = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await page.goto(`${site.origin}/svara`)
  await page.getByLabel('Ditt inspel').fill('Utan bevis')
  await page.getByRole('button', { name: 'Skicka' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('ovanligt många')
  expect(await page.getByLabel('Ditt inspel').inputValue()).toBe('Utan bevis')
})
