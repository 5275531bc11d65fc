import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayInSweden } from '~/kernel/time'
import { unrecordedChanges } from '~/platform/audit/testing'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { attach, choose, follow, pick, press, tabTo, type } from '../lib/keyboard'
import { openSite, type Site } from '../lib/site'

/**
 * One inspel walks the whole thread, by the hands of those whose work it is, and by keyboard alone: the citizen
 * on a dark phone screen without JavaScript, staff at their desks. Each test is the next step.
 */
let site: Site
let browser: Browser
let citizen: Page
let receipt: string
const text = 'Vi behöver en pump för skoterspåret. Ring 070-174 06 12. Och lampor vid badet.'
const masked = 'Vi behöver en pump för skoterspåret. Ring [telefon]. Och lampor vid badet.'

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  citizen = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT, colorScheme: 'dark' })
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const staff = async (...roles: string[]): Promise<Page> => {
  const page = await newPage(browser, DESK)
  const { email, password, code } = await site.account(...roles)
  await page.goto(`${site.origin}/arbete`)
  await type(page.getByLabel('E-post'), email)
  await type(page.getByLabel('Lösenord'), password)
  await type(page.getByLabel('Engångskod'), code())
  await follow(page.getByRole('button', { name: 'Logga in', exact: true }))
  return page
}
const button = (page: Page, name: string) => page.getByRole('button', { name }).first()

test('1. a citizen sends it from a phone', async () => {
  await citizen.goto(`${site.origin}/svara`)
  await type(citizen.getByLabel('Ditt inspel'), text)
  await follow(button(citizen, 'Skicka'))
  await follow(citizen.getByRole('link', { name: 'Hoppa över' }))
  receipt = citizen.url()
})

test('2. a moderator reads the inbox in order, masks the number and publishes', async () => {
  const page = await staff('moderator')
  await page.goto(`${site.origin}/arbete/inspel`)
  const listed = await page.locator('tbody tr').allInnerTexts()
  expect(listed.at(-1)).toContain('pump för skoterspåret')
  expect(listed.at(-1)).toContain('personuppgifter')
  await follow(page.getByRole('link', { name: 'pump för skoterspåret' }))
  expect(await page.locator('.notice.warning').innerText()).toContain('070-174 06 12')
  await type(page.getByLabel('Text som visas'), masked)
  await follow(button(page, 'Publicera'))
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
  await type(citizen.getByLabel('Ditt inspel'), 'Grannen på nummer fyra är en tjuv')
  await follow(button(citizen, 'Skicka'))
  await follow(citizen.getByRole('link', { name: 'Hoppa över' }))
  const page = await staff('moderator')
  await page.goto(`${site.origin}/arbete/inspel`)
  await follow(page.getByRole('link', { name: 'Grannen på nummer fyra' }))
  await press(page.getByText('Låt bli att visa'))
  await follow(button(page, 'Visa inte'))
  expect(await page.getByRole('alert').innerText()).toContain('Skriv ett skäl')
  await type(page.getByLabel('Skäl'), 'Pekar ut en enskild person')
  await follow(button(page, 'Visa inte'))
  await citizen.reload()
  expect(await citizen.locator('.timeline').innerText()).toContain('Pekar ut en enskild person')
})

