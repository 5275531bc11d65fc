import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import {
  type AnswerRefusal,
  type AnswerTarget,
  isWritten,
  lacksReceiver,
  mayBePublished,
  mayReview,
  type NewAnswer,
} from '../domain'
import { staffId } from '../policy'
import * as store from '../store'

const targetOf = (answer: AnswerTarget): AnswerTarget => {
  if ('themeId' in answer) return { themeId: answer.themeId }
  if ('contributionId' in answer) return { contributionId: answer.contributionId }
  return 'groupId' in answer ? { groupId: answer.groupId } : { commentId: answer.commentId }
}

const targetExists = async (tx: Tx, target: AnswerTarget): Promise<boolean> => {
  if ('commentId' in target) return (await store.lockComment(tx, target.commentId)) !== undefined
  if ('groupId' in target) return (await store.lockGroup(tx, target.groupId)) !== undefined
  return store.sourceExists(tx, target)
}

/** The prepared answer this one takes the place of: the one named, or the only one of a comment or a group. */
const earlierAnswer = async (tx: Tx, target: AnswerTarget, answerId: string | undefined) => {
  if (answerId) return store.lockAnswer(tx, answerId)
  if ('commentId' in target) return store.answerToComment(tx, target.commentId)
  return 'groupId' in target ? store.answerToGroup(tx, target.groupId) : undefined
}

/**
 * Prepares an official answer; nobody outside sees it before `publishAnswers`.
 * A theme or an inspel may get several answers (several fates); a comment has one, its own or its group's.
 * With `answerId` a prepared answer is written anew; it then has to be reviewed anew.
 */
export const prepareAnswer = (
  context: Context,
  input: NewAnswer & { answerId?: string | undefined },
  actor: Actor,
) =>
  inTransaction(context.db, async (tx): Promise<Result<{ id: string }, AnswerRefusal>> => {
    if (lacksReceiver(input)) return fail('forwarded_to_missing')
    const target = targetOf(input)
    if (!(await targetExists(tx, target))) return fail('unknown')
    if ('commentId' in target && (await store.groupOfComment(tx, target.commentId))) return fail('in_group')
    if (input.passageId && !(await store.lockPassage(tx, input.passageId))) return fail('unknown_passage')
    const earlier = await earlierAnswer(tx, target, input.answerId)
    if (input.answerId && !earlier) return fail('unknown')
    if (earlier?.publishedAt) return fail('already_published')
    const at = context.clock.now()
    const content = {
      ...target,
      outcome: input.outcome,
      text: input.text,
      forwardedTo: input.outcome === 'outside_remit' ? (input.forwardedTo ?? null) : null,
      passageId: input.passageId ?? null,
      preparedBy: staffId(actor),
      preparedAt: at,
      reviewedBy: null,
      reviewedAt: null,
    }
    const id = earlier?.id ?? newId()
    if (earlier) await store.updateAnswer(tx, id, content)
    else await store.insertAnswer(tx, { ...content, id })
    const subject = { kind: 'answer', id }
    const data = { ...target, outcome: input.outcome }
    await record(tx, { at, actor, subject, kind: 'answer.prepared', data })
    return ok({ id })
  })

/** Says that prepared answers are read and right: all of them or none. Nobody reviews what they wrote themselves. */
export const reviewAnswers = (context: Context, ids: string[], actor: Actor) =>
  inTransaction(
    context.db,
    async (tx): Promise<Result<{ reviewed: number }, 'unknown' | 'text_missing' | 'own'>> => {
      const wanted = [...new Set(ids)]
      if (wanted.length === 0) return ok({ reviewed: 0 })
      const answers = await store.lockAnswers(tx, wanted)
      if (answers.length !== wanted.length) return fail('unknown')
      if (!answers.every(isWritten)) return fail('text_missing')
      const reader = staffId(actor)
      const fresh = answers.filter(({ reviewedAt }) => reviewedAt === null)
      if (!fresh.every((answer) => mayReview(answer, reader))) return fail('own')
      const at = context.clock.now()
      await store.reviewAnswers(tx, wanted, reader, at)
      for (const { id } of fresh)
        await record(tx, { at, actor, subject: { kind: 'answer', id }, kind: 'answer.reviewed' })
      return ok({ reviewed: fresh.length })
    },
  )

/**
 * Publishes prepared and reviewed answers at one moment: all of them or none.
 * Those already published keep their date, so that a retry is harmless.
 */
export const publishAnswers = (context: Context, ids: string[], actor: Actor) =>
  inTransaction(
    context.db,
    async (tx): Promise<Result<{ published: number }, 'unknown' | 'text_missing' | 'not_reviewed'>> => {
      const wanted = [...new Set(ids)]
      if (wanted.length === 0) return ok({ published: 0 })
      const answers = await store.lockAnswers(tx, wanted)
      if (answers.length !== wanted.length) return fail('unknown')
      if (!answers.every(isWritten)) return fail('text_missing')
      if (!answers.every(mayBePublished)) return fail('not_reviewed')
      const fresh = answers.filter(({ publishedAt }) => publishedAt === null)
      const at = context.clock.now()
      await store.publishAnswers(tx, wanted, staffId(actor), at)
      for (const { id } of fresh)
        await record(tx, { at, actor, subject: { kind: 'answer', id }, kind: 'answer.published' })
      return ok({ published: fresh.length })
    },
  )
