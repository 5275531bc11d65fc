import { afterAll, beforeAll, expect, test } from 'vitest'
import { createStaff } from '~/features/people'
import { newId } from '~/kernel/ids'
import { hashToken } from '~/kernel/token'
import { unrecordedChanges } from '~/platform/audit/testing'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import {
  answerReview,
  askForReview,
  askToldAbout,
  assignStory,
  changeStory,
  confirmTags,
  correctStory,
  dropStory,
  finishAssignment,
  followUpStory,
  keepSchedule,
  publishStory,
  type StoryInput,
  unpublishStory,
  writeStory,
} from './commands'
import { BLANK, toBlocks } from './domain'
import {
  assignmentsFor,
  assignmentsOf,
  commentsOf,
  correctionsOf,
  exceptionsCounted,
  languagesOf,
  reviewByToken,
  reviewsOf,
  storyBySlug,
  storyForStaff,
  toLookThrough,
  versionsOf,
} from './queries'

let testing: Testing
let writer: { kind: 'staff'; id: string }
let reader: { kind: 'staff'; id: string }
beforeAll(async () => {
  testing = await openTestDatabase()
  writer = { kind: 'staff', id: await addStaff('skribent') }
  reader = { kind: 'staff', id: await addStaff('lasare') }
})
afterAll(() => testing.close())

const addStaff = async (title: string) => {
  const account = {
    email: `${title}@example.org`,
    title,
    roles: ['communicator'] as const,
    password: newId(),
  }
  const made = await createStaff(
    testing.context,
    { ...account, roles: [...account.roles] },
    { kind: 'system' },
  )
  if (!made.ok) throw new Error(made.reason)
  return made.value.id
}

const input: StoryInput = {
  ...BLANK,
  headline: 'Skidspåret lyser igen',
  lead: 'Föreningen i Jokkmokk bytte lamporna själv.',
  blocks: toBlocks('Nu går det att åka på kvällen.'),
  municipalities: ['2510'],
  reader: 'den som bor i Jokkmokk',
  purpose: 'visa vad pengarna blev',
  action: 'åka skidor',
  voices: [],
}
const written = async (more: Partial<StoryInput> = {}) =>
  writeStory(testing.context, { ...input, ...more, authorTitle: 'skribent' }, writer)
const stage = async (id: string) => (await storyForStaff(testing.context.db, id))?.stage
const at = (time: string) => ({ ...testing.context, clock: { now: () => new Date(time) } })

test('a story goes from plan to followed up, and where it stands follows from what was done', async () => {
  const { context } = testing
  const { id, slug } = await writeStory(
    context,
    { ...input, blocks: [], authorTitle: 'skribent', planned: true },
    writer,
  )
  expect(await stage(id)).toBe('planned')
  await changeStory(context, id, input, writer)
  expect(await stage(id)).toBe('writing')
  await askForReview(context, id, writer)
  expect(await stage(id)).toBe('review')
  const [review] = await reviewsOf(context.db, id)
  const yes = { answer: 'approved', text: '' } as const
  expect(await answerReview(context, review?.id ?? '', yes, writer)).toEqual({ ok: false, reason: 'own' })
  expect(await answerReview(context, review?.id ?? '', yes, reader)).toEqual({ ok: true, value: null })
  expect(await stage(id)).toBe('approved')
  expect(await publishStory(context, id, writer)).toEqual({ ok: true, value: null })
  expect(await stage(id)).toBe('published')
  expect((await storyBySlug(context.db, slug))?.headline).toBe(input.headline)
  await followUpStory(context, id, { note: 'Spåret används varje kväll.', reviewOn: '2027-11-01' }, writer)
  expect(await stage(id)).toBe('followed_up')
  await unpublishStory(context, id, writer)
  expect(await stage(id)).toBe('withdrawn')
  expect(await storyBySlug(context.db, slug)).toBeUndefined()
})

