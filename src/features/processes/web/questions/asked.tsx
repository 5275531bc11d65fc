import type { Child } from 'hono/jsx'
import { errorAt } from '~/features/site'
import type { FieldError, Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import type { Question } from '../../domain'
import { fieldOf } from '../../schema'

/** What every sort of question is shown with. */
export interface AskedProps<K extends Question['kind']> {
  visit: Visit
  question: Question & { kind: K }
  values: Values
  errors: readonly FieldError[]
}

/** Name, words and fault of a question's field. `tip` says how to answer, after the question's own hint. */
export const fieldFor = (
  { visit, question, errors }: AskedProps<Question['kind']>,
  tip?: Child,
): { name: string; label: Child; hint: Child; error: Child } => ({
  name: fieldOf(question),
  label: question.required ? (
    visit.l(question.label)
  ) : (
    <>
      {visit.l(question.label)} <span class="optional">{visit.s('processes.question.optional')}</span>
    </>
  ),
  hint:
    question.hint && tip ? (
      <>
        {visit.l(question.hint)} {tip}
      </>
    ) : question.hint ? (
      visit.l(question.hint)
    ) : (
      tip
    ),
  error: errorAt(visit, errors, fieldOf(question)),
})

/** What is chosen now: nothing at all is something else than the choice of giving no answer. */
export const chosenIn = (values: Values, question: Question): string[] => {
  const value = values[fieldOf(question)]
  return value === undefined ? [] : [value].flat()
}
