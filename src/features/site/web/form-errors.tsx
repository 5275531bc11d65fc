import type { Child } from 'hono/jsx'
import type { FieldError } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import type { MessageKey } from '~/platform/i18n'
import { ErrorSummary } from '~/ui'

interface Props {
  visit: Visit
  errors: readonly FieldError[]
  id?: string | undefined
}

/** All that is wrong with a form, at its top. */
export const FormErrors = ({ visit, errors, id }: Props) => (
  <ErrorSummary
    id={id}
    title={visit.s('site.error.summary')}
    errors={errors.map(({ field, message }) => ({ field, message: visit.s(message as MessageKey) }))}
  />
)

/** What is wrong with one field, to stand beside it. */
export const errorAt = (visit: Visit, errors: readonly FieldError[], field: string): Child | undefined => {
  const error = errors.find((candidate) => candidate.field === field)
  return error ? visit.s(error.message as MessageKey) : undefined
}
