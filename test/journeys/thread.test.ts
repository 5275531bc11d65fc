import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayInSweden } from '~/kernel/time'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { openSite, type Site } from '../lib/site'

/** One inspel walks the whole thread, by the hands of those whose work it is. Each test is the next step. */
let site: Site
let browser: Browser
let citizen: Page
let receipt: string
const text = 'Vi behöver en pump för skoterspåret. Ring 070-174 06 12. Och lampor vid badet.'
const masked = 'Vi behöver en pump för skoterspåret. Ring [telefon]. Och lampor vid badet.'

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  citizen = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const staff = async (...roles: string[]): Promise<Page> => {
  const page = await newPage(browser, DESK)
  await site.signIn(page, ...roles)
  return page
}
const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click()

test('1. a citizen sends it from a phone', async () => {
  await citizen.goto(`${site.origin}/svara`)
  await citizen.getByLabel('Ditt inspel').fill(text)
  await press(citizen, 'Skicka')
  await citizen.getByRole('link', { name: 'Hoppa över' }).click()
  receipt = citizen.url()
})

test('2. a moderator reads the inbox in order, masks the number and publishes', async () => {
  const page = await staff('moderator')
  await page.goto(`${site.origin}/arbete/inspel`)
  const listed = await page.locator('tbody tr').allInnerTexts()
  expect(listed.at(-1)).toContain('pump för skoterspåret')
  expect(listed.at(-1)).toContain('personuppgifter')
  await page.getByRole('link', { name: 'pump för skoterspåret' }).click()
  expect(await page.locator('.notice.warning').innerText()).toContain('070-174 06 12')
  await page.getByLabel('Text som visas').fill(masked)
  await press(page, 'Publicera')
  expect(await page.locator('.notice.done').innerText()).toContain('publicerat')

  await citizen.goto(`${site.origin}/inspel?q=skoterspåret`)
  expect(await citizen.locator('article.inspel .said').innerText()).toBe(masked)
  const kept = await site.context.db
    .selectFrom('contribution')
    .select('body')
    .where('body', '=', text)
    .execute()
  expect(kept).toHaveLength(1)
})

test('3. another is withheld with a reason, which its sender reads', async () => {
  await citizen.goto(`${site.origin}/svara`)
  await citizen.getByLabel('Ditt inspel').fill('Grannen på nummer fyra är en tjuv')
  await press(citizen, 'Skicka')
  await citizen.getByRole('link', { name: 'Hoppa över' }).click()
  const page = await staff('moderator')
  await page.goto(`${site.origin}/arbete/inspel`)
  await page.getByRole('link', { name: 'Grannen på nummer fyra' }).click()
  await page.getByText('Låt bli att visa').click()
  await press(page, 'Visa inte')
  expect(await page.getByRole('alert').innerText()).toContain('Skriv ett skäl')
  await page.getByLabel('Skäl').fill('Pekar ut en enskild person')
  await press(page, 'Visa inte')
  await citizen.reload()
  expect(await citizen.locator('.timeline').innerText()).toContain('Pekar ut en enskild person')
})

test('4. an analyst makes a theme, splits the inspel in two and sorts each part', async () => {
  const page = await staff('analyst')
  await page.goto(`${site.origin}/arbete/teman`)
  await page.getByLabel('Namn', { exact: true }).fill('Skoterspår')
  await page.getByLabel('Vad temat handlar om').fill('Spår som går att köra hela vintern.')
  await press(page, 'Skapa tema')
  await page.getByRole('link', { name: 'Skoterspår' }).click()
  await press(page, 'Publicera temat')
  await page.goto(`${site.origin}/arbete/kodning`)
  while (!(await page.locator('main').innerText()).includes('pump för skoterspåret')) {
    await page.getByRole('link', { name: 'Hoppa över' }).click()
  }
  await page.getByText('Dela det').click()
  await page.getByLabel('Påståenden').fill('Vi behöver en pump.\n\nOch lampor vid badet.')
  await press(page, 'Dela')
  expect(await page.getByRole('alert').innerText()).toContain('ordagrant')
  await page.getByLabel('Påståenden').fill('Vi behöver en pump för skoterspåret.\n\nOch lampor vid badet.')
  await press(page, 'Dela')
  const parts = page.locator('fieldset')
  await parts.nth(0).getByLabel('Skoterspår', { exact: true }).check()
  await parts.nth(1).getByLabel('Natur och vatten').check()
  await press(page, 'Spara och ta nästa')

  await citizen.goto(receipt)
  const states = await citizen.locator('.timeline').innerText()
  expect(states).toContain('Sorterat till tema')
  expect(states).toContain('Skoterspår')
  expect(states).toContain('Natur och vatten')
})

