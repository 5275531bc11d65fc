import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundProcess } from '~/features/processes'
import { addPassage, createDocument, writeWording } from '~/features/strategy'
import type { Result } from '~/kernel/result'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { preparePicture } from '~/platform/files'
import {
  addCase,
  addPages,
  addPassageToCase,
  type CaseInput,
  changeCase,
  closeCase,
  hideCase,
  noteEffect,
  removePage,
  showCase,
  takeBackStep,
  takeStep,
  writeMinutes,
} from './commands'
import { faultOfStep, inOrder, stateOf } from './domain'
import { caseForStaff, casesOfPassage, isShownPage, shownCase, shownCases } from './queries'

const system = { kind: 'system' } as const
const NOW = new Date('2026-11-24T10:00:00Z')
let testing: Testing
let context: Testing['context']
let passageId: string

const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

const INPUT: CaseInput = {
  kind: 'sami',
  minorities: ['sami'],
  title: { sv: 'Vindkraft på fjället' },
  about: { sv: 'Hemligast av allt' },
  parties: [{ kind: 'sameby', name: 'En sameby' }],
  form: 'meeting',
  caseNumber: 'RUN-1',
  documentId: null,
  secret: false,
  secretGround: '',
}

const begin = async (input: Partial<CaseInput> = {}) =>
  (await addCase(context, { ...INPUT, ...input, key: randomUUID() }, system)).id
const invite = async (id: string) =>
  done(await takeStep(context, id, { step: 'invited', takenOn: '2026-05-02', note: 'Ringde först' }, system))

beforeAll(async () => {
  testing = await openTestDatabase()
  context = { ...testing.context, clock: { now: () => NOW } }
  const words = { sv: 'Plan' }
  const process = { slug: 'plan', title: words, summary: words, language: 'sv', phases: [], waysIn: [] }
  const { id: processId } = await foundProcess(context, process, system)
  const document = done(await createDocument(context, { processId, title: words, summary: words }, system))
  const draft = {
    documentId: document.id,
    part: 'Del',
    heading: 'Mark',
    text: 'Mark till alla.',
    language: 'sv',
  }
  passageId = done(await addPassage(context, draft, system)).id
})
afterAll(() => testing.close())

test('how far a case has come is its last step, whatever day the steps were noted', () => {
  expect(stateOf([])).toBe('planned')
  const steps = [
    { step: 'met', takenOn: '2026-06-01' },
    { step: 'invited', takenOn: '2026-05-01' },
  ] as const
  expect(stateOf(steps)).toBe('met')
  expect(inOrder(steps).map(({ step }) => step)).toEqual(['invited', 'met'])
})

test('no step comes before the invitation, after the end, or after today; a meeting may come again', () => {
  const steps = [
    { step: 'invited', takenOn: '2026-05-01' },
    { step: 'met', takenOn: '2026-06-01' },
  ] as const
  const fault = (step: 'met' | 'minutes' | 'closed', takenOn: string) =>
    faultOfStep(steps, { step, takenOn }, '2026-07-01')
  expect(fault('met', '2026-04-30')).toBe('before_invited')
  expect(fault('closed', '2026-05-15')).toBe('closed_early')
  expect(fault('met', '2026-07-02')).toBe('future')
  expect(fault('met', '2026-06-20')).toBeUndefined()
  const ended = [...steps, { step: 'closed', takenOn: '2026-06-10' } as const]
  expect(faultOfStep(ended, { step: 'minutes', takenOn: '2026-06-11' }, '2026-07-01')).toBe('after_closed')
})

test('a form sent twice begins one case', async () => {
  const key = randomUUID()
  const first = await addCase(context, { ...INPUT, key }, system)
  expect(await addCase(context, { ...INPUT, key, title: { sv: 'Annat' } }, system)).toEqual(first)
  expect((await caseForStaff(context.db, first.id))?.title.sv).toBe('Vindkraft på fjället')
})

test('everyone is told once somebody has been invited, and of the end with its why', async () => {
  const id = await begin()
  expect(await showCase(context, id, system)).toEqual({ ok: false, reason: 'not_invited' })
  await invite(id)
  expect(await shownCase(context.db, id)).toBeUndefined()
  done(await showCase(context, id, system))
  const end = { takenOn: '2026-09-01', agreement: 'partly', why: 'Vi delar inte bild.' } as const
  done(await closeCase(context, id, end, system))
  const told = await shownCase(context.db, id)
  expect(told).toMatchObject({ isSecret: false, agreement: 'partly', agreementWhy: 'Vi delar inte bild.' })
  expect(told?.steps.map(({ step, takenOn }) => [step, takenOn])).toEqual([
    ['invited', '2026-05-02'],
    ['closed', '2026-09-01'],
  ])
  done(await closeCase(context, id, { ...end, takenOn: '2026-09-03', agreement: 'agreed' }, system))
  expect((await shownCase(context.db, id))?.steps).toHaveLength(2)
})

