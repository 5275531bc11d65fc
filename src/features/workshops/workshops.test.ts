import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundProcess, type WayIn, waysInto } from '~/features/processes'
import { dayInSweden } from '~/kernel/time'
import { unrecordedChanges } from '~/platform/audit/testing'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { approveNotes, hideNotes, openLesson, openWorkshop, sendLines, sendNote } from './commands'
import { clockTimes, linesOf, minutesOf, PROGRAMMES } from './domain'
import { hostedByCode, hostedByHostCode, notesOf } from './queries'

let testing: Testing
let ways: WayIn[]

beforeAll(async () => {
  testing = await openTestDatabase()
  const words = { sv: 'Prov' }
  const way = (slug: string, kind: WayIn['kind']) => {
    const days = { opensOn: '2020-01-01', closesOn: '2099-12-31' }
    return {
      slug,
      kind,
      title: words,
      question: words,
      minutes: 60,
      languages: ['sv'],
      closedText: words,
      ...days,
    }
  }
  const { id } = await foundProcess(
    testing.context,
    {
      slug: 'prov',
      title: words,
      summary: words,
      language: 'sv',
      phases: [],
      waysIn: [way('egen', 'own_workshop'), way('unga', 'youth')],
    },
    { kind: 'system' },
  )
  ways = await waysInto(testing.context.db, id)
})
afterAll(() => testing.close())

const wayIn = (slug: string) => ways.find((way) => way.slug === slug)!
const common = () => ({
  municipality: '2521',
  day: dayInSweden(testing.context.clock.now()),
  language: 'sv' as const,
  key: randomUUID(),
})
const workshop = (more = {}) => ({
  ...common(),
  wayIn: wayIn('egen'),
  group: '',
  people: 8,
  minutes: 60,
  ...more,
})
const lesson = () => ({
  ...common(),
  wayIn: wayIn('unga'),
  grade: 'gymnasie' as const,
  minutes: 50,
})
const host = { kind: 'citizen' } as const

const opened = async (input = workshop()) => {
  const made = await openWorkshop(testing.context, input)
  if (!made.ok) throw new Error(made.reason)
  return made.value
}

test('each programme takes as long as it says, and its clock times follow on each other', () => {
  for (const byMinutes of Object.values(PROGRAMMES)) {
    for (const [minutes, steps] of Object.entries(byMinutes))
      expect(minutesOf(steps.map(([, length]) => ({ minutes: length })))).toBe(Number(minutes))
  }
  expect(clockTimes([{ minutes: 15 }, { minutes: 50 }], '18.20')).toEqual([
    { from: '18.20', to: '18.35' },
    { from: '18.35', to: '19.25' },
  ])
  expect(clockTimes([{ minutes: 30 }], '23:45')?.[0]).toEqual({ from: '23.45', to: '00.15' })
  expect(clockTimes([{ minutes: 30 }], ' 18')?.[0]).toEqual({ from: '18.00', to: '18.30' })
  expect(clockTimes([{ minutes: 30 }], 'kvart över sex')).toBeNull()
})

test('a line is an inspel: bullets and numbers before it are taken off, a year at its start is not', () => {
  expect(linesOf('- Bussen\n\n2) Vägen\n • Ljus \n2040 ska det finnas tåg')).toEqual([
    'Bussen',
    'Vägen',
    'Ljus',
    '2040 ska det finnas tåg',
  ])
})

test('two taps at the same moment open one workshop with the same codes', async () => {
  const input = workshop()
  const made = await Promise.all([opened(input), opened(input), opened(input)])
  expect(new Set(made.map(({ hostCode, code }) => `${hostCode} ${code}`)).size).toBe(1)
})

test('the host code opens it, the public code does not, and only a hash of the host code is kept', async () => {
  const { code, hostCode, meetingId } = await opened()
  const { db } = testing.context
  expect((await hostedByHostCode(db, 'own_workshop', hostCode))?.id).toBe(meetingId)
  expect(await hostedByHostCode(db, 'lesson', hostCode)).toBeUndefined()
  expect(await hostedByHostCode(db, 'own_workshop', code)).toBeUndefined()
  const { rows } = await testing.pool.query('select * from meeting where id = $1', [meetingId])
  expect(JSON.stringify(rows)).not.toContain(hostCode)
  expect(rows[0].published_at).toBeNull()
})