test('4. an analyst makes a theme, splits the inspel in two and sorts each part', async () => {
  const page = await staff('analyst')
  await page.goto(`${site.origin}/arbete/teman`)
  await type(page.getByLabel('Namn', { exact: true }), 'Skoterspår')
  await type(page.getByLabel('Vad temat handlar om'), 'Spår som går att köra hela vintern.')
  await follow(button(page, 'Skapa tema'))
  await follow(page.getByRole('link', { name: 'Skoterspår' }))
  await follow(button(page, 'Publicera temat'))
  await page.goto(`${site.origin}/arbete/sortera`)
  while (!(await page.locator('main').innerText()).includes('pump för skoterspåret')) {
    await follow(page.getByRole('link', { name: 'Hoppa över' }))
  }
  await press(page.getByText('Dela det'))
  await type(page.getByLabel('Påståenden'), 'Vi behöver en pump.\n\nOch lampor vid badet.')
  await follow(button(page, 'Dela'))
  expect(await page.getByRole('alert').innerText()).toContain('ordagrant')
  await type(page.getByLabel('Påståenden'), 'Vi behöver en pump för skoterspåret.\n\nOch lampor vid badet.')
  await follow(button(page, 'Dela'))
  const parts = page.locator('fieldset')
  await pick(parts.nth(0).getByLabel('Skoterspår', { exact: true }))
  await pick(parts.nth(1).getByLabel('Natur och vatten'))
  await follow(button(page, 'Spara och ta nästa'))

  await citizen.goto(receipt)
  const states = await citizen.locator('.timeline').innerText()
  expect(states).toContain('Sorterat till tema')
  expect(states).toContain('Skoterspår')
  expect(states).toContain('Natur och vatten')
})

test('5. a strategist writes a passage that rests on the theme and the inspel, and sends the draft out', async () => {
  const page = await staff('strategist')
  await page.goto(`${site.origin}/arbete/strategi`)
  await type(page.getByLabel(/titel|namn/i).first(), 'Spårplan 2030')
  await type(page.locator('[name=summarySv]'), 'En plan för spåren i länet.')
  await follow(page.locator('form:has([name=titleSv]) button[type=submit]'))
  await type(page.locator('[name=part]'), 'Vinter')
  await type(page.locator('[name=heading]'), 'Spår som håller')
  await type(page.locator('form:has([name=part]) [name=text]'), 'Regionen stöder spår som föreningar sköter.')
  await follow(page.locator('form:has([name=part]) button[type=submit]'))
  await page.goto(`${site.origin}/arbete/strategi/sparplan-2030/spar-som-haller`)
  await choose(page.locator('select[name=theme]'), 'Skoterspår')
  await follow(page.locator('form:has(select[name=theme]) button'))
  await type(page.locator('main [name=q]'), 'skoterspåret')
  await follow(button(page, 'Sök'))
  await follow(page.locator('form:has([name=publication]) button').first())

  await citizen.goto(`${site.origin}/strategin`)
  expect(await citizen.locator('main').innerText()).not.toContain('Spårplan')

  await page.goto(`${site.origin}/arbete/strategi/sparplan-2030/remiss`)
  await type(page.locator('[name=slug]'), 'sparplan')
  await type(page.locator('[name=titleSv]'), 'Remiss: Spårplan 2030')
  await type(page.locator('[name=introSv]'), 'Säg vad du tycker om spåren.')
  await type(page.locator('[name=opensOn]'), dayInSweden(new Date()))
  await type(page.locator('[name=closesOn]'), dayInSweden(new Date(Date.now() + 30 * 86_400_000)))
  await follow(page.locator('form:has([name=slug]) button[type=submit]'))

  await citizen.goto(receipt)
  expect(await citizen.locator('.timeline').innerText()).toContain('Spår som håller')
})

test('6. someone comments on the passage without JavaScript and keeps a receipt', async () => {
  await citizen.goto(`${site.origin}/remiss/sparplan`)
  await follow(citizen.getByRole('link', { name: /Tyck till/ }).first())
  await follow(citizen.locator('form:has([name=stance]) button[type=submit]'))
  expect(await citizen.getByRole('alert').count()).toBe(1)
  await pick(citizen.locator('label.choice', { hasText: 'Ändra' }).locator('input'))
  await type(citizen.locator('[name=text]'), 'Skriv att stödet gäller även pumpar.')
  await follow(citizen.locator('form:has([name=stance]) button[type=submit]'))
  expect(citizen.url()).toContain('/remiss/kvitto/')
  expect(await citizen.locator('.receipt .code').innerText()).toMatch(/^(\w{4} ){3}\w$/)
})

