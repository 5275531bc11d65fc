import { record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import * as store from '../store'

const LEADER = { kind: 'citizen' } as const

const decide = (
  { db, clock }: Context,
  meetingId: string,
  ids: readonly string[],
  kind: 'wall.approved' | 'wall.hidden',
): Promise<number> =>
  inTransaction(db, async (tx) => {
    if (ids.length === 0) return 0
    const at = clock.now()
    const notes = await store.notesOf(tx, meetingId, ids)
    if (notes.length === 0) return 0
    const state =
      kind === 'wall.approved' ? { approvedAt: at, hiddenAt: null } : { approvedAt: null, hiddenAt: at }
    await store.putNotes(
      tx,
      notes.map((contributionId) => ({ contributionId, meetingId, ...state })),
    )
    const subject = { kind: 'meeting', id: meetingId }
    await record(tx, { at, actor: LEADER, subject, kind, data: { notes: notes.length } })
    return notes.length
  })

/** Lets the class see these notes on its wall, each of which its leader has seen. The public sees nothing of it. */
export const approveNotes = (context: Context, meetingId: string, ids: readonly string[]) =>
  decide(context, meetingId, ids, 'wall.approved')

/** Keeps these notes from the wall. They are inspel all the same: the moderator reads each of them. */
export const hideNotes = (context: Context, meetingId: string, ids: readonly string[]) =>
  decide(context, meetingId, ids, 'wall.hidden')

/** The room goes on to a step; phones show its question. */
export const showStep = ({ db, clock }: Context, meetingId: string, step: string): Promise<void> =>
  inTransaction(db, async (tx) => {
    if (!(await store.setStep(tx, meetingId, step))) return
    const subject = { kind: 'meeting', id: meetingId }
    await record(tx, { at: clock.now(), actor: LEADER, subject, kind: 'meeting.step-shown', data: { step } })
  })
