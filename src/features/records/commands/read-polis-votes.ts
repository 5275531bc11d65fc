import {
  type Counts,
  inOurSign,
  PARTICIPANT_COLUMNS,
  PARTICIPANT_ROW,
  type PolisBallot,
  type RowFault,
  toBallot,
  toVote,
  VOTE_COLUMNS,
  VOTE_ROW,
} from '../domain'
import { ImportRefused } from './bring-in'
import { readCsv } from './csv-rows'
import { readRows } from './rows'

export interface VoteFile {
  name: 'participants-votes.csv' | 'votes.csv'
  text: string
}

export interface ReadVotes {
  ballots: PolisBallot[]
  /** Whether the file said -1 where somebody agreed. */
  turned: boolean
  damaged: { line: number; fault: RowFault }[]
}

const withColumns = ({ name, text }: VoteFile, wanted: readonly string[], rowStart: RegExp) => {
  const csv = readCsv(text, { rowStart })
  const missing = wanted.filter((column) => !csv.columns.includes(column))
  if (missing.length > 0) throw new ImportRefused(`${name} has no column ${missing.join(', ')}.`)
  return csv.rows
}

/** A row a vote, gathered by who voted: of two votes on the same statement the later counts. */
const gathered = (file: VoteFile) => {
  const damaged: ReadVotes['damaged'] = []
  const ballots = new Map<string, PolisBallot>()
  for (const { line, cells } of withColumns(file, VOTE_COLUMNS, VOTE_ROW)) {
    const vote = cells ? toVote(cells) : { fault: 'columns' as const }
    if ('fault' in vote) {
      damaged.push({ line, fault: vote.fault })
      continue
    }
    const ballot: PolisBallot = ballots.get(vote.voter) ?? {
      key: vote.voter,
      group: null,
      votes: new Map(),
      times: new Map(),
    }
    ballots.set(vote.voter, ballot)
    const earlier = ballot.times.get(vote.statement)
    if (earlier && earlier > vote.at) continue
    ballot.votes.set(vote.statement, vote.vote)
    ballot.times.set(vote.statement, vote.at)
  }
  return { ballots: [...ballots.values()], damaged }
}

const perParticipant = (file: VoteFile) => {
  const { sound, damaged } = readRows(withColumns(file, PARTICIPANT_COLUMNS, PARTICIPANT_ROW), toBallot)
  return { ballots: sound.map(({ value }) => value), damaged }
}

/**
 * Reads the votes of a Polis export and turns their sign to ours.
 * @param counts how many agreed and disagreed on each statement by comments.csv; undefined where it does not say
 * @throws ImportRefused when it is no such file, or its votes do not fit the counts whichever way they are turned
 */
export const readPolisVotes = (
  file: VoteFile,
  counts: ReadonlyMap<string, Counts> | undefined,
): ReadVotes => {
  if (!counts)
    throw new ImportRefused(
      `comments.csv has no columns agrees and disagrees to check the sign of ${file.name} by.`,
    )
  const { ballots, damaged } = file.name === 'votes.csv' ? gathered(file) : perParticipant(file)
  const signed = inOurSign(ballots, counts)
  if ('off' in signed) {
    const { asIs, turned, votes } = signed.off
    throw new ImportRefused(
      `${file.name} does not fit the agrees and disagrees in comments.csv: of ${votes} votes ${asIs} are off as they are, ${turned} with the sign turned. Are both files from the same conversation?`,
    )
  }
  return { ...signed, damaged }
}
