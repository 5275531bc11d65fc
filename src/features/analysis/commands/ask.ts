import { randomInt } from 'node:crypto'
import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { ALGORITHM, type Parameters, type RunKind } from '../domain'
import { processesToLearnAnew, runById } from '../queries'
import * as store from '../store'

/** Subject of a run's events. */
export const runSubject = (id: string) => ({ kind: 'analysis', id })

interface Asked {
  processId: string
  kind: RunKind
  /** As chosen; a seed by chance, and piles by how much there is to read, where left out. */
  parameters?: Partial<Omit<Parameters, 'algorithm'>>
  /** The run that this one makes again. */
  again?: string
}

/** Asks for a run. Who asks while one of the kind waits or runs gets that one. */
export const askForRun = (
  { db, clock }: Context,
  { processId, kind, parameters = {}, again }: Asked,
  actor: Actor,
): Promise<Result<{ id: string }, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    if (!(await store.lockProcess(tx, processId))) return fail('unknown')
    const open = await store.openRun(tx, processId, kind)
    if (open) return ok(open)
    const at = clock.now()
    const id = newId()
    const whole: Parameters = { algorithm: ALGORITHM, seed: randomInt(2 ** 32), ...parameters }
    await store.insertRun(tx, {
      id,
      processId,
      kind,
      parameters: JSON.stringify(whole),
      corpusHash: null,
      state: 'waiting',
      askedBy: staffIdOf(actor),
      askedAt: at,
      startedAt: null,
      endedAt: null,
      figures: null,
      error: null,
    })
    const data = { kind, process: processId, ...whole, ...(again ? { again } : {}) }
    await record(tx, { at, actor, subject: runSubject(id), kind: 'analysis.asked', data })
    return ok({ id })
  })

/** Makes a run again with the parameters it had: the same result where the texts are the same. */
export const askAgain = async (
  context: Context,
  runId: string,
  actor: Actor,
): Promise<Result<{ id: string; processId: string }, 'unknown'>> => {
  const run = await runById(context.db, runId)
  if (!run) return fail('unknown')
  const { processId, kind, parameters } = run
  const { seed, piles } = parameters
  const kept = { seed, ...(piles === undefined ? {} : { piles }) }
  const asked = await askForRun(context, { processId, kind, parameters: kept, again: runId }, actor)
  return asked.ok ? ok({ ...asked.value, processId }) : asked
}

/** Suggestions are learnt anew after so many more inspel have been coded. */
const CODED_MEANWHILE = 25

/** Asks for new suggestions where people have taught more since. @returns how many were asked for */
export const learnAnew = async (context: Context): Promise<number> => {
  const taught = await processesToLearnAnew(context.db, CODED_MEANWHILE)
  for (const processId of taught)
    await askForRun(context, { processId, kind: 'suggestions' }, { kind: 'system' })
  return taught.length
}
