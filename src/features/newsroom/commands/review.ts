import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { hashToken, newToken } from '~/kernel/token'
import { type Actor, record, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import type { Task } from '../domain'
import * as store from '../store'
import { subject, versionNow } from './acts'

const TOLD_DAYS = 30
const DAY_MS = 86_400_000

/** Asks the house for a second pair of eyes on the story as it is now. */
export const askForReview = (
  { db, clock }: Context,
  storyId: string,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const story = await store.lockStory(tx, storyId)
    if (!story) return fail('unknown')
    const at = clock.now()
    const versionId = await versionNow(tx, story, actor, at)
    await store.closeReviews(tx, storyId, 'inside', at)
    await store.insertReview(tx, {
      id: newId(),
      storyId,
      versionId,
      kind: 'inside',
      askedBy: staffIdOf(actor),
      askedAt: at,
      readerTitle: '',
    })
    await record(tx, { at, actor, subject: subject(storyId), kind: 'story.review-asked' })
    return ok(null)
  })

/**
 * Lets the person told about read the story as it is now, by a secret address. Only a hash of it is kept:
 * it is shown once. An earlier address no longer leads anywhere.
 * @param readerTitle who it is, as a role: "ägaren till snickeriet"
 */
export const askToldAbout = (
  { db, clock }: Context,
  storyId: string,
  readerTitle: string,
  actor: Actor,
): Promise<Result<{ token: string }, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const story = await store.lockStory(tx, storyId)
    if (!story) return fail('unknown')
    const at = clock.now()
    const token = newToken()
    const versionId = await versionNow(tx, story, actor, at)
    await store.closeReviews(tx, storyId, 'told_about', at)
    await store.insertReview(tx, {
      id: newId(),
      storyId,
      versionId,
      kind: 'told_about',
      askedBy: staffIdOf(actor),
      askedAt: at,
      readerTitle,
      tokenHash: hashToken(token, 'story'),
      expiresAt: new Date(at.getTime() + TOLD_DAYS * DAY_MS),
    })
    await record(tx, { at, actor, subject: subject(storyId), kind: 'story.told-about-asked' })
    return ok({ token })
  })

export interface ReviewAnswer {
  answer: 'approved' | 'changes'
  text: string
}

/**
 * Answers a request to read. In the house it is another than who asked; the person told about is let in by the address.
 * The text of the answer stands among the comments, too.
 */
export const answerReview = (
  { db, clock }: Context,
  reviewId: string,
  { answer, text }: ReviewAnswer,
  actor: Actor,
): Promise<Result<null, 'unknown' | 'over' | 'own'>> =>
  inTransaction(db, async (tx) => {
    const review = await store.lockReview(tx, reviewId)
    if (!review) return fail('unknown')
    const at = clock.now()
    if (review.closedAt || (review.expiresAt && review.expiresAt < at)) return fail('over')
    const by = staffIdOf(actor)
    if (review.kind === 'inside' && by !== null && by === review.askedBy) return fail('own')
    await store.updateReview(tx, reviewId, {
      answer,
      answerText: text || null,
      answeredBy: by,
      answeredAt: at,
    })
    if (text) {
      await store.insertComment(tx, {
        id: newId(),
        storyId: review.storyId,
        body: text,
        byStaff: by,
        reviewId,
        at,
      })
    }
    if (by) await store.finishTasks(tx, review.storyId, { tasks: ['read'], staffId: by }, at)
    const data = { by: review.kind, answer }
    await record(tx, { at, actor, subject: subject(review.storyId), kind: 'story.reviewed', data })
    return ok(null)
  })

/** Says something about a story within the transaction of what it comes from. */
export const addComment = async (
  tx: Tx,
  comment: { storyId: string; body: string; byStaff: string | null; at: Date },
): Promise<void> => {
  await store.insertComment(tx, { ...comment, id: newId() })
}

export const commentStory = (
  { db, clock }: Context,
  storyId: string,
  body: string,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const story = await store.lockStory(tx, storyId)
    if (!story) return fail('unknown')
    const at = clock.now()
    await addComment(tx, { storyId, body, byStaff: staffIdOf(actor), at })
    await record(tx, { at, actor, subject: subject(storyId), kind: 'story.commented' })
    return ok(null)
  })

export const settleComment = (
  { db, clock }: Context,
  storyId: string,
  commentId: string,
  actor: Actor,
): Promise<void> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    if (!(await store.settleComment(tx, storyId, commentId, at))) return
    await record(tx, { at, actor, subject: subject(storyId), kind: 'story.comment-settled' })
  })

export interface Given {
  staffId: string
  task: Task
  dueOn: string | null
}

/** Gives a task within the transaction of what it comes from. */
export const giveTask = async (
  tx: Tx,
  storyId: string,
  given: Given,
  actor: Actor,
  at: Date,
): Promise<void> => {
  await store.putAssignment(tx, { ...given, id: newId(), storyId, givenAt: at, doneAt: null })
  const { staffId, task } = given
  await record(tx, { at, actor, subject: subject(storyId), kind: 'story.assigned', data: { staffId, task } })
}

export const assignStory = (
  { db, clock }: Context,
  storyId: string,
  given: Given,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const story = await store.lockStory(tx, storyId)
    if (!story) return fail('unknown')
    await giveTask(tx, storyId, given, actor, clock.now())
    return ok(null)
  })

export const finishAssignment = (
  { db, clock }: Context,
  storyId: string,
  assignmentId: string,
  actor: Actor,
): Promise<void> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    if (!(await store.finishAssignment(tx, storyId, assignmentId, at))) return
    await record(tx, { at, actor, subject: subject(storyId), kind: 'story.assignment-done' })
  })
