import '../tables'
import type { Db } from '~/platform/db'
import type { PilesFigures, RunKind, SuggestionFigures } from '../domain'

const runs = (db: Db) =>
  db
    .selectFrom('analysisRun')
    .leftJoin('staff', 'staff.id', 'analysisRun.askedBy')
    .leftJoin('analysisClaim', 'analysisClaim.runId', 'analysisRun.id')
    .selectAll('analysisRun')
    .select(['staff.title as askedByTitle', 'analysisClaim.stage', 'analysisClaim.language as stageLanguage'])

/** The latest of a process, whatever kind and state, the newest first. */
export const latestRuns = (db: Db, processId: string, limit = 20) =>
  runs(db)
    .where('analysisRun.processId', '=', processId)
    .orderBy('askedAt', 'desc')
    .orderBy('analysisRun.id', 'desc')
    .limit(limit)
    .execute()
export type ToldRun = Awaited<ReturnType<typeof latestRuns>>[number]

export const runById = (db: Db, id: string) => runs(db).where('analysisRun.id', '=', id).executeTakeFirst()

/** The latest of a kind that came to an end well: what pages show. One at a time runs, so the last asked for ended last. */
export const latestDone = async (db: Db, processId: string, kind: RunKind) =>
  runs(db)
    .where('analysisRun.processId', '=', processId)
    .where('kind', '=', kind)
    .where('state', '=', 'done')
    .orderBy('askedAt', 'desc')
    .orderBy('analysisRun.id', 'desc')
    .limit(1)
    .executeTakeFirst()

export const pilesFigures = (run: ToldRun): PilesFigures | undefined =>
  run.kind === 'piles' ? ((run.figures as PilesFigures | null) ?? undefined) : undefined
export const suggestionFigures = (run: ToldRun): SuggestionFigures | undefined =>
  run.kind === 'suggestions' ? ((run.figures as SuggestionFigures | null) ?? undefined) : undefined
