import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findAlike, publish, receive } from '~/features/contributions'
import { currentQuestion } from '~/features/processes'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { openSite, type Site } from '../lib/site'

const LETTER = 'Vi som bor längs älven vill att färjan går hela året, annars blir omvägen sju mil.'
const system = { kind: 'system' } as const

let site: Site
let browser: Browser
let reader: Page
let moderator: Page

const send = async (text: string): Promise<string> => {
  const { context } = site
  const wayIn = await currentQuestion(context.db, context.clock.now())
  const input = { wayInId: wayIn!.id, text, language: 'sv', idempotencyKey: randomUUID() } as const
  const sent = await receive(context, input)
  if (!sent.ok) throw new Error(sent.reason)
  return sent.value.contributionId
}

const pageOf = async (contributionId: string): Promise<string> => {
  const shown = await site.context.db
    .selectFrom('publication')
    .select('id')
    .where('contributionId', '=', contributionId)
    .executeTakeFirstOrThrow()
  return `${site.origin}/inspel/${shown.id}`
}

const mainText = (page: Page) => page.locator('main').innerText()

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  reader = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  moderator = await newPage(browser, { ...DESK, ...WITHOUT_SCRIPT })
  await site.signIn(moderator, 'moderator')
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

test('a letter that many send is handled in one go, and its number stands open on each inspel', async () => {
  const first = await send(LETTER)
  for (const greeting of ['Hej! ', 'God dag. ', 'Till regionen: ']) await send(greeting + LETTER)
  await send(`${LETTER} Ring mig på 070-174 06 35.`)
  await findAlike(site.context)

  await moderator.goto(`${site.origin}/arbete/inspel`)
  await moderator.getByRole('link', { name: 'Liknande inspel' }).click()
  await moderator.getByRole('link', { name: /^Vi som bor längs älven/ }).click()
  expect(await moderator.locator('h1').innerText()).toBe('5 liknande inspel')
  await moderator.getByRole('button', { name: 'Publicera alla 5' }).click()
  expect(await mainText(moderator)).toContain('4 inspel fick beslutet.')
  expect(await mainText(moderator)).toContain('1 inspel lämnades.')

  await moderator.getByLabel('Öppen text om kampanjen').fill('Samma text skickades fem gånger på en dag.')
  await moderator.getByRole('button', { name: 'Spara texten' }).click()

  await moderator.getByText('Visa inga av dem', { exact: true }).click()
  await moderator.getByRole('button', { name: 'Visa inga av dem som väntar' }).click()
  expect(await moderator.getByRole('alert').innerText()).toContain('Skriv ett skäl.')
  await moderator.getByLabel('Skäl', { exact: true }).fill('Samma text visas redan fyra gånger')
  await moderator.getByRole('button', { name: 'Visa inga av dem som väntar' }).click()
  expect(await mainText(moderator)).toContain('1 inspel fick beslutet.')

  await reader.goto(await pageOf(first))
  expect(await mainText(reader)).toContain('Samma text skickades fem gånger på en dag.')
  expect(await mainText(reader)).toContain('5 inspel har kommit in med nästan samma ord. 4 av dem visas.')
  await reader.getByRole('link', { name: 'Läs de 3 andra som visas' }).click()
  expect(await reader.locator('article.inspel').count()).toBe(4)

  await reader.goto(`${site.origin}/inspel?q=omvägen`)
  expect(await reader.getByRole('link', { name: '4 liknande inspel' }).count()).toBe(4)
})

