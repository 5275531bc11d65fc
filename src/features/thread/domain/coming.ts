import type { Localized } from '~/kernel/language'

/** A phase of the process, by the calendar in Sweden; both days included. */
interface Phase {
  title: Localized
  startsOn: string
  endsOn: string
}

/** How the work goes on, beside any single inspel: its phases in order, what was decided, who acts. */
export interface Course {
  phases: readonly Phase[]
  /** The last decision of the process that everyone can read. */
  decision: { decidedBy: string; decidedOn: string; caseNumber: string } | undefined
  /** Who is responsible for what is being done, as the actions say. */
  responsible: readonly string[]
  /** Calendar days in Sweden. */
  receivedOn: string
  today: string
}

export interface Coming {
  /** The decision was made before the inspel came: it is used for what comes after. */
  cameAfter: boolean
  /** The day the work ended, when no phase is left. */
  endedOn: string | undefined
  /** The phase of what comes after a decision. */
  last: Phase | undefined
  /** What has yet to end, in order: nothing in it is over or already decided. */
  phases: readonly Phase[]
}

/** What may be promised of an inspel. A phase that had begun when the decision was made is done with, but for the last. */
export const comingOf = ({ phases, decision, receivedOn, today }: Course): Coming => {
  const decidedOn = decision?.decidedOn
  const last = phases.toSorted((a, b) => a.endsOn.localeCompare(b.endsOn)).at(-1)
  const endedOn = last && last.endsOn < today ? last.endsOn : undefined
  return {
    cameAfter: decidedOn !== undefined && decidedOn < receivedOn,
    endedOn,
    last: endedOn ? undefined : last,
    phases: phases.filter(
      (phase) => phase.endsOn >= today && (phase === last || !decidedOn || phase.startsOn > decidedOn),
    ),
  }
}
