import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toTyped } from '~/features/newsroom'
import { createStaff } from '~/features/people'
import { HANDBOOK_PAGES } from '~/kernel/handbook'
import { newId } from '~/kernel/ids'
import { unrecordedChanges } from '~/platform/audit/testing'
import type { Context } from '~/platform/context'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { addPage, beginHandbook, changePage, readThrough } from './commands'
import { isStale } from './domain'
import { pageBySlug, pages, staleHandbookPages, versionsOf } from './queries'

let testing: Testing
let context: Context
let writer: { kind: 'staff'; id: string }

beforeAll(async () => {
  testing = await openTestDatabase()
  context = testing.context
  const account = { email: 'skriver@region.example', title: 'Kommunikatör', roles: ['communicator'] }
  const made = await createStaff(context, { ...account, password: newId() }, { kind: 'system' })
  if (!made.ok) throw new Error(made.reason)
  writer = { kind: 'staff', id: made.value.id }
})
afterAll(() => testing.close())

const page = async (slug: string) => {
  const found = await pageBySlug(context.db, slug)
  if (!found) throw new Error(`no page ${slug}`)
  return found
}

test('every installation begins with the same pages, once, even when two processes start at the same time', async () => {
  const added = await Promise.all([beginHandbook(context), beginHandbook(context)])
  expect(added[0] + added[1]).toBe(HANDBOOK_PAGES.length)
  const all = await pages(context.db)
  expect(all.map((one) => one.slug)).toEqual([...HANDBOOK_PAGES])
  expect(new Set(all.map((one) => one.title)).size).toBe(HANDBOOK_PAGES.length)
  expect(readdirSync('handbook')).toHaveLength(HANDBOOK_PAGES.length)
})

test('the pages keep our own rules: no sentence over 25 words, every link leads to a page there is', async () => {
  for (const slug of HANDBOOK_PAGES) {
    const { plain, blocks } = await page(slug)
    const long = plain
      .split(/(?<=[.!?])\s+|\n/)
      .filter((sentence) => (sentence.match(/[\p{L}\d]+/gu) ?? []).length > 25)
    expect(long, slug).toEqual([])
    const links = [...JSON.stringify(blocks).matchAll(/"\/arbete\/handbok\/([a-z-]+)"/g)]
    for (const [, to] of links) expect(HANDBOOK_PAGES).toContain(to)
  }
})

test('what staff change stays, with who and how it was before, also after the next start', async () => {
  const before = await page('bilder')
  const body = `${toTyped(before.blocks as never)}\n\nFråga alltid fotografen.`
  const change = { title: 'Bilder hos oss', body, seen: before.revision }
  expect(await changePage(context, 'bilder', change, writer)).toEqual({ ok: true, value: null })
  await beginHandbook(context)
  const after = await page('bilder')
  expect(after).toMatchObject({ title: 'Bilder hos oss', changedByTitle: 'Kommunikatör', revision: 2 })
  expect(after.plain).toContain('Fråga alltid fotografen.')
  const versions = await versionsOf(context.db, after.id)
  expect(versions.map((one) => [one.number, one.title, one.byTitle])).toEqual([
    [2, 'Bilder hos oss', 'Kommunikatör'],
    [1, before.title, null],
  ])
})

test('who saves last does not wipe out what another saved meanwhile; saving the same again is no change', async () => {
  const { revision, title, blocks } = await page('citat')
  const same = { title, body: toTyped(blocks as never), seen: revision }
  await changePage(context, 'citat', same, writer)
  expect((await page('citat')).revision).toBe(revision)
  const two = await Promise.all(
    ['En', 'Två'].map((body) => changePage(context, 'citat', { ...same, body }, writer)),
  )
  expect(two.filter((one) => one.ok)).toHaveLength(1)
  expect(two.find((one) => !one.ok)).toMatchObject({ reason: 'changed_by_another' })
})

test('a page that nobody has read through for a year says so until somebody has', async () => {
  expect(isStale({ readThroughOn: '2025-11-25' }, '2026-11-24')).toBe(false)
  expect(isStale({ readThroughOn: '2025-11-24' }, '2026-11-24')).toBe(true)
  const now = context.clock.now()
  const later = { ...context, clock: { now: () => new Date(now.getTime() + 400 * 86_400_000) } }
  const day = later.clock.now().toISOString().slice(0, 10)
  expect(await staleHandbookPages(context.db, day)).toBe(HANDBOOK_PAGES.length)
  await readThrough(later, 'varfor', writer)
  expect(await staleHandbookPages(context.db, day)).toBe(HANDBOOK_PAGES.length - 1)
})

test('a search finds words in any form and shows where; a new page stands last and keeps its own address', async () => {
  const found = await pages(context.db, 'minoriteter')
  expect(found[0]?.slug).toBe('hela-lanet')
  expect(found[0]?.found).toContain('\uE000')
  expect(await pages(context.db, 'xyzzyx')).toEqual([])
  const added = { title: 'Ljud och poddar', body: 'Säg vem som talar.' }
  expect(await addPage(context, added, writer)).toEqual({ ok: true, value: { slug: 'ljud-och-poddar' } })
  expect(await addPage(context, added, writer)).toEqual({ ok: false, reason: 'taken' })
  expect((await pages(context.db)).at(-1)?.slug).toBe('ljud-och-poddar')
})

test('every change left its mark in the history', async () => {
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})
