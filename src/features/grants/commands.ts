import { createHash } from 'node:crypto'
import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { type Column, type Grant, mend, type ReadRow, readGrants } from './domain'
import { knownFor } from './queries'
import * as store from './store'

const subject = (id: string) => ({ kind: 'grant-import', id })

export interface NewImport {
  fileName: string
  bytes: Uint8Array
  /** Its cells, headings first. */
  grid: string[][]
  /** Where its figures come from. */
  source: string
}

/** Keeps a file of grants to be looked through; nothing of it is shown to anybody yet. */
export const keepFile = (
  { db, clock }: Context,
  { fileName, bytes, grid, source }: NewImport,
  actor: Actor,
): Promise<{ id: string }> =>
  inTransaction(db, async (tx) => {
    const id = newId()
    const at = clock.now()
    await store.insertImport(tx, {
      id,
      fileName,
      source,
      sha256: createHash('sha256').update(bytes).digest(),
      grid: JSON.stringify(grid),
      mended: '[]',
      readAt: at,
      readBy: staffIdOf(actor),
      publishedAt: null,
      publishedBy: null,
    })
    const data = { rows: Math.max(0, grid.length - 1) }
    await record(tx, { at, actor, subject: subject(id), kind: 'grants.file-read', data })
    return { id }
  })

/** Changes cells of a file that is not published yet; what they were is kept beside. */
export const mendFile = (
  { db, clock }: Context,
  id: string,
  changes: readonly { row: number; column: Column; text: string }[],
  actor: Actor,
): Promise<Result<null, 'unknown' | 'published'>> =>
  inTransaction(db, async (tx) => {
    const file = await store.lockImport(tx, id)
    if (!file) return fail('unknown')
    if (file.publishedAt) return fail('published')
    const { grid, mended } = mend(file.grid, changes)
    if (mended.length === 0) return ok(null)
    await store.updateImport(tx, id, {
      grid: JSON.stringify(grid),
      mended: JSON.stringify([...file.mended, ...mended]),
    })
    const data = { cells: mended.map(({ row, column }) => `${row}:${column}`) }
    await record(tx, { at: clock.now(), actor, subject: subject(id), kind: 'grants.file-mended', data })
    return ok(null)
  })

/** Lays a file aside that was never published. */
export const dropFile = (
  { db, clock }: Context,
  id: string,
  actor: Actor,
): Promise<Result<null, 'unknown' | 'published'>> =>
  inTransaction(db, async (tx) => {
    const file = await store.lockImport(tx, id)
    if (!file) return fail('unknown')
    if (file.publishedAt) return fail('published')
    await store.removeImport(tx, id)
    await record(tx, { at: clock.now(), actor, subject: subject(id), kind: 'grants.file-dropped' })
    return ok(null)
  })

export interface Published {
  added: number
  changed: number
  unchanged: number
}

type WholeRow = ReadRow & { grant: Grant }

/**
 * Publishes a whole file or nothing of it: new case numbers are added, known ones changed where the file says
 * something else. The same file again changes nothing.
 */
export const publishFile = (
  { db, clock }: Context,
  id: string,
  actor: Actor,
): Promise<Result<Published, 'unknown' | 'published' | 'faulty'>> =>
  inTransaction(db, async (tx) => {
    const file = await store.lockImport(tx, id)
    if (!file) return fail('unknown')
    if (file.publishedAt) return fail('published')
    const rows = readGrants(file.grid, await knownFor(tx))
    if (rows.length === 0 || rows.some(({ grant }) => grant === undefined)) return fail('faulty')
    const written = await writeGrants(tx, id, rows as WholeRow[], staffIdOf(actor))
    const at = clock.now()
    await store.updateImport(tx, id, { publishedAt: at, publishedBy: staffIdOf(actor) })
    await record(tx, { at, actor, subject: subject(id), kind: 'grants.file-published', data: { ...written } })
    return ok(written)
  })

const writeGrants = async (
  tx: Parameters<typeof store.lockGrants>[0],
  importId: string,
  rows: readonly WholeRow[],
  recordedBy: string | null,
): Promise<Published> => {
  const known = new Map(
    (
      await store.lockGrants(
        tx,
        rows.map(({ grant }) => grant.reference),
      )
    ).map((one) => [one.reference, one]),
  )
  const counted: Published = { added: 0, changed: 0, unchanged: 0 }
  const told: Parameters<typeof store.insertGrantRows>[1] = []
  for (const { row, cells, grant } of rows) {
    const before = known.get(grant.reference)
    const moneyId = before?.id ?? newId()
    const outcome = !before ? 'added' : store.isSameGrant(before, grant) ? 'unchanged' : 'changed'
    if (outcome === 'added') await store.insertGrant(tx, { ...grant, id: moneyId, recordedBy })
    if (outcome === 'changed') await store.updateGrant(tx, moneyId, grant)
    counted[outcome]++
    told.push({ importId, row, moneyId, outcome, amount: cells.amount ?? '', amountSek: grant.amountSek })
  }
  await store.insertGrantRows(tx, told)
  return counted
}

/** Says which published stories tell of a grant. */
export const linkStories = (
  { db, clock }: Context,
  moneyId: string,
  storyIds: readonly string[],
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    if (!(await store.lockGrant(tx, moneyId))) return fail('unknown')
    await store.setStories(tx, moneyId, storyIds)
    const data = { stories: storyIds.length }
    await record(tx, {
      at: clock.now(),
      actor,
      subject: { kind: 'money', id: moneyId },
      kind: 'grants.stories-linked',
      data,
    })
    return ok(null)
  })
