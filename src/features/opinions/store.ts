import './tables'
import type { Insertable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

/** PostgreSQL takes 65,535 values in one statement. */
const VALUES_MAX = 60_000

const inParts = function* <T extends object>(rows: readonly T[]): Generator<T[]> {
  const width = Object.keys(rows[0] ?? { none: 0 }).length
  const size = Math.floor(VALUES_MAX / width)
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size)
}

/** Two imports into one process come one after the other; inspel to it need not wait. */
export const lockProcess = (tx: Tx, id: string) =>
  tx.selectFrom('process').select('id').where('id', '=', id).forNoKeyUpdate().executeTakeFirstOrThrow()

export const clearVotes = async (tx: Tx, processId: string): Promise<void> => {
  for (const table of [
    'opinionTally',
    'opinionGroup',
    'opinionResult',
    'opinionVote',
    'opinionVoter',
  ] as const)
    await tx.deleteFrom(table).where('processId', '=', processId).execute()
}

export const insertVoters = async (
  tx: Tx,
  rows: readonly Insertable<Tables['opinionVoter']>[],
): Promise<void> => {
  for (const part of inParts(rows)) await tx.insertInto('opinionVoter').values(part).execute()
}

export const insertVotes = async (
  tx: Tx,
  rows: readonly Insertable<Tables['opinionVote']>[],
): Promise<void> => {
  for (const part of inParts(rows)) await tx.insertInto('opinionVote').values(part).execute()
}

export const insertResult = async (
  tx: Tx,
  result: Insertable<Tables['opinionResult']>,
  groups: readonly Insertable<Tables['opinionGroup']>[],
  tallies: readonly Insertable<Tables['opinionTally']>[],
): Promise<void> => {
  await tx.insertInto('opinionResult').values(result).execute()
  for (const part of inParts(groups)) await tx.insertInto('opinionGroup').values(part).execute()
  for (const part of inParts(tallies)) await tx.insertInto('opinionTally').values(part).execute()
}
