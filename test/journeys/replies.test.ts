import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mainProcess } from '~/features/processes'
import { addQuestion } from '~/features/replies'
import { addPassage, createDocument, openConsultation } from '~/features/strategy'
import type { Result } from '~/kernel/result'
import { dayInSweden, daysAfter } from '~/kernel/time'
import { unrecordedChanges } from '~/platform/audit/testing'
import { sendWaiting } from '~/platform/mail'
import { type Mailbox, openMailbox } from '~/platform/mail/testing'
import { axeFaults, sideways } from '../lib/axe'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { docxOf, pdfOf } from '../lib/documents'
import { openSite, type Site } from '../lib/site'

const system = { kind: 'system' } as const
const SENTENCE =
  'Kommunen ser positivt på förslaget och vill att det genomförs tillsammans med dem som berörs. '
/** About twenty pages of a written reply. */
const LONG = [
  'Remissvar över utkastet till strategi',
  'Kontaktperson: registrator@kommun.example, telefon 0970-123 45',
  ...Array.from({ length: 100 }, (_, nth) => `Punkt ${nth + 1}. ${SENTENCE.repeat(6).trim()}`),
  'Tågen ska gå i tid. Bussen ska vänta in tåget.',
]
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

let site: Site
let browser: Browser
let mailbox: Mailbox
let phone: Page
let desk: Page
let receipt: string
let invitation: string

const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

beforeAll(async () => {
  mailbox = await openMailbox()
  site = await openSite({ SMTP_URL: mailbox.url, MAIL_FROM: 'Inspel <inspel@region.example>' })
  const { context } = site
  const process = await mainProcess(context.db)
  const words = { title: { sv: 'Nytt utkast' }, summary: { sv: 'I korthet' } }
  const document = done(await createDocument(context, { processId: process?.id ?? '', ...words }, system))
  const passage = { documentId: document.id, part: 'Nära', language: 'sv', text: 'Vi vill ha tåg.' }
  done(await addPassage(context, { ...passage, heading: 'Tåg och buss' }, system))
  const today = dayInSweden(context.clock.now())
  const days = { slug: 'nytt', opensOn: today, closesOn: daysAfter(today, 30) }
  const about = { documentId: document.id, title: { sv: 'Remiss: nytt utkast' }, intro: { sv: 'Läs' } }
  const { id } = done(await openConsultation(context, { ...about, ...days }, system))
  done(await addQuestion(context, id, { sv: 'Vad saknas?' }, system))
  browser = await openBrowser()
  phone = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  desk = await newPage(browser, DESK)
  await site.signIn(desk, 'strategist')
})
afterAll(async () => {
  await browser.close()
  await mailbox.close()
  await site.close()
})

const shown = (page: Page) => page.locator('main').innerText()

test('staff invite by a pasted list, are told which line could not be read, and send the letters', async () => {
  await desk.goto(`${site.origin}/arbete/remiss/nytt/inbjudna`)
  await desk.getByText('Klistra in en lista').click()
  await desk
    .getByLabel('En organisation på varje rad')
    .fill('Fjällkommunen\tfjall@kommun.example\tKommun\nByarådet\tbya@rad.example\nTrasigt\tfel@\n')
  await desk.getByRole('button', { name: 'Lägg till alla' }).click()
  expect(await shown(desk)).toContain('Rad 3: e-postadressen går inte att läsa')
  expect(await desk.getByLabel('En organisation på varje rad').inputValue()).toContain('Trasigt;fel@')
  await desk.getByRole('button', { name: 'Skicka brevet till 2 inbjudna' }).click()
  await sendWaiting(site.context)
  const letter = mailbox.letters.find(({ to }) => JSON.stringify(to).includes('fjall@kommun.example'))
  expect(letter?.text).toContain('Fjällkommunen är inbjuden')
  invitation = letter?.text?.match(/http\S+\/svar\/\S+/)?.[0] ?? ''
  await desk.reload()
  await desk.getByRole('button', { name: 'Påminn 2 som inte har svarat' }).click()
  expect(await shown(desk)).toContain('Senaste påminnelsen gick')
})

