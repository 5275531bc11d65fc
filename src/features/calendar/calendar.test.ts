import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '~/kernel/ids'
import { unrecordedChanges } from '~/platform/audit/testing'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { visitOf } from '~/platform/http/visit'
import { addEvent, cancelDay, cancelEvent, hideEvent, publishEvent, resumeEvent } from './commands'
import { daysOf, occurrencesOf, type Schedule } from './domain'
import { eventForStaff, happeningsFrom, happeningsOf, type ShownEvent } from './queries'
import { EventForm } from './schema'
import { icsOf } from './web/ics'

const once: Schedule = {
  firstDay: '2026-10-13',
  lastDay: '2026-10-13',
  starts: '18:00',
  ends: '20:00',
  repeats: 'none',
  repeatsUntil: null,
  skippedDays: [],
}

test('every week it stays at six on the wall when summer time ends and begins', () => {
  const autumn = occurrencesOf({ ...once, repeats: 'weekly', repeatsUntil: '2026-11-03' })
  expect(autumn.map(({ startsAt }) => startsAt.toISOString())).toEqual([
    '2026-10-13T16:00:00.000Z',
    '2026-10-20T16:00:00.000Z',
    '2026-10-27T17:00:00.000Z',
    '2026-11-03T17:00:00.000Z',
  ])
  const spring = { ...once, firstDay: '2027-03-21', lastDay: '2027-03-21', repeatsUntil: '2027-04-05' }
  expect(
    occurrencesOf({ ...spring, repeats: 'fortnightly' }).map(({ endsAt }) => endsAt.toISOString()),
  ).toEqual(['2027-03-21T19:00:00.000Z', '2027-04-04T18:00:00.000Z'])
})

test('each month it is the same weekday: a second Tuesday stays one, a fifth is the last', () => {
  expect(daysOf({ ...once, repeats: 'monthly', repeatsUntil: '2027-01-31' })).toEqual([
    '2026-10-13',
    '2026-11-10',
    '2026-12-08',
    '2027-01-12',
  ])
  const fifth = { ...once, firstDay: '2026-12-30', lastDay: '2026-12-30', repeatsUntil: '2027-04-01' }
  expect(daysOf({ ...fifth, repeats: 'monthly' })).toEqual([
    '2026-12-30',
    '2027-01-27',
    '2027-02-24',
    '2027-03-31',
  ])
})

test('single days are taken out, and what goes on over a night or for days keeps its length', () => {
  const skipping = {
    ...once,
    repeats: 'weekly',
    repeatsUntil: '2026-10-27',
    skippedDays: ['2026-10-20'],
  } as const
  expect(daysOf(skipping)).toEqual(['2026-10-13', '2026-10-27'])
  const [, night] = occurrencesOf({ ...skipping, lastDay: '2026-10-14', starts: '22:00', ends: '02:00' })
  expect(night).toMatchObject({ day: '2026-10-27', lastDay: '2026-10-28' })
  expect(night?.endsAt.toISOString()).toBe('2026-10-28T01:00:00.000Z')
  // The day summer time ends is 25 hours long.
  const [whole] = occurrencesOf({
    ...once,
    firstDay: '2026-10-25',
    lastDay: '2026-10-25',
    starts: null,
    ends: null,
  })
  expect(whole?.startsAt.toISOString()).toBe('2026-10-24T22:00:00.000Z')
  expect(whole?.endsAt.toISOString()).toBe('2026-10-25T22:59:59.000Z')
})

