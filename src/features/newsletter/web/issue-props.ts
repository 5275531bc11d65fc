import type { FieldError, Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import type { IssueHappening, Totals } from '../domain'
import type { candidates, Issue, rowsIn } from '../queries'

/** What was just done, as the address says it. */
export const DONE = [
  'sparat',
  'prov',
  'fragat',
  'godkant',
  'oppnat',
  'bestamt',
  'avbokat',
  'stoppat',
  'fortsatt',
  'avgjort',
] as const

export interface IssueProps {
  visit: Visit
  issue: Issue
  stories: Awaited<ReturnType<typeof candidates>>
  coming: readonly IssueHappening[]
  totals: Totals
  rows: Awaited<ReturnType<typeof rowsIn>>
  values: Values
  errors: FieldError[]
  done: (typeof DONE)[number] | undefined
}
