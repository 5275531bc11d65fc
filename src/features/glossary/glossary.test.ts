import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unrecordedChanges } from '~/platform/audit/testing'
import { openDatabase } from '~/platform/db'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { explainFile, startGlossary, wordsOfLetter } from '.'
import { addTerm, changeTerm, confirmTerm, hideTerm, publishTerm } from './commands'
import { formsOf } from './domain'
import { currentGlossary, forgetGlossary, publishedTermBySlug, termById, termsForStaff } from './queries'

const system = { kind: 'system' } as const
let testing: Testing
beforeAll(async () => {
  testing = await openTestDatabase()
})
afterAll(() => testing.close())

const word = {
  lemma: { sv: 'skoterled', en: 'snowmobile trail' },
  declension: 'en-er' as const,
  forms: formsOf('skoterled', 'en-er'),
  acronym: null,
  exact: false,
  exceptions: [],
  explanation: { sv: 'En väg för skotrar.', en: 'A way for snowmobiles.' },
  drafts: [],
  source: 'Egen förklaring',
  checkedOn: '2026-01-01',
}
const surfaces = async (text: string, language = 'sv') =>
  (await currentGlossary(testing.context)).hitsIn(text, language).map(({ surface }) => surface)
const made = async (sv: string) => {
  const added = await addTerm(
    testing.context,
    { ...word, lemma: { sv }, forms: formsOf(sv, 'en-er') },
    system,
  )
  if (!added.ok) throw new Error(added.reason)
  return added.value
}

test('every installation begins with the same words, once, however many start at the same time', async () => {
  const { context } = testing
  const added = await Promise.all([startGlossary(context), startGlossary(context)])
  expect(added.reduce((sum, n) => sum + n)).toBe(48)
  expect(await startGlossary(context)).toBe(0)
  expect((await publishedTermBySlug(context.db, 'medfinansiering'))?.explanation.sv).toContain('andra än EU')
})

test('what staff have hidden or reworded stays so when a new version starts', async () => {
  const { context } = testing
  const inspel = (await termsForStaff(context.db)).find(({ slug }) => slug === 'samverkan')
  await hideTerm(context, inspel?.id ?? '', system)
  await startGlossary(context)
  expect(await publishedTermBySlug(context.db, 'samverkan')).toBeUndefined()
})

test('a word is explained while it is published, and no longer when it is hidden', async () => {
  const { context } = testing
  const { id } = await made('skoterled')
  await currentGlossary(context)
  expect(await surfaces('Skoterleden är spårad')).toEqual([])
  await publishTerm(context, id, system)
  forgetGlossary(context)
  expect(await surfaces('Skoterleden är spårad')).toEqual(['Skoterleden'])
  await changeTerm(context, id, { ...word, forms: ['skoterled'], exact: true }, system)
  forgetGlossary(context)
  expect(await surfaces('Skoterleden är spårad')).toEqual([])
  expect(await surfaces('A snowmobile trail, two snowmobile trails', 'en')).toHaveLength(2)
  await hideTerm(context, id, system)
  forgetGlossary(context)
  expect(await surfaces('en skoterled')).toEqual([])
  expect((await addTerm(context, word, system)).ok).toBe(false)
})

test('another process with the same database learns of a change by itself', async () => {
  const { id } = await made('isväg')
  const { host = '', port = 5432, user = '', database = '' } = testing.pool.options
  const other = openDatabase({ host, database, user, port })
  const there = await currentGlossary({ db: other.db })
  await publishTerm(testing.context, id, system)
  await expect
    .poll(async () => (await currentGlossary({ db: other.db })).hitsIn('Isvägen', 'sv').length, {
      timeout: 15_000,
    })
    .toBe(1)
  expect(there.hitsIn('Isvägen', 'sv')).toEqual([])
  await other.close()
})

test('that it was checked today is kept', async () => {
  const { id } = await made('renskötselområde')
  const clock = { now: () => new Date('2027-05-01T10:00:00Z') }
  await confirmTerm({ ...testing.context, clock }, id, system)
  expect((await termById(testing.context.db, id))?.checkedOn).toBe('2027-05-01')
})

test("a letter ends with its hard words in the reader's language, each once", async () => {
  const glossary = await currentGlossary(testing.context)
  const texts = [{ text: 'Medfinansieringen kommer. Utan medfinansiering går det inte.', lang: 'sv' }]
  expect(wordsOfLetter(glossary, 'sv', texts)).toBe(
    'Orden i brevet:\n* medfinansiering: Den del av kostnaden som andra än EU betalar.',
  )
  expect(wordsOfLetter(glossary, 'en', texts)).toContain('* co-financing: The part')
  expect(wordsOfLetter(glossary, 'sv', [{ text: 'Hej', lang: 'sv' }])).toBeUndefined()
})

test('the command line tells where the words stand, with a database and without', async () => {
  const file = join(testing.dataDir, 'text.txt')
  writeFileSync(file, 'Vilken medfinansieringsgrad gäller i RUS:en?')
  const args = [file, '--json']
  const [without, within] = [await explainFile(undefined, args), await explainFile(testing.context.db, args)]
  const hits = JSON.parse(without)
  expect(hits).toHaveLength(2)
  expect(hits[0]).toMatchObject({
    start: 7,
    end: 27,
    surface: 'medfinansieringsgrad',
    term: 'medfinansiering',
    explanation: 'Den del av kostnaden som andra än EU betalar.',
  })
  expect(JSON.parse(within)).toEqual(hits)
})

test('every change left its mark in the history', async () => {
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})
