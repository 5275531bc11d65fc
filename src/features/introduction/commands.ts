import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import type { Step } from './domain'
import * as store from './store'

type Staff = Actor & { kind: 'staff' }

/** A person says that a step is done, or that it was not. Saying it again changes nothing. */
export const markStep = ({ db, clock }: Context, step: Step, done: boolean, actor: Staff): Promise<void> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    const changed = done
      ? await store.insertStep(tx, { staffId: actor.id, step, doneAt: at })
      : await store.deleteStep(tx, actor.id, step)
    if (!changed) return
    const kind = done ? 'introduction.step-done' : 'introduction.step-undone'
    await record(tx, { at, actor, subject: { kind: 'staff', id: actor.id }, kind, data: { step } })
  })
