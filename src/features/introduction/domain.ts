/** What a new colleague does, in order. */
export const STEPS = ['handbook', 'tip', 'thread', 'mirror', 'write', 'read', 'calendar'] as const
export type Step = (typeof STEPS)[number]

/** Steps that are done when the thing itself is done: nobody may say so. */
const SEEN_ONLY: readonly Step[] = ['tip']
/** Steps that lead into the newsroom for those who may go there, and have a twin for the others. */
const IN_NEWSROOM: readonly Step[] = ['write', 'read']

export const isSaid = (step: Step): boolean => !SEEN_ONLY.includes(step)

/** Steps that are ticked when the system sees them done, whoever may say so besides. */
export const isSeen = (step: Step, isEditor: boolean): boolean =>
  step === 'tip' || step === 'write' || (step === 'read' && isEditor)

export interface DoneStep {
  at: Date
  /** Whether the person said so, and can take it back. */
  said: boolean
}
export type Progress = ReadonlyMap<Step, DoneStep>

export const isFinished = (progress: Progress): boolean => STEPS.every((step) => progress.has(step))

export const isStep = (step: string): step is Step => STEPS.some((one) => one === step)

const PLACES: Record<Step, string> = {
  handbook: '/arbete/handbok',
  tip: '/arbete/tipsa',
  thread: '/inspel',
  mirror: '/arbete/spegeln',
  write: '/arbete/redaktionen',
  read: '/arbete/redaktionen',
  calendar: '/kalender',
}

/** Where a step is done. Who has no way into the newsroom writes as a tip and reads what is published. */
export const taskOf = (
  step: Step,
  isEditor: boolean,
): { text: Step | 'write-tip' | 'read-out'; href: string } => {
  if (isEditor || !IN_NEWSROOM.includes(step)) return { text: step, href: PLACES[step] }
  return step === 'write'
    ? { text: 'write-tip', href: '/arbete/tipsa' }
    : { text: 'read-out', href: '/nyheter' }
}
