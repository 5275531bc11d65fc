import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { dayInSweden } from '~/kernel/time'
import { type Actor, record, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import { type Draftable, hostIn, isDraftable } from '../domain'
import { pileExists, shownInspel, themeTitle } from '../queries'
import * as store from '../store'
import { callSubject } from './subject'

export type Wish =
  | { task: 'trial' }
  | { task: 'pile' | 'theme'; subjectId: string }
  | { task: 'translation'; subjectId: string; language: Draftable }

/** `off`: there is no model, or it is not switched on. `limit`: the month's calls are used up. */
export type NotAsked = 'off' | 'limit' | 'unknown' | 'language'

/** Asks for a draft. Nothing is sent here: the call waits for its turn. Who asks for what is asked already gets that. */
export const askForDraft = (
  { db, clock }: Context,
  wish: Wish,
  actor: Actor,
): Promise<Result<{ id: string }, NotAsked>> =>
  inTransaction(db, async (tx) => {
    const model = await store.lockModel(tx)
    // A trial is how one finds out whether to switch it on.
    if (!model || !(model.isOn || wish.task === 'trial')) return fail('off')
    const refused = await refusalOf(tx, wish)
    if (refused) return fail(refused)
    const about = {
      task: wish.task,
      subjectId: wish.task === 'trial' ? null : wish.subjectId,
      language: wish.task === 'translation' ? wish.language : null,
    }
    const open = await store.openCall(tx, about)
    if (open) return ok(open)
    const at = clock.now()
    const used = await store.callsInMonth(tx, dayInSweden(at).slice(0, 7))
    if (used >= model.monthlyLimit) return fail('limit')
    const id = newId()
    const to = { model: model.model, host: hostIn(model.address) }
    await store.insertCall(tx, {
      ...{ id, ...about, ...to },
      state: 'waiting',
      askedBy: staffIdOf(actor),
      askedAt: at,
    })
    const data = { task: about.task, subject: about.subjectId, language: about.language, ...to }
    await record(tx, { at, actor, subject: callSubject(id), kind: 'drafting.asked', data })
    return ok({ id })
  })

const refusalOf = async (tx: Tx, wish: Wish): Promise<'unknown' | 'language' | undefined> => {
  switch (wish.task) {
    case 'trial':
      return undefined
    case 'theme':
      return (await themeTitle(tx, wish.subjectId)) === undefined ? 'unknown' : undefined
    case 'pile':
      return (await pileExists(tx, wish.subjectId)) ? undefined : 'unknown'
    case 'translation': {
      const inspel = await shownInspel(tx, wish.subjectId)
      if (!inspel) return 'unknown'
      return isDraftable(inspel.language) && inspel.language !== wish.language ? undefined : 'language'
    }
  }
}
