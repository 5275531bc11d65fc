import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { record, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import * as store from '../store'
import type { Coder } from './marks'
import { setMarkIn } from './marks'

/** How many of one process's codes these are, once each. */
const knownCodes = async (tx: Tx, processId: string, ids: readonly string[]): Promise<string[]> => {
  const live = new Set((await store.liveCodes(tx, processId)).map(({ id }) => id))
  return [...new Set(ids)].filter((id) => live.has(id)).toSorted()
}

/** Draws published inspel by chance, to be coded by two people who don't see each other's. */
export const drawSample = (
  { db, clock }: Context,
  { processId, title, size, seed }: { processId: string; title: string; size: number; seed: number },
  actor: Coder,
): Promise<Result<{ id: string; drawn: number }, 'nothing'>> =>
  inTransaction(db, async (tx) => {
    const inspel = await store.drawn(tx, processId, seed, size)
    if (inspel.length === 0) return fail('nothing')
    const id = newId()
    const at = clock.now()
    const row = { id, processId, title, seed, drawnBy: staffIdOf(actor), drawnAt: at, closedAt: null }
    await store.insertSample(tx, row)
    await store.insertItems(
      tx,
      inspel.map((contributionId, position) => ({ sampleId: id, contributionId, position })),
    )
    const data = { size: inspel.length, seed }
    await record(tx, { at, actor, subject: { kind: 'coding_sample', id }, kind: 'coding_sample.drawn', data })
    return ok({ id, drawn: inspel.length })
  })

export interface BlindInput {
  sampleId: string
  contributionId: string
  /** None: no code fits. */
  codeIds: readonly string[]
}

/** What one coder sees in one inspel of the sample; said again, the later holds until the sample is closed. */
export const codeBlind = (
  { db, clock }: Context,
  { sampleId, contributionId, codeIds }: BlindInput,
  coder: Coder,
): Promise<Result<null, 'unknown' | 'closed'>> =>
  inTransaction(db, async (tx) => {
    const sample = await store.lockSample(tx, sampleId)
    if (!sample || !(await store.itemExists(tx, sampleId, contributionId))) return fail('unknown')
    if (sample.closedAt) return fail('closed')
    const at = clock.now()
    const codes = await knownCodes(tx, sample.processId, codeIds)
    await store.putBlind(tx, { sampleId, contributionId, coder: coder.id, codeIds: codes, at })
    const subject = { kind: 'coding_sample', id: sampleId }
    await record(tx, {
      at,
      actor: coder,
      subject,
      kind: 'coding_sample.coded',
      data: { contributionId, codes },
    })
    return ok(null)
  })

/** Nobody saw a code in it; what somebody has said of it already stands. */
const sayNoCode = async (
  tx: Tx,
  { contributionId, processId }: { contributionId: string; processId: string },
  actor: Coder,
  at: Date,
) => {
  if (await store.standingOf(tx, contributionId)) return
  await store.putStanding(tx, { contributionId, processId, state: 'no_code', setBy: actor.id, at })
}

/**
 * Ends the blind part: from now on both can see what the other saw, and what all saw alike is set on the inspel. Every
 * inspel must have two coders.
 */
export const closeSample = (
  { db, clock }: Context,
  sampleId: string,
  actor: Coder,
): Promise<Result<null, 'unknown' | 'not_coded'>> =>
  inTransaction(db, async (tx) => {
    const sample = await store.lockSample(tx, sampleId)
    if (!sample) return fail('unknown')
    if (sample.closedAt) return ok(null)
    if ((await store.codersOf(tx, sampleId)).some(({ coders }) => coders < 2)) return fail('not_coded')
    const at = clock.now()
    await store.closeSample(tx, sampleId, at)
    for (const { contributionId, codeIds } of await store.sameForAll(tx, sampleId)) {
      for (const codeId of await knownCodes(tx, sample.processId, codeIds))
        await setMarkIn(tx, { contributionId, codeId, origin: 'agreed' }, actor, at)
      if (codeIds.length === 0)
        await sayNoCode(tx, { contributionId, processId: sample.processId }, actor, at)
    }
    const subject = { kind: 'coding_sample', id: sampleId }
    await record(tx, { at, actor, subject, kind: 'coding_sample.closed' })
    return ok(null)
  })

/** The answer two coders agreed on; it is set on the inspel itself, beside what stands there already. */
export const agreeOn = (
  { db, clock }: Context,
  { sampleId, contributionId, codeIds, why }: BlindInput & { why: string },
  actor: Coder,
): Promise<Result<null, 'unknown' | 'open'>> =>
  inTransaction(db, async (tx) => {
    const sample = await store.lockSample(tx, sampleId)
    if (!sample || !(await store.itemExists(tx, sampleId, contributionId))) return fail('unknown')
    if (!sample.closedAt) return fail('open')
    const at = clock.now()
    const codes = await knownCodes(tx, sample.processId, codeIds)
    await store.putAgreed(tx, { sampleId, contributionId, codeIds: codes, why, decidedBy: actor.id, at })
    for (const codeId of codes) await setMarkIn(tx, { contributionId, codeId, origin: 'agreed' }, actor, at)
    const subject = { kind: 'coding_sample', id: sampleId }
    const data = { contributionId, codes }
    await record(tx, { at, actor, subject, kind: 'coding_sample.agreed', data })
    return ok(null)
  })
