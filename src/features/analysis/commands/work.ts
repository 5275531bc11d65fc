import { createHash } from 'node:crypto'
import { newId } from '~/kernel/ids'
import { record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import type { Description, Failure, RunText, Stage, Step } from '../domain'
import { analyseApart } from '../engine'
import { describedCodes, publishedTexts } from '../queries'
import * as store from '../store'
import { runSubject } from './ask'

/** How often a worker says that it lives, and how long it may be silent before another takes its run up. */
const BEAT_MS = 5_000
const DEAD_AFTER_MS = 60_000
/** A run that has ended so many workers ends the next one too. */
const MOST_ATTEMPTS = 3

const SYSTEM = { kind: 'system' } as const

interface Claim {
  run: store.Run
  worker: string
}

/** Takes up the run that has waited longest; undefined when there is none. */
const claim = ({ db, clock }: Context): Promise<Claim | 'given up' | undefined> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    const run = await store.takeRun(tx, new Date(at.getTime() - DEAD_AFTER_MS))
    if (!run) return undefined
    if (run.attempts >= MOST_ATTEMPTS) {
      await end(tx, run.id, { state: 'failed', error: 'gave_up', at })
      return 'given up'
    }
    const worker = newId()
    const attempts = run.attempts + 1
    await store.updateRun(tx, run.id, { state: 'running', startedAt: at, attempts })
    await store.putClaim(tx, { runId: run.id, worker, beatAt: at })
    await record(tx, {
      at,
      actor: SYSTEM,
      subject: runSubject(run.id),
      kind: 'analysis.started',
      data: { attempts },
    })
    return { run, worker }
  })

type Ending =
  | { state: 'done'; at: Date; corpusHash: Buffer; figures: Record<string, unknown> }
  | { state: 'failed'; at: Date; error: Failure }

const end = async (tx: Tx, runId: string, { at, ...ending }: Ending) => {
  const change = ending.state === 'done' ? { ...ending, figures: JSON.stringify(ending.figures) } : ending
  await store.updateRun(tx, runId, { ...change, endedAt: at })
  await store.dropClaim(tx, runId)
  const data =
    ending.state === 'done' ? { corpus: ending.corpusHash.toString('hex') } : { error: ending.error }
  const kind = ending.state === 'done' ? 'analysis.finished' : 'analysis.failed'
  await record(tx, { at, actor: SYSTEM, subject: runSubject(runId), kind, data })
}

/** Texts as they are handed on, with the hash of them all: what a run was made of. */
const hashed = (pieces: AsyncIterable<RunText[]>, descriptions: readonly Description[]) => {
  const hash = createHash('sha256').update(JSON.stringify(descriptions))
  const counts = { texts: 0, coded: 0 }
  const through = async function* () {
    for await (const texts of pieces) {
      for (const { id, language, text, codes } of texts) {
        hash.update(JSON.stringify([id, language, text, codes ?? null]))
        counts.texts++
        if (codes) counts.coded++
      }
      yield texts
    }
  }
  return { pieces: through(), counts, corpusHash: () => hash.digest() }
}

/** Another worker has taken the run up: what this one made is thrown away. */
class TakenUp extends Error {}

/**
 * Writes the result and ends the run, in one transaction: who dies on the way leaves nothing, and nobody ever reads
 * half of it.
 */
const write = (
  context: Context,
  { run, worker }: Claim,
  first: Step,
  rest: AsyncIterator<Step>,
  corpus: () => Buffer,
) =>
  inTransaction(context.db, async (tx) => {
    if (!(await store.lockClaimed(tx, run.id, worker))) throw new TakenUp()
    let piles: string[] = []
    let figures: Record<string, unknown> = {}
    for (let step: Step | undefined = first; step; step = await nextOf(rest)) {
      if ('piles' in step) piles = await store.insertPiles(tx, run.id, step.piles, piles)
      else if ('members' in step) await store.insertMembers(tx, step.members, piles)
      else if ('suggestions' in step) await store.insertSuggestions(tx, run.id, step.suggestions)
      else if ('figures' in step) figures = { ...step.figures }
    }
    if (run.kind === 'piles') await store.forgetOlderPiles(tx, run.processId, run.id)
    else await store.forgetOlderSuggestions(tx, run.processId, run.id)
    await end(tx, run.id, { state: 'done', at: context.clock.now(), corpusHash: corpus(), figures })
  })

const nextOf = async (steps: AsyncIterator<Step>): Promise<Step | undefined> => {
  const { done, value } = await steps.next()
  return done ? undefined : (value as Step)
}

const failWith = (context: Context, { run, worker }: Claim, error: Failure) =>
  inTransaction(context.db, async (tx) => {
    if (await store.lockClaimed(tx, run.id, worker))
      await end(tx, run.id, { state: 'failed', error, at: context.clock.now() })
  })

const work = async (context: Context, claimed: Claim, signal: AbortSignal): Promise<void> => {
  const { db, clock } = context
  const { run, worker } = claimed
  const mine = { runId: run.id, worker }
  const say = (said: { stage?: Stage; language?: string | null } = {}) =>
    store.beat(db, mine, { beatAt: clock.now(), ...said })
  const beating = setInterval(() => void say().catch(() => undefined), BEAT_MS)
  const { kind, parameters, processId } = run
  const descriptions = kind === 'suggestions' ? await describedCodes(db, processId) : []
  const corpus = hashed(publishedTexts(db, processId), descriptions)
  const steps = analyseApart({ kind, parameters, descriptions }, corpus.pieces, signal)
  try {
    let step = await nextOf(steps)
    while (step && 'stage' in step) {
      const { stage, language } = step
      if (!(await say({ stage, language }))) throw new TakenUp()
      step = await nextOf(steps)
    }
    if (corpus.counts.texts === 0) return await failWith(context, claimed, 'no_texts')
    if (run.kind === 'suggestions' && corpus.counts.coded === 0)
      return await failWith(context, claimed, 'nothing_coded')
    if (!step) throw new Error('an analysis ended without a result')
    await say({ stage: 'writing', language: null })
    await write(context, claimed, step, steps, corpus.corpusHash)
  } finally {
    clearInterval(beating)
    // Ends the thread, wherever it stands.
    await steps.return(undefined)
  }
}

/** Puts a run back that was begun and that this process will not end: the next to look takes it up at once. */
const putBack = ({ db, clock }: Context, { run, worker }: Claim) =>
  inTransaction(db, async (tx) => {
    if (!(await store.lockClaimed(tx, run.id, worker))) return
    await store.updateRun(tx, run.id, { state: 'waiting', startedAt: null, attempts: run.attempts })
    await store.dropClaim(tx, run.id)
    await record(tx, {
      at: clock.now(),
      actor: SYSTEM,
      subject: runSubject(run.id),
      kind: 'analysis.put-back',
    })
  })

/** Does what was asked for, one run after the other, until there is none or the house is closed. @returns how many */
export const analyseDue = async (
  context: Context,
  signal = new AbortController().signal,
): Promise<number> => {
  let runs = 0
  while (!signal.aborted) {
    const claimed = await claim(context)
    if (!claimed) break
    if (claimed === 'given up') continue
    runs++
    try {
      await work(context, claimed, signal)
    } catch (error) {
      if (signal.aborted) await putBack(context, claimed)
      else if (!(error instanceof TakenUp)) {
        context.log.error({ err: error, run: claimed.run.id }, 'an analysis failed')
        await failWith(context, claimed, 'fault')
      }
    }
  }
  return runs
}