test('5. a strategist writes a passage that rests on the theme and the inspel, and sends the draft out', async () => {
  const page = await staff('strategist')
  await page.goto(`${site.origin}/arbete/strategi`)
  await page
    .getByLabel(/titel|namn/i)
    .first()
    .fill('Spårplan 2030')
  await page.locator('[name=summarySv]').fill('En plan för spåren i länet.')
  await page.locator('form:has([name=titleSv]) button[type=submit]').click()
  await page.locator('[name=part]').fill('Vinter')
  await page.locator('[name=heading]').fill('Spår som håller')
  await page.locator('form:has([name=part]) [name=text]').fill('Regionen stöder spår som föreningar sköter.')
  await page.locator('form:has([name=part]) button[type=submit]').click()
  await page.goto(`${site.origin}/arbete/strategi/sparplan-2030/spar-som-haller`)
  await page.locator('select[name=theme]').selectOption({ label: 'Skoterspår' })
  await page.locator('form:has(select[name=theme]) button').click()
  await page.locator('main [name=q]').fill('skoterspåret')
  await press(page, 'Sök')
  await page.locator('form:has([name=publication]) button').first().click()

  await citizen.goto(`${site.origin}/strategin`)
  expect(await citizen.locator('main').innerText()).not.toContain('Spårplan')

  await page.goto(`${site.origin}/arbete/strategi/sparplan-2030/remiss`)
  await page.locator('[name=slug]').fill('sparplan')
  await page.locator('[name=titleSv]').fill('Remiss: Spårplan 2030')
  await page.locator('[name=introSv]').fill('Säg vad du tycker om spåren.')
  await page.locator('[name=opensOn]').fill(dayInSweden(new Date()))
  await page.locator('[name=closesOn]').fill(dayInSweden(new Date(Date.now() + 30 * 86_400_000)))
  await page.locator('form:has([name=slug]) button[type=submit]').click()

  await citizen.goto(receipt)
  expect(await citizen.locator('.timeline').innerText()).toContain('Spår som håller')
})

test('6. someone comments on the passage without JavaScript and keeps a receipt', async () => {
  await citizen.goto(`${site.origin}/remiss/sparplan`)
  await citizen
    .getByRole('link', { name: /Tyck till/ })
    .first()
    .click()
  await citizen.locator('form:has([name=stance]) button[type=submit]').click()
  expect(await citizen.getByRole('alert').count()).toBe(1)
  await citizen.locator('label.choice', { hasText: 'Ändra' }).click()
  await citizen.locator('[name=text]').fill('Skriv att stödet gäller även pumpar.')
  await citizen.locator('form:has([name=stance]) button[type=submit]').click()
  expect(citizen.url()).toContain('/remiss/kvitto/')
  expect(await citizen.locator('.receipt .code').innerText()).toMatch(/^(\w{4} ){3}\w$/)
})

