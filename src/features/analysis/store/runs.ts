import '../tables'
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db, Tables, Tx } from '~/platform/db'
import type { RunKind, Stage } from '../domain'

export const insertRun = (tx: Tx, row: Insertable<Tables['analysisRun']>) =>
  tx.insertInto('analysisRun').values(row).execute()

/** Holds the process still while a run is asked for: two who ask at once get the same one. */
export const lockProcess = (tx: Tx, id: string) =>
  tx.selectFrom('process').select('id').where('id', '=', id).forUpdate().executeTakeFirst()

export const openRun = (tx: Tx, processId: string, kind: RunKind) =>
  tx
    .selectFrom('analysisRun')
    .select('id')
    .where('processId', '=', processId)
    .where('kind', '=', kind)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst()

export const updateRun = (tx: Tx, id: string, change: Updateable<Tables['analysisRun']>) =>
  tx.updateTable('analysisRun').set(change).where('id', '=', id).execute()

/**
 * Takes the run that has waited longest: one that nobody has begun, or one whose worker has not been heard of since
 * `deadBefore`. Several workers may ask side by side.
 */
export const takeRun = async (tx: Tx, deadBefore: Date) => {
  const { rows } = await sql<{ id: string }>`
    select run.id from analysis_run run
    left join analysis_claim claim on claim.run_id = run.id
    where run.state = 'waiting'
      or (run.state = 'running' and (claim.run_id is null or claim.beat_at < ${deadBefore}))
    order by run.asked_at, run.id
    limit 1
    for update of run skip locked`.execute(tx)
  const id = rows[0]?.id
  return id
    ? tx.selectFrom('analysisRun').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    : undefined
}
export type Run = NonNullable<Awaited<ReturnType<typeof takeRun>>>

export const putClaim = (tx: Tx, claim: { runId: string; worker: string; beatAt: Date }) => {
  const row = { ...claim, stage: 'reading' as const, language: null }
  return tx
    .insertInto('analysisClaim')
    .values(row)
    .onConflict((conflict) => conflict.column('runId').doUpdateSet(row))
    .execute()
}

/** Says that the worker lives and how far it has come. @returns false when another has taken the run up */
export const beat = async (
  db: Db,
  { runId, worker }: { runId: string; worker: string },
  said: { beatAt: Date; stage?: Stage; language?: string | null },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('analysisClaim')
    .set(said)
    .where('runId', '=', runId)
    .where('worker', '=', worker)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The run, held, if it still is this worker's to end. */
export const lockClaimed = async (tx: Tx, runId: string, worker: string) => {
  const run = await tx
    .selectFrom('analysisRun')
    .select(['id', 'processId', 'kind', 'state'])
    .where('id', '=', runId)
    .forUpdate()
    .executeTakeFirst()
  const claim = await tx
    .selectFrom('analysisClaim')
    .select('worker')
    .where('runId', '=', runId)
    .executeTakeFirst()
  return run?.state === 'running' && claim?.worker === worker ? run : undefined
}

export const dropClaim = (tx: Tx, runId: string) =>
  tx.deleteFrom('analysisClaim').where('runId', '=', runId).execute()
