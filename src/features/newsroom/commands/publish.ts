import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { dayInSweden, monthsAfter } from '~/kernel/time'
import { type Actor, record, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import { type Exception, exceptionsIn, FRESH_MONTHS, lacks, type Unready } from '../domain'
import * as store from '../store'
import { subject, versionNow } from './acts'

export interface Publishing {
  /** At once when absent. */
  at?: Date | undefined
  until?: Date | undefined
  /** How many findings of the language check block, as the page showed them. */
  blocking?: number
  /** Why it goes out although something that ought to be there is missing. */
  reason?: string
}

/**
 * Shows the story as it is now to everyone, at once or at a set time. What is missing but may be passed with a
 * reason is written down with it; later changes are not seen until it is published anew.
 */
export const publishStory = (
  { db, clock }: Context,
  id: string,
  actor: Actor,
  { at: wanted, until, blocking = 0, reason = '' }: Publishing = {},
): Promise<Result<null, 'unknown' | Unready | 'needs_reason'> & { missing?: Exception[] }> =>
  inTransaction(db, async (tx) => {
    const story = await store.lockStory(tx, id)
    if (!story) return fail('unknown')
    const [missing] = lacks({ ...story, pictureAlt: story.pictureAlt ?? '' })
    if (missing) return fail(missing)
    const review = await store.latestReview(tx, id, 'inside')
    // The house itself (its demo, its imports) has no second person to ask.
    const approved =
      actor.kind === 'system' || (review?.answer === 'approved' && review.revision === story.revision)
    const brief = actor.kind === 'system' ? { reader: '-', purpose: '-', action: '-' } : story
    const exceptions = exceptionsIn(brief, { approved, blocking })
    if (exceptions.length > 0 && !reason.trim()) return { ...fail('needs_reason'), missing: exceptions }
    const now = clock.now()
    const versionId = await versionNow(tx, story, actor, now)
    if (exceptions.length > 0) {
      await store.insertException(tx, {
        id: newId(),
        storyId: id,
        versionId,
        rules: exceptions,
        reason: reason.trim(),
        byStaff: staffIdOf(actor),
        at: now,
      })
    }
    if (until) await store.updateStory(tx, id, { unpublishAt: until })
    if (wanted && wanted > now) {
      await store.updateStory(tx, id, { publishAt: wanted, scheduledVersionId: versionId, droppedAt: null })
      const data = { at: wanted.toISOString(), version: versionId }
      await record(tx, { at: now, actor, subject: subject(id), kind: 'story.scheduled', data })
    } else await show(tx, story, versionId, actor, now)
    return ok(null)
  })

const show = async (
  tx: Tx,
  story: NonNullable<Awaited<ReturnType<typeof store.lockStory>>>,
  versionId: string,
  actor: Actor,
  at: Date,
) => {
  if (story.publishedVersionId === versionId && story.publishAt === null) return
  await store.updateStory(tx, story.id, {
    publishedVersionId: versionId,
    publishedAt: story.publishedAt ?? at,
    publishAt: null,
    scheduledVersionId: null,
    droppedAt: null,
    reviewOn: story.reviewOn ?? monthsAfter(dayInSweden(at), FRESH_MONTHS[story.kind]),
  })
  await store.finishTasks(tx, story.id, { tasks: ['write', 'picture', 'read'] }, at)
  await record(tx, {
    at,
    actor,
    subject: subject(story.id),
    kind: 'story.published',
    data: { version: versionId },
  })
}

const hide = async (tx: Tx, id: string, actor: Actor, at: Date) => {
  await store.updateStory(tx, id, { publishedVersionId: null, unpublishAt: null })
  await record(tx, { at, actor, subject: subject(id), kind: 'story.unpublished' })
}

/** Hides a story from everyone; it stays with the newsroom. */
export const unpublishStory = (
  { db, clock }: Context,
  id: string,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const story = await store.lockStory(tx, id)
    if (!story) return fail('unknown')
    if (story.publishedVersionId) await hide(tx, id, actor, clock.now())
    return ok(null)
  })

/** Takes back a set time that has not come. */
export const cancelSchedule = (
  { db, clock }: Context,
  id: string,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const story = await store.lockStory(tx, id)
    if (!story) return fail('unknown')
    if (!story.publishAt) return ok(null)
    await store.updateStory(tx, id, { publishAt: null, scheduledVersionId: null })
    await record(tx, { at: clock.now(), actor, subject: subject(id), kind: 'story.schedule-cancelled' })
    return ok(null)
  })

/** Shows and hides what has come to its time; several workers may do it side by side. @returns how many changed */
export const keepSchedule = ({ db, clock }: Context): Promise<number> =>
  inTransaction(db, async (tx) => {
    const now = clock.now()
    const due = await store.dueStories(tx, now)
    for (const { id, publishAt, unpublishAt } of due) {
      const story = await store.lockStory(tx, id)
      if (!story) continue
      const system = { kind: 'system' } as const
      if (publishAt && publishAt <= now && story.scheduledVersionId) {
        await show(tx, story, story.scheduledVersionId, system, now)
      }
      if (unpublishAt && unpublishAt <= now) await hide(tx, id, system, now)
    }
    return due.length
  })

/** Says openly what was wrong and what is right now. The text itself is changed and published as always. */
export const correctStory = (
  { db, clock }: Context,
  id: string,
  body: string,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const story = await store.lockStory(tx, id)
    if (!story) return fail('unknown')
    const at = clock.now()
    await store.insertCorrection(tx, { id: newId(), storyId: id, body, at, byStaff: staffIdOf(actor) })
    await record(tx, { at, actor, subject: subject(id), kind: 'story.corrected' })
    return ok(null)
  })

/** Notes what came of the story, and when to look through it next. */
export const followUpStory = (
  { db, clock }: Context,
  id: string,
  { note, reviewOn }: { note: string; reviewOn: string },
  actor: Actor,
): Promise<Result<null, 'unknown' | 'not_published'>> =>
  inTransaction(db, async (tx) => {
    const story = await store.lockStory(tx, id)
    if (!story) return fail('unknown')
    if (!story.publishedVersionId) return fail('not_published')
    const at = clock.now()
    await store.updateStory(tx, id, { followedUpAt: at, followedUpNote: note, reviewOn })
    await store.finishTasks(tx, id, { tasks: ['follow_up'] }, at)
    await record(tx, { at, actor, subject: subject(id), kind: 'story.followed-up' })
    return ok(null)
  })
