import { type Counts, polisTime } from './polis-votes'
import { type RowFault, soundText } from './rows'

export interface PolisStatement {
  key: string
  /** How many agreed and disagreed by the export itself; undefined where it does not say. */
  counts: Counts | undefined
  text: string
  receivedAt: Date
  /** 1 accepted, 0 not looked at, -1 turned down by the moderator there. */
  moderated: -1 | 0 | 1
}

/** What must be there; the exports of the years differ in the rest and in the order. */
export const POLIS_COLUMNS = ['timestamp', 'comment-id', 'moderated', 'comment-body'] as const

/** How a line looks that begins a row: the text, which comes last, may hold anything. */
export const POLIS_ROW = /^"?\d{9,14}(\.\d+)?"?,/

const STATES: Record<string, PolisStatement['moderated']> = { '1': 1, '0': 0, '-1': -1 }

/** One row of comments.csv by its columns' names, or what is wrong with it. */
export const toStatement = (cells: Record<string, string>): PolisStatement | { fault: RowFault } => {
  const { timestamp = '', 'comment-id': key = '', moderated = '', 'comment-body': body = '' } = cells
  if (!/^\d+$/.test(key)) return { fault: 'key' }
  const receivedAt = polisTime(timestamp)
  if (!receivedAt) return { fault: 'time' }
  const state = STATES[moderated]
  if (state === undefined) return { fault: 'state' }
  const sound = soundText(body)
  return 'fault' in sound
    ? sound
    : { key, text: sound.text, receivedAt, moderated: state, counts: countsIn(cells) }
}

const countsIn = ({ agrees = '', disagrees = '' }: Record<string, string>): Counts | undefined =>
  /^\d+$/.test(agrees) && /^\d+$/.test(disagrees)
    ? { agrees: Number(agrees), disagrees: Number(disagrees) }
    : undefined

/** Polis's summary.csv: one name and one value a row, a value may be quoted and go on over lines. */
export const readPolisSummary = (file: string): Map<string, string> => {
  const found = new Map<string, string>()
  for (const [, name = '', quoted, bare] of file.matchAll(/^([a-z-]+),(?:"((?:[^"]|"")*)"|([^\n]*))$/gm)) {
    found.set(name, (quoted?.replaceAll('""', '"') ?? bare ?? '').trim())
  }
  return found
}
