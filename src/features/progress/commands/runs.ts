import { createHash } from 'node:crypto'
import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import { type Fetched, fetchFrom } from '~/platform/fetch'
import type { Measure, SourceFormat } from '../domain'
import { readAnswer } from '../schema'
import * as store from '../store'
import type { RunFault } from '../tables'
import { lockMeasured, measuredBy, subjectOf } from './indicators'

const DAY_MS = 86_400_000
const BEGINNING_MAX = 300
/** So many sources one after another; the rest wait for the next round. */
const AT_ONCE = 10

export interface SourceInput {
  address: string
  format: SourceFormat
  everyDays: number
}

/** Says where an indicator's figures are fetched from, and how often; the first time is soon. */
export const setSource = (
  { db, clock }: Context,
  indicatorId: string,
  source: SourceInput,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const indicator = await store.indicatorById(tx, indicatorId)
    if (!indicator) return fail('unknown')
    const at = clock.now()
    await store.putSource(tx, { ...source, indicatorId, nextAt: at })
    const subject = subjectOf(measuredBy(indicator))
    const data = { indicatorId, everyDays: source.everyDays }
    await record(tx, { at, actor, subject, kind: 'indicator.source-set', data })
    return ok(null)
  })

/** Stops fetching; what was fetched stays. */
export const dropSource = (
  { db, clock }: Context,
  indicatorId: string,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const indicator = await store.indicatorById(tx, indicatorId)
    if (!indicator) return fail('unknown')
    await store.removeSource(tx, indicatorId)
    const subject = subjectOf(measuredBy(indicator))
    const data = { indicatorId }
    await record(tx, { at: clock.now(), actor, subject, kind: 'indicator.source-dropped', data })
    return ok(null)
  })

type Source = NonNullable<Awaited<ReturnType<typeof store.lockSource>>>

/** Fetches an indicator's figures now. What was wrong is kept with the run; the values stay as they are. */
export const fetchNow = (
  context: Context,
  indicatorId: string,
  actor: Actor,
): Promise<Result<{ runId: string; fault: RunFault | null }, 'unknown'>> =>
  inTransaction(context.db, async (tx) => {
    const source = await store.lockSource(tx, indicatorId)
    return source ? ok(await run(context, tx, source, actor)) : fail('unknown')
  })

/** Fetches from every source whose turn it is; several processes may do it side by side. */
export const fetchDue = async (context: Context): Promise<number> => {
  for (let fetched = 0; fetched < AT_ONCE; fetched++) {
    const one = await inTransaction(context.db, async (tx) => {
      const source = await store.lockDueSource(tx, context.clock.now())
      return source ? run(context, tx, source, { kind: 'system' }) : undefined
    })
    if (!one) return fetched
  }
  return AT_ONCE
}

/** The source is held while its answer is waited for, so that nobody fetches the same twice. */
const run = async (context: Context, tx: Tx, source: Source, actor: Actor) => {
  const { indicatorId, address, format, everyDays } = source
  const runId = newId()
  const startedAt = context.clock.now()
  const answer = await fetchFrom(context.config, address)
  const measures = answer.ok ? await readAnswer(format, answer.value.bytes) : answer.reason
  const fault = typeof measures === 'string' ? measures : null
  const kept = typeof measures === 'string' ? [] : measures
  const known = await store.knownMeasures(tx, indicatorId)
  const added = kept.filter((one) => !known.has(store.keyOfMeasure(one)))
  const changed = kept.filter((one) => (known.get(store.keyOfMeasure(one)) ?? one.value) !== one.value)
  const finishedAt = context.clock.now()
  const indicator = await store.indicatorById(tx, indicatorId)
  const of = measuredBy(indicator ?? { actionId: null, goalId: null })
  await lockMeasured(tx, of)
  await store.insertRun(tx, {
    id: runId,
    indicatorId,
    address,
    format,
    startedAt,
    finishedAt,
    askedBy: staffIdOf(actor),
    ...whatCame(answer.ok ? answer.value : undefined),
    readCount: kept.length,
    addedCount: added.length,
    changedCount: changed.length,
    fault,
    faultDetail: answer.ok ? null : answer.detail,
  })
  for (const measure of [...added, ...changed]) await put(tx, indicatorId, runId, measure)
  // After a fault it is tried again the next day, however seldom it is due.
  await store.setNextAt(tx, indicatorId, new Date(finishedAt.getTime() + (fault ? 1 : everyDays) * DAY_MS))
  const data = { indicatorId, runId, added: added.length, changed: changed.length, fault }
  await record(tx, { at: finishedAt, actor, subject: subjectOf(of), kind: 'indicator.fetched', data })
  return { runId, fault }
}

const whatCame = (answer: Fetched | undefined) => ({
  contentType: answer?.contentType.slice(0, 200) ?? null,
  bytes: answer?.bytes.length ?? null,
  sha256: answer ? createHash('sha256').update(answer.bytes).digest() : null,
  beginning: answer
    ? answer.bytes.toString('utf8', 0, BEGINNING_MAX).replace(/[\p{Cc}\p{Surrogate}]/gu, ' ')
    : null,
})

const put = (tx: Tx, indicatorId: string, runId: string, { measuredOn, value, place }: Measure) =>
  place === null
    ? store.putValue(tx, {
        id: newId(),
        indicatorId,
        measuredOn,
        value,
        note: null,
        recordedBy: null,
        runId,
      })
    : store.putPlaceValue(tx, { indicatorId, municipalityCode: place, measuredOn, value, runId })