test('what is changed after publishing is read by nobody outside until it is published anew', async () => {
  const { context } = testing
  const { id, slug } = await written()
  await publishStory(context, id, writer, { reason: 'brådskar' })
  await changeStory(context, id, { ...input, headline: 'En annan rubrik' }, writer)
  expect((await storyBySlug(context.db, slug))?.headline).toBe(input.headline)
  await publishStory(context, id, writer, { reason: 'brådskar' })
  expect((await storyBySlug(context.db, slug))?.headline).toBe('En annan rubrik')
  expect((await versionsOf(context.db, id)).map(({ number, headline }) => [number, headline])).toEqual([
    [2, 'En annan rubrik'],
    [1, input.headline],
  ])
})

test('without a second reader or a named reader it takes a written reason, which is counted', async () => {
  const { context } = testing
  const { id } = await written({ reader: '' })
  const refused = await publishStory(context, id, writer, { blocking: 2 })
  expect(refused).toMatchObject({ ok: false, reason: 'needs_reason' })
  expect('missing' in refused && refused.missing).toEqual(['reader', 'second-reader', 'plain'])
  const before = await exceptionsCounted(context.db, new Date(0))
  await publishStory(context, id, writer, { blocking: 2, reason: 'Mötet är i kväll.' })
  const after = await exceptionsCounted(context.db, new Date(0))
  const count = (rows: typeof after, rule: string) => Number(rows.find((row) => row.rule === rule)?.n ?? 0)
  for (const rule of ['reader', 'second-reader', 'plain']) {
    expect(count(after, rule)).toBe(count(before, rule) + 1)
  }
})

test('an approval holds for the text that was read, not for a later one', async () => {
  const { context } = testing
  const { id } = await written()
  await askForReview(context, id, writer)
  const [review] = await reviewsOf(context.db, id)
  await answerReview(context, review?.id ?? '', { answer: 'approved', text: '' }, reader)
  await changeStory(context, id, { ...input, lead: 'Något helt annat.' }, writer)
  expect(await stage(id)).toBe('writing')
  expect(await publishStory(context, id, writer)).toMatchObject({ reason: 'needs_reason' })
})

test('at its time the text that was set then is shown, whatever was written later, and hidden when it is over', async () => {
  const { context } = testing
  const { id, slug } = await written()
  const times = { at: new Date('2026-12-01T08:00:00Z'), until: new Date('2026-12-24T08:00:00Z') }
  const reason = 'Ingen mer är på plats.'
  await publishStory(at('2026-11-25T08:00:00Z'), id, writer, { ...times, reason })
  expect(await stage(id)).toBe('scheduled')
  await changeStory(context, id, { ...input, headline: 'Skrivet efteråt' }, writer)
  await keepSchedule(at('2026-12-01T07:59:59Z'))
  expect(await storyBySlug(context.db, slug)).toBeUndefined()
  await Promise.all([keepSchedule(at('2026-12-01T08:00:00Z')), keepSchedule(at('2026-12-01T08:00:00Z'))])
  expect((await storyBySlug(context.db, slug))?.headline).toBe(input.headline)
  await keepSchedule(at('2026-12-24T08:00:00Z'))
  expect(await storyBySlug(context.db, slug)).toBeUndefined()
})

test('two who write at once: the second is told, and the first text stays', async () => {
  const { context } = testing
  const { id } = await written()
  expect(await changeStory(context, id, { ...input, headline: 'Först' }, writer, 1)).toMatchObject({
    ok: true,
  })
  expect(await changeStory(context, id, { ...input, headline: 'Sedan' }, reader, 1)).toEqual({
    ok: false,
    reason: 'changed_by_another',
  })
  expect((await storyForStaff(context.db, id))?.headline).toBe('Först')
})

