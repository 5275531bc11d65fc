import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { StatusWord } from '~/ui'
import { type Agreement, type CaseStep, stateOf, type TakenStep } from '../domain'

const AGREEMENT_SIGN = { agreed: 'done', partly: 'slow', not_agreed: 'stopped', declined: 'stopped' } as const
const STATE_SIGN = {
  planned: 'waiting',
  invited: 'waiting',
  material_sent: 'waiting',
  met: 'ahead',
  minutes: 'ahead',
  closed: 'done',
} as const

export const AgreementWord = ({ visit, agreement }: { visit: Visit; agreement: Agreement }) => (
  <StatusWord kind={AGREEMENT_SIGN[agreement]}>{visit.s(`minorities.agreement.${agreement}`)}</StatusWord>
)

/** How far it has come: what it came to, or its latest step with its day. */
export const CaseStateWord = ({
  visit,
  agreement,
  steps,
}: {
  visit: Visit
  agreement: Agreement | null
  steps: readonly TakenStep[]
}) => {
  if (agreement) return <AgreementWord visit={visit} agreement={agreement} />
  const state: CaseStep | 'planned' = stateOf(steps)
  return <StatusWord kind={STATE_SIGN[state]}>{visit.s(`minorities.state.${state}`)}</StatusWord>
}

/** "27 maj 2026 – 12 oktober 2026": from the first step to the last. */
export const daysOf = (visit: Visit, steps: readonly TakenStep[]): string => {
  const days = [...new Set([steps[0], steps.at(-1)].flatMap((step) => (step ? [step.takenOn] : [])))]
  return days.map((day) => showDate(day, visit.lang)).join(' – ')
}
