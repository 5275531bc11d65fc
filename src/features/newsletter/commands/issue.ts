import { createHash } from 'node:crypto'
import { happeningsFrom } from '~/features/calendar'
import { newId } from '~/kernel/ids'
import type { Localized } from '~/kernel/language'
import { fail, ok, type Result } from '~/kernel/result'
import { dayInSweden, daysAfter } from '~/kernel/time'
import { type Actor, record, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { type Db, inTransaction, type Tx } from '~/platform/db'
import type { IssueContent, IssueHappening } from '../domain'
import { isOn, keyOf, told } from '../letter'
import { candidates, type Issue, lastIssueAt, originalOf, storiesOf } from '../queries'
import * as store from '../store'

/** What comes within these days can stand in an issue; so much of it stands there from the start. */
const AHEAD_DAYS = 35
const HAPPENINGS_MAX = 12
/** What a first issue takes up. */
const FIRST_DAYS = 30
const DAY_MS = 86_400_000

export const issueSubject = (id: string) => ({ kind: 'newsletter', id })

/** What goes on after a moment and can stand in an issue. */
export const comingUp = async (db: Db, now: Date) => {
  const until = daysAfter(dayInSweden(now), AHEAD_DAYS)
  const all = await happeningsFrom(db, { from: now, now, until })
  return all.filter(isOn).filter((one) => told(one).day <= until)
}

/** From when on a story is news to an issue that is written now. */
export const newsSince = async (db: Db | Tx, now: Date): Promise<Date> =>
  (await lastIssueAt(db)) ?? new Date(now.getTime() - FIRST_DAYS * DAY_MS)

const placeInTime = ({ day, time, key }: IssueHappening): string => `${day} ${time ?? ''} ${key}`

/** All that an issue says now, in every language there is. */
export const contentOf = async (
  db: Db,
  { headline, intro, stories, happenings }: Pick<Issue, 'headline' | 'intro' | 'stories' | 'happenings'>,
  now: Date,
): Promise<IssueContent> => {
  const coming = await comingUp(db, now)
  return {
    headline,
    intro,
    stories: await storiesOf(db, stories),
    happenings: coming
      .filter((one) => happenings.includes(keyOf(one)))
      .map(told)
      // What is at the same time stands in one order at every look: an approval compares them.
      .sort((a, b) => placeInTime(a).localeCompare(placeInTime(b))),
  }
}

/** Changes when anything does that the letter says: who approves has read the same as is approved. */
export const fingerprint = (content: IssueContent): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22)

/** Begins the next issue with what is published since the last one and what goes on; the one begun already, if any. */
export const beginIssue = async ({ db, clock }: Context, actor: Actor): Promise<{ id: string }> => {
  const at = clock.now()
  const happenings = (await comingUp(db, at)).slice(0, HAPPENINGS_MAX).map(keyOf)
  return inTransaction(db, async (tx) => {
    const stories = (await candidates(tx, await newsSince(tx, at))).map(({ id }) => id)
    return begin(tx, { stories, happenings }, actor, at)
  })
}

const begin = async (
  tx: Tx,
  { stories, happenings }: { stories: string[]; happenings: string[] },
  actor: Actor,
  at: Date,
): Promise<{ id: string }> => {
  const id = newId()
  const empty = JSON.stringify({ sv: '' })
  const added = await store.insertIssue(tx, {
    id,
    headline: empty,
    intro: empty,
    stories,
    happenings,
    state: 'draft',
    madeAt: at,
    changedBy: staffIdOf(actor),
    changedAt: at,
  })
  if (!added) {
    const next = await store.lockNext(tx)
    if (next) return { id: next.id }
    return begin(tx, { stories, happenings }, actor, at)
  }
  await record(tx, { at, actor, subject: issueSubject(id), kind: 'newsletter.begun' })
  return { id }
}

export interface IssueInput {
  headline: Localized
  intro: Localized
  /** Originals, in the order they are to stand. */
  stories: string[]
  happenings: string[]
}

/** Changes an issue that is being written. Who was asked to approve it is asked anew. */
export const changeIssue = (
  { db, clock }: Context,
  id: string,
  input: IssueInput,
  actor: Actor,
): Promise<Result<null, 'unknown' | 'not_open'>> =>
  inTransaction(db, async (tx) => {
    const issue = await store.lockIssue(tx, id)
    if (!issue) return fail('unknown')
    if (issue.state !== 'draft' && issue.state !== 'asked') return fail('not_open')
    const at = clock.now()
    await store.updateIssue(tx, id, {
      headline: JSON.stringify(input.headline),
      intro: JSON.stringify(input.intro),
      stories: input.stories,
      happenings: input.happenings,
      state: 'draft',
      askedBy: null,
      changedBy: staffIdOf(actor),
      changedAt: at,
    })
    await record(tx, { at, actor, subject: issueSubject(id), kind: 'newsletter.changed' })
    return ok(null)
  })

/**
 * Puts a story last in the issue that is being written, beginning one where there is none. A story that stands there
 * stays where it is. Whichever of its languages is named, all of them go along.
 */
export const chooseForNextIssue = (
  { db, clock }: Context,
  storyId: string,
  actor: Actor,
): Promise<Result<{ issueId: string }, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const original = await originalOf(tx, storyId)
    if (!original) return fail('unknown')
    const at = clock.now()
    const next = await store.lockNext(tx)
    if (!next) {
      const { id } = await begin(tx, { stories: [original], happenings: [] }, actor, at)
      return ok({ issueId: id })
    }
    if (next.stories.includes(original)) return ok({ issueId: next.id })
    const stories = [...next.stories, original]
    const change = { stories, changedBy: staffIdOf(actor), changedAt: at }
    await store.updateIssue(tx, next.id, { ...change, state: 'draft', askedBy: null })
    const data = { story: original }
    await record(tx, { at, actor, subject: issueSubject(next.id), kind: 'newsletter.story-chosen', data })
    return ok({ issueId: next.id })
  })

/** Takes a story out of the issue that is being written; refused when the issue it stands in has gone out. */
export const leaveOutOfNextIssue = (
  { db, clock }: Context,
  storyId: string,
  actor: Actor,
): Promise<Result<void, 'unknown' | 'sent'>> =>
  inTransaction(db, async (tx) => {
    const original = await originalOf(tx, storyId)
    if (!original) return fail('unknown')
    const next = await store.lockNext(tx)
    if (!next?.stories.includes(original)) return fail('sent')
    const at = clock.now()
    const stories = next.stories.filter((one) => one !== original)
    const change = { stories, changedBy: staffIdOf(actor), changedAt: at }
    await store.updateIssue(tx, next.id, { ...change, state: 'draft', askedBy: null })
    const data = { story: original }
    await record(tx, { at, actor, subject: issueSubject(next.id), kind: 'newsletter.story-left-out', data })
    return ok(undefined)
  })
