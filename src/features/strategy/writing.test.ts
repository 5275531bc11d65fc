import { afterAll, beforeAll, expect, test } from 'vitest'
import { createStaff } from '~/features/people'
import { foundProcess } from '~/features/processes'
import { unrecordedChanges } from '~/platform/audit/testing'
import type { Context } from '~/platform/context'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import * as strategy from '.'
import { importOutline, stampOf } from './commands'
import { outdatedSince, readOutline } from './domain'
import {
  allWordings,
  draftOf,
  draftPassages,
  partsChanged,
  tellingsOf,
  unsourcedPassages,
  writingNow,
} from './queries'

const system = { kind: 'system' } as const
let testing: Testing
let context: Context
let processId: string
let documentId: string
let passageId: string
let people: string[]
let now = new Date('2026-11-24T10:00:00Z')

const done = async <T>(
  result: Promise<{ ok: true; value: T } | { ok: false; reason: string }>,
): Promise<T> => {
  const settled = await result
  if (!settled.ok) throw new Error(settled.reason)
  return settled.value
}

beforeAll(async () => {
  testing = await openTestDatabase()
  context = { ...testing.context, clock: { now: () => now } }
  const words = { sv: 'Strategi' }
  const process = {
    slug: 'prov',
    title: words,
    summary: words,
    language: 'sv',
    phases: [],
    waysIn: [],
  } as const
  processId = (await foundProcess(context, { ...process, phases: [], waysIn: [] }, system)).id
  people = []
  for (const title of ['Strateg i norr', 'Strateg i söder']) {
    const email = `${title.replaceAll(' ', '-')}@region.example`
    const input = { email, title, roles: ['strategist'], password: 'ett långt och säkert lösenord' }
    people.push((await done(createStaff(context, input, system))).id)
  }
  documentId = (
    await done(strategy.createDocument(context, { processId, title: words, summary: words }, system))
  ).id
  const passage = { documentId, part: 'Nära', heading: 'Buss', text: 'Då.', language: 'sv' }
  passageId = (await done(strategy.addPassage(context, passage, system))).id
})
afterAll(() => testing.close())

const as = (nth: number) => ({ kind: 'staff', id: people[nth] ?? '' }) as const

test('of two who save at once from the same version one is told, and the other text stands', async () => {
  const both = await Promise.all(
    [0, 1].map((nth) =>
      strategy.writeWording(
        context,
        passageId,
        { text: `Från ${nth}.`, fromVersion: 1, why: 'Tydligare' },
        as(nth),
      ),
    ),
  )
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  const winner = both.findIndex(({ ok }) => ok)
  expect(both[1 - winner]).toEqual({ ok: false, reason: 'newer' })
  const [latest, ...earlier] = await allWordings(context.db, passageId)
  expect(latest).toMatchObject({
    version: 2,
    text: `Från ${winner}.`,
    why: 'Tydligare',
    writer: ['Strateg i norr', 'Strateg i söder'][winner],
  })
  expect(earlier.map(({ text }) => text)).toEqual(['Då.'])
})

test('saving what stands already is no quarrel', async () => {
  const { text, version } = (await allWordings(context.db, passageId))[0]!
  const again = await strategy.writeWording(context, passageId, { text: `${text}\n`, fromVersion: 1 }, as(1))
  expect(again).toMatchObject({ ok: true, value: { version } })
})

test('a draft is its writer’s own, told to others while it is fresh, and over when it is saved', async () => {
  const draft = { text: 'Halvfärdigt', why: '', fromVersion: 2 }
  await done(strategy.keepDraft(context, passageId, draft, people[0]!))
  expect(await draftOf(context.db, passageId, people[1]!)).toBeUndefined()
  const seen = await writingNow(context.db, passageId, people[1]!, new Date(now.getTime() - 60_000))
  expect(seen).toEqual([{ writer: 'Strateg i norr', savedAt: now }])
  expect(await writingNow(context.db, passageId, people[0]!, new Date(0))).toEqual([])
  expect(await writingNow(context.db, passageId, people[1]!, new Date(now.getTime() + 60_000))).toEqual([])
  await done(strategy.writeWording(context, passageId, { text: 'Färdigt.', fromVersion: 2 }, as(0)))
  expect(await draftOf(context.db, passageId, people[0]!)).toBeUndefined()
})

