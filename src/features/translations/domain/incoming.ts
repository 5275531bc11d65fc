import { type Fault, faultIn } from './faults'
import { type Entry, hashOf, type KeptTextState, type Stand } from './texts'

/** One text as a translator's file brings it. */
export interface IncomingText {
  line: number
  key: string
  /** The Swedish text as the translator saw it. */
  source: string
  text: string
  /** True when the translator isn't done with it. */
  isDraft: boolean
}

/** What a text becomes. */
export interface Change {
  key: string
  text: string
  state: KeptTextState
  source: string
}

export interface Refusal {
  line: number
  key: string
  fault: Fault | 'unknown'
}

export interface Plan {
  changes: Change[]
  same: number
  refused: Refusal[]
}

/** A text that the file says nothing of stays as it is, and so does one that comes back as it went out. */
const changeBy = (incoming: IncomingText, now: Stand): Change | undefined => {
  const { key, text, source, isDraft } = incoming
  if (text === '') return undefined
  if (text === now.text && (isDraft ? now.state !== 'reviewed' : now.state === 'reviewed')) return undefined
  return { key, text, state: isDraft ? 'draft' : 'reviewed', source: hashOf(source) }
}

/** What a translator's file would change, row by row. */
export const planOf = (here: readonly (Entry & Stand)[], incoming: readonly IncomingText[]): Plan => {
  const known = new Map(here.map((text) => [text.key, text]))
  const plan: Plan = { changes: [], same: 0, refused: [] }
  for (const one of incoming) {
    const now = known.get(one.key)
    const change = now && changeBy(one, now)
    const fault = now ? change && faultIn(now, change.text) : 'unknown'
    if (fault) plan.refused.push({ line: one.line, key: one.key, fault })
    else if (change) plan.changes.push(change)
    else plan.same++
  }
  return plan
}