test('7. the strategist shows the comment and answers it: prepared first, read by another, then published', async () => {
  const page = await staff('strategist')
  await page.goto(`${site.origin}/arbete/remiss/sparplan`)
  await follow(page.locator('tbody a').first())
  const desk = page.url().split('?')[0]!
  await follow(page.locator('form[action$="/visa"] button'))
  await page.goto(desk)
  await pick(page.locator('form[action$="/svar"] label.choice').locator('input').first())
  await type(page.locator('form[action$="/svar"] [name=text]'), 'Pumpar nämns nu i stycket.')
  await follow(page.locator('form[action$="/svar"] button[type=submit]'))
  await citizen.goto(`${site.origin}/remiss/sparplan`)
  expect(await citizen.locator('main').innerText()).toContain('Skriv att stödet gäller även pumpar.')
  expect(await citizen.locator('main').innerText()).not.toContain('Pumpar nämns nu')
  const other = await staff('strategist')
  await other.goto(`${site.origin}/arbete/remiss/sparplan`)
  await follow(button(other, 'Jag har läst svaret och det stämmer'))
  await page.goto(`${site.origin}/arbete/remiss/sparplan`)
  await follow(page.locator('form[action$="/publicera"] button'))
  await citizen.reload()
  expect(await citizen.locator('main').innerText()).toContain('Pumpar nämns nu i stycket.')
})

test('8. the decision is recorded with the new wording', async () => {
  const page = await staff('strategist')
  await page.goto(`${site.origin}/arbete/strategi/beslut?dokument=sparplan-2030`)
  await type(page.locator('[name=title]'), 'Spårplanen antas')
  await type(page.locator('[name=decidedBy]'), 'Regionala utvecklingsnämnden')
  await type(page.locator('[name=decidedOn]'), '2026-11-24')
  await type(page.locator('[name=caseNumber]'), 'PROV-1')
  await type(page.locator('[name=text]'), 'Planen antas med ändring.')
  const box = page.locator('[name^="with-"]').first()
  if (!(await box.isChecked())) await pick(box)
  await type(
    page.locator('[name^="text-"]').first(),
    'Regionen stöder spår och pumpar som föreningar sköter.',
  )
  await follow(page.locator('form:has([name=caseNumber]) button[type=submit]'))
  await citizen.goto(receipt)
  expect(await citizen.locator('.timeline').innerText()).toContain('Beslut av Regionala utvecklingsnämnden')
  expect(await citizen.locator('.timeline ins').innerText()).toContain('och pumpar')
})

test('9. an answer to the theme reaches everyone whose inspel is in it', async () => {
  const page = await staff('strategist')
  await page.goto(`${site.origin}/arbete/strategi/svar`)
  await follow(page.locator('main a', { hasText: 'Skoterspår' }).first())
  await pick(page.locator('form:has([name=outcome]) label.choice input').first())
  await type(page.locator('form:has([name=outcome]) [name=text]'), 'Ja. Vi stöder både spår och pumpar.')
  await follow(page.locator('form:has([name=outcome]) button[type=submit]'))
  const other = await staff('strategist')
  await other.goto(`${site.origin}/arbete/strategi/svar`)
  await follow(button(other, 'Jag har läst svaret och det stämmer'))
  await page.goto(`${site.origin}/arbete/strategi/svar`)
  await follow(page.locator('form[action$="/publicera"] button'))
  await citizen.goto(receipt)
  expect(await citizen.locator('.timeline').innerText()).toContain('Ja. Vi stöder både spår och pumpar.')
})

