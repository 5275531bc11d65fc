import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import type { Dimension } from './domain'
import * as store from './store'

export interface Goal {
  dimension: Dimension
  value: string
  /** Stories in twelve months. */
  atLeast: number
}

const SUBJECT = { kind: 'mirror', id: '00000000-0000-7000-8000-000000000001' }

/** Sets how often the newsroom means to tell of what; what is left out has no goal. */
export const setGoals = ({ db, clock }: Context, goals: readonly Goal[], actor: Actor): Promise<void> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    const setBy = actor.kind === 'staff' ? actor.id : null
    await store.replaceGoals(
      tx,
      goals.map((goal) => ({ ...goal, setBy, setAt: at })),
    )
    await record(tx, { at, actor, subject: SUBJECT, kind: 'mirror.goals-set', data: { goals: goals.length } })
  })