test('a short version no longer holds once a wording of its part is shown to everyone', async () => {
  const telling = { documentId, part: 'Nära', form: 'short', language: 'sv', text: 'Kort.' } as const
  await done(strategy.writeTelling(context, { ...telling, fromVersion: 0, isPublic: true }, as(0)))
  const holds = async () => {
    const [shown] = await tellingsOf(context.db, documentId, 'short')
    return outdatedSince(shown!, (await partsChanged(context.db, documentId)).get('Nära'))
  }
  expect(await holds()).toBeUndefined()
  now = new Date('2026-11-25T10:00:00Z')
  await done(strategy.writeWording(context, passageId, { text: 'Nytt, inte öppet.' }, as(1)))
  expect(await holds()).toBeUndefined()
  const words = { sv: 'Remiss' }
  const dates = { opensOn: '2026-11-25', closesOn: '2026-12-10' }
  await done(
    strategy.openConsultation(
      context,
      { documentId, slug: 'prov', title: words, intro: words, ...dates },
      system,
    ),
  )
  expect(await holds()).toEqual(now)
  now = new Date('2026-11-26T10:00:00Z')
  const draft = { ...telling, text: 'Kort utkast.', fromVersion: 1, isPublic: false }
  await done(strategy.writeTelling(context, draft, as(0)))
  expect((await tellingsOf(context.db, documentId, 'short')).map(({ text }) => text)).toEqual(['Kort.'])
  const late = await strategy.writeTelling(context, { ...draft, text: 'Sent.', fromVersion: 1 }, as(1))
  expect(late).toEqual({ ok: false, reason: 'newer' })
  await done(strategy.writeTelling(context, { ...draft, fromVersion: 2, isPublic: true }, as(0)))
  expect(await holds()).toBeUndefined()
})

test('a passage that rests on a law alone no longer rests on nothing', async () => {
  const unsourced = async () => (await unsourcedPassages(context.db, processId)).map(({ id }) => id)
  expect(await unsourced()).toContain(passageId)
  const law = {
    kind: 'law',
    title: 'Kollektivtrafiklagen',
    href: '',
    note: '',
    seenOn: '2026-11-26',
  } as const
  const { id } = await done(strategy.addReference(context, passageId, law, as(0)))
  expect(await unsourced()).not.toContain(passageId)
  expect(await strategy.removeReference(context, people[0]!, id, as(0))).toEqual({
    ok: false,
    reason: 'unknown',
  })
  await done(strategy.removeReference(context, passageId, id, as(0)))
  expect(await unsourced()).toContain(passageId)
})

test('an import of a document that has changed since the preview saves nothing', async () => {
  const outline = readOutline('## Nära\n### Buss\nHämtat.\n### Tåg\nNytt.')
  const seen = stampOf(await draftPassages(context.db, documentId))
  const input = { documentId, outline, language: 'sv', stamp: seen }
  await done(strategy.writeWording(context, passageId, { text: 'Emellan.' }, as(1)))
  expect(await importOutline(context, input, as(0))).toEqual({ ok: false, reason: 'stale' })
  const faulty = { ...input, outline: readOutline('## Nära\n### Buss\nHämtat.\n### Tom') }
  expect(await importOutline(context, faulty, as(0))).toEqual({ ok: false, reason: 'faulty' })
  expect((await draftPassages(context.db, documentId)).map(({ text }) => text)).toEqual(['Emellan.'])
  const stamp = stampOf(await draftPassages(context.db, documentId))
  expect(await done(importOutline(context, { ...input, stamp }, as(0)))).toEqual({ fresh: 1, changed: 1 })
  expect((await draftPassages(context.db, documentId)).map(({ text }) => text)).toEqual(['Hämtat.', 'Nytt.'])
})

test('every change wrote what happened', async () => {
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})