test('7. the strategist shows the comment and answers it: prepared first, then published', async () => {
  const page = await staff('strategist')
  await page.goto(`${site.origin}/arbete/remiss/sparplan`)
  await page.locator('main a[href*="/arbete/remiss/sparplan/"]').first().click()
  const desk = page.url().split('?')[0]!
  await page.locator('form[action$="/visa"] button').click()
  await page.goto(desk)
  await page.locator('form[action$="/svar"] label.choice').first().click()
  await page.locator('form[action$="/svar"] [name=text]').fill('Pumpar nämns nu i stycket.')
  await page.locator('form[action$="/svar"] button[type=submit]').click()
  await citizen.goto(`${site.origin}/remiss/sparplan`)
  expect(await citizen.locator('main').innerText()).toContain('Skriv att stödet gäller även pumpar.')
  expect(await citizen.locator('main').innerText()).not.toContain('Pumpar nämns nu')
  await page.goto(`${site.origin}/arbete/remiss/sparplan`)
  await page.locator('form[action$="/publicera"] button').click()
  await citizen.reload()
  expect(await citizen.locator('main').innerText()).toContain('Pumpar nämns nu i stycket.')
})

test('8. the decision is recorded with the new wording', async () => {
  const page = await staff('strategist')
  await page.goto(`${site.origin}/arbete/strategi/beslut?dokument=sparplan-2030`)
  await page.locator('[name=title]').fill('Spårplanen antas')
  await page.locator('[name=decidedBy]').fill('Regionala utvecklingsnämnden')
  await page.locator('[name=decidedOn]').fill('2026-11-24')
  await page.locator('[name=caseNumber]').fill('PROV-1')
  await page.locator('[name=text]').fill('Planen antas med ändring.')
  const box = page.locator('[name^="with-"]').first()
  if (!(await box.isChecked())) await box.check()
  await page.locator('[name^="text-"]').first().fill('Regionen stöder spår och pumpar som föreningar sköter.')
  await page.locator('form:has([name=caseNumber]) button[type=submit]').click()
  await citizen.goto(receipt)
  expect(await citizen.locator('.timeline').innerText()).toContain('Beslut av Regionala utvecklingsnämnden')
  expect(await citizen.locator('.timeline ins').innerText()).toContain('och pumpar')
})

test('9. an answer to the theme reaches everyone whose inspel is in it', async () => {
  const page = await staff('strategist')
  await page.goto(`${site.origin}/arbete/strategi/svar`)
  await page.locator('main a', { hasText: 'Skoterspår' }).first().click()
  await page.locator('form:has([name=outcome]) label.choice').first().click()
  await page.locator('form:has([name=outcome]) [name=text]').fill('Ja. Vi stöder både spår och pumpar.')
  await page.locator('form:has([name=outcome]) button[type=submit]').click()
  await page.goto(`${site.origin}/arbete/strategi/svar`)
  await page.locator('form[action$="/publicera"] button').click()
  await citizen.goto(receipt)
  expect(await citizen.locator('.timeline').innerText()).toContain('Ja. Vi stöder både spår och pumpar.')
})

test('10. an action is recorded with an indicator, a value and money', async () => {
  const page = await staff('strategist')
  await page.goto(`${site.origin}/arbete/framsteg`)
  await page.getByLabel('Namn').fill('Pumpar till spåren')
  await page.getByLabel('Vad görs, och varför?').fill('Föreningar får pumpar.')
  await page.getByLabel('Ansvarig').fill('Utvecklingsavdelningen')
  await page.getByLabel('Läge').selectOption({ label: 'Pågår' })
  await page.getByLabel('Börjar').fill('2026-11-01')
  await page.getByLabel('Slutar').fill('2027-04-30')
  await page.getByLabel('Spår som håller').check()
  await press(page, 'Spara åtgärden')
  await page.getByText('Nytt mått').click()
  await page.getByLabel('Vad mäts?').fill('Spår med pump')
  await page.getByLabel('Enhet').fill('spår')
  await page.getByLabel('Källa').fill('Föreningarna')
  await page.getByLabel('Startvärde').fill('0')
  await page.getByLabel('Startdatum').fill('2026-11-01')
  await page.getByLabel('Målvärde').fill('12')
  await page.getByLabel('Måldatum').fill('2027-04-30')
  await press(page, 'Spara måttet')
  await page.getByText('Nytt värde').click()
  await page.getByLabel('Mätt den').fill('2026-11-24')
  await page.getByLabel('Värde', { exact: true }).fill('3')
  await press(page, 'Spara värdet')
  await page.getByText('Nytt stöd').click()
  await page.getByLabel('Belopp i kronor').fill('85 000')
  await page.getByLabel('Mottagare').fill('En skoterklubb i Jokkmokk')
  await page.getByLabel('Ändamål').fill('Två pumpar')
  await page.getByLabel('Finansiär').fill('Region Norrbotten')
  await page.getByLabel('Kommun').selectOption({ label: 'Jokkmokk' })
  await page.getByLabel('Beslutat den').fill('2026-11-20')
  await press(page, 'Spara stödet')
  await press(page, 'Publicera åtgärden')
  await citizen.goto(receipt)
  const states = await citizen.locator('.timeline').innerText()
  expect(states).toContain('Pumpar till spåren, 85\u00a0000 kr')
  expect(states).toContain('3 spår')
})