test('10. an action is recorded with an indicator, a value and money', async () => {
  const page = await staff('strategist')
  await page.goto(`${site.origin}/arbete/framsteg`)
  await type(page.getByLabel('Namn'), 'Pumpar till spåren')
  await type(page.getByLabel('Vad görs, och varför?'), 'Föreningar får pumpar.')
  await type(page.getByLabel('Ansvarig'), 'Utvecklingsavdelningen')
  await choose(page.getByLabel('Läge'), 'Pågår')
  await type(page.getByLabel('Börjar'), '2026-11-01')
  await type(page.getByLabel('Slutar'), '2027-04-30')
  await pick(page.getByLabel('Spår som håller'))
  await follow(button(page, 'Spara åtgärden'))
  await press(page.getByText('Nytt mått'))
  await type(page.getByLabel('Vad mäts?'), 'Spår med pump')
  await type(page.getByLabel('Enhet'), 'spår')
  await type(page.getByLabel('Källa'), 'Föreningarna')
  await type(page.getByLabel('Startvärde'), '0')
  await type(page.getByLabel('Startdatum'), '2026-11-01')
  await type(page.getByLabel('Målvärde'), '12')
  await type(page.getByLabel('Måldatum'), '2027-04-30')
  await follow(button(page, 'Spara måttet'))
  await press(page.getByText('Nytt värde'))
  await type(page.getByLabel('Mätt den'), '2026-11-24')
  await type(page.getByLabel('Värde', { exact: true }), '3')
  await follow(button(page, 'Spara värdet'))
  await press(page.getByText('Nytt stöd'))
  await type(page.getByLabel('Belopp i kronor'), '85 000')
  await type(page.getByLabel('Mottagare'), 'En skoterklubb i Jokkmokk')
  await type(page.getByLabel('Ändamål'), 'Två pumpar')
  await type(page.getByLabel('Finansiär'), 'Region Norrbotten')
  await choose(page.getByLabel('Kommun'), 'Jokkmokk')
  await type(page.getByLabel('Beslutat den'), '2026-11-20')
  await follow(button(page, 'Spara stödet'))
  await follow(button(page, 'Publicera åtgärden'))
  await citizen.goto(receipt)
  const states = await citizen.locator('.timeline').innerText()
  expect(states).toContain('Pumpar till spåren, 85\u00a0000 kr')
  expect(states).toContain('3 spår')
})

test('11. a communicator tells it, with a picture, and it stands everywhere it should', async () => {
  const page = await staff('communicator')
  await page.goto(`${site.origin}/arbete/redaktionen/ny`)
  await type(page.getByLabel('Rubrik'), 'Pumpen som räddade spåret')
  await type(page.getByLabel('Ingress'), 'Nu håller spåret hela vintern.')
  await tabTo(page.getByRole('textbox', { name: 'Berättelsens text' }))
  await page.keyboard.type('Klubben fick två pumpar.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Shift+9')
  await page.keyboard.type('Det blev bra.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('spårchefen')
  await attach(page.getByLabel('Välj en bild'), {
    name: 'spar.jpg',
    mimeType: 'image/jpeg',
    buffer: await sharp({ create: { width: 800, height: 500, channels: 3, background: '#cde' } })
      .jpeg()
      .toBuffer(),
  })
  await type(page.getByLabel('Vad visar bilden?'), 'Ett skoterspår i skymning')
  await pick(page.getByLabel('Ingen går att känna igen i bilden'))
  await pick(page.getByLabel('Jokkmokk'))
  await press(page.getByText('Etiketter, språk och dagar'))
  await pick(page.getByLabel('Spår som håller'))
  await follow(button(page, 'Spara'))
  await page.waitForURL('**klart=sparat')
  expect(await (await fetch(`${site.origin}/nyheter/atom.xml`)).text()).not.toContain('Pumpen')
  await follow(button(page, 'Publicera på webben'))
  await type(page.getByLabel('Varför publicerar du ändå?'), 'Bara en är på plats i dag.')
  await follow(button(page, 'Publicera på webben'))

  const address = '/nyheter/pumpen-som-raddade-sparet'
  for (const path of [
    '/nyheter',
    '/kommun/jokkmokk',
    '/nyheter/atom.xml',
    '/nyheter/feed.json',
    '/nyheter/rss.xml',
    '/sitemap/nyheter-1.xml',
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

test('13. every change on the way left its mark in the history', async () => {
  expect(await unrecordedChanges(site.pool)).toEqual([])
})