test('the first invitation stays while everyone reads of the case; without its end the case is open again', async () => {
  const id = await begin()
  await invite(id)
  done(await showCase(context, id, system))
  const end = { takenOn: '2026-09-01', agreement: 'agreed', why: 'Ja' } as const
  done(await closeCase(context, id, end, system))
  const [invited, closed] = (await caseForStaff(context.db, id))?.steps ?? []
  expect(await takeBackStep(context, id, invited!.id, system)).toEqual({ ok: false, reason: 'shown' })
  done(await takeBackStep(context, id, closed!.id, system))
  expect((await shownCase(context.db, id))?.agreement).toBeNull()
  done(await hideCase(context, id, system))
  done(await takeBackStep(context, id, invited!.id, system))
  expect((await caseForStaff(context.db, id))?.steps).toEqual([])
})

test('of a secret case nothing but its kind, its days and its outcome leaves the database', async () => {
  const id = await begin({ documentId: null })
  await invite(id)
  done(await writeMinutes(context, id, { minutes: 'Det som sades', language: 'sv' }, system))
  done(await addPassageToCase(context, id, passageId, system))
  done(await showCase(context, id, system))
  expect(await casesOfPassage(context.db, passageId)).toHaveLength(1)
  done(await changeCase(context, id, { ...INPUT, secret: true, secretGround: 'OSL 19 kap.' }, system))

  const all = JSON.stringify([await shownCase(context.db, id), await shownCases(context.db)])
  for (const word of ['Ringde', 'Det som sades', 'OSL']) expect(all).not.toContain(word)
  const whole = await shownCase(context.db, id)
  expect(Object.keys(whole ?? {}).sort()).toEqual(['agreement', 'id', 'isSecret', 'kind', 'steps'])
  expect(whole?.steps).toEqual([{ caseId: id, step: 'invited', takenOn: '2026-05-02' }])
  expect(await casesOfPassage(context.db, passageId)).toEqual([])
})

test('pictures of the minutes need their text, and are shown only with an open case', async () => {
  const id = await begin()
  const bytes = await sharp({ create: { width: 30, height: 40, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  const page = done(await preparePicture(bytes))
  expect(await addPages(context, id, [page], system)).toEqual({ ok: false, reason: 'no_text' })
  done(await writeMinutes(context, id, { minutes: 'Vi sa', language: 'se' }, system))
  done(await addPages(context, id, [page, page], system))
  const pages = (await caseForStaff(context.db, id))?.pages ?? []
  expect(pages).toHaveLength(2)
  expect(await writeMinutes(context, id, { minutes: '', language: 'se' }, system)).toEqual({
    ok: false,
    reason: 'has_pages',
  })
  expect(await isShownPage(context.db, pages[0]!.id)).toBe(false)
  await invite(id)
  done(await showCase(context, id, system))
  expect(await isShownPage(context.db, pages[0]!.id)).toBe(true)
  done(await changeCase(context, id, { ...INPUT, secret: true, secretGround: 'OSL' }, system))
  expect(await isShownPage(context.db, pages[0]!.id)).toBe(false)
  done(await removePage(context, id, pages[0]!.id, system))
  const { rows } = await testing.pool.query('select count(*)::int as n from file where id = $1', [
    pages[0]!.id,
  ])
  expect(rows[0].n).toBe(0)
})

test('the wording spoken of is kept as it was, and the public reads it only once it is published', async () => {
  const id = await begin()
  await invite(id)
  done(await addPassageToCase(context, id, passageId, system))
  done(await writeWording(context, passageId, { text: 'Mark till dem som lever av den.' }, system))
  const [passage] = (await caseForStaff(context.db, id))?.passages ?? []
  expect(passage).toMatchObject({ before: 'Mark till alla.', beforeVersion: 1 })
  const after = passage?.later.at(-1)?.id ?? null
  const other = randomUUID()
  expect(await noteEffect(context, id, passageId, { afterWordingId: other, effect: '' }, system)).toEqual({
    ok: false,
    reason: 'passage',
  })
  done(await noteEffect(context, id, passageId, { afterWordingId: after, effect: 'Skärptes' }, system))
  done(await showCase(context, id, system))
  const shown = async () => {
    const one = await shownCase(context.db, id)
    return one && !one.isSecret ? one.passages : undefined
  }
  expect(await shown()).toEqual([])
  await testing.pool.query('update passage_wording set published_at = now() where version > 1')
  expect(await shown()).toMatchObject([
    { before: null, after: 'Mark till dem som lever av den.', effect: 'Skärptes' },
  ])
})

test('every change leaves its event', async () => {
  const id = await begin()
  await invite(id)
  const { rows } = await testing.pool.query(
    `select kind from event where subject_kind = 'minority_case' and subject_id = $1 order by id`,
    [id],
  )
  expect(rows.map(({ kind }) => kind)).toEqual(['minority_case.added', 'minority_case.step-taken'])
})
