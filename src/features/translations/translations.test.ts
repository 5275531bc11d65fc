import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { layOver, told } from '~/platform/i18n'
import { importTexts, refreshTexts, saveText } from './commands'
import {
  type Entry,
  entriesOf,
  faultIn,
  hashOf,
  hintsIn,
  isPublicText,
  percent,
  planOf,
  standOf,
} from './domain'
import { coverageByLanguage, textsIn } from './queries'
import { readPo, writePo } from './schema'

const SYSTEM = { kind: 'system' } as const
let testing: Testing
beforeAll(async () => {
  testing = await openTestDatabase()
})
afterEach(async () => {
  await testing.pool.query('delete from translation')
  await refreshTexts(testing.context)
})
afterAll(async () => {
  layOver({})
  await testing.close()
})

const entry = (source: string, key = 'site.greeting'): Entry => ({ key, catalogue: 'site', source })
const write = (key: string, text: string, state: 'draft' | 'reviewed' = 'reviewed') =>
  saveText(testing.context, { language: 'se', key, text, state }, SYSTEM)
const textIn = async (key: string) => (await textsIn(testing.context.db, 'se')).find((one) => one.key === key)

test('a text is missing, a draft, reviewed, or outdated when the Swedish was changed after it', () => {
  const now = entry('Hej')
  const kept = (source: string) => ({ state: 'reviewed' as const, source: hashOf(source) })
  expect(standOf(now, undefined, undefined).state).toBe('missing')
  expect(standOf(now, 'Hei', undefined).state).toBe('draft')
  expect(standOf(now, 'Hei', kept('Hej')).state).toBe('reviewed')
  expect(standOf(now, 'Hei', kept('God dag')).state).toBe('outdated')
})

test('a translation keeps the places where values are put, and asks for no other text', () => {
  const now = entry('{{count}} av {{all}}')
  expect(faultIn(now, '{{all}}-{{count}}')).toBeUndefined()
  for (const text of [
    '{{count}}',
    '{{count}} {{all}} {{more}}',
    '{{ count }} {{all}}',
    '{{count}} {{all}} {{',
  ])
    expect(faultIn(now, text), text).toBe('placeholders')
  expect(faultIn(entry('Hej'), '$t(site.skip)')).toBe('placeholders')
  expect(faultIn(entry('Hej'), ' \n')).toBe('empty')
  expect(faultIn(entry('Hej'), 'a\u0000b')).toBe('characters')
  expect(faultIn(entry('Meny', 'site.nav.menu'), 'x'.repeat(33))).toBe('too-long')
})

test('where a language has a dual, its form is asked for; elsewhere it is not', () => {
  const swedish = { 'site.day_one': '{{count}} dag', 'site.day_other': '{{count}} dagar' }
  const keys = (language: 'fi' | 'fit' | 'se' | 'smj') => entriesOf(swedish, language).map(({ key }) => key)
  expect(keys('fi')).toEqual(['site.day_one', 'site.day_other'])
  expect(keys('fit')).toEqual(keys('fi'))
  expect(keys('smj')).toEqual(['site.day_one', 'site.day_two', 'site.day_other'])
  expect(keys('se')).toEqual(keys('smj'))
})

test('words of the field are pointed out in their forms, and not inside other words', () => {
  expect(hintsIn('Lämna inspel', 'fi')).toEqual(['inspel = näkemys'])
  expect(hintsIn('Remisserna stängde', 'fi')).toEqual(['remiss = lausuntokierros'])
  expect(hintsIn('Inspelning av länken', 'fi')).toEqual([])
  expect(hintsIn('Lämna inspel', 'smj')).toEqual([])
})

test('what only the staff reads is told from what the public reads', () => {
  for (const key of [
    'site.nav.answer',
    'thread.receipt.title',
    'strategy.error.stance',
    'meetings.list.title',
    'meetings.error.full',
    'processes.error.write',
    'capture.signs.scan',
    'contributions.report.title',
  ])
    expect(isPublicText(key), key).toBe(true)
  for (const key of [
    'people.email',
    'strategy.work.title',
    'thread.today.title',
    'meetings.staff.title',
    'meetings.error.seats-taken',
    'processes.error.options',
    'capture.signs.lead_other',
    'contributions.reports.title',
  ])
    expect(isPublicText(key), key).toBe(false)
})

test('a share is never rounded to all or nothing', () => {
  expect([percent(999, 1000), percent(1, 1000), percent(0, 9), percent(9, 9)]).toEqual([99, 1, 0, 100])
})

