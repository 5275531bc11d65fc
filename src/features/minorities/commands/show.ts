import type { Result } from '~/kernel/result'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { mayBeShown } from '../domain'
import * as store from '../store'
import { onCase } from './acts'

/** Lets everyone read of the case; of a secret one only that there is one, its days and its outcome. */
export const showCase = (
  context: Context,
  id: string,
  actor: Actor,
): Promise<Result<null, 'unknown' | 'not_invited'>> =>
  onCase<'not_invited'>(context, id, actor, async (tx, { publishedAt }, at) => {
    if (publishedAt) return {}
    if (!mayBeShown(await store.stepsOf(tx, id))) return { refused: 'not_invited' }
    await store.updateCase(tx, id, { publishedAt: at })
    return { kind: 'shown' }
  })

export const hideCase = (context: Context, id: string, actor: Actor): Promise<Result<null, 'unknown'>> =>
  onCase(context, id, actor, async (tx, { publishedAt }) => {
    if (!publishedAt) return {}
    await store.updateCase(tx, id, { publishedAt: null })
    return { kind: 'hidden' }
  })
