import './tables'
import { remembered } from '~/platform/audit'
import type { Db } from '~/platform/db'
import type { Grouping, Tally } from './domain'

/** Whether anybody has voted on the statements of a process. */
export const hasVotes = (db: Db, processId: string): Promise<boolean> =>
  remembered(db, `votes:${processId}`, async () => {
    const result = await db
      .selectFrom('opinionResult')
      .select('votes')
      .where('processId', '=', processId)
      .executeTakeFirst()
    return (result?.votes ?? 0) > 0
  })

/** A statement as everyone reads it. */
export interface Statement {
  id: string
  text: string
  language: string
}

export interface Opinions {
  madeAt: Date
  groupsFrom: Grouping['from']
  voters: number
  votes: number
  groups: { number: number; people: number; tallies: Map<string, Tally> }[]
  /** By the inspel's id; only those that everyone may read. */
  statements: Map<string, Statement>
}

/** What the votes of a process came to, on published inspel alone. */
export const opinionsOf = async (db: Db, processId: string): Promise<Opinions | undefined> => {
  const result = await db
    .selectFrom('opinionResult')
    .select(['madeAt', 'groupsFrom', 'voters', 'votes'])
    .where('processId', '=', processId)
    .executeTakeFirst()
  if (!result || result.votes === 0) return undefined
  const [groups, tallies] = await Promise.all([
    db
      .selectFrom('opinionGroup')
      .select(['number', 'people'])
      .where('processId', '=', processId)
      .orderBy('number')
      .execute(),
    db
      .selectFrom('opinionTally as tally')
      .innerJoin('publication', 'publication.contributionId', 'tally.contributionId')
      .select([
        'tally.groupNumber',
        'tally.contributionId',
        'tally.agrees',
        'tally.disagrees',
        'tally.passes',
      ])
      .select(['publication.id', 'publication.text', 'publication.language'])
      .where('tally.processId', '=', processId)
      .orderBy('publication.receivedAt')
      .orderBy('publication.id')
      .execute(),
  ])
  return {
    ...result,
    groups: groups.map((group) => ({
      ...group,
      tallies: new Map(
        tallies
          .filter(({ groupNumber }) => groupNumber === group.number)
          .map(({ contributionId, agrees, disagrees, passes }) => [
            contributionId,
            { agrees, disagrees, passes },
          ]),
      ),
    })),
    statements: new Map(
      tallies.map(({ contributionId, id, text, language }) => [contributionId, { id, text, language }]),
    ),
  }
}

/** Inspel of the process that are kept from everyone: votes on them place nobody. */
export const withheldIn = async (db: Db, processId: string): Promise<Set<string>> => {
  const rows = await db
    .selectFrom('standing')
    .select('contributionId')
    .where('processId', '=', processId)
    .where('state', 'in', ['withheld', 'removed'])
    .execute()
  return new Set(rows.map(({ contributionId }) => contributionId))
}