test('a file goes out to translators and comes in again without changing anything, in every language', async () => {
  const { context } = testing
  await write('site.skip', 'Rad ett\n\n"två"\\ tre\táčđŋšŧž')
  for (const language of ['en', 'fi', 'fit', 'se', 'smj'] as const) {
    const file = readPo(writePo(language, await textsIn(context.db, language)))
    expect(file?.language).toBe(language)
    expect(file?.texts).toHaveLength((await textsIn(context.db, language)).length)
    const { changes, refused } = await importTexts(context, language, file?.texts ?? [], SYSTEM)
    expect({ changes, refused }).toEqual({ changes: [], refused: [] })
  }
})

test('a file tells where a text is used, how long it may be, and which words were chosen', async () => {
  const file = new TextDecoder().decode(writePo('fi', await textsIn(testing.context.db, 'fi')))
  const block = file.split('\n\n').find((one) => one.includes('msgctxt "site.nav.answer"'))
  expect(block).toContain('#: src/features/site/web/navigation.ts')
  expect(block).toContain('Högst 32 tecken')
  expect(block).toContain('inspel = näkemys')
  expect(block).toContain('#, fuzzy')
})

test('a file is taken in row by row: what is unsound is named by line and key, the rest counts', async () => {
  const po = `msgid ""
msgstr "Language: se\\nContent-Type: text/plain; charset=utf-8\\n"

msgctxt "site.skip"
msgid "Hoppa till innehållet"
msgstr "Prov ett"

#, fuzzy
msgctxt "site.nav.menu"
msgid "Meny"
msgstr "Prov två"

msgctxt "site.to-start"
msgid "En svenska som inte gäller längre"
msgstr "Prov tre"

msgctxt "site.finns-inte"
msgid "Inget"
msgstr "Prov"

msgctxt "thread.count_two"
msgid "{{count}} inspel"
msgstr "Prov utan antal"

msgctxt "site.region"
msgid "Region Norrbotten"
msgstr ""
`
  const file = readPo(new TextEncoder().encode(po))
  const plan = await importTexts(testing.context, 'se', file?.texts ?? [], SYSTEM)
  expect(plan.changes.map(({ key }) => key)).toEqual(['site.skip', 'site.nav.menu', 'site.to-start'])
  expect(plan.refused).toEqual([
    { line: 17, key: 'site.finns-inte', fault: 'unknown' },
    { line: 21, key: 'thread.count_two', fault: 'placeholders' },
  ])
  expect((await textIn('site.skip'))?.state).toBe('reviewed')
  expect((await textIn('site.nav.menu'))?.state).toBe('draft')
  expect((await textIn('site.to-start'))?.state).toBe('outdated')
  expect(told('se', 'site.skip')).toEqual({ text: 'Prov ett', lang: 'se' })
  expect(told('smj', 'site.skip')).toEqual({ text: 'Prov ett', lang: 'se' })
  expect(told('se', 'site.region').lang).toBe('sv')
  expect(await importTexts(testing.context, 'se', file?.texts ?? [], SYSTEM)).toMatchObject({
    changes: [{ key: 'site.to-start' }],
  })
  expect(readPo(new TextEncoder().encode('msgid "a\nnot a file'))?.texts ?? []).toEqual([])
})

test('what a file says nothing of stays as it is', () => {
  const here = [{ ...entry('Hej'), text: 'Hei', state: 'draft' as const }]
  expect(planOf(here, [])).toEqual({ changes: [], same: 0, refused: [] })
})

test('a text is shown at once, writes who changed it, and is not written twice', async () => {
  const { context, pool } = testing
  const events = async () =>
    (await pool.query("select kind from event where subject_kind = 'translation' order by id")).rows.map(
      (row) => row.kind,
    )
  const before = (await events()).length
  await write('site.skip', 'Prov', 'draft')
  await write('site.skip', 'Prov', 'draft')
  await write('site.skip', 'Prov', 'reviewed')
  expect((await events()).slice(before)).toEqual(['translation.drafted', 'translation.reviewed'])
  expect(told('se', 'site.skip').text).toBe('Prov')
  expect(await write('site.skip', '')).toEqual({ ok: false, reason: 'empty' })
  expect(await write('site.nothing', 'Prov')).toEqual({ ok: false, reason: 'unknown' })
  const se = (await coverageByLanguage(context.db)).find(({ language }) => language === 'se')
  expect(se?.open.reviewed).toBe(1)
})

test('what another process wrote is taken into use by the next look', async () => {
  const { context, pool } = testing
  await write('site.skip', 'Prov')
  await pool.query("update translation set text = 'Annat prov', revision = revision + 1")
  expect(told('se', 'site.skip').text).toBe('Prov')
  await refreshTexts(context)
  expect(told('se', 'site.skip').text).toBe('Annat prov')
})
