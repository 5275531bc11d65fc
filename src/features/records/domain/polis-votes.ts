import type { RowFault } from './rows'

/** How one participant of a Polis conversation voted, by the statements' ids there. */
export interface PolisBallot {
  /** The participant's number there. It only tells rows apart and is never kept; nor is any other of its names. */
  key: string
  group: string | null
  votes: Map<string, -1 | 0 | 1>
  times: Map<string, Date>
}

/** participants-votes.csv: a row a participant, a column a statement. The years differ in what stands between. */
export const PARTICIPANT_COLUMNS = ['participant', 'group-id', 'n-votes'] as const
export const PARTICIPANT_ROW = /^"?\d+"?,/
/** votes.csv: a row a vote. */
export const VOTE_COLUMNS = ['timestamp', 'comment-id', 'voter-id', 'vote'] as const
export const VOTE_ROW = /^"?\d{9,14}(\.\d+)?"?,/

const VOTES: Record<string, -1 | 0 | 1> = { '1': 1, '0': 0, '-1': -1, '1.0': 1, '0.0': 0, '-1.0': -1 }
const WHOLE = /^\d+$/

/** One row of participants-votes.csv, or what is wrong with it. An empty cell is no vote. */
export const toBallot = (cells: Record<string, string>): PolisBallot | { fault: RowFault } => {
  const { participant = '', 'group-id': group = '' } = cells
  if (!WHOLE.test(participant)) return { fault: 'key' }
  const votes: PolisBallot['votes'] = new Map()
  for (const [statement, cell] of Object.entries(cells)) {
    if (!WHOLE.test(statement) || cell.trim() === '') continue
    const vote = VOTES[cell.trim()]
    if (vote === undefined) return { fault: 'vote' }
    votes.set(statement, vote)
  }
  return { key: participant, group: group.trim() || null, votes, times: new Map() }
}

interface PolisVote {
  /** Who voted on what. */
  voter: string
  statement: string
  vote: -1 | 0 | 1
  at: Date
}

/** Milliseconds since 1970, but seconds in some exports. */
export const polisTime = (timestamp: string): Date | undefined => {
  if (!/^\d{9,14}(\.\d+)?$/.test(timestamp)) return undefined
  const time = Number(timestamp)
  return new Date(time < 1e11 ? time * 1_000 : time)
}

/** One row of votes.csv, or what is wrong with it. */
export const toVote = (cells: Record<string, string>): PolisVote | { fault: RowFault } => {
  const { timestamp = '', 'comment-id': statement = '', 'voter-id': voter = '', vote: cast = '' } = cells
  if (!WHOLE.test(statement) || !WHOLE.test(voter)) return { fault: 'key' }
  const at = polisTime(timestamp)
  if (!at) return { fault: 'time' }
  const vote = VOTES[cast.trim()]
  if (vote === undefined) return { fault: 'vote' }
  return { voter, statement, vote, at }
}

export interface Counts {
  agrees: number
  disagrees: number
}

/** So large a part of the votes may differ from the counts: exports are known to (compdemocracy/openData, issue 6). */
const OFF_MAX = 0.1

/**
 * The ballots with 1 for agree and -1 for disagree. Polis's own tables, and some exports, mean the opposite
 * (compdemocracy/polis, issue 2554), so the votes are counted and held against the export's own counts.
 * @returns how far off both signs are, where neither fits or both do
 */
export const inOurSign = (
  ballots: readonly PolisBallot[],
  counts: ReadonlyMap<string, Counts>,
): { ballots: PolisBallot[]; turned: boolean } | { off: { asIs: number; turned: number; votes: number } } => {
  const found = new Map<string, Counts>()
  for (const { votes } of ballots) {
    for (const [statement, vote] of votes) {
      const sum = found.get(statement) ?? { agrees: 0, disagrees: 0 }
      if (vote === 1) sum.agrees++
      if (vote === -1) sum.disagrees++
      found.set(statement, sum)
    }
  }
  let [asIs, turned, votes] = [0, 0, 0]
  for (const [statement, said] of counts) {
    const { agrees, disagrees } = found.get(statement) ?? { agrees: 0, disagrees: 0 }
    asIs += Math.abs(agrees - said.agrees) + Math.abs(disagrees - said.disagrees)
    turned += Math.abs(disagrees - said.agrees) + Math.abs(agrees - said.disagrees)
    votes += said.agrees + said.disagrees
  }
  const isUnclear = asIs === turned && votes > 0
  if (isUnclear || Math.min(asIs, turned) > votes * OFF_MAX) return { off: { asIs, turned, votes } }
  if (asIs <= turned) return { ballots: [...ballots], turned: false }
  const turn = (vote: -1 | 0 | 1) => (vote === 0 ? 0 : vote === 1 ? -1 : 1)
  return {
    ballots: ballots.map((ballot) => ({
      ...ballot,
      votes: new Map([...ballot.votes].map(([statement, vote]) => [statement, turn(vote)])),
    })),
    turned: true,
  }
}