test('the same lines sent twice are received once; a line that was added is received too, and so is the same said twice', async () => {
  const { db } = testing.context
  const { code } = await opened()
  const from = (await hostedByCode(db, 'own_workshop', code))!
  const how = { key: randomUUID(), language: 'sv', actor: host } as const
  const lines = ['Bussen', 'Vägen', 'Vägen'].map((text) => ({ promptId: 'keep', text }))
  const sendings = await Promise.all([1, 2].map(() => sendLines(testing.context, from, lines, how)))
  expect(sendings.map((sent) => sent.ok && sent.value).sort()).toEqual([0, 3])
  const more = [...lines, { promptId: 'change', text: 'Ljuset' }]
  expect(await sendLines(testing.context, from, more, how)).toEqual({ ok: true, value: 1 })
  const notes = await notesOf(db, from.id)
  expect(notes.map(({ text }) => text).sort()).toEqual(['Bussen', 'Ljuset', 'Vägen', 'Vägen'])
})

test('after the deadline nothing is opened and nothing is received, not even a part of it', async () => {
  const { db } = testing.context
  const { code } = await opened()
  const from = (await hostedByCode(db, 'own_workshop', code))!
  const later = new Date(wayIn('egen').closesAt.getTime() + 2_000)
  const late = { ...testing.context, clock: { now: () => later } }
  expect(await openWorkshop(late, workshop())).toEqual({ ok: false, reason: 'closed' })
  const lines = [{ promptId: 'keep', text: 'För sent' }]
  const how = { key: randomUUID(), language: 'sv', actor: host } as const
  expect(await sendLines(late, from, lines, how)).toEqual({ ok: false, reason: 'closed' })
  expect(await notesOf(db, from.id)).toEqual([])
})

test('the leader decides over the notes of the own class alone, and may change their mind', async () => {
  const { db } = testing.context
  const made = [await openLesson(testing.context, lesson()), await openLesson(testing.context, lesson())]
  const [mine, other] = await Promise.all(
    made.map(async (one) => (await hostedByCode(db, 'lesson', one.ok ? one.value.code : ''))!),
  )
  const note = () => ({
    text: 'Replokal',
    promptId: 'young-good',
    language: 'sv' as const,
    key: randomUUID(),
  })
  await sendNote(testing.context, mine!, note())
  await sendNote(testing.context, other!, note())
  const [own] = await notesOf(db, mine!.id)
  const [foreign] = await notesOf(db, other!.id)
  expect(await approveNotes(testing.context, mine!.id, [own!.id, foreign!.id])).toBe(1)
  expect((await notesOf(db, other!.id))[0]?.approvedAt).toBeNull()
  expect((await notesOf(db, mine!.id))[0]?.approvedAt).not.toBeNull()
  await hideNotes(testing.context, mine!.id, [own!.id])
  expect((await notesOf(db, mine!.id))[0]).toMatchObject({ approvedAt: null })
})

test('of a class only place and age band are kept, and the reply is promised within six weeks', async () => {
  const made = await openLesson(testing.context, lesson())
  const from = (await hostedByCode(testing.context.db, 'lesson', made.ok ? made.value.code : ''))!
  await sendNote(testing.context, from, {
    text: 'Ljus på planen',
    promptId: undefined,
    language: 'sv',
    key: randomUUID(),
  })
  const { rows } = await testing.pool.query(
    `select d.municipality_code, d.age_band, d.role from contributor_detail d
     join contribution c on c.id = d.contribution_id where c.meeting_id = $1`,
    [from.id],
  )
  expect(rows).toEqual([{ municipality_code: '2521', age_band: '16-24', role: 'young' }])
  const days = (Date.parse(from.replyOn!) - Date.parse(dayInSweden(from.startsAt))) / 86_400_000
  expect(days).toBe(42)
})

test('every change wrote its event in its own transaction', async () => {
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})