const event: ShownEvent = {
  ...once,
  id: '0b1f6c1e-55c7-4c39-8d5a-6f5d3a7d2041',
  idempotencyKey: 'a',
  slug: 'korovning-2026-10-13',
  kind: 'culture',
  title: {
    sv: 'Körövning: å, ä och ö; för alla – även på Överkalixmål, som få andra kan läsa högt i kör 🎶',
  },
  about: { sv: 'Första raden, med komma; och semikolon.\nAndra raden \\ med snedstreck.' },
  repeats: 'weekly',
  repeatsUntil: '2026-10-27',
  skippedDays: [],
  cancelledDays: ['2026-10-20'],
  reach: 'municipality',
  municipalityCode: '2513',
  venue: 'Folkets hus',
  address: 'Storgatan 1',
  link: null,
  wheelchair: true,
  hearingLoop: false,
  access: { sv: '' },
  organiser: 'Kören',
  audiences: ['everyone'],
  contactRole: 'körledaren',
  contactAddress: null,
  signUp: 'none',
  signUpTo: null,
  signUpUntil: null,
  meetingId: null,
  publishedAt: new Date('2026-09-01T08:00:00Z'),
  cancelledAt: null,
  cancelReason: null,
  revision: 3,
  createdAt: new Date('2026-09-01T08:00:00Z'),
  changedAt: new Date('2026-09-02T08:00:00Z'),
  isDemo: false,
}
const visit = visitOf('sv', '/kalender', '', undefined, 'https://inspel.example')

const readBack = (ics: string) =>
  new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

test('a calendar file has short whole lines, and a reader of it gets the same words and times back', () => {
  const ics = icsOf(visit, happeningsOf(event))
  expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of ics.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(line).not.toContain('\uFFFD')
  }
  expect(ics).toMatch(/DTSTART:20261013T160000Z/)
  const read = readBack(ics)
  expect(read.map((one) => one.startDate.toJSDate().toISOString())).toEqual([
    '2026-10-13T16:00:00.000Z',
    '2026-10-20T16:00:00.000Z',
    '2026-10-27T17:00:00.000Z',
  ])
  expect(read.map((one) => one.component.getFirstPropertyValue('status'))).toEqual([
    'CONFIRMED',
    'CANCELLED',
    'CONFIRMED',
  ])
  expect(new Set(read.map(({ uid }) => uid)).size).toBe(3)
  expect(read[0]).toMatchObject({
    summary: event.title.sv,
    sequence: 3,
    location: 'Folkets hus, Storgatan 1, Överkalix',
  })
  expect(read[0]?.description).toContain(event.about.sv)
  expect(String(read[0]?.component.getFirstPropertyValue('dtstamp'))).toBe('2026-09-02T08:00:00Z')
  expect(String(read[0]?.component.getFirstPropertyValue('last-modified'))).toBe('2026-09-02T08:00:00Z')
})

test('the same thing keeps its UID when it moves or is called off; a whole day is a day and no moment', () => {
  const single: ShownEvent = { ...event, repeats: 'none', repeatsUntil: null, cancelledDays: [] }
  const [before] = readBack(icsOf(visit, happeningsOf(single)))
  const moved = { ...single, firstDay: '2026-12-01', lastDay: '2026-12-02', starts: null, ends: null }
  const [after] = readBack(
    icsOf(visit, happeningsOf({ ...moved, revision: 4, cancelledAt: new Date(), cancelReason: 'Snö' })),
  )
  expect(after?.uid).toBe(before?.uid)
  expect(after?.sequence).toBe(4)
  expect(after?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  expect(after?.startDate).toMatchObject({ isDate: true, year: 2026, month: 12, day: 1 })
  // The day after the last: RFC 5545 leaves the end out.
  expect(after?.endDate).toMatchObject({ isDate: true, month: 12, day: 3 })
})

const typed = {
  kind: 'culture',
  'title-sv': 'Körövning',
  'about-sv': 'Vi sjunger.',
  day: '2026-10-13',
  starts: '18.00',
  ends: '20:00',
  repeats: 'none',
  reach: 'municipality',
  municipality: '2513',
  venue: 'Folkets hus',
  organiser: 'Kören',
  audiences: 'everyone',
  contactRole: 'körledaren',
  signUp: 'none',
}
const faults = (changes: Record<string, string>) => {
  const parsed = EventForm.safeParse({ ...typed, ...changes })
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0])
}

