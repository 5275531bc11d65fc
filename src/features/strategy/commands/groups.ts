import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import { staffId } from '../policy'
import * as store from '../store'

type Refusal = 'unknown' | 'empty' | 'answered'

interface Gathered {
  groupId: string
  consultationId: string
  commentIds: readonly string[]
  actor: Actor
  at: Date
}

/** What has an answer already keeps it: a group's answer is the only one of each comment in it. */
const refusalOf = async (
  tx: Tx,
  { groupId, consultationId, commentIds }: Gathered,
): Promise<Refusal | undefined> => {
  if (commentIds.length === 0) return 'empty'
  const comments = await store.lockComments(tx, commentIds)
  if (comments.length !== commentIds.length) return 'unknown'
  if (comments.some((one) => one.consultationId !== consultationId)) return 'unknown'
  for (const id of await store.groupsOfComments(tx, commentIds)) {
    if (id !== groupId && (await store.answerToGroup(tx, id))?.publishedAt) return 'answered'
  }
  return (await store.anyAnswered(tx, commentIds)) ? 'answered' : undefined
}

const gather = async (tx: Tx, { groupId, commentIds, actor, at }: Gathered): Promise<void> => {
  const addedBy = staffId(actor)
  await store.putMembers(
    tx,
    commentIds.map((commentId) => ({ commentId, groupId, addedBy, addedAt: at })),
  )
  for (const id of commentIds) {
    const subject = { kind: 'comment', id }
    await record(tx, { at, actor, subject, kind: 'comment.grouped', data: { groupId } })
  }
}

/**
 * Puts comments that say the same under one heading, to be answered at once. A comment with an answer of
 * its own is refused; one that was in another, unanswered group moves.
 */
export const groupComments = (
  context: Context,
  {
    consultationId,
    title,
    commentIds,
  }: { consultationId: string; title: string; commentIds: readonly string[] },
  actor: Actor,
) =>
  inTransaction(context.db, async (tx): Promise<Result<{ id: string }, Refusal>> => {
    const id = newId()
    const at = context.clock.now()
    const wanted = { groupId: id, consultationId, commentIds: [...new Set(commentIds)], actor, at }
    const refusal = await refusalOf(tx, wanted)
    if (refusal) return fail(refusal)
    await store.insertGroup(tx, { id, consultationId, title, createdBy: staffId(actor), createdAt: at })
    await record(tx, { at, actor, subject: { kind: 'comment_group', id }, kind: 'comment_group.made' })
    await gather(tx, wanted)
    return ok({ id })
  })

/** Adds comments to a group. Where the group is answered already, its answer is theirs at once. */
export const addToGroup = (context: Context, groupId: string, commentIds: readonly string[], actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<null, Refusal>> => {
    const group = await store.lockGroup(tx, groupId)
    if (!group) return fail('unknown')
    const at = context.clock.now()
    const { consultationId } = group
    const wanted = { groupId, consultationId, commentIds: [...new Set(commentIds)], actor, at }
    const refusal = await refusalOf(tx, wanted)
    if (refusal) return fail(refusal)
    await gather(tx, wanted)
    return ok(null)
  })

/** Takes a comment out of its group, to be answered by itself; not once the group's answer is public. */
export const removeFromGroup = (context: Context, groupId: string, commentId: string, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<null, 'unknown' | 'answered'>> => {
    if (!(await store.lockGroup(tx, groupId))) return fail('unknown')
    if ((await store.answerToGroup(tx, groupId))?.publishedAt) return fail('answered')
    if (!(await store.removeMember(tx, groupId, commentId))) return fail('unknown')
    const at = context.clock.now()
    const subject = { kind: 'comment', id: commentId }
    await record(tx, { at, actor, subject, kind: 'comment.ungrouped', data: { groupId } })
    return ok(null)
  })
