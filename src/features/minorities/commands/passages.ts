import type { Result } from '~/kernel/result'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import * as store from '../store'
import { onCase } from './acts'

/** Says that the case is about a passage: as it is worded now, also when only staff have read that yet. */
export const addPassageToCase = (
  context: Context,
  id: string,
  passageId: string,
  actor: Actor,
): Promise<Result<null, 'unknown' | 'passage'>> =>
  onCase<'passage'>(context, id, actor, async (tx) => {
    const wording = await store.latestWordingOf(tx, passageId)
    if (!wording) return { refused: 'passage' }
    const row = { caseId: id, passageId, beforeWordingId: wording.id, afterWordingId: null }
    return (await store.insertPassage(tx, row)) ? { kind: 'passage-added', data: { passageId } } : {}
  })

/** Notes what the case did to a passage: the wording it led to, if any, and in words. */
export const noteEffect = (
  context: Context,
  id: string,
  passageId: string,
  { afterWordingId, effect }: { afterWordingId: string | null; effect: string },
  actor: Actor,
): Promise<Result<null, 'unknown' | 'passage'>> =>
  onCase<'passage'>(context, id, actor, async (tx) => {
    if (afterWordingId && !(await store.isWordingOf(tx, passageId, afterWordingId)))
      return { refused: 'passage' }
    const noted = await store.updatePassage(tx, id, passageId, { afterWordingId, effect })
    return noted ? { kind: 'effect-noted', data: { passageId, afterWordingId } } : { refused: 'passage' }
  })

export const dropPassageFromCase = (
  context: Context,
  id: string,
  passageId: string,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  onCase(context, id, actor, async (tx) =>
    (await store.deletePassage(tx, id, passageId)) ? { kind: 'passage-dropped', data: { passageId } } : {},
  )
