/** Konsultation with the Sami has a law of its own; samråd is held with any of the five. */
export const CASE_KINDS = ['sami', 'minority'] as const
export type CaseKind = (typeof CASE_KINDS)[number]
export const CASE_FORMS = ['meeting', 'letter'] as const
export type CaseForm = (typeof CASE_FORMS)[number]
export const PARTY_KINDS = ['sametinget', 'sameby', 'organisation'] as const
export type PartyKind = (typeof PARTY_KINDS)[number]
export const CASE_STEPS = ['invited', 'material_sent', 'met', 'minutes', 'closed'] as const
export type CaseStep = (typeof CASE_STEPS)[number]
/** What it came to; a body may also decline to take part. */
export const AGREEMENTS = ['agreed', 'partly', 'not_agreed', 'declined'] as const
export type Agreement = (typeof AGREEMENTS)[number]

export const SAMETINGET = 'Sametinget'
export const PAGES_MAX = 20

export interface Party {
  kind: PartyKind
  name: string
}

export interface TakenStep {
  step: CaseStep
  /** YYYY-MM-DD */
  takenOn: string
}

/** How far a case has come: the last of its steps, in the order that steps have. */
export const stateOf = (steps: readonly TakenStep[]): CaseStep | 'planned' =>
  CASE_STEPS.findLast((step) => steps.some((taken) => taken.step === step)) ?? 'planned'

/** Steps as they came, those of one day in the order that steps have. */
export const inOrder = <T extends TakenStep>(steps: readonly T[]): T[] =>
  steps.toSorted(
    (a, b) => a.takenOn.localeCompare(b.takenOn) || CASE_STEPS.indexOf(a.step) - CASE_STEPS.indexOf(b.step),
  )

export type StepFault = 'future' | 'before_invited' | 'after_closed' | 'closed_early'

/**
 * What is wrong with one more step. Meetings and minutes may come again and in any order; but nothing comes before
 * the first invitation or after the end.
 */
export const faultOfStep = (
  steps: readonly TakenStep[],
  next: TakenStep,
  today: string,
): StepFault | undefined => {
  if (next.takenOn > today) return 'future'
  const dayOf = (step: CaseStep) => steps.find((taken) => taken.step === step)?.takenOn
  const closed = dayOf('closed')
  if (next.step !== 'closed' && closed && next.takenOn > closed) return 'after_closed'
  if (next.step === 'closed' && steps.some(({ takenOn }) => takenOn > next.takenOn)) return 'closed_early'
  const invited = inOrder(steps).find(({ step }) => step === 'invited')
  if (next.step !== 'invited' && invited && next.takenOn < invited.takenOn) return 'before_invited'
  return undefined
}

/** Everyone may be told once somebody has been invited. */
export const mayBeShown = (steps: readonly TakenStep[]): boolean =>
  steps.some(({ step }) => step === 'invited')
