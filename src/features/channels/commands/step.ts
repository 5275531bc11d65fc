import { namedId } from '~/kernel/ids'
import { type Actor, record, staffIdOf } from '~/platform/audit'
import type { Tx } from '~/platform/db'
import type { Cause, Channel, DispatchState } from '../domain'
import * as store from '../store'

export const SYSTEM: Actor = { kind: 'system' }

/** A channel in the trail, by its name. */
export const channelSubject = (channel: Channel) => ({ kind: 'channel', id: namedId(`channel ${channel}`) })

type Row = Pick<NonNullable<store.Dispatch>, 'id' | 'storyId' | 'channel' | 'kind'>

/** Notes a step of the ledger, and leaves its mark in the trail of the story. */
export const step = async (
  tx: Tx,
  { id, storyId, channel, kind }: Row,
  state: DispatchState,
  at: Date,
  {
    cause = null,
    detail = '',
    actor = SYSTEM,
  }: { cause?: Cause | null; detail?: string; actor?: Actor } = {},
) => {
  await store.addStep(tx, { dispatchId: id, state, at, cause, detail, byStaff: staffIdOf(actor) })
  await record(tx, {
    at,
    actor,
    subject: { kind: 'story', id: storyId },
    kind: `dispatch.${state}`,
    data: { dispatch: id, channel, of: kind, ...(cause ? { cause } : {}) },
  })
}
