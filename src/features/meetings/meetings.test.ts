import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startGlossary } from '~/features/glossary'
import { foundProcess } from '~/features/processes'
import { momentInSweden } from '~/kernel/time'
import { unrecordedChanges } from '~/platform/audit/testing'
import type { Context } from '~/platform/context'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import {
  announceMeeting,
  cancelMeeting,
  cancelSignUp,
  changeMeeting,
  forgetOldSignUps,
  holdMeeting,
  type MeetingInput,
  markHeld,
  planMeeting,
  publishSummary,
  signUp,
  writeSummary,
} from '.'
import { choresOf, moved, nextSeated, parseMove, reminderAt } from './domain'

const system = { kind: 'system' } as const
let testing: Testing
let context: Context
let now: Date
let wayInId: string
let processId: string
let id: string

const startsAt = momentInSweden('2026-12-03', '18:00:00')
const planned = (): MeetingInput => ({
  kind: 'dialogue',
  wayInId,
  title: { sv: 'Möte i Kalix' },
  themeId: null,
  municipalityCode: '2514',
  venue: 'Folkets hus',
  startsAt,
  endsAt: momentInSweden('2026-12-03', '20:00:00'),
  languages: ['sv'],
  about: { sv: '' },
  goodToKnow: { sv: '' },
  tables: 4,
  seats: 3,
  signUpClosesAt: null,
})
const person = (name: string, people = 1, email: string | null = `${name}@post.example`) => ({
  name,
  people,
  email,
  accessNeeds: null,
  wishedLanguage: null,
  words: null,
  language: 'sv' as const,
  idempotencyKey: randomUUID(),
})
const done = <T>(result: { ok: true; value: T } | { ok: false; reason: string }): T => {
  if (!result.ok) throw new Error(result.reason)
  return result.value
}
const letters = async () =>
  (
    await testing.pool.query(
      `select purpose, to_address as "to", body, send_after as "after", given_up_at is not null as back from mail order by created_at, id`,
    )
  ).rows

beforeAll(async () => {
  testing = await openTestDatabase()
  const mail = {
    smtpUrl: 'smtp://localhost:1',
    from: { name: 'Inspel', address: 'inspel@region.example' },
    dkim: undefined,
  }
  context = {
    ...testing.context,
    clock: { now: () => now },
    config: { ...testing.context.config, mail },
  }
  now = new Date('2026-11-01T10:00:00Z')
  await startGlossary(context)
  const made = await foundProcess(
    context,
    {
      slug: 'prov',
      title: { sv: 'Prov' },
      summary: { sv: '' },
      language: 'sv',
      phases: [],
      waysIn: [
        {
          slug: 'moten',
          kind: 'meeting',
          title: { sv: 'Möten' },
          question: { sv: 'Vad?' },
          minutes: 120,
          languages: ['sv'],
          opensOn: '2026-01-01',
          closesOn: '2026-12-31',
          closedText: { sv: '' },
        },
      ],
    },
    system,
  )
  processId = made.id
  wayInId = made.waysIn.get('moten') ?? ''
})
afterAll(() => testing.close())

beforeEach(async () => {
  now = new Date('2026-11-01T10:00:00Z')
  await testing.pool.query('delete from mail')
  id = done(await planMeeting(context, { ...planned(), key: randomUUID() }, system)).id
  done(await announceMeeting(context, id, system))
})

test('the reminder comes at nine the day before, also across the change of the clock', () => {
  expect(reminderAt({ startsAt }).toISOString()).toBe('2026-12-02T08:00:00.000Z')
  const afterChange = momentInSweden('2026-03-29', '18:00:00')
  expect(reminderAt({ startsAt: afterChange }).toISOString()).toBe('2026-03-28T08:00:00.000Z')
  const dayAfter = momentInSweden('2026-03-30', '00:30:00')
  expect(reminderAt({ startsAt: dayAfter }).toISOString()).toBe('2026-03-29T07:00:00.000Z')
})

test('free seats go down the line to those who fit', () => {
  const line = [{ people: 3 }, { people: 2 }, { people: 1 }, { people: 1 }]
  expect(nextSeated(line, 2)).toEqual([{ people: 2 }])
  expect(nextSeated(line, 4)).toEqual([{ people: 3 }, { people: 1 }])
  expect(nextSeated(line, 0)).toEqual([])
})

test('a step goes up, down and away, and never off the edge', () => {
  const step = (name: string) => ({ id: name, minutes: 10, title: { sv: name } })
  const steps = [step('a'), step('b'), step('c')]
  const after = (word: string) =>
    moved(steps, parseMove(word), step('ny'))
      .map((one) => one.id)
      .join('')
  expect(['up-1', 'down-0', 'up-0', 'down-2', 'remove-1', 'add', 'save', 'up-9'].map(after)).toEqual([
    'bac',
    'bac',
    'abc',
    'abc',
    'ac',
    'abcny',
    'abc',
    'abc',
  ])
})

test('what is left to do follows from what has happened', () => {
  const held = {
    startsAt,
    endsAt: startsAt,
    publishedAt: startsAt,
    cancelledAt: null,
    participants: null,
    summary: [],
    reportedAt: null,
    picturesWithoutAlt: 1,
  }
  const later = new Date(startsAt.getTime() + 1)
  expect(choresOf(held, new Date(startsAt.getTime() - 1))).toEqual([])
  expect(choresOf(held, later)).toEqual(['held', 'summary', 'alt', 'report'])
  expect(choresOf({ ...held, cancelledAt: later }, later)).toEqual([])
})