test.each([
  [{}, []],
  [{ ends: '17:00' }, ['ends']],
  [{ starts: '' }, ['starts']],
  [{ starts: '', ends: '', wholeDay: 'on' }, []],
  [{ lastDay: '2026-10-12' }, ['lastDay']],
  [{ repeats: 'weekly' }, ['repeatsUntil']],
  [{ repeats: 'weekly', repeatsUntil: '2029-01-01' }, ['repeatsUntil']],
  [{ repeats: 'weekly', repeatsUntil: '2026-12-01', skipped: '2026-10-20\n2026-11-31' }, ['skipped']],
  [{ reach: 'digital' }, ['link']],
  [{ reach: 'digital', link: 'javascript:alert(1)' }, ['link']],
  [{ municipality: '', venue: '' }, ['municipality', 'venue']],
  [{ signUp: 'email' }, ['signUpEmail']],
  [{ signUp: 'link', signUpLink: 'https://example.org/a', signUpUntil: '2026-10-14' }, ['signUpUntil']],
  [{ audiences: '' }, ['audiences']],
] as [Record<string, string>, string[]][])('the form says of %j what is wrong at %j', (changes, expected) => {
  expect(faults(changes)).toEqual(expected)
})

let testing: Testing
beforeAll(async () => {
  testing = await openTestDatabase()
})
afterAll(() => testing.close())
const system = { kind: 'system' } as const

/** The form's own reading of what was typed. */
const input = (changes: Record<string, string> = {}) => EventForm.parse({ ...typed, ...changes })

test('a form sent twice puts in one event, and two alike get addresses of their own', async () => {
  const { context } = testing
  const key = newId()
  const [one, again] = await Promise.all([
    addEvent(context, { ...input(), key }, system),
    addEvent(context, { ...input(), key }, system),
  ])
  expect(again.id).toBe(one.id)
  const other = await addEvent(context, { ...input(), key: newId() }, system)
  const slugs = await Promise.all(
    [one, other].map(async ({ id }) => (await eventForStaff(context.db, id))?.slug),
  )
  expect(slugs).toEqual(['korovning-2026-10-13', 'korovning-2026-10-13-2'])
})

test('each deed raises the sequence once and stands in the history; a deed that is done already is none', async () => {
  const { context } = testing
  const weekly = input({ repeats: 'weekly', repeatsUntil: '2026-10-27' })
  const { id } = await addEvent(context, { ...weekly, key: newId() }, system)
  const event = async () => (await eventForStaff(context.db, id)) as ShownEvent
  for (const deed of [publishEvent, publishEvent]) await deed(context, id, system)
  await cancelDay(context, id, '2026-10-20', true, system)
  await cancelDay(context, id, '2026-10-20', true, system)
  await cancelDay(context, id, '2026-10-21', true, system)
  expect(await event()).toMatchObject({ revision: 2, cancelledDays: ['2026-10-20'] })
  await cancelDay(context, id, '2026-10-20', false, system)
  await cancelEvent(context, id, 'Snö', system)
  expect(happeningsOf(await event()).every(({ cancelled }) => cancelled)).toBe(true)
  await resumeEvent(context, id, system)
  expect(await event()).toMatchObject({ revision: 5, cancelledDays: [], cancelReason: null })
  const shown = async (changes: object) => {
    const from = new Date('2026-10-14T00:00:00Z')
    const all = await happeningsFrom(context.db, { from, now: from, until: '2026-10-20', ...changes })
    return all.map((one) => (one.kind === 'event' ? one.day : one.kind))
  }
  expect(await shown({})).toEqual(['2026-10-20'])
  expect(await shown({ municipality: '2513', kind: 'culture', audience: 'everyone' })).toEqual(['2026-10-20'])
  expect(await shown({ municipality: '2514' })).toEqual([])
  expect(await shown({ kind: 'seminar' })).toEqual([])
  // What comes next is always there, however near the page ends.
  expect(await shown({ until: '2026-10-15' })).toEqual(['2026-10-20'])
  await hideEvent(context, id, system)
  expect(await shown({})).toEqual([])
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})
