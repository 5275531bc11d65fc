import { afterAll, beforeAll, expect, test } from 'vitest'
import { accounts, searchPublished } from '~/features/contributions'
import { startGlossary } from '~/features/glossary'
import {
  AUDIENCES,
  blockingIn,
  latestStories,
  MINORITIES,
  reportOf,
  STORY_KINDS,
  storyBySlug,
  storyForStaff,
  WHOLE_COUNTY,
} from '~/features/newsroom'
import { listProcesses } from '~/features/processes'
import { promise } from '~/features/strategy'
import { MUNICIPALITY_CODES } from '~/kernel/place'
import { loadDemo } from '~/main/demo'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { INSPEL, WAITING } from './inspel'
import { ACTIONS } from './progress'
import { DESK, STORIES } from './stories'

let testing: Testing
beforeAll(async () => {
  testing = await openTestDatabase()
  await startGlossary(testing.context)
  expect(await loadDemo(testing.context)).toBe(true)
})
afterAll(() => testing.close())

test('the demo is loaded once', async () => {
  expect(await loadDemo(testing.context)).toBe(false)
  expect(await listProcesses(testing.context.db)).toHaveLength(1)
})

test('received = published + withheld + merged + removed, and some wait to be read', async () => {
  const all = (await accounts(testing.context.db)).map((row) => row.accounts)
  const sum = (key: 'received' | 'published' | 'withheld' | 'merged' | 'removed' | 'waiting') =>
    all.reduce((total, one) => total + one[key], 0)
  expect(sum('received')).toBe(INSPEL.length + WAITING.length)
  expect(sum('received')).toBe(sum('published') + sum('withheld') + sum('merged') + sum('removed'))
  expect(sum('waiting')).toBe(WAITING.length)
})

test('every municipality is heard', () => {
  expect(new Set(INSPEL.map((one) => one.place))).toEqual(new Set(MUNICIPALITY_CODES))
})

test('the promise is nearly kept, and what is left is counted', async () => {
  const [process] = await listProcesses(testing.context.db)
  const kept = await promise(testing.context.db, process!.id)
  expect(kept.answered).toBeGreaterThan(kept.received * 0.85)
  expect(kept.answered).toBeLessThan(kept.received)
  expect(kept.oldestUnanswered).not.toBeNull()
})

test('what waits, was withheld or masked is not found by anyone', async () => {
  for (const q of ['rektorn', 'replokalen', '174']) {
    expect((await searchPublished(testing.context.db, { q })).rows).toEqual([])
  }
})

/** Every story that everyone reads, with what the newsroom noted beside it. */
const readByAll = async () => {
  const { db } = testing.context
  const listed = await latestStories(db, 100)
  return Promise.all(
    listed.map(async ({ id, slug }) => {
      const [told, desk] = [await storyBySlug(db, slug), await storyForStaff(db, id)]
      if (!told || !desk) throw new Error(`${slug} is listed but cannot be read`)
      const { reader, purpose, action, stage } = desk
      return { ...told, reader, purpose, action, stage }
    }),
  )
}

test('the stories show every kind, and each of the 14 municipalities by itself', async () => {
  const told = await readByAll()
  expect(told.length).toBeGreaterThanOrEqual(12)
  expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(STORY_KINDS))
  const places = told.flatMap(({ municipalities }) => municipalities).filter((one) => one !== WHOLE_COUNTY)
  expect(new Set(places)).toEqual(new Set(MUNICIPALITY_CODES))
})

test('every audience is spoken to, and every national minority is told of more than once', async () => {
  const told = (await readByAll()).filter(({ translationOf }) => translationOf === null)
  expect(new Set(told.flatMap(({ audiences }) => audiences))).toEqual(new Set(AUDIENCES))
  for (const one of MINORITIES)
    expect(told.filter(({ minorities }) => minorities.includes(one)).length, one).toBeGreaterThan(1)
})

test('every published story passes the language check, and none went out for a reason', async () => {
  for (const story of await readByAll()) {
    const { report } = await reportOf(testing.context, story)
    const grave = report.findings.filter(({ kind }) => kind !== 'hint').map(({ message }) => message)
    expect({ slug: story.slug, blocking: blockingIn(report), grave }).toEqual({
      slug: story.slug,
      blocking: 0,
      grave: [],
    })
    expect(['very-easy', 'easy', null], story.slug).toContain(report.lixBand)
  }
  expect(await testing.context.db.selectFrom('storyException').selectAll().execute()).toEqual([])
})

test('amounts in stories are those of the actions, and each leads to its row', async () => {
  const rows = (await readByAll()).flatMap(({ blocks }) => blocks.filter((one) => one.kind === 'money'))
  const granted: number[] = ACTIONS.flatMap(({ money }) => money.map(({ amountSek }) => amountSek))
  expect(new Set(rows.map(({ sek }) => sek))).toEqual(new Set(granted))
  const known = await testing.context.db.selectFrom('money').select('id').execute()
  for (const { moneyId } of rows) expect(known.map(({ id }) => id)).toContain(moneyId)
})

test('stories stand at every place of the desk but laid aside, hidden and set to a time', async () => {
  const { db } = testing.context
  const ids = (await db.selectFrom('story').select('id').execute()).map(({ id }) => id)
  const stages = await Promise.all(ids.map(async (id) => (await storyForStaff(db, id))?.stage))
  expect(new Set(stages)).toEqual(
    new Set(['planned', 'writing', 'review', 'approved', 'published', 'followed_up']),
  )
  const shown = (await readByAll()).map(({ slug }) => slug)
  expect(shown).toEqual(expect.arrayContaining(STORIES.map(({ slug }) => slug)))
  for (const { slug } of DESK) expect(shown).not.toContain(slug)
})

test('a correction is said openly, and one of the translations is behind what it was made from', async () => {
  const { db } = testing.context
  expect(await db.selectFrom('storyCorrection').selectAll().execute()).toHaveLength(1)
  const told = await readByAll()
  const translations = told.filter(({ translationOf }) => translationOf !== null)
  const isBehind = ({ translationOf, translatedVersionId }: (typeof translations)[number]) =>
    told.find(({ id }) => id === translationOf)?.versionId !== translatedVersionId
  expect(translations.map(({ language }) => language)).toEqual(['en', 'en'])
  expect(translations.filter(isBehind)).toHaveLength(1)
})

test('no date in a story is left as it was written', async () => {
  for (const { slug, lead, practical, blocks } of await readByAll())
    expect(JSON.stringify({ lead, practical, blocks }), slug).not.toMatch(/\{\d{4}-/)
})