test('anybody reports an inspel without account or script; staff see how long it has waited and decide', async () => {
  const contributionId = await send('Läraren Bertil på skolan i byn är dum')
  await publish(site.context, contributionId, system)
  const address = await pageOf(contributionId)
  await reader.goto(address)
  await reader.getByRole('link', { name: 'Anmäl det här inspelet' }).click()
  await reader.getByRole('button', { name: 'Skicka anmälan' }).click()
  expect(await reader.getByRole('alert').innerText()).toContain('Välj vad som är fel.')
  await reader.getByText('Det handlar om en enskild person').click()
  await reader.getByLabel('Berätta mer om du vill').fill('Alla vet vem det är')
  const key = await reader.locator('input[name=key]').getAttribute('value')
  await reader.getByRole('button', { name: 'Skicka anmälan' }).click()
  expect(await reader.locator('h1').innerText()).toBe('Tack, vi har fått din anmälan')

  const again = await fetch(`${address}/anmal`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ key: key!, reason: 'personal' }),
  })
  expect(again.status).toBe(303)
  await site.pool.query(`update contribution_report set received_at = received_at - interval '3 days'`)

  await moderator.goto(`${site.origin}/arbete/inspel`)
  await moderator.getByRole('link', { name: '1 anmält inspel' }).click()
  expect(await mainText(moderator)).toContain('Har väntat 3 dagar')
  await moderator.getByRole('link', { name: /Läraren/ }).click()
  expect(await mainText(moderator)).toContain('Alla vet vem det är')
  expect(await moderator.locator('blockquote').count()).toBe(2)
  await moderator.getByText('Maska en del av texten').click()
  await moderator.getByLabel('Text som visas').fill('[En person] är dum')
  await moderator.getByRole('button', { name: 'Spara maskad text' }).click()
  expect(await mainText(moderator)).toContain('Inga anmälningar väntar.')

  await moderator.goto(`${site.origin}/arbete/inspel/${contributionId}`)
  expect(await moderator.locator('.timeline').innerText()).toContain('Anmälan: maskades')
  await reader.goto(address)
  expect(await mainText(reader)).toContain('[En person] är dum')
  expect(await mainText(reader)).not.toContain('Bertil')
})

test('the inbox shows what has waited longest, by age', async () => {
  await send('Nyss skickat om spången')
  await moderator.goto(`${site.origin}/arbete/inspel`)
  expect(await mainText(moderator)).toContain('Kom i dag')
  await moderator.getByRole('link', { name: /har väntat 2 till 6 dagar/ }).click()
  expect(await moderator.locator('tbody').innerText()).not.toContain('spången')
})

test('a translation stands under its inspel when it is reviewed, and goes when the text is masked anew', async () => {
  const contributionId = await send('Mer ljus vid Storgatan 5')
  await publish(site.context, contributionId, system)
  const address = await pageOf(contributionId)
  await moderator.goto(`${site.origin}/arbete/inspel/${contributionId}`)
  await moderator.getByText('Skriv en översättning').click()
  await moderator.getByLabel('Till språk').selectOption({ label: 'suomi' })
  await moderator.getByLabel('Översättning av texten som visas').fill('Lisää valoa kadulle')
  await moderator.getByLabel('Någon på regionen').check()
  await moderator.getByRole('button', { name: 'Spara som utkast' }).click()
  expect(await moderator.getByRole('alert').innerText()).toContain('Skriv vem som har översatt')
  expect(await moderator.getByLabel('Översättning av texten som visas').inputValue()).toBe(
    'Lisää valoa kadulle',
  )
  await moderator.getByLabel('Så här står det på sidan').fill('en översättare på regionen')
  await moderator.getByRole('button', { name: 'Spara som utkast' }).click()
  await reader.goto(address)
  expect(await mainText(reader)).not.toContain('Lisää')

  await moderator.getByRole('button', { name: 'Jag har jämfört den' }).click()
  await reader.goto(`${address}?1`)
  expect(await reader.getByRole('heading', { name: 'Översättning till finska' }).count()).toBe(1)
  expect(await mainText(reader)).toContain('Gjord av en översättare på regionen (granskad).')
  expect(await reader.locator('blockquote[lang=fi]').innerText()).toBe('Lisää valoa kadulle')

  await moderator.getByLabel('Text som visas', { exact: true }).fill('Mer ljus vid [adress]')
  await moderator.getByRole('button', { name: 'Spara maskad text' }).click()
  expect(await mainText(moderator)).toContain('Texten har maskats om')
  await reader.goto(`${address}?2`)
  expect(await mainText(reader)).not.toContain('Lisää')
})
