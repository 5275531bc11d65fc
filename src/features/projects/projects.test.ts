import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  BLANK,
  changeStory,
  publishStory,
  storyForStaff,
  toBlocks,
  unpublishStory,
} from '~/features/newsroom'
import { createStaff } from '~/features/people'
import { newId } from '~/kernel/ids'
import { unrecordedChanges } from '~/platform/audit/testing'
import type { Context } from '~/platform/context'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { beginProject, changeProject, chooseChannels, finishFollowUp, showProject } from './commands'
import { checklist, followUpDays, fulfilmentOf, plannedDays } from './domain'
import { projectsForStaff, publishedProject, publishedStories } from './queries'

let testing: Testing
let context: Context
let leader: { kind: 'staff'; id: string }

beforeAll(async () => {
  testing = await openTestDatabase()
  context = testing.context
  const account = { email: 'leder@region.example', title: 'Projektledare', roles: ['strategist'] }
  const made = await createStaff(context, { ...account, password: newId() }, { kind: 'system' })
  if (!made.ok) throw new Error(made.reason)
  leader = { kind: 'staff', id: made.value.id }
})
afterAll(() => testing.close())

const project = (more: object = {}) => ({
  name: 'Fler ben att stå på',
  summary: 'Småföretag i inlandet provar nya saker att sälja.',
  contactRole: 'projektledare',
  contactAddress: 'projekt@region.example',
  municipalities: ['2510'],
  startsOn: '2026-01-15',
  endsOn: '2027-01-15',
  funder: '',
  actionId: null,
  ownerId: leader.id,
  meetingIds: [],
  key: newId(),
  authorTitle: 'Projektledare',
  ...more,
})
const one = async (id: string, today = '2026-01-10') => {
  const [found] = await projectsForStaff(context.db, today, id)
  if (!found) throw new Error('no project')
  return found
}

test('days are spread over the project, and the last question comes a year after', () => {
  const span = { startsOn: '2026-01-15', endsOn: '2027-01-15' }
  expect(plannedDays(span)).toEqual({
    questions: '2026-01-15',
    start: '2026-01-15',
    midway: '2026-07-17',
    result: '2027-01-15',
  })
  expect(followUpDays(span)).toEqual({ midway: '2026-07-17', end: '2027-01-15', year_after: '2028-01-15' })
})

test('what is late is what should be done and is not; a published frame without answers is not done', () => {
  const items = checklist(
    {
      startsOn: '2026-01-15',
      endsOn: '2027-01-15',
      isPublished: true,
      stories: [
        { part: 'questions', plannedOn: '2026-01-15', isPublished: true, unanswered: 2 },
        { part: 'start', plannedOn: '2026-01-15', isPublished: true, unanswered: 0 },
        { part: 'midway', plannedOn: '2026-02-01', isPublished: false, unanswered: 0 },
        { part: 'result', plannedOn: '2026-02-02', isPublished: false, unanswered: 0 },
      ],
      followUps: [{ moment: 'midway', dueOn: '2026-02-01', doneAt: new Date() }],
    },
    '2026-02-02',
  )
  expect(items.filter((item) => item.done).map((item) => item.key)).toEqual([
    'page',
    'start',
    'follow_midway',
  ])
  expect(items.filter((item) => item.late).map((item) => item.key)).toEqual(['questions', 'midway'])
  expect(fulfilmentOf(items)).toEqual({ done: 3, all: 6, late: 2 })
})

test('one form makes the whole package, once, also when it is sent twice at the same time', async () => {
  const input = project()
  const [first, second] = await Promise.all([
    beginProject(context, input, leader),
    beginProject(context, input, leader),
  ])
  expect(first).toEqual(second)
  const made = await one(first.id)
  expect(made.stories.map((story) => [story.part, story.plannedOn])).toEqual([
    ['questions', '2026-01-15'],
    ['start', '2026-01-15'],
    ['midway', '2026-07-17'],
    ['result', '2027-01-15'],
  ])
  expect(made.stories[0]?.unanswered).toBe(5)
  expect((await storyForStaff(context.db, made.stories[0]?.id ?? ''))?.kind).toBe('questions')
  expect(made.followUps).toHaveLength(3)
  expect(fulfilmentOf(made.items)).toEqual({ done: 0, all: 8, late: 0 })
  expect(fulfilmentOf((await one(first.id, '2028-02-01')).items).late).toBe(8)
  const again = await beginProject(context, project(), leader)
  expect(again.slug).toBe(`${first.slug}-2`)
})

test('the list follows what really happens: shown, answered, told, followed up, taken back', async () => {
  const { id, slug } = await beginProject(context, project({ name: 'Slöjd på nätet' }), leader)
  const done = async () => (await one(id)).items.filter((item) => item.done).map((item): string => item.key)
  expect(await publishedProject(context.db, slug)).toBeUndefined()
  await showProject(context, id, true, leader)
  expect(await done()).toEqual(['page'])

  const questions = (await one(id)).stories[0]?.id ?? ''
  const text = {
    ...BLANK,
    kind: 'questions' as const,
    headline: 'Frågor',
    lead: 'Svar',
    municipalities: ['2510'],
  }
  const publish = async (body: string) => {
    await changeStory(context, questions, { ...text, blocks: toBlocks(body) }, leader)
    expect(await publishStory(context, questions, leader, { reason: 'prov' })).toMatchObject({ ok: true })
  }
  await publish('? Vad?\nSlöjd.\n\n? Vem?')
  expect(await done()).toEqual(['page'])
  await publish('? Vad?\nSlöjd.\n\n? Vem?\nAlla.')
  expect(await done()).toEqual(['page', 'questions'])
  await changeStory(context, questions, { ...text, blocks: toBlocks('? Nytt?') }, leader)
  expect(await done()).toEqual(['page', 'questions'])
  expect((await publishedStories(context.db, id)).map((story) => story.part)).toEqual(['questions'])

  const [followUp] = (await one(id)).followUps
  await finishFollowUp(context, followUp?.id ?? '', 'Tre slöjdare säljer mer.', leader)
  expect(await finishFollowUp(context, followUp?.id ?? '', 'Igen', leader)).toMatchObject({ ok: false })
  expect((await one(id)).followUps[0]).toMatchObject({
    note: 'Tre slöjdare säljer mer.',
    doneByTitle: 'Projektledare',
  })
  await unpublishStory(context, questions, leader)
  await showProject(context, id, false, leader)
  expect(await done()).toEqual(['follow_midway'])
  expect(await publishedProject(context.db, slug)).toBeUndefined()
})

test('when the days change, what is still to be followed up moves along', async () => {
  const { id } = await beginProject(context, project({ name: 'Kortare' }), leader)
  const { key: _, authorTitle: __, ...changed } = project({ name: 'Kortare', endsOn: '2026-03-15' })
  await changeProject(context, id, changed, leader)
  expect((await one(id)).followUps.map((row) => row.dueOn)).toEqual([
    '2026-02-14',
    '2026-03-15',
    '2027-03-15',
  ])
  await chooseChannels(context, id, 'start', ['bluesky'], leader)
  expect((await one(id)).stories[1]?.channels).toEqual(['bluesky'])
})

test('every change left its mark in the history', async () => {
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})
