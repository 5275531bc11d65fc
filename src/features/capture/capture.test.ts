import { randomUUID } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import writeExcel from 'write-excel-file/node'
import { markRead } from '~/features/contributions'
import { holdMeeting, type Meeting, meetingById } from '~/features/meetings'
import { foundProcess } from '~/features/processes'
import { unrecordedChanges } from '~/platform/audit/testing'
import type { Context } from '~/platform/context'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { readSpreadsheet } from '~/platform/spreadsheet'
import {
  enterByPin,
  helperIn,
  newHelperSession,
  renewPin,
  takeBackAsHelper,
  takeNote,
  takeNotes,
} from './commands'
import { captureMoment, likeness, mayBeSaved, type Prompt, readGrid, readLines } from './domain'
import { notesCounted, photoDebts } from './queries'

const system = { kind: 'system' } as const
const HELD = new Date('2026-03-02T17:00:00Z')
let testing: Testing
let context: Context
let meeting: Meeting

const at = (time: string): Context => ({ ...context, clock: { now: () => new Date(time) } })
const here = () => at('2026-03-02T18:00:00Z')

const PROMPTS: [Prompt, ...Prompt[]] = [
  { id: 'varna', question: { sv: 'Vad ska vi värna?', en: 'What should we keep?' } },
  { id: 'andra', question: { sv: 'Vad ska vi ändra?', en: 'What should we change?' } },
]

const meet = async (): Promise<Meeting> => {
  const { rows } = await testing.pool.query('select id, way_in_id, process_id from meeting limit 1')
  const input = {
    slug: `mote-${randomUUID().slice(0, 8)}`,
    wayInId: rows[0].way_in_id,
    municipalityCode: '2582',
    venue: 'Biblioteket',
    title: { sv: 'Möte' },
    summary: [],
    participants: null,
    startsAt: HELD,
    endsAt: new Date('2026-03-02T19:00:00Z'),
    helperPin: '123456',
    tables: 4,
  }
  const id = await holdMeeting(here(), rows[0].process_id, input, system)
  return (await meetingById(context.db, id)) as Meeting
}

beforeAll(async () => {
  testing = await openTestDatabase()
  context = testing.context
  const { id: processId, waysIn } = await foundProcess(
    context,
    {
      slug: 'plan',
      title: { sv: 'Plan' },
      summary: { sv: 'Plan' },
      language: 'sv',
      isDemo: false,
      phases: [],
      waysIn: [
        {
          slug: 'moten',
          kind: 'meeting',
          title: { sv: 'Möten' },
          question: { sv: 'Vad ska vi värna?' },
          minutes: 60,
          languages: ['sv'],
          opensOn: '2026-01-01',
          // Closes the day after the meeting: what was said there may still be typed.
          closesOn: '2026-03-03',
          closedText: { sv: 'Stängt' },
        },
      ],
    },
    system,
  )
  const first = {
    slug: 'forsta',
    wayInId: waysIn.get('moten') ?? '',
    municipalityCode: '2582',
    venue: 'Här',
    title: { sv: 'Första' },
    summary: [],
    participants: null,
    startsAt: HELD,
    endsAt: new Date('2026-03-02T19:00:00Z'),
    helperPin: '123456',
    tables: 4,
  }
  await holdMeeting(here(), processId, first, system)
  meeting = await meet()
})
afterAll(() => testing.close())

const note = (text: string, key: string = randomUUID()) =>
  ({ key, text, language: 'sv', way: 'row' }) as const

test('the meeting’s own hours decide: from the morning of its day until a fortnight after, whatever the way in says', async () => {
  expect(captureMoment(meeting, new Date('2026-03-01T22:59:59Z'))).toBe('before')
  expect(captureMoment(meeting, new Date('2026-03-01T23:00:00Z'))).toBe('open')
  expect(captureMoment(meeting, new Date('2026-03-16T22:59:59.900Z'))).toBe('open')
  expect(captureMoment(meeting, new Date('2026-03-16T23:00:00Z'))).toBe('closed')
  expect(await takeNote(at('2026-03-10T12:00:00Z'), meeting, note('Hemma i efterhand'))).toMatchObject({
    ok: true,
  })
  expect(await takeNote(at('2026-03-17T12:00:00Z'), meeting, note('För sent'))).toMatchObject({
    reason: 'closed',
  })
})

test('a note sent again is one note with one receipt, also after the notes have closed', async () => {
  const same = note('Bara en gång')
  const first = await takeNote(here(), meeting, same)
  const again = await takeNote(at('2026-04-01T12:00:00Z'), meeting, same)
  expect(first).toMatchObject({ ok: true, value: { repeated: false } })
  expect(again).toMatchObject({ ok: true, value: { repeated: true, code: first.ok ? first.value.code : '' } })
})

