import { afterAll, beforeAll, expect, test } from 'vitest'
import { BLANK, changeStory, commentStory, writeStory } from '~/features/newsroom'
import { createStaff } from '~/features/people'
import { receiveTip } from '~/features/tips'
import { newId } from '~/kernel/ids'
import { unrecordedChanges } from '~/platform/audit/testing'
import type { Context } from '~/platform/context'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { markStep } from './commands'
import { isFinished, isSaid, STEPS, taskOf } from './domain'
import { everyonesProgress, progressOf } from './queries'

let testing: Testing
let context: Context
let newcomer: { kind: 'staff'; id: string }

beforeAll(async () => {
  testing = await openTestDatabase()
  context = testing.context
  const account = { email: 'ny@region.example', title: 'Ny kollega', roles: ['communicator'] }
  const made = await createStaff(context, { ...account, password: newId() }, { kind: 'system' })
  if (!made.ok) throw new Error(made.reason)
  newcomer = { kind: 'staff', id: made.value.id }
})
afterAll(() => testing.close())

const tipFrom = (staffId: string) =>
  receiveTip(context, {
    what: 'Skidspåret i byn är draget.',
    whoNotices: '',
    happensWhen: '',
    municipality: null,
    credit: '',
    replyTo: null,
    idempotencyKey: newId(),
    from: { source: 'staff', staffId },
  })
const done = async () => [...(await progressOf(context.db, newcomer.id)).keys()].sort()

test('a tip and words in a story are seen by themselves', async () => {
  expect(await done()).toEqual([])
  await tipFrom(newcomer.id)
  const story = { ...BLANK, headline: 'Spåret', authorTitle: 'Någon annan', planned: true }
  const { id } = await writeStory(context, story, { kind: 'system' })
  expect(await done()).toEqual(['tip'])
  await changeStory(context, id, { ...BLANK, headline: 'Spåret är draget' }, newcomer)
  expect(await done()).toEqual(['tip', 'write'])
})

test('a word to the writer of another story counts as reading, a note to oneself does not', async () => {
  const story = { ...BLANK, headline: 'Bron', authorTitle: 'Någon annan', planned: true }
  const own = await writeStory(context, { ...story, planned: false }, newcomer)
  await commentStory(context, own.id, 'Kom ihåg bilden.', newcomer)
  expect(await done()).not.toContain('read')
  const other = await writeStory(context, story, { kind: 'system' })
  await commentStory(context, other.id, 'Jag stannade vid andra stycket.', newcomer)
  expect(await done()).toContain('read')
})

test('who can not write in the newsroom has written with a second tip; an editor has not', async () => {
  const account = { email: 'strateg@region.example', title: 'Ny strateg', roles: ['strategist'] }
  const made = await createStaff(context, { ...account, password: newId() }, { kind: 'system' })
  if (!made.ok) throw new Error(made.reason)
  const steps = async (id: string) => [...(await progressOf(context.db, id)).keys()].sort()
  const before = await done()
  for (const id of [made.value.id, newcomer.id]) await tipFrom(id)
  expect(await steps(made.value.id)).toEqual(['tip'])
  expect(await done()).toEqual(before)
  await tipFrom(made.value.id)
  expect(await steps(made.value.id)).toEqual(['tip', 'write'])
})

test('what is said is kept once, and can be taken back; what was seen can not', async () => {
  for (const step of STEPS.filter(isSaid)) {
    await markStep(context, step, true, newcomer)
    await markStep(context, step, true, newcomer)
  }
  expect(isFinished(await progressOf(context.db, newcomer.id))).toBe(true)
  for (const step of ['write', 'calendar'] as const) await markStep(context, step, false, newcomer)
  expect(await done()).toEqual(['handbook', 'mirror', 'read', 'thread', 'tip', 'write'])
})

test('the list for the admin knows titles and steps, nothing more', async () => {
  const people = await everyonesProgress(context.db)
  const person = people.find(({ title }) => title === 'Ny kollega')
  expect(person).toMatchObject({ title: 'Ny kollega', done: 6, next: 'calendar' })
  expect(JSON.stringify(person)).not.toContain('ny@region.example')
})

test('nobody is sent where they may not go', () => {
  const places = STEPS.map((step) => taskOf(step, false).href)
  expect(places.filter((href) => href.startsWith('/arbete/redaktionen'))).toEqual([])
})

test('every change left its mark in the history', async () => {
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})