test('an organisation replies from a phone, without script: a file that cannot be read costs nothing typed', async () => {
  await phone.goto(invitation)
  expect(await phone.getByLabel('Organisation', { exact: true }).inputValue()).toBe('Fjällkommunen')
  expect(await sideways(phone)).toBe(0)
  await phone.getByLabel('Vad saknas?').fill('Avstånden saknas i planen.')
  const file = phone.getByLabel('Eller ladda upp remissvaret som fil')
  await file.setInputFiles({ name: 'remissvar.docx', mimeType: DOCX, buffer: Buffer.from('ingen fil') })
  await phone.getByRole('button', { name: 'Skicka remissvaret' }).click()
  expect(await phone.getByRole('alert').innerText()).toContain('Vi kan bara läsa Word (.docx) och PDF')
  expect(await phone.getByLabel('Vad saknas?').inputValue()).toBe('Avstånden saknas i planen.')
})

test('a good file comes along even when another field was wrong', async () => {
  await phone
    .getByLabel('Eller ladda upp remissvaret som fil')
    .setInputFiles({ name: 'remissvar.docx', mimeType: DOCX, buffer: docxOf(LONG) })
  await phone.getByLabel('E-post för kvittot').fill('inte en adress')
  await phone.getByRole('button', { name: 'Skicka remissvaret' }).click()
  expect(await phone.getByRole('alert').innerText()).toContain('E-postadressen går inte att läsa')
  expect(await shown(phone)).toContain('Filen remissvar.docx är sparad')
  expect(await sideways(phone)).toBe(0)
  await phone.getByLabel('E-post för kvittot').fill('registrator@kommun.example')
  await phone.getByRole('button', { name: 'Skicka remissvaret' }).click()
  expect(await phone.locator('h1').innerText()).toBe('Tack, ert remissvar är mottaget')
  receipt = phone.url()
  const text = await shown(phone)
  expect(text).toContain('Punkt 100.')
  expect(text).toContain('Avstånden saknas i planen.')
  expect(await sideways(phone)).toBe(0)
  await sendWaiting(site.context)
  expect(mailbox.letters.at(-1)?.text).toContain(receipt.split('/').at(-1))
  await phone.goto(`${site.origin}/remiss/nytt/remissvar`)
  const replies = await shown(phone)
  expect(replies).toContain('Inga remissvar visas än')
  expect(replies).toMatch(/Fjällkommunen\s+Kommun\s+Svarat/)
})

test('another organisation declines by its link, and a third sends a PDF by the open page', async () => {
  const letter = mailbox.letters.find(({ to }) => JSON.stringify(to).includes('bya@rad.example'))
  await phone.goto(letter?.text?.match(/http\S+\/svar\/\S+/)?.[0] ?? '')
  await phone.getByRole('button', { name: 'Vi avstår från att svara' }).click()
  expect(await shown(phone)).toContain('Ni har avstått från att svara')

  await phone.goto(`${site.origin}/remiss/nytt`)
  await phone.getByRole('link', { name: 'Lämna ett remissvar' }).click()
  await phone.getByLabel('Organisation', { exact: true }).fill('En hembygdsförening')
  const pages = [
    ['Vi vill ha fler bussar om kvällen.', SENTENCE.trim()],
    [SENTENCE.trim()],
    [SENTENCE.trim()],
  ]
  await phone
    .getByLabel('Eller ladda upp remissvaret som fil')
    .setInputFiles({ name: 'ytt.pdf', mimeType: 'application/pdf', buffer: await pdfOf(pages) })
  await phone.getByRole('button', { name: 'Skicka remissvaret' }).click()
  const text = await shown(phone)
  expect(text).toContain('Vi vill ha fler bussar om kvällen.')
  expect(text).not.toContain('Remissvar, sida 1 av 3')
})

