import { afterAll, beforeAll, expect, test } from 'vitest'
import { analyseDue, askForRun } from '~/features/analysis'
import { sayLanguage } from '~/features/contributions'
import { unrecordedChanges } from '~/platform/audit/testing'
import { type DraftingSite, startDraftingSite } from '../lib/drafting'

/** With a service of our own that answers what a test gives it to say. */
const system = { kind: 'system' } as const
let site: DraftingSite
beforeAll(async () => {
  site = await startDraftingSite()
}, 120_000)
afterAll(() => site.close())

const swedish = (n: number) => site.theme.inspel.filter(({ language }) => language === 'sv')[n]!
const desk = (n: number) => `/arbete/inspel/${swedish(n).contributionId}`
const translate = (n: number, into: string) =>
  site.press(`/arbete/sprakmodell/inspel/${swedish(n).contributionId}`, 'moderator', { into })

test('a translation lands among the drafts as a program’s, and is shown once a person has compared it', async () => {
  const text = 'The bus to the village goes too seldom, says the model.'
  site.chat.says(() => ({ translation: text }))
  expect((await translate(0, 'en')).body).toContain('Ett utkast är sparat.')
  expect(JSON.parse(site.chat.asked.at(-1)!.user)).toEqual({ text: swedish(0).text })

  const staff = await site.ask(desk(0), 'moderator')
  expect(staff.body).toContain(text)
  expect(staff.body).toContain('Ett program: provmodell')
  expect(staff.body).toContain('Utkast, visas inte')
  const everyone = `/inspel/${swedish(0).id}`
  expect((await site.ask(everyone)).body).not.toContain(text)

  const [, address = ''] = /action="([^"]*\/granskad)"/.exec(staff.body) ?? []
  await site.ask(address, 'moderator', {})
  const shown = await site.ask(everyone)
  expect(shown.body).toContain(text)
  expect(shown.body).toContain('Gjord av ett program, provmodell (granskad av regionen).')
})

test('no program translates into or from meänkieli and the Sami languages', async () => {
  const calls = site.chat.steps.length
  expect((await site.ask(desk(1), 'moderator')).body).not.toMatch(/<select id="f-into".*(se|smj|fit)"/)
  for (const into of ['se', 'smj', 'fit', 'sv'])
    expect((await translate(1, into)).status, into).toBeGreaterThanOrEqual(400)
  await sayLanguage(site.context, swedish(1).contributionId, 'se', system)
  expect((await site.ask(desk(1), 'moderator')).body).not.toContain('Låt en språkmodell översätta')
  const refused = await translate(1, 'en')
  expect(refused.body).toContain('Det inspelet översätts inte av ett program till det språket.')
  expect(site.chat.steps).toHaveLength(calls)
})

test('a text that was masked while the model wrote gets no translation of what it said before', async () => {
  const { contributionId } = swedish(2)
  const pressed = await site.ask(`/arbete/sprakmodell/inspel/${contributionId}`, 'moderator', { into: 'en' })
  site.chat.says(() => ({ translation: 'What it said before.' }))
  site.chat.arm({ on: 'chat', slow: 600 })
  const working = site.work(5_000)
  await new Promise((resolve) => setTimeout(resolve, 300))
  await site.ask(`/arbete/inspel/${contributionId}/maska`, 'moderator', { masked: 'Något annat.' })
  await working
  const told = (await site.ask(pressed.location, 'moderator')).body
  expect(told).toContain('Texten ändrades medan vi väntade på svar.')
  expect((await site.ask(desk(2), 'moderator')).body).not.toContain('What it said before.')
})

test('an answer with a phone number in it is no translation to keep', async () => {
  site.chat.says(() => ({ translation: 'Call me on 070-123 45 67.' }))
  expect((await translate(3, 'en')).body).toContain('svar som kan innehålla personuppgifter: 1')
  expect((await site.ask(desk(3), 'moderator')).body).not.toContain('Call me')
})

test('a pile gets a proposed name on words that stand there, gone again when the words are', async () => {
  const { context } = site
  const { db } = context
  await askForRun(context, { processId: site.theme.processId, kind: 'piles' }, system)
  await analyseDue(context)
  const pile = await db
    .selectFrom('pile')
    .selectAll()
    .where('kind', '=', 'coarse')
    .where('language', '=', 'sv')
    .orderBy('size', 'desc')
    .executeTakeFirstOrThrow()
  const page = `/arbete/analys/hog/${pile.id}`
  const name = () => site.press(`/arbete/sprakmodell/hog/${pile.id}`, 'analyst')

  site.chat.says(() => ({
    name: 'Påhittat namn',
    text: 'En mening.',
    quotes: [{ id: 1, words: 'ord som ingen skrev' }],
  }))
  expect((await name()).body).toContain('meningar med ord som inte står i texten: 1')
  expect((await site.ask(page, 'analyst')).body).not.toContain('Påhittat namn')

  let quoted = ''
  site.chat.says(({ texts }) => {
    quoted = texts[0]!.text.split(' ').slice(0, 3).join(' ')
    return { name: 'Att komma fram', text: 'Om vägar och resor.', quotes: [{ id: 1, words: quoted }] }
  })
  expect((await name()).body).toContain('Ett namn är sparat.')
  const { body } = await site.ask(page, 'analyst')
  expect(body).toContain('Att komma fram')
  expect(body).toContain('Föreslaget av en språkmodell')

  const { contributionId } = await db
    .selectFrom('draftingPileQuote')
    .select('contributionId')
    .executeTakeFirstOrThrow()
  await site.ask(`/arbete/inspel/${contributionId}/maska`, 'moderator', { masked: 'Borta.' })
  expect((await site.ask(page, 'analyst')).body).not.toContain('Att komma fram')
  expect(await unrecordedChanges(site.pool)).toEqual([])

  await askForRun(context, { processId: site.theme.processId, kind: 'piles' }, system)
  await analyseDue(context)
  expect((await site.ask(page, 'analyst')).status).toBe(404)
})