test('the PIN opens this meeting alone; a new PIN shuts the door that the old one opened; the host’s stays', async () => {
  const mine = await meet()
  const entered = await enterByPin(here(), mine, ' 123 456 ')
  const token = entered.ok ? entered.value.token : ''
  expect(helperIn(here(), mine, token)?.meetingId).toBe(mine.id)
  expect(helperIn(here(), meeting, token)).toBeUndefined()
  expect(helperIn(here(), mine, `${token}x`)).toBeUndefined()
  expect(helperIn(at('2026-03-17T12:00:00Z'), mine, token)).toBeUndefined()
  const host = newHelperSession(here(), mine, 'host').token
  await renewPin(here(), mine.id, system)
  const renewed = (await meetingById(context.db, mine.id)) as Meeting
  expect(helperIn(here(), renewed, token)).toBeUndefined()
  expect(helperIn(here(), renewed, host)?.by).toBe('host')
})

test('guessing is stopped for the meeting, those who are in stay in, and a new PIN lets helpers in again', async () => {
  const mine = await meet()
  const inside = await enterByPin(here(), mine, '123456')
  const answers = new Set<string>()
  for (let guess = 0; guess < 60; guess++) {
    const tried = await enterByPin(here(), mine, String(guess))
    answers.add(tried.ok ? 'in' : tried.reason)
  }
  expect([...answers]).toEqual(['wrong', 'too_many'])
  expect(await enterByPin(here(), mine, '123456')).toMatchObject({ reason: 'too_many' })
  expect(inside.ok && helperIn(here(), mine, inside.value.token)).toBeTruthy()
  expect(await enterByPin(here(), meeting, '123456')).toMatchObject({ ok: true })
  const renewed = await renewPin(here(), mine.id, system)
  const now = (await meetingById(context.db, mine.id)) as Meeting
  expect(await enterByPin(here(), now, renewed.ok ? renewed.value.pin : '')).toMatchObject({ ok: true })
})

test('a helper takes back any own note while the session lasts and nobody has read it; it is kept still', async () => {
  const { session } = newHelperSession(here(), meeting, 'pin')
  const { session: other } = newHelperSession(here(), meeting, 'pin')
  const take = async (text: string) => {
    const taken = await takeNote(here(), meeting, note(text), session)
    return { contributionId: taken.ok ? taken.value.contributionId : '', reason: 'Tillbakatagen' }
  }
  const before = await notesCounted(context.db, meeting.id)
  const one = await take('Fel lapp')
  expect(await takeBackAsHelper(here(), meeting, one, other)).toMatchObject({ reason: 'unknown' })
  expect(await takeBackAsHelper(here(), meeting, one, session)).toMatchObject({ ok: true })
  const long = await take('För länge sedan')
  expect(await takeBackAsHelper(at('2026-03-03T09:00:00Z'), meeting, long, session)).toMatchObject({
    ok: true,
  })
  const read = await take('Redan läst')
  await markRead(here(), read.contributionId, system)
  expect(await takeBackAsHelper(here(), meeting, read, session)).toMatchObject({ reason: 'too_late' })
  // It is none of the meeting's notes any more, but it is kept, withheld with its reason.
  expect((await notesCounted(context.db, meeting.id)).total).toBe(before.total + 1)
  const kept = await context.db
    .selectFrom('standing')
    .select(['state', 'reason'])
    .where('contributionId', '=', one.contributionId)
    .executeTakeFirst()
  expect(kept).toEqual({ state: 'withheld', reason: 'Tillbakatagen' })
})

test('lines: bullets go, #word hints at a theme, ! and ## turn to another question', () => {
  const rows = readLines(
    '- Biblioteket\n  2) Älven #natur\n#bussar Kvällsturer\n\n!2\n* Vägarna\n## vad ska vi värna\n☐ Skolan\n!finns inte\nUtan fråga\n10 bänkar\n2040. Då vill vi bo kvar',
    PROMPTS,
    { promptId: 'varna', tableNumber: 3 },
  )
  expect(rows.map(({ line, text, promptId, themeHint }) => [line, text, promptId, themeHint])).toEqual([
    [1, 'Biblioteket', 'varna', undefined],
    [2, 'Älven', 'varna', 'natur'],
    [3, 'Kvällsturer', 'varna', 'bussar'],
    [6, 'Vägarna', 'andra', undefined],
    [8, 'Skolan', 'varna', undefined],
    [10, 'Utan fråga', undefined, undefined],
    [11, '10 bänkar', undefined, undefined],
    [12, '2040. Då vill vi bo kvar', undefined, undefined],
  ])
  expect(rows[5]).toMatchObject({ faults: ['question'], tableNumber: 3 })
  expect(rows.every(mayBeSaved)).toBe(true)
  expect(readLines('x'.repeat(10_001), PROMPTS, {}).every(mayBeSaved)).toBe(false)
})

