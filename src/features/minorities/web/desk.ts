import type { Localized } from '~/kernel/language'
import type { FieldError, Values } from '~/platform/http/form'
import { actorWith, type Request } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import type { StaffCase } from '../queries'

export const CASE_DONE = [
  'borjat',
  'sparat',
  'steg',
  'steg-bort',
  'avslutat',
  'protokoll',
  'bild',
  'stycke',
  'visas',
  'visas-inte',
] as const
export type CaseDone = (typeof CASE_DONE)[number]

/** Which of the page's forms was sent with something wrong. */
export interface Wrong {
  form: 'facts' | 'step' | 'end' | 'minutes' | 'passage' | 'show'
  values: Values
  errors: FieldError[]
}

export interface CaseProps {
  visit: Visit
  now: Date
  one: StaffCase
  documents: readonly { id: string; title: Localized }[]
  passages: readonly { id: string; heading: string; documentTitle: Localized }[]
  done?: CaseDone | undefined
  wrong?: Wrong | undefined
}

/** What was typed into one form, where that was the one with something wrong. */
export const typedIn = (
  { wrong }: CaseProps,
  form: Wrong['form'],
): { values: Values; errors: FieldError[] } => (wrong?.form === form ? wrong : { values: {}, errors: [] })

/** What each part of the page is made of. */
export type PartProps = CaseProps & { address: string }

export const actorOf = (c: Request) => actorWith(c, 'strategist', 'admin')

/** How its routes find a case, show its page, and go back to it. */
export interface Desk {
  caseOf: (c: Request) => Promise<StaffCase>
  casePage: (c: Request, one: StaffCase, wrong?: Wrong) => Promise<Response>
  back: (c: Request, one: StaffCase, done: CaseDone) => Response
}
