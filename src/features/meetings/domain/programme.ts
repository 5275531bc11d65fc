import type { Localized } from '~/kernel/language'

/** One step of a programme, with the question that is put at each table. */
export interface Step {
  id: string
  minutes: number
  title: Localized
  question?: Localized
}

export const STEPS_MAX = 20

/** The steps that say something, each with when it begins: an empty one is still being written. */
export const timed = (programme: readonly Step[], startsAt: Date): (Step & { at: Date })[] => {
  let at = startsAt.getTime()
  const steps: (Step & { at: Date })[] = []
  for (const step of programme) {
    if (!step.title.sv) continue
    steps.push({ ...step, at: new Date(at) })
    at += step.minutes * 60_000
  }
  return steps
}

/** What a button beside a step asks for. */
export type StepMove = { kind: 'save' | 'add' } | { kind: 'up' | 'down' | 'remove'; index: number }

/** "up-2" as what it means; anything else saves. */
export const parseMove = (word: string): StepMove => {
  const [, kind, index] = word.match(/^(up|down|remove)-(\d{1,2})$/) ?? []
  if (kind && index) return { kind: kind as 'up', index: Number(index) }
  return { kind: word === 'add' ? 'add' : 'save' }
}

export const moved = (programme: readonly Step[], move: StepMove, fresh: Step): Step[] => {
  const steps = [...programme]
  if (move.kind === 'add') return steps.length < STEPS_MAX ? [...steps, fresh] : steps
  if (!('index' in move)) return steps
  const [step] = steps.splice(move.index, 1)
  if (!step || move.kind === 'remove') return steps
  steps.splice(Math.max(0, move.index + (move.kind === 'up' ? -1 : 1)), 0, step)
  return steps
}