test('the person told about reads by a secret address and answers; a new address shuts the old one', async () => {
  const { context } = testing
  const { id } = await written()
  const asked = await askToldAbout(context, id, 'ordföranden i skidklubben', writer)
  if (!asked.ok) throw new Error(asked.reason)
  const first = await reviewByToken(context.db, hashToken(asked.value.token, 'story'))
  expect(first?.headline).toBe(input.headline)
  const answer = { answer: 'changes', text: 'Vi är tolv, inte tio.' } as const
  await answerReview(context, first?.reviewId ?? '', answer, { kind: 'citizen' })
  expect((await commentsOf(context.db, id)).map(({ body, readerTitle }) => [body, readerTitle])).toEqual([
    ['Vi är tolv, inte tio.', 'ordföranden i skidklubben'],
  ])
  await askToldAbout(context, id, 'ordföranden i skidklubben', writer)
  expect(await answerReview(context, first?.reviewId ?? '', answer, { kind: 'citizen' })).toEqual({
    ok: false,
    reason: 'over',
  })
})

test('a correction is shown with its day; a page whose day has come is to be looked through', async () => {
  const { id } = await written()
  await publishStory(at('2026-01-15T08:00:00Z'), id, writer, { reason: 'prov' })
  await correctStory(testing.context, id, 'Vi skrev tio. De är tolv.', writer)
  expect((await correctionsOf(testing.context.db, id)).map((row) => row.body)).toEqual([
    'Vi skrev tio. De är tolv.',
  ])
  const listed = async (day: string) =>
    (await toLookThrough(testing.context.db, day)).some((one) => one.id === id)
  expect([await listed('2027-01-14'), await listed('2027-01-15')]).toEqual([false, true])
})

test('a task stands with whom it was given to until it is done', async () => {
  const { context } = testing
  const { id } = await written()
  await assignStory(context, id, { staffId: reader.id, task: 'picture', dueOn: '2026-12-01' }, writer)
  await assignStory(context, id, { staffId: reader.id, task: 'picture', dueOn: '2026-12-02' }, writer)
  expect((await assignmentsFor(context.db, reader.id)).map((one) => [one.id, one.dueOn])).toEqual([
    [id, '2026-12-02'],
  ])
  const [given] = await assignmentsOf(context.db, id)
  await finishAssignment(context, id, given?.id ?? '', reader)
  expect(await assignmentsFor(context.db, reader.id)).toEqual([])
})

test('tags are counted once a person has confirmed them, and anew when they change', async () => {
  const { context } = testing
  const { id } = await written()
  const confirmed = async () => (await storyForStaff(context.db, id))?.tagsConfirmedAt !== null
  await confirmTags(context, id, reader)
  await changeStory(context, id, { ...input, headline: 'Samma platser' }, writer)
  expect(await confirmed()).toBe(true)
  await changeStory(context, id, { ...input, municipalities: ['2510', '2521'] }, writer)
  expect(await confirmed()).toBe(false)
})

test('a translation says when what it was made from has changed', async () => {
  const { context } = testing
  const { id } = await written()
  await publishStory(context, id, writer, { reason: 'prov' })
  const source = await storyForStaff(context.db, id)
  const english = await writeStory(
    context,
    {
      ...input,
      language: 'en',
      headline: 'The ski track is lit again',
      authorTitle: 'skribent',
      translationOf: id,
      translatedVersionId: source?.publishedVersionId ?? null,
    },
    writer,
  )
  await publishStory(context, english.id, writer, { reason: 'prov' })
  const others = async () =>
    (await languagesOf(context.db, { id, translationOf: null })).map((one) => one.outdated)
  expect(await others()).toEqual([false])
  await changeStory(context, id, { ...input, lead: 'Nytt.' }, writer)
  await publishStory(context, id, writer, { reason: 'prov' })
  expect(await others()).toEqual([true])
})

test('what is laid aside stays, and can be taken up again; what is shown can not be laid aside', async () => {
  const { context } = testing
  const { id } = await written()
  await dropStory(context, id, true, writer)
  expect(await stage(id)).toBe('dropped')
  await dropStory(context, id, false, writer)
  expect(await stage(id)).toBe('writing')
  await publishStory(context, id, writer, { reason: 'prov' })
  expect(await dropStory(context, id, true, writer)).toEqual({ ok: false, reason: 'published' })
})

test('every change left its mark in the history', async () => {
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})
