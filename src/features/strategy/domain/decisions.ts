/** How one group voted. */
export interface Vote {
  partyGroup: string
  inFavour: number
  against: number
  abstained: number
}

export interface Reservation {
  partyGroup: string
  text: string
}

const VOTE = /^(.*\S)[\s,;]+(\d{1,4})[\s,;]+(\d{1,4})[\s,;]+(\d{1,4})$/
const GROUP_MAX = 120

const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** "Gruppen för glesbygden; 12; 3; 0": one group a line, also as it is pasted from a sheet; undefined when one is no vote. */
export const votesIn = (typed: string): Vote[] | undefined => {
  const votes: Vote[] = []
  for (const line of linesOf(typed)) {
    const [, name = '', ...figures] = line.match(VOTE) ?? []
    const partyGroup = name.replace(/[\s,;]+$/, '')
    const [inFavour = 0, against = 0, abstained = 0] = figures.map(Number)
    if (partyGroup === '' || partyGroup.length > GROUP_MAX || inFavour + against + abstained === 0)
      return undefined
    votes.push({ partyGroup, inFavour, against, abstained })
  }
  return votes
}

/** "Gruppen för glesbygden: Vi vill ha mer pengar": one group a line; undefined when a line lacks either. */
export const reservationsIn = (typed: string): Reservation[] | undefined => {
  const all = linesOf(typed).map((line) => line.match(/^([^:]{1,120}):\s*(\S.*)$/))
  return all.some((found) => !found)
    ? undefined
    : all.map((found) => ({ partyGroup: found?.[1]?.trim() ?? '', text: found?.[2] ?? '' }))
}

export const typedVotes = (votes: readonly Vote[]): string =>
  votes
    .map(({ partyGroup, ...figures }) =>
      [partyGroup, figures.inFavour, figures.against, figures.abstained].join('; '),
    )
    .join('\n')

export const typedReservations = (reservations: readonly Reservation[]): string =>
  reservations.map(({ partyGroup, text }) => `${partyGroup}: ${text}`).join('\n')

/** All groups together. */
export const sumOf = (votes: readonly Vote[]): Omit<Vote, 'partyGroup'> =>
  votes.reduce(
    (sum, vote) => ({
      inFavour: sum.inFavour + vote.inFavour,
      against: sum.against + vote.against,
      abstained: sum.abstained + vote.abstained,
    }),
    { inFavour: 0, against: 0, abstained: 0 },
  )
