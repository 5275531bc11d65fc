import { createHmac } from 'node:crypto'
import type { Stage } from '~/features/newsroom'

/** Working days within which an editor answers. */
export const ANSWER_DAYS = 2
export const WHAT_MAX = 2_000

export const ANSWERS = ['story', 'later', 'no'] as const
export type TipAnswer = (typeof ANSWERS)[number]

/** Where a tip stands, as the tipper sees it. */
export type TipState = 'waiting' | 'later' | 'no' | 'planned' | 'written' | 'published'

export const stateOf = (tip: { answer: TipAnswer | null; stage: Stage | null }): TipState => {
  if (tip.answer === null) return 'waiting'
  if (tip.answer !== 'story') return tip.answer
  if (tip.stage === 'published' || tip.stage === 'followed_up') return 'published'
  if (tip.stage === 'dropped') return 'no'
  return tip.stage === 'planned' || tip.stage === null ? 'planned' : 'written'
}

/** The secret part of the address where a tip's state is seen: made again from the sending, so a repeat shows the same. */
export const statusToken = (key: string, idempotencyKey: string): string =>
  createHmac('sha256', key).update(idempotencyKey).digest('base64url').slice(0, 24)

/** A headline to begin with: the tip's first sentence, cut at a word. */
export const headlineFrom = (what: string): string => {
  const [first = ''] = what.split(/(?<=[.!?])\s|\n/)
  const line = first.trim().replace(/[.]$/, '')
  if (line.length <= 100) return line
  return `${line.slice(0, 100).replace(/\s+\S*$/, '')} …`
}
