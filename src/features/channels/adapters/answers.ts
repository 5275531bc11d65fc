import { randomUUID } from 'node:crypto'
import { endOfDay, isDay } from '~/kernel/time'
import type { Answer, NoAnswer } from '~/platform/fetch/call'
import type { Cause, Outcome } from '../domain'
import type { Connection, Post } from './adapter'

export type Failed = Extract<Outcome, { state: 'failed' }>

export const failed = (cause: Cause, detail: string, retryAt?: Date | 'later'): Failed => ({
  state: 'failed',
  cause,
  detail,
  retryAt,
})

/** The end of a call that does no harm when it is made again. */
export const unanswered = (answer: NoAnswer): Failed =>
  answer.reason === 'not_sent' ? unreached(answer) : failed('interrupted', answer.detail, 'later')

/** The end of a call that must never be made twice. */
export const unansweredPost = (answer: NoAnswer): Outcome =>
  answer.reason === 'not_sent' ? unreached(answer) : { state: 'in_doubt', detail: answer.detail }

/** A post whose identity at the service nobody knows, such as one made by hand: changed by hand as well. */
export const nameless = failed('refused', 'known by its address only')

/** A question that sends nothing had no answer. */
export const unreached = ({ detail }: NoAnswer): Failed => failed('unreachable', detail, 'later')

export const isDone = ({ status }: Answer): boolean => status >= 200 && status < 300

/**
 * When the channel lets us try again: Retry-After, in seconds or as a date; 'later' when it does not say so.
 * A day at most: a wilder figure must not silence the channel.
 */
export const retryAfter = ({ headers }: Answer, now: Date): Date | 'later' => {
  const said = headers['retry-after']
  if (!said) return 'later'
  const at = /^\d+$/.test(said) ? now.getTime() + Number(said) * 1000 : Date.parse(said)
  return Number.isNaN(at) ? 'later' : within(new Date(at), now)
}

const DAY_MS = 86_400_000
export const within = (at: Date, now: Date): Date =>
  new Date(Math.min(Math.max(at.getTime(), now.getTime()), now.getTime() + DAY_MS))

/** What staff may see of an answer: one line, short, and never a secret that came back with it. */
export const detailOf = (text: string, { secret }: Pick<Connection, 'secret'>): string => {
  let detail = text
  for (const value of Object.values(secret)) if (value) detail = detail.replaceAll(value, '…')
  return detail.replace(/\s+/g, ' ').trim().slice(0, 300)
}

/** The day the token ends, as the admin typed it where the channel does not tell. */
export const typedEnd = ({ settings }: Pick<Connection, 'settings'>): Date | null => {
  const day = settings['tokenEndsOn'] ?? ''
  return isDay(day) ? endOfDay(day) : null
}

/** settings.api without the slash at its end, or the service's own address. */
export const apiOf = ({ settings }: Pick<Connection, 'settings'>, usual: string): string =>
  (settings['api']?.trim() || usual).replace(/\/+$/, '')

/**
 * The key of a post at a service that knows no such keys: never sent, but it says when the post was put in line,
 * so that what the service calls a duplicate can be told from an old post with the same words.
 */
export const timedKey = (at: Date): string => `${at.toISOString()} ${randomUUID()}`
export const timeOfKey = (key: string): Date | undefined => {
  const at = new Date(key.split(' ')[0] ?? '')
  return Number.isNaN(at.getTime()) ? undefined : at
}

/** Clocks differ: a post may seem to be a little older than the call that made it. */
const SKEW_MS = 2 * 60_000
export const earliestOf = (since: Date): Date => new Date(since.getTime() - SKEW_MS)

/** Before so long after a call, that a post cannot be read does not mean that it will not appear. */
const SETTLED_MS = 10 * 60_000
export const absentOrUnknown = (since: Date, now: Date): 'absent' | 'unknown' =>
  now.getTime() - since.getTime() >= SETTLED_MS ? 'absent' : 'unknown'

const bare = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** The same words: services change spaces and line ends. */
export const isSameText = (one: string, other: string): boolean => bare(one) === bare(other)

/** What stops a post before anything is sent. */
export const unfit = ({ text, picture }: Post, most: number, length: (text: string) => number) => {
  if (length(text) > most) return failed('too_long', `${length(text)} > ${most}`)
  return picture && picture.alt.trim() === '' ? failed('alt_missing', '') : undefined
}
