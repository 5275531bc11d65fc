import { hasForbiddenCharacters } from '~/kernel/plain-text'

/** Longer than what is sent on the web may be: a proposal made elsewhere can't be shortened by anyone now. */
export const TEXT_MAX = 100_000

/** Why a row of someone else's file was left out. */
export type RowFault =
  | 'columns'
  | 'key'
  | 'time'
  | 'state'
  | 'empty'
  | 'long'
  | 'characters'
  | 'twice'
  | 'closed'
  | 'vote'

export const FAULTS: Record<RowFault, string> = {
  columns: 'is broken: its quotes or its number of columns',
  key: 'has no id',
  time: 'has a time that is no time',
  state: 'has an unknown state of moderation',
  empty: 'has no text',
  long: `has a text of more than ${TEXT_MAX} characters`,
  characters: 'has a text with characters that no text holds',
  twice: 'has the id of a row before it',
  closed: 'was not taken by the way in',
  vote: 'has a vote that is neither 1, 0 nor -1',
}

/** A text as it can be kept, or what stops it. U+FFFD stands where bytes were not UTF-8. */
export const soundText = (text: string): { text: string } | { fault: RowFault } => {
  if (text.trim() === '') return { fault: 'empty' }
  if (text.length > TEXT_MAX) return { fault: 'long' }
  if (hasForbiddenCharacters(text) || text.includes('\uFFFD')) return { fault: 'characters' }
  return { text }
}