test('staff go through all of the reply, and what is left is always seen', async () => {
  await desk.goto(`${site.origin}/arbete/remiss/nytt`)
  expect(await shown(desk)).toContain('2 remissvar är inte genomgångna till slutet')
  await desk.getByRole('link', { name: '2 remissvar' }).click()
  await desk.getByRole('link', { name: 'Fjällkommunen' }).click()
  expect(await axeFaults(desk)).toEqual([])
  const part = (text: string) => desk.getByRole('checkbox', { name: text })
  const nothing = async (from: string, to: string, reason: string) => {
    await part(from).check()
    await part(to).check()
    await desk.getByText('Inget att besvara', { exact: true }).first().click()
    await desk.getByLabel('Varför').first().fill(reason)
    await desk.getByRole('button', { name: 'Märk som inget att besvara' }).click()
  }

  await desk.getByRole('button', { name: 'Gör till en punkt' }).click()
  expect(await desk.getByRole('alert').innerText()).toContain('Välj vad de vill')

  await part('Avstånden saknas').check()
  await desk.getByLabel('Ändra', { exact: true }).check()
  await desk.getByRole('button', { name: 'Gör till en punkt' }).click()
  expect(await shown(desk)).toContain('Punkten är gjord.')

  await part('Tågen ska gå i tid.').check()
  await desk.getByLabel('Bara de här orden').fill('Bussen ska vänta in tåget.')
  await desk.getByLabel('Vilket stycke').selectOption({ label: 'Tåg och buss' })
  await desk.getByLabel('Ändra', { exact: true }).check()
  await desk.getByRole('button', { name: 'Gör till en punkt' }).click()
  expect(await shown(desk)).toMatch(/\d+ % genomgånget/)

  await nothing('Remissvar över', 'Punkt 100.', 'Sidhuvud och referat')
  await part('Tågen ska gå i tid.').check()
  await desk.getByLabel('Behåll', { exact: true }).check()
  await desk.getByRole('button', { name: 'Gör till en punkt' }).click()
  expect(await shown(desk)).toContain('Allt i remissvaret är genomgånget')

  await desk.getByRole('button', { name: /Ångra.*Tågen ska gå/ }).click()
  expect(await shown(desk)).toContain('99 % genomgånget')
  await part('Tågen ska gå i tid.').check()
  await desk.getByLabel('Behåll', { exact: true }).check()
  await desk.getByRole('button', { name: 'Gör till en punkt' }).click()
  expect(await axeFaults(desk)).toEqual([])
})

test('staff show the reply without what is about a person, and answer a point', async () => {
  expect(await desk.getByLabel('Ord som inte ska visas').inputValue()).toContain('0970-123 45')
  await desk.getByRole('button', { name: 'Visa remissvaret' }).click()
  expect(await shown(desk)).toContain('Remissvaret visas nu för alla.')
  await desk.getByRole('link', { name: /Svara på punkten.*Bussen ska vänta/ }).click()
  await desk.getByLabel('Vävdes in').check()
  await desk.getByLabel('Svarets text').fill('Bussen väntar nu in tåget.')
  await desk.getByRole('button', { name: 'Spara som förberett' }).click()
  await phone.goto(receipt)
  expect(await shown(phone)).not.toContain('Bussen väntar nu in tåget.')
  const reader = await newPage(browser, DESK)
  await site.signIn(reader, 'strategist')
  await reader.goto(`${site.origin}/arbete/remiss/nytt`)
  await reader.getByRole('button', { name: 'Jag har läst svaret och det stämmer' }).click()
  expect(await shown(reader)).toContain('Svaren är granskade')
  await reader.context().close()
  await desk.goto(`${site.origin}/arbete/remiss/nytt`)
  await desk.getByRole('button', { name: 'Publicera svaret' }).click()
})

test('the organisation finds its answer by its code, and everybody reads it where the point stands', async () => {
  await phone.goto(`${site.origin}/folj`)
  await phone.getByLabel('Kod', { exact: true }).fill(receipt.split('/').at(-1) ?? '')
  await phone.getByRole('button', { name: 'Visa', exact: true }).click()
  expect(phone.url()).toBe(receipt)
  const mine = await shown(phone)
  expect(mine).toContain('Bussen väntar nu in tåget.')
  expect(mine).toContain('0970-123 45')
  await phone.getByRole('link', { name: 'Remissvar från Fjällkommunen' }).click()
  const open = await shown(phone)
  expect(open).toContain('Bussen väntar nu in tåget.')
  expect(open).not.toContain('0970-123 45')
  expect(open).not.toContain('registrator@kommun.example')
  expect(open).toContain('█████')
  expect(await sideways(phone)).toBe(0)
  expect((await phone.request.get(`${phone.url()}/original`)).status()).toBe(404)
  await phone.goto(`${site.origin}/remiss/nytt`)
  const consultation = await shown(phone)
  expect(consultation).toContain('Avstånden saknas i planen.')
  expect(consultation).toContain('Bussen väntar nu in tåget.')
})

test('every change left its mark in the history', async () => {
  expect(await unrecordedChanges(site.pool)).toEqual([])
})
