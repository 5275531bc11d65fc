import { randomUUID } from 'node:crypto'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { type Ballot, groupsOf, SEED, tallyOf } from './domain'
import { withheldIn } from './queries'
import * as store from './store'

/** A ballot as it comes in: with the times of its votes, where the source says them. */
export interface NewBallot extends Ballot {
  times?: ReadonlyMap<string, Date>
}

export interface Kept {
  voters: number
  votes: number
  groups: number
}

interface NewVotes {
  processId: string
  /** Votes by the inspel's id. */
  ballots: readonly NewBallot[]
}

/**
 * Keeps the votes of a process in place of those it had, under new keys made by chance, with the groups and
 * tallies that they come to: all or nothing, so that no reader sees votes of one import and groups of another.
 * The same ballots always give the same groups.
 */
export const keepVotes = async (context: Context, input: NewVotes, actor: Actor): Promise<Kept> => {
  const { db, clock } = context
  const { processId } = input
  const { voters, votes, grouping } = rowsOf(input, await withheldIn(db, processId))
  const groups = [...Map.groupBy(voters, ({ groupNumber }) => groupNumber)].flatMap(([number, members]) =>
    number === null ? [] : [{ number, members }],
  )
  const tallies = groups.flatMap(({ number, members }) =>
    [...tallyOf(members)].map(([contributionId, tally]) => ({
      processId,
      groupNumber: number,
      contributionId,
      ...tally,
    })),
  )
  const kept = { voters: voters.length, votes: votes.length, groups: groups.length }
  const { from, silhouette } = grouping
  await inTransaction(db, async (tx) => {
    const at = clock.now()
    await store.lockProcess(tx, processId)
    await store.clearVotes(tx, processId)
    await store.insertVoters(
      tx,
      voters.map(({ id, groupNumber }) => ({ id, processId, groupNumber })),
    )
    await store.insertVotes(tx, votes)
    await store.insertResult(
      tx,
      {
        processId,
        madeAt: at,
        groupsFrom: from,
        seed: SEED,
        silhouette,
        voters: kept.voters,
        votes: kept.votes,
      },
      groups.map(({ number, members }) => ({ processId, number, people: members.length })),
      tallies,
    )
    const subject = { kind: 'process', id: processId }
    await record(tx, { at, actor, subject, kind: 'opinions.votes-kept', data: { ...kept, from } })
  })
  return kept
}

/** Voters and votes as they are kept, those on withheld inspel too: they only place nobody. */
const rowsOf = ({ processId, ballots }: NewVotes, withheld: ReadonlySet<string>) => {
  const cast = ballots.filter(({ votes }) => votes.size > 0)
  const statements = [...new Set(cast.flatMap(({ votes }) => [...votes.keys()]))].sort()
  const grouping = groupsOf(
    cast,
    statements.filter((one) => !withheld.has(one)),
  )
  // In the order of keys made by chance, so that not even the order leads back to the source.
  const voters = cast
    .map((ballot, at) => ({ ...ballot, id: randomUUID(), groupNumber: grouping.groups[at] ?? null }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const votes = voters.flatMap(({ id, votes: own, times }) =>
    [...own].map(([contributionId, vote]) => ({
      processId,
      voter: id,
      contributionId,
      vote,
      at: times?.get(contributionId) ?? null,
    })),
  )
  return { voters, votes, grouping }
}
