import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DraftingSite, KEY, says, startDraftingSite, wordsOf } from '../lib/drafting'

/** With a service of our own that answers what a test gives it to say: how we keep to the contract, not how well a model writes. */
let site: DraftingSite
beforeAll(async () => {
  site = await startDraftingSite({ isSet: false })
}, 120_000)
afterAll(() => site.close())

const sentencesPage = () => `/arbete/teman/${site.theme.id}/pastaenden`

test('with no settings nothing of it is seen but where an admin sets it up', async () => {
  const inspel = site.theme.inspel[0]!
  for (const [path, role] of [
    [sentencesPage(), 'analyst'],
    [`/arbete/inspel/${inspel.contributionId}`, 'moderator'],
    ['/arbete', 'analyst'],
  ] as const)
    expect((await site.ask(path, role)).body, path).not.toMatch(/språkmodell/i)
  expect((await site.ask(`/arbete/sprakmodell/tema/${site.theme.id}`, 'analyst', {})).status).toBe(404)
  expect((await site.ask('/arbete/sprakmodell/prova', 'admin', {})).status).toBe(404)
  expect((await site.ask('/arbete/sprakmodell', 'admin')).body).toContain('Ingen språkmodell är vald')
})

test('an address in the open must be https, and what is no address is told', async () => {
  const open = await site.set({ address: 'http://modell.example/v1', network: 'public' })
  expect(open.status).toBe(422)
  expect(open.body).toContain('En adress ute på internet måste börja med https.')
  for (const address of [
    '',
    'modell',
    'ftp://a.example',
    'https://a:b@c.example/v1',
    'https://a.example/?x=1',
  ])
    expect((await site.set({ address })).body, address).toContain('Skriv en hel adress')
  expect((await site.set({ limit: 'många' })).body).toContain('Skriv ett tal mellan 0 och 100 000.')
})

test('the key is kept sealed, is never shown again, and does not follow to another host', async () => {
  await site.set({}, false)
  await site.set({ key: '' }, false)
  const { db } = site.context
  const kept = await db.selectFrom('draftingModel').selectAll().executeTakeFirstOrThrow()
  expect(kept.key).toBeTruthy()
  const page = await site.ask('/arbete/sprakmodell', 'admin')
  expect(page.body).toContain('En nyckel är sparad.')
  const events = await db
    .selectFrom('event')
    .select('data')
    .where('kind', '=', 'drafting.model-set')
    .execute()
  for (const where of [page.body, JSON.stringify(kept), JSON.stringify(events)])
    expect(where).not.toContain(KEY)

  await site.set({ key: '', address: 'https://annan.example/v1', network: 'public' })
  expect((await db.selectFrom('draftingModel').select('key').executeTakeFirstOrThrow()).key).toBeNull()
})

test('a trial says in plain words what came back', async () => {
  const trial = async (change: Record<string, string> = {}) => {
    await site.set(change)
    return (await site.press('/arbete/sprakmodell/prova', 'admin')).body
  }
  site.chat.says(({ texts }) => ({
    sentences: [says('Kvällsbussen går sällan.', [{ id: 1, words: wordsOf(texts[0]!), stance: 'for' }])],
  }))
  expect(await trial()).toContain('Modellen svarade. 1 mening höll sig till reglerna.')
  expect(await trial({ key: 'fel-nyckel' })).toContain('Tjänsten godtog inte nyckeln.')
  expect(await trial({ model: 'okänd' })).toContain('Tjänsten känner inte till adressen eller modellen.')
  expect(await trial({ address: 'http://127.0.0.1:1/v1' })).toContain('Ingen svarade på adressen.')
  expect(await trial({ address: 'http://169.254.169.254/v1' })).toContain(
    'Adressen finns inte där ni har sagt',
  )
  expect(await trial({ address: 'https://127.0.0.1/v1', network: 'public' })).toContain('finns inte där ni')
  site.chat.says(() => 'Hej! Vad kan jag hjälpa till med?')
  expect(await trial()).toContain('Modellen svarade inte i den form den ombads om.')
})
