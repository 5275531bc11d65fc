import type { FieldError, Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import type { Question } from '../../domain'
import { fieldOf } from '../../schema'
import { ChoiceQuestion } from './choice'
import { PlaceQuestion } from './place'
import { ScaleQuestion } from './scale'
import { SortingQuestion } from './sorting'
import { TextQuestion } from './text'
import { valueInWords } from './told-answers'

interface Props {
  visit: Visit
  questions: readonly Question[]
  values?: Values
  errors?: readonly FieldError[]
}

/**
 * The fields of a form, in order, with what was typed and what is wrong. A question that follows on another's
 * answer says so, and stands there without a script; with one it comes and goes with the answer.
 */
export const QuestionFields = ({ visit, questions, values = {}, errors = [] }: Props) => (
  <>
    {questions.map((question) => {
      const gate = questions.find((one) => one.id === question.onlyIf?.question)
      const field = <Field {...{ visit, question, values, errors }} />
      if (!question.onlyIf || !gate) return field
      const { oneOf } = question.onlyIf
      const answers = oneOf.map((one) => valueInWords(visit.lang, gate, one)).join(', ')
      return (
        <div class="follow-up" data-only-if={fieldOf(gate)} data-one-of={oneOf.join(' ')}>
          <p class="hint">{visit.s('processes.question.only-if', { answers })}</p>
          {field}
        </div>
      )
    })}
    {questions.some((question) => question.kind === 'sorting') ? (
      <script type="module" src="/tillgangar/sorting.js" />
    ) : null}
    {questions.some((question) => question.onlyIf) ? (
      <script type="module" src="/tillgangar/follow-ups.js" />
    ) : null}
  </>
)

interface FieldProps {
  visit: Visit
  question: Question
  values: Values
  errors: readonly FieldError[]
}

const Field = ({ question, ...rest }: FieldProps) => {
  switch (question.kind) {
    case 'text':
      return <TextQuestion question={question} {...rest} />
    case 'choice':
      return <ChoiceQuestion question={question} {...rest} />
    case 'scale':
      return <ScaleQuestion question={question} {...rest} />
    case 'place':
      return <PlaceQuestion question={question} {...rest} />
    case 'sorting':
      return <SortingQuestion question={question} {...rest} />
  }
}
