export type Vote = -1 | 0 | 1

/** What one person voted, without a trace of who it was. */
export interface Ballot {
  /** The group that the source put the person in, where it says. */
  group: string | null
  /** By statement: 1 agrees, -1 disagrees, 0 passes. */
  votes: ReadonlyMap<string, Vote>
}

/** How one group voted on one statement. Who passed has seen it. */
export interface Tally {
  agrees: number
  disagrees: number
  passes: number
}

export const NOBODY: Tally = { agrees: 0, disagrees: 0, passes: 0 }
export const seenIn = ({ agrees, disagrees, passes }: Tally): number => agrees + disagrees + passes

export const sumOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, one) => ({
      agrees: sum.agrees + one.agrees,
      disagrees: sum.disagrees + one.disagrees,
      passes: sum.passes + one.passes,
    }),
    NOBODY,
  )

/** How the people of one group voted, by statement. */
export const tallyOf = (ballots: readonly Ballot[]): Map<string, Tally> => {
  const tallies = new Map<string, Tally>()
  for (const { votes } of ballots) {
    for (const [statement, vote] of votes) {
      const tally = tallies.get(statement) ?? { ...NOBODY }
      if (vote === 1) tally.agrees++
      else if (vote === -1) tally.disagrees++
      else tally.passes++
      tallies.set(statement, tally)
    }
  }
  return tallies
}
