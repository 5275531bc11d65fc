import { afterAll, beforeAll, expect, test } from 'vitest'
import { unrecordedChanges } from '~/platform/audit/testing'
import { type DraftingSite, KEY, MODEL, says, startDraftingSite, wordsOf } from '../lib/drafting'

/** With a service of our own that answers what a test gives it to say: how we keep to the contract, not how well a model writes. */
let site: DraftingSite
beforeAll(async () => {
  site = await startDraftingSite()
}, 120_000)
afterAll(() => site.close())

const sentencesPage = () => `/arbete/teman/${site.theme.id}/pastaenden`

test.each([
  ['nothing at all', ''],
  ['prose', 'Här är dina meningar!'],
  ['prose around it', 'Visst: {"sentences":[]}'],
  ['half of it', '{"sentences":[{"kind":"says","text":"Bus'],
  ['another form', '{"meningar":["Bussen"]}'],
  ['more than was asked for', '{"sentences":[],"publicera":true}'],
  ['a kind of its own', '{"sentences":[{"kind":"order","text":"A","quotes":[]}]}'],
  ['a list', '[1,2,3]'],
  ['a sentence without end', { sentences: [says('x'.repeat(5_000), [])] }],
  ['a character that no text holds', { sentences: [says('a\u0000b', [])] }],
])('an answer that is %s is told in words, and nothing is kept', async (_, answer) => {
  const before = (await site.machineSentences()).length
  site.chat.says(() => answer)
  const { status, body } = await site.propose(site.theme.id)
  expect(status).toBe(200)
  expect(body).toMatch(/Modellen svarade (inte i den form|i en annan form|utan text)/)
  expect(await site.machineSentences()).toHaveLength(before)
})

test.each([
  ['is slow', { slow: 1_500 }, 'Svaret kom inte inom fem minuter'],
  ['breaks off', { drop: 'after' as const }, 'Förbindelsen bröts'],
  [
    'points elsewhere',
    { answer: { status: 307, headers: { location: '/v1/chat/completions' } } },
    'Vi följer inte med',
  ],
  ['has too much to do', { answer: { status: 429 } }, 'för mycket att göra'],
  ['has a fault', { answer: { status: 500, body: '<h1>Oj</h1>' } }, 'svarade att något var fel'],
  ['is no model', { answer: { status: 200, body: '<h1>Hej</h1>' } }, 'ingen språkmodell som vi förstår'],
  ['never ends', { answer: { status: 200, body: 'x'.repeat(70_000) } }, 'orimligt långt'],
])('a service that %s breaks no page, and is not asked again by itself', async (_, armed, words) => {
  const calls = site.chat.steps.length
  site.chat.arm({ on: 'chat', ...armed })
  expect((await site.propose(site.theme.id)).body).toContain(words)
  expect(site.chat.steps).toHaveLength(calls + 1)
  expect((await site.ask(sentencesPage(), 'analyst')).status).toBe(200)
  expect((await site.ask('/tema/resor')).status).toBe(200)
})

test('a fence around the answer is no fault', async () => {
  site.chat.says(({ texts }) => {
    const sentences = [says('Det står i texten.', [{ id: 3, words: wordsOf(texts[2]!), stance: 'nuance' }])]
    return `\`\`\`json\n${JSON.stringify({ sentences })}\n\`\`\`\n`
  })
  expect((await site.propose(site.theme.id)).body).toContain('1 mening är sparad som utkast.')
})

test('the month’s calls end where the admin has said, and pressing twice asks once', async () => {
  const before = site.chat.steps.length
  await site.ask(`/arbete/sprakmodell/tema/${site.theme.id}`, 'analyst', {})
  const again = await site.ask(`/arbete/sprakmodell/tema/${site.theme.id}`, 'analyst', {})
  expect((await site.ask(again.location, 'analyst')).body).toContain('Väntar på sin tur')
  site.chat.says(() => ({ sentences: [] }))
  expect(await site.work()).toBe(1)
  expect(site.chat.steps).toHaveLength(before + 1)

  await site.set({ limit: '3' })
  const refused = await site.propose(site.theme.id)
  expect(refused.status).toBe(422)
  expect(refused.body).toContain('Månadens anrop är slut.')
  expect(site.chat.steps).toHaveLength(before + 1)
  await site.set()
})

test('what waits when it is switched off is not sent, and the pages fall silent', async () => {
  const before = site.chat.steps.length
  const pressed = await site.ask(`/arbete/sprakmodell/tema/${site.theme.id}`, 'analyst', {})
  await site.set({}, false)
  await site.work()
  expect((await site.ask(pressed.location, 'analyst')).body).toContain('stängdes av innan anropet skickades')
  expect(site.chat.steps).toHaveLength(before)
  expect((await site.ask(sentencesPage(), 'analyst')).body).not.toContain('Låt en språkmodell')
  await site.set()
})

test('a call whose sender died is told so and not sent again', async () => {
  const pressed = await site.ask(`/arbete/sprakmodell/tema/${site.theme.id}`, 'analyst', {})
  const id = pressed.location.split('/').at(-1)
  const hash = Buffer.alloc(32)
  await site.pool.query(
    `update drafting_call set state = 'asking', prompt_hash = $2, sent_at = now() - interval '1 hour' where id = $1`,
    [id, hash],
  )
  const before = site.chat.steps.length
  await site.work()
  expect((await site.ask(pressed.location, 'analyst')).body).toContain('Anropet görs inte om av sig självt.')
  expect(site.chat.steps).toHaveLength(before)
})

test('every call stands on the list with what came of it, and neither question, answer nor key in any log', async () => {
  const { body } = await site.ask('/arbete/sprakmodell/anrop', 'admin')
  expect(body).toContain('Meningar om ett tema')
  expect(body).toContain(`${MODEL}, ${site.chat.host}`)
  expect((await site.ask('/arbete/sprakmodell/anrop', 'analyst')).status).toBe(403)
  const { rows } = await site.pool.query(
    `select (select json_agg(c)::text from drafting_call c)
      || (select json_agg(e)::text from event e where e.kind like 'drafting.%') as all`,
  )
  const asked = site.chat.asked.flatMap(({ texts }) => texts.map(({ text }) => text))
  for (const never of [KEY, 'ordagranna', ...asked.slice(0, 100)]) expect(rows[0].all).not.toContain(never)
  expect(await unrecordedChanges(site.pool)).toEqual([])
})
