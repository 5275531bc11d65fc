import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mask, publish, receive, searchPublished, withhold } from '~/features/contributions'
import { unrecordedChanges } from '~/platform/audit/testing'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { askingProcess } from '../../../test/lib/asking'
import { code, codeWhole, createTheme, publishTheme, splitIntoStatements, statementsOf, themeCounts } from '.'
import { cite, publishSentence, uncite, writeSentence } from './commands'
import { sentencesForStaff, sentencesOf } from './queries'

const system = { kind: 'system' } as const
let testing: Testing
let wayInId: string
let processId: string
const themeIds: string[] = []

beforeAll(async () => {
  testing = await openTestDatabase()
  const words = { sv: 'Vad ska vi börja med?' }
  ;({ processId, wayInId } = await askingProcess(testing.context))
  for (const name of ['Resor', 'Skola', 'Jobb']) {
    const input = { processId, title: { sv: name }, description: words }
    const made = await createTheme(testing.context, input, system)
    if (!made.ok) throw new Error(made.reason)
    await publishTheme(testing.context, made.value.id, system)
    themeIds.push(made.value.id)
  }
})

afterAll(() => testing.close())

const send = async (text: string): Promise<string> => {
  const sent = await receive(testing.context, { wayInId, text, language: 'sv', idempotencyKey: randomUUID() })
  if (!sent.ok) throw new Error(sent.reason)
  return sent.value.contributionId
}

test('an inspel that says two things is split, and each part goes to its own theme', async () => {
  const id = await send('Fler bussar till byarna.\nOch låt skolan i byn vara kvar.')
  await publish(testing.context, id, system)
  const parts = ['Fler bussar till byarna.', 'Och låt skolan i byn vara kvar.']
  const split = await splitIntoStatements(testing.context, id, parts, system)
  if (!split.ok) throw new Error(split.reason)
  await code(testing.context, split.value[0]!.id, [themeIds[0]!], system)
  await code(testing.context, split.value[1]!.id, [themeIds[1]!], system)
  for (const theme of themeIds.slice(0, 2)) {
    const { rows } = await searchPublished(testing.context.db, { theme })
    expect(rows).toHaveLength(1)
  }
})

test('a statement must stand in the text word for word', async () => {
  const id = await send('Bygg ut bredbandet')
  const split = await splitIntoStatements(testing.context, id, ['Bygg ut fibern'], system)
  expect(split).toEqual({ ok: false, reason: 'not_in_text' })
  expect(await statementsOf(testing.context.db, id)).toEqual([])
})

test('a theme of another process is refused', async () => {
  const id = await send('Något')
  expect(await codeWhole(testing.context, id, [randomUUID()], system)).toEqual({
    ok: false,
    reason: 'unknown_theme',
  })
})

test('two themes with one address are not made', async () => {
  const again = await createTheme(
    testing.context,
    { processId, title: { sv: 'Resor' }, description: { sv: 'x' } },
    system,
  )
  expect(again).toEqual({ ok: false, reason: 'slug_taken' })
})

test('whatever the order of publishing, withholding and sorting, the public sees the live themes', async () => {
  const step = fc.oneof(
    fc.constant({ do: 'publish' as const }),
    fc.constant({ do: 'withhold' as const }),
    fc.record({ do: fc.constant('sort' as const), themes: fc.subarray([0, 1, 2]) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const id = await send(`Markör ${randomUUID()}`)
      let themes: number[] = []
      let shown = false
      for (const one of steps) {
        if (one.do === 'publish') shown = (await publish(testing.context, id, system)).ok || shown
        else if (one.do === 'withhold') {
          if ((await withhold(testing.context, id, 'prov', system)).ok) shown = false
        } else {
          themes = one.themes
          await codeWhole(
            testing.context,
            id,
            themes.map((index) => themeIds[index]!),
            system,
          )
        }
      }
      const row = await testing.context.db
        .selectFrom('publication')
        .select('themeIds')
        .where('contributionId', '=', id)
        .executeTakeFirst()
      const wanted = themes.map((index) => themeIds[index]!).sort()
      expect(row ? [...row.themeIds].sort() : undefined).toEqual(shown ? wanted : undefined)
    }),
    { numRuns: 25 },
  )
})

test('the count of a theme is the number of its published inspel', async () => {
  const counts = await themeCounts(testing.context.db, processId)
  for (const theme of themeIds) {
    const all = await testing.context.db.selectFrom('publication').select('themeIds').execute()
    expect(counts.get(theme) ?? 0).toBe(all.filter((row) => row.themeIds.includes(theme)).length)
  }
})

test('a sentence is public only while it rests on words that everyone can read', async () => {
  const { context, pool } = testing
  const [themeId] = themeIds as [string]
  const id = await send('Bussen till byn går för sällan, tycker vi. Ring 070-174 06 35.')
  expect((await publish(context, id, system)).ok).toBe(true)
  await codeWhole(context, id, [themeId], system)
  const written = await writeSentence(context, themeId, { kind: 'says', text: 'Bussen går sällan.' }, system)
  const sentenceId = written.ok ? written.value.id : ''
  expect(await publishSentence(context, sentenceId, system)).toEqual({ ok: false, reason: 'no_words' })
  // Nor can anybody who writes to the database by another way.
  await expect(
    pool.query('update theme_sentence set published_at = now() where id = $1', [sentenceId]),
  ).rejects.toThrow('without words it rests on')
  const by = (words: string) => cite(context, { sentenceId, words, stance: 'for' }, system)
  expect(await by('tåget till byn')).toEqual({ ok: false, reason: 'not_found' })
  const first = await by('går för sällan')
  expect((await by('Ring 070-174 06 35')).ok).toBe(true)
  const many = await writeSentence(context, themeId, { kind: 'agree', text: 'Många vill åka.' }, system)
  const manyId = many.ok ? many.value.id : ''
  await cite(context, { sentenceId: manyId, words: 'går för sällan', stance: 'for' }, system)
  expect(await publishSentence(context, manyId, system)).toEqual({ ok: false, reason: 'too_few' })
  expect((await publishSentence(context, sentenceId, system)).ok).toBe(true)
  const quotes = async () =>
    (await sentencesOf(context.db, themeId)).flatMap(({ evidence }) => evidence.map(({ quote }) => quote))
  expect(await quotes()).toEqual(['går för sällan', 'Ring 070-174 06 35'])

  await mask(context, id, 'Bussen till byn går för sällan, tycker vi. Ring [telefon].', system)
  expect(await quotes()).toEqual(['går för sällan'])
  const [evidence] = (await sentencesForStaff(context.db, themeId))[0]?.evidence ?? []
  await uncite(context, evidence?.id ?? '', system)
  const [last] = (await sentencesForStaff(context.db, themeId))[0]?.evidence ?? []
  expect(await uncite(context, last?.id ?? '', system)).toEqual({ ok: false, reason: 'last_words' })
  expect(await sentencesOf(context.db, themeId)).toEqual([])
  expect(first.ok).toBe(true)

  await withhold(context, id, 'prov', system)
  expect(await sentencesOf(context.db, themeId)).toEqual([])
})

test('every change left its mark in the history', async () => {
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})
