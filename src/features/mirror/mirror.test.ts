import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  BLANK,
  confirmTags,
  publishStory,
  type StoryInput,
  toBlocks,
  unpublishStory,
  writeStory,
} from '~/features/newsroom'
import { unrecordedChanges } from '~/platform/audit/testing'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { setGoals } from './commands'
import { cellsOf, goalFor, missing, ofWholeCounty, tally, voicesBy } from './domain'
import { countedStories, goalsSet, unconfirmedStories } from './queries'

const system = { kind: 'system' } as const
let testing: Testing
beforeAll(async () => {
  testing = await openTestDatabase()
})
afterAll(() => testing.close())

const told = async (tags: Partial<StoryInput>, day = '2026-11-01', confirmed = true) => {
  const context = { ...testing.context, clock: { now: () => new Date(`${day}T10:00:00Z`) } }
  const story = {
    ...BLANK,
    headline: 'Något händer',
    lead: 'Det märks.',
    blocks: toBlocks('Så här var det.'),
    municipalities: ['2521'],
    ...tags,
    authorTitle: 'skribent',
  }
  const { id } = await writeStory(context, story, system)
  await publishStory(context, id, system)
  if (confirmed) await confirmTags(context, id, system)
  return id
}

test('the figures are those of a count by hand', async () => {
  await told({ municipalities: ['2521', '2584'], topics: ['travel'] })
  await told({ municipalities: ['2521'], minorities: ['tornedalians'], ages: ['young'] })
  await told({ municipalities: ['county'], topics: ['travel', 'work'], audiences: ['young', 'companies'] })
  // None of these count: too old, not confirmed, hidden again, a translation of one that does.
  await told({ municipalities: ['2521'] }, '2025-06-01')
  await told({ municipalities: ['2521'] }, '2026-11-02', false)
  const hidden = await told({ municipalities: ['2521'] })
  await unpublishStory(testing.context, hidden, system)
  const stories = await countedStories(testing.context.db, new Date('2025-11-25T00:00:00Z'))
  expect(stories).toHaveLength(3)
  const counted = (dimension: Parameters<typeof tally>[1]) =>
    Object.fromEntries([...tally(stories, dimension)].filter(([, count]) => count > 0))
  expect(counted('place')).toEqual({ 2521: 2, 2584: 1 })
  expect(ofWholeCounty(stories)).toBe(1)
  expect(counted('topic')).toEqual({ travel: 2, work: 1 })
  expect(counted('minority')).toEqual({ tornedalians: 1 })
  expect(counted('audience')).toEqual({ young: 1, companies: 1 })
  expect(counted('age')).toEqual({ young: 1 })
  expect(await unconfirmedStories(testing.context.db, new Date('2025-11-25T00:00:00Z'))).toHaveLength(1)
})

test('what is below its goal is missing, furthest from its goal first; a yearly goal of one asks nothing of a quarter', async () => {
  await setGoals(
    testing.context,
    [
      { dimension: 'minority', value: 'tornedalians', atLeast: 4 },
      { dimension: 'minority', value: 'sami', atLeast: 1 },
    ],
    system,
  )
  const goals = await goalsSet(testing.context.db)
  const stories = await countedStories(testing.context.db, new Date('2025-11-25T00:00:00Z'))
  const year = cellsOf(stories, 'minority', goals, 12)
  expect(missing(year).map((cell) => cell.value)).toEqual([
    'sami',
    'tornedalians',
    'sweden_finns',
    'roma',
    'jews',
  ])
  expect([goalFor(4, 12), goalFor(4, 3), goalFor(1, 3)]).toEqual([4, 1, 0])
  const quarter = cellsOf(stories, 'minority', goals, 3)
  expect(missing(quarter).map((cell) => cell.value)).toEqual(['sweden_finns', 'roma', 'jews'])
})

test('so few voices that a group would be a person are not shown in groups', () => {
  const voices = (n: number) => Array.from({ length: n }, (_, at) => ({ gender: at % 2 ? 'woman' : null }))
  expect(voicesBy(voices(4))).toBeUndefined()
  expect(voicesBy(voices(5))).toEqual({ woman: 2, man: 0, other: 0, not_said: 3 })
})

test('every change left its mark in the history', async () => {
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})
