import { newId } from '~/kernel/ids'
import type { Result } from '~/kernel/result'
import { dayInSweden } from '~/kernel/time'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { type Agreement, faultOfStep, mayBeShown, type StepFault, type TakenStep } from '../domain'
import * as store from '../store'
import { onCase } from './acts'

export interface NewStep extends TakenStep {
  note: string
}

/** Notes that a step was taken, on the day it was. The end has a command of its own. */
export const takeStep = (
  context: Context,
  id: string,
  step: NewStep & { step: Exclude<TakenStep['step'], 'closed'> },
  actor: Actor,
): Promise<Result<null, StepFault | 'unknown'>> =>
  onCase<StepFault>(context, id, actor, async (tx, _, at) => {
    const fault = faultOfStep(await store.stepsOf(tx, id), step, dayInSweden(at))
    if (fault) return { refused: fault }
    const { note, takenOn } = step
    const added = await store.insertStep(tx, { id: newId(), caseId: id, step: step.step, takenOn, note })
    return added ? { kind: 'step-taken', data: { step: step.step, takenOn } } : {}
  })

/**
 * Takes back a step that was noted by mistake; without its end a case is open again. While everyone can read of
 * the case, its first invitation stays.
 */
export const takeBackStep = (
  context: Context,
  id: string,
  stepId: string,
  actor: Actor,
): Promise<Result<null, 'shown' | 'unknown'>> =>
  onCase<'shown'>(context, id, actor, async (tx, { publishedAt }) => {
    const left = (await store.stepsOf(tx, id)).filter((step) => step.id !== stepId)
    if (publishedAt && !mayBeShown(left)) return { refused: 'shown' }
    const gone = await store.deleteStep(tx, id, stepId)
    if (!gone) return {}
    if (gone.step === 'closed') await store.updateCase(tx, id, { agreement: null, agreementWhy: '' })
    return { kind: 'step-taken-back', data: gone }
  })

export interface End {
  takenOn: string
  agreement: Agreement
  /** Why they agreed or did not. */
  why: string
}

/** Ends the case with what it came to. Ended already, it is ended anew: on another day, or otherwise. */
export const closeCase = (
  context: Context,
  id: string,
  { takenOn, agreement, why }: End,
  actor: Actor,
): Promise<Result<null, StepFault | 'unknown'>> =>
  onCase<StepFault>(context, id, actor, async (tx, _, at) => {
    const steps = await store.stepsOf(tx, id)
    const before = steps.find(({ step }) => step === 'closed')
    const others = steps.filter((one) => one !== before)
    const fault = faultOfStep(others, { step: 'closed', takenOn }, dayInSweden(at))
    if (fault) return { refused: fault }
    if (before) await store.deleteStep(tx, id, before.id)
    await store.insertStep(tx, { id: newId(), caseId: id, step: 'closed', takenOn, note: '' })
    await store.updateCase(tx, id, { agreement, agreementWhy: why })
    return { kind: 'closed', data: { agreement, takenOn } }
  })