test('the reminder waits in the outbox, and is taken back by who cancels; the seat goes on with a letter', async () => {
  const anna = done(await signUp(context, id, person('a', 2)))
  done(await signUp(context, id, person('b', 2)))
  expect(await letters()).toMatchObject([
    { purpose: 'meetings.reminder', to: 'a@post.example', after: reminderAt({ startsAt }), back: false },
  ])
  done(await cancelSignUp(context, { id: anna.id, meetingId: id }))
  const [back, ...sent] = await letters()
  expect(back).toMatchObject({ to: null, body: null, back: true })
  expect(sent.map(({ purpose, to }) => `${purpose} ${to}`).sort()).toEqual([
    'meetings.reminder b@post.example',
    'meetings.seated b@post.example',
  ])
  for (const { body } of sent) {
    expect(body).toContain('/moten/anmalan/')
    expect(body).toContain('/inga-brev')
    expect(body).not.toMatch(/\{\{|undefined/)
  }
})

test('a moved meeting tells all who signed up, and reminds them on the new day', async () => {
  done(await signUp(context, id, person('a')))
  done(await signUp(context, id, person('tyst', 1, null)))
  const later = {
    startsAt: momentInSweden('2026-12-10', '18:00:00'),
    endsAt: momentInSweden('2026-12-10', '20:00:00'),
  }
  done(await changeMeeting(context, id, { ...planned(), ...later }, system))
  const [first, ...rest] = await letters()
  expect(first).toMatchObject({ back: true })
  expect(rest.map(({ purpose }) => purpose).sort()).toEqual(['meetings.moved', 'meetings.reminder'])
  expect(rest.find(({ purpose }) => purpose === 'meetings.reminder')?.after).toEqual(reminderAt(later))
})

test('more seats let the first of those who wait in, and fewer than are taken are refused', async () => {
  for (const name of ['a', 'b', 'c', 'd', 'e']) done(await signUp(context, id, person(name, 1, null)))
  expect(await changeMeeting(context, id, { ...planned(), seats: 2 }, system)).toMatchObject({
    reason: 'seats',
  })
  done(await changeMeeting(context, id, { ...planned(), seats: 4 }, system))
  const { rows } = await testing.pool.query(
    'select name, state from sign_up where meeting_id = $1 order by position',
    [id],
  )
  expect(rows.map(({ state }) => state)).toEqual(['seated', 'seated', 'seated', 'seated', 'waiting'])
})

test('a cancelled meeting is told to who gave an address, takes nobody more, and gives no seats away', async () => {
  const a = done(await signUp(context, id, person('a', 3)))
  done(await signUp(context, id, person('b', 1)))
  done(await cancelMeeting(context, id, 'Snöstorm. Medfinansieringen räcker inte.', system))
  const told = (await letters()).filter(({ purpose }) => purpose === 'meetings.cancelled')
  expect(told.map(({ to }) => to).sort()).toEqual(['a@post.example', 'b@post.example'])
  expect(told[0]?.body).toContain('Snöstorm')
  expect(told[0]?.body).toContain('Orden i brevet:\n* medfinansiering: Den del av kostnaden')
  expect(await signUp(context, id, person('c'))).toMatchObject({ reason: 'closed' })
  done(await cancelSignUp(context, { id: a.id, meetingId: id }))
  const { rows } = await testing.pool.query('select state from sign_up where name = $1 and meeting_id = $2', [
    'b',
    id,
  ])
  expect(rows).toEqual([{ state: 'waiting' }])
})

test('after the summary comes a thank-you, and thirty days later nobody is known any more', async () => {
  done(await signUp(context, id, person('a')))
  now = new Date(startsAt.getTime() + 4 * 3_600_000)
  expect(await publishSummary(context, id, system)).toMatchObject({ reason: 'held' })
  done(await markHeld(context, id, 1, system))
  done(await writeSummary(context, id, { lines: ['Hej'], report: '' }, system))
  done(await publishSummary(context, id, system))
  done(await publishSummary(context, id, system))
  expect((await letters()).filter(({ purpose }) => purpose === 'meetings.thanks')).toHaveLength(1)
  now = momentInSweden('2027-01-02', '19:59:00')
  const known = async () =>
    (await testing.pool.query('select count(*)::int as n from sign_up where meeting_id = $1', [id])).rows[0].n
  await forgetOldSignUps(context)
  expect(await known()).toBe(1)
  now = momentInSweden('2027-01-02', '20:01:00')
  await Promise.all([forgetOldSignUps(context), forgetOldSignUps(context)])
  expect(await known()).toBe(0)
})

test('the same form sent twice plans one meeting, and two of the same name get an address each', async () => {
  const key = randomUUID()
  const [one, two] = await Promise.all([
    planMeeting(context, { ...planned(), key }, system),
    planMeeting(context, { ...planned(), key }, system),
  ])
  expect(done(one)).toEqual(done(two))
  const { rows } = await testing.pool.query(`select slug from meeting where slug like 'mote-i-kalix-2026%'`)
  expect(new Set(rows.map(({ slug }) => slug)).size).toBe(rows.length)
  expect(rows.length).toBeGreaterThan(1)
})

test('sign-up closes on the second it says, and a held meeting takes nobody', async () => {
  now = startsAt
  const late = new Date(startsAt.getTime() + 1000)
  done(await signUp(context, id, person('a', 1, null)))
  now = late
  expect(await signUp(context, id, person('b', 1, null))).toMatchObject({ reason: 'closed' })
})

test('every change writes its event', async () => {
  await holdMeeting(
    context,
    processId,
    {
      slug: 'hallet',
      wayInId,
      municipalityCode: '2514',
      venue: 'Här',
      title: { sv: 'Hållet' },
      summary: [],
      participants: 3,
      startsAt,
      endsAt: startsAt,
    },
    system,
  )
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})
