import { themesWithin } from '~/features/sensemaking'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import { type Code, clashes, mayLieUnder } from '../domain'
import * as store from '../store'
import { type CodeRefusal, keepVersion, named, refollow } from './book'

/** A code as it shall stand. One whose key no code in use has is added with that key. */
export type RevisedCode = Omit<Code, 'position'>

export interface Revision {
  /** What is added or stands otherwise, a parent before what lies under it. */
  codes: readonly RevisedCode[]
  /** Every code's key in the order the codebook is read afterwards. */
  order: readonly string[]
}

const faultIn = async (
  tx: Tx,
  processId: string,
  codes: readonly RevisedCode[],
): Promise<CodeRefusal | undefined> => {
  const names = new Set(codes.map(({ name }) => name.toLowerCase()))
  if (names.size < codes.length) return 'name_taken'
  for (const { id, shortcut, parentId, themeId } of codes) {
    const others = codes.filter((one) => one.id !== id).map((one) => one.shortcut)
    if (shortcut && clashes(shortcut, others)) return 'shortcut_clashes'
    if (parentId && !codes.some((one) => one.id === parentId)) return 'parent'
    if (parentId && !mayLieUnder(codes, id, parentId)) return 'parent'
    if (themeId && (await themesWithin(tx, processId, [themeId])).length === 0) return 'theme'
  }
  return undefined
}

/**
 * Revises a codebook in one step and as one version: many codes are added, reworded and moved, or none is.
 * Marks stay on their codes.
 */
export const reviseBook = (
  { db, clock }: Context,
  processId: string,
  { codes, order }: Revision,
  why: string,
  actor: Actor,
): Promise<Result<{ added: number; changed: number }, CodeRefusal>> =>
  named(() =>
    inTransaction(db, async (tx): Promise<Result<{ added: number; changed: number }, CodeRefusal>> => {
      if (!(await store.lockBook(tx, processId))) return fail('unknown')
      const live = new Map((await store.liveCodes(tx, processId)).map((code) => [code.id, code]))
      const revised = new Map(codes.map((code) => [code.id, code]))
      const fault = await faultIn(tx, processId, [...new Map([...live, ...revised]).values()])
      if (fault) return fail(fault)
      const at = clock.now()
      const added = codes.filter(({ id }) => !live.has(id))
      const changed = codes.filter(({ id }) => live.has(id))
      // Names and keys are freed first: two codes may change places.
      for (const { id } of changed) await store.updateCode(tx, id, { name: id, shortcut: null })
      const place = new Map(order.map((id, position) => [id, position]))
      for (const code of added)
        await store.insertCode(tx, {
          ...code,
          parentId: null,
          processId,
          position: place.get(code.id) ?? order.length,
          createdBy: staffIdOf(actor),
          createdAt: at,
          retiredAt: null,
          mergedInto: null,
        })
      for (const { id, ...code } of codes) await store.updateCode(tx, id, code)
      for (const [id, position] of place)
        if (live.has(id) && live.get(id)?.position !== position) await store.updateCode(tx, id, { position })
      for (const { id } of added)
        await record(tx, { at, actor, subject: { kind: 'code', id }, kind: 'code.added', why })
      for (const { id, name, themeId } of changed) {
        const before = live.get(id)
        if (before?.themeId !== themeId) await refollow(tx, id, at, actor)
        const data = { before: before?.name, after: name }
        await record(tx, { at, actor, subject: { kind: 'code', id }, kind: 'code.changed', why, data })
      }
      const data = { added: added.length, changed: changed.length }
      await record(tx, {
        at,
        actor,
        subject: { kind: 'codebook', id: processId },
        kind: 'codebook.revised',
        why,
        data,
      })
      await keepVersion(tx, processId, why, at, actor)
      return ok(data)
    }),
  )
