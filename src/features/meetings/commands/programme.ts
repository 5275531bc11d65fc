import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { moved, type Step, type StepMove } from '../domain'
import * as store from '../store'

const NEW_STEP_MINUTES = 20

/** Keeps the steps as they were typed, then does what the button asked for. */
export const changeProgramme = (
  { db, clock }: Context,
  id: string,
  { steps, move }: { steps: Step[]; move: StepMove },
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const meeting = await store.lockMeeting(tx, id)
    if (!meeting) return fail('unknown')
    const fresh: Step = { id: newId(), minutes: NEW_STEP_MINUTES, title: { sv: '' }, question: { sv: '' } }
    const at = clock.now()
    await store.updateMeeting(tx, id, { programme: JSON.stringify(moved(steps, move, fresh)) })
    await record(tx, { at, actor, subject: { kind: 'meeting', id }, kind: 'meeting.programme-changed' })
    return ok(null)
  })