test('11. a communicator tells it, with a picture, and it stands everywhere it should', async () => {
  const page = await staff('communicator')
  await page.goto(`${site.origin}/arbete/redaktionen/ny`)
  await page.getByLabel('Rubrik').fill('Pumpen som räddade spåret')
  await page.getByLabel('Ingress').fill('Nu håller spåret hela vintern.')
  await page
    .getByLabel('Text', { exact: true })
    .fill('Klubben fick två pumpar.\n\n> Det blev bra.\n>> spårchefen')
  await page.getByLabel('Bild', { exact: true }).setInputFiles({
    name: 'spar.jpg',
    mimeType: 'image/jpeg',
    buffer: await sharp({ create: { width: 800, height: 500, channels: 3, background: '#cde' } })
      .jpeg()
      .toBuffer(),
  })
  await page.getByLabel('Vad visar bilden?').fill('Ett skoterspår i skymning')
  await page.getByLabel('Jokkmokk').check()
  await page.getByLabel('Spår som håller').check()
  await press(page, 'Spara')
  await page.waitForURL('**klart=sparat')
  expect(await (await fetch(`${site.origin}/nyheter/atom.xml`)).text()).not.toContain('Pumpen')
  await press(page, 'Publicera på webben')

  const address = '/nyheter/pumpen-som-raddade-sparet'
  for (const path of [
    '/nyheter',
    '/kommun/jokkmokk',
    '/nyheter/atom.xml',
    '/nyheter/feed.json',
    '/sitemap.xml',
    '/strategin/sparplan-2030/spar-som-haller',
  ]) {
    expect(await (await fetch(site.origin + path)).text(), path).toContain('pumpen-som-raddade-sparet')
  }
  await citizen.goto(site.origin + address)
  const data = JSON.parse((await citizen.locator('script[type="application/ld+json"]').textContent()) ?? '')
  expect(data).toMatchObject({ '@type': 'NewsArticle', headline: 'Pumpen som räddade spåret' })
  expect(await citizen.locator('meta[property="og:image"]').getAttribute('content')).toContain('/bild/')
  const picture = await citizen.locator('main img').getAttribute('src')
  expect((await fetch(site.origin + picture)).headers.get('content-type')).toBe('image/jpeg')
  await citizen.goto(receipt)
  expect(await citizen.locator('.timeline').innerText()).toContain('Pumpen som räddade spåret')
})

test('12. the picture of the whole counts it in', async () => {
  await citizen.goto(`${site.origin}/vad-hande-sen`)
  const flow = await citizen.locator('.flow').innerText()
  expect(flow).toContain('Skoterspår')
  expect(flow).toContain('Togs inte med')
  const status = (await (await fetch(`${site.origin}/status.json`)).json()) as { even: boolean }
  expect(status.even).toBe(true)
})
