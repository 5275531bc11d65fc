import type { Browser, Page } from 'playwright-core'
import { DESK, newPage, WITHOUT_SCRIPT } from './browser'
import { type } from './keyboard'
import type { Site } from './site'

/** The demo's meeting whose notes can still be handed in: two questions, some tables. */
export const CODE = 'B0DEN6'
export const PIN = '204026'

/** A helper who came in by the PIN, with the row to type in before them. */
export const enterAsHelper = async (browser: Browser, site: Site, script = true): Promise<Page> => {
  const page = await newPage(browser, { ...DESK, ...(script ? {} : WITHOUT_SCRIPT) })
  await page.goto(`${site.origin}/mote/${CODE}/hjalpare`)
  await type(page.getByLabel('Hjälparkod'), PIN)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/hjalpare')
  await page.getByLabel('Lapp', { exact: true }).waitFor()
  return page
}