test('a line with # and a space is the heading of those below, and is a note only with none below', () => {
  const rows = readLines(
    '# Vad ska vi ändra?\nBussen\n# Skolan\nMaten\nLokalen #bygg\n# Ensam\n# 1\nÄlven',
    PROMPTS,
    {},
  )
  expect(rows.map(({ line, text, promptId, themeHint }) => [line, text, promptId, themeHint])).toEqual([
    [2, 'Bussen', 'andra', undefined],
    [4, 'Maten', 'andra', 'Skolan'],
    [5, 'Lokalen', 'andra', 'bygg'],
    [6, 'Ensam', 'andra', undefined],
    [8, 'Älven', 'varna', undefined],
  ])
})

test('a text that is the same, or nearly, is found; another is not', () => {
  const like = likeness(['Fler bussar på kvällen!', 'Vi vill ha kvar biblioteket i byn'])
  expect(like.find('fler bussar  på kvällen')).toMatchObject({ kind: 'same' })
  expect(like.find('Vi vill ha kvar bibloteket i byn')).toMatchObject({ kind: 'near' })
  expect(like.find('Fler cykelvägar längs älven')).toBeUndefined()
})

test('a spreadsheet is read by its headings in either language, and what looks like a formula stays text', async () => {
  const csv = 'Lapp;Fråga;Bord;Tema;Språk\n=1+1;2;3;#resor;finska\nHjälp oss;hur?;9;;tyska\n;;;;\n'
  const grid = await readSpreadsheet(Buffer.from(csv, 'latin1'))
  const rows = grid.ok ? readGrid(grid.value, PROMPTS, 4, { language: 'sv' }) : []
  expect(rows).toMatchObject([
    {
      line: 2,
      text: '=1+1',
      promptId: 'andra',
      tableNumber: 3,
      themeHint: 'resor',
      language: 'fi',
      faults: [],
    },
    { line: 3, text: 'Hjälp oss', language: 'sv', faults: ['question', 'table', 'language'] },
  ])
  const book = await writeExcel([
    [{ value: 'Text' }, { value: 'Table' }],
    [{ value: 'Bron' }, { value: 2 }],
    [{ type: 'Formula', value: '=1+1' }, { value: 1 }],
  ]).toBuffer()
  const sheet = await readSpreadsheet(book)
  expect(sheet.ok && readGrid(sheet.value, PROMPTS, 4, {})[0]).toMatchObject({ text: 'Bron', tableNumber: 2 })
})

/** A zip with one entry that unfolds to so many bytes. */
const bomb = (megabytes: number, said = megabytes * 1024 * 1024): Buffer => {
  const packed = deflateRawSync(Buffer.alloc(megabytes * 1024 * 1024), { level: 9 })
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(said, 22)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(said, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + packed.length, 16)
  return Buffer.concat([local, name, packed, entry, name, end])
}

test('a file that is too large, unfolds without end, lies of its size or is no spreadsheet is refused', async () => {
  expect(await readSpreadsheet(Buffer.alloc(2 * 1024 * 1024 + 1, 97))).toMatchObject({ reason: 'too_large' })
  expect(await readSpreadsheet(bomb(300))).toMatchObject({ reason: 'too_large' })
  expect(await readSpreadsheet(bomb(300, 10))).toMatchObject({ reason: 'too_large' })
  expect(await readSpreadsheet(Buffer.from('PK\u0003\u0004 nej'))).toMatchObject({ reason: 'not_readable' })
  const many = `text\n${Array.from({ length: 5_001 }, (_, n) => `Rad ${n}`).join('\n')}\n`
  expect(await readSpreadsheet(Buffer.from(many))).toMatchObject({ reason: 'too_many' })
})

test('five thousand rows are saved, and the same again saves none twice', async () => {
  const mine = await meet()
  const { session } = newHelperSession(here(), mine, 'pin')
  const notes = Array.from({ length: 5_000 }, (_, n) => ({ ...note(`Rad ${n}`), way: 'file' as const }))
  expect(await takeNotes(here(), mine, notes, session)).toEqual({
    ok: true,
    value: { saved: 5_000, repeated: 0 },
  })
  expect(await takeNotes(here(), mine, notes.slice(0, 50), session)).toEqual({
    ok: true,
    value: { saved: 0, repeated: 50 },
  })
}, 120_000)

test('every change has its event', async () => {
  expect(await unrecordedChanges(testing.pool)).toEqual([])
  expect(await photoDebts(context.db)).toEqual([])
})
