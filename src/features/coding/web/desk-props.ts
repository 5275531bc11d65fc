import type { FieldError, Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import type { Code } from '../domain'
import type { Desk } from '../queries'
import type { SuggestedCode } from './beside'

export interface DeskProps {
  visit: Visit
  desk: Desk
  codes: readonly Code[]
  /** The filter as it stands in the address, to be carried on. */
  query: string
  left: number
  suggestions: readonly SuggestedCode[]
  similar: readonly { contributionId: string; text: string }[]
  done?: string | undefined
  values?: Values
  errors?: FieldError[]
}
