import '../tables'
import { type Insertable, sql, type Updateable } from 'kysely'
import { newId } from '~/kernel/ids'
import type { Db, Tables, Tx } from '~/platform/db'
import type { Channel, DispatchState } from '../domain'

export type Dispatch = Awaited<ReturnType<typeof lockDispatch>>

export const insertDispatch = (tx: Tx, row: Insertable<Tables['dispatch']>) =>
  tx.insertInto('dispatch').values(row).execute()

export const lockDispatch = (tx: Tx, id: string) =>
  tx.selectFrom('dispatch').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** The post that is out, or on its way, in a channel. */
export const livePost = (tx: Tx, storyId: string, channel: Channel) =>
  tx
    .selectFrom('dispatch')
    .selectAll()
    .where('storyId', '=', storyId)
    .where('channel', '=', channel)
    .where('kind', '=', 'post')
    .where('state', '!=', 'cancelled')
    .where('withdrawnAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()

/** A correction or withdrawal that has not ended. */
export const changeUnderWay = (tx: Tx, postId: string) =>
  tx
    .selectFrom('dispatch')
    .select(['id', 'kind', 'state'])
    .where('ofDispatchId', '=', postId)
    .where('state', 'in', ['ready', 'claimed', 'sending', 'in_doubt'])
    .executeTakeFirst()

export const updateDispatch = (tx: Tx | Db, id: string, change: Updateable<Tables['dispatch']>) =>
  tx.updateTable('dispatch').set(change).where('id', '=', id).execute()

/** What happened, with when and why: one row per step, never changed. */
export const addStep = (
  tx: Tx,
  row: Omit<Insertable<Tables['dispatchStep']>, 'id' | 'byStaff' | 'cause' | 'detail'> &
    Partial<Pick<Tables['dispatchStep'], 'byStaff' | 'cause' | 'detail'>>,
) =>
  tx
    .insertInto('dispatchStep')
    .values({ byStaff: null, cause: null, detail: '', ...row, id: newId() })
    .execute()

/**
 * Takes what has been due longest and nobody holds, in a channel that may be sent to. What another worker held and
 * let go comes too: `state` says how far that one had come.
 */
export const takeDue = async (tx: Tx, at: Date, leaseUntil: Date) => {
  const { rows } = await sql<{ id: string; state: DispatchState }>`
    select dispatch.id, dispatch.state from dispatch
    left join channel_pause pause on pause.channel = dispatch.channel
    left join channel_session session on session.channel = dispatch.channel
    where (dispatch.state = 'ready' and dispatch.due_at <= ${at} and pause.channel is null
        and (session.wait_until is null or session.wait_until <= ${at}))
      or (dispatch.state in ('claimed', 'sending') and dispatch.lease_until <= ${at})
    order by dispatch.due_at, dispatch.id
    limit 1
    for update of dispatch skip locked`.execute(tx)
  const taken = rows[0]
  if (!taken) return undefined
  const row = await tx
    .updateTable('dispatch')
    .set({ leaseUntil })
    .where('id', '=', taken.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return row
}
export type Taken = NonNullable<Awaited<ReturnType<typeof takeDue>>>

/** Those of unknown end that ought to be looked for now. */
export const doubtsToLook = (db: Db, at: Date) =>
  db
    .selectFrom('dispatch')
    .selectAll()
    .where('state', '=', 'in_doubt')
    .where('dueAt', '<=', at)
    .orderBy('dueAt')
    .limit(20)
    .execute()

/** When it was last sent, and how often it was looked for since. */
export const doubtSince = async (db: Db, dispatchId: string) => {
  const steps = await db
    .selectFrom('dispatchStep')
    .select(['state', 'at', 'detail'])
    .where('dispatchId', '=', dispatchId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const last = steps.findLastIndex(({ state }) => state === 'sending')
  return {
    sentAt: steps[last]?.at,
    looks: steps.slice(last + 1).filter(({ detail }) => detail === 'looked').length,
  }
}
