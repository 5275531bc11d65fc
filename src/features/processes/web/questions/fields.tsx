import { errorAt } from '~/features/site'
import { type FieldError, textOf, textsOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Choices, PlaceField, ScaleField, SortingField, TextArea } from '~/ui'
import type { Question } from '../../domain'
import { fieldOf, rankFieldOf } from './answers'

interface Props {
  visit: Visit
  questions: readonly Question[]
  values: Values
  errors: readonly FieldError[]
}

/** The fields of a form's questions, with what was typed and what is wrong. */
export const QuestionFields = ({ questions, ...common }: Props) => (
  <>
    {questions.map((question) => (
      <QuestionField question={question} {...common} />
    ))}
  </>
)

const QuestionField = ({
  visit,
  question,
  values,
  errors,
}: Omit<Props, 'questions'> & { question: Question }) => {
  const name = fieldOf(question)
  const { hint } = question
  const field = {
    name,
    label: question.required ? (
      visit.l(question.label)
    ) : (
      <>
        {visit.l(question.label)} <span class="muted">{visit.s('processes.answer.optional')}</span>
      </>
    ),
    hint: hint?.sv ? visit.l(hint) : undefined,
    error: errorAt(visit, errors, name),
  }
  if (question.kind === 'text')
    return <TextArea {...field} value={textOf(values, name)} rows={question.rows ?? 5} />
  if (question.kind === 'scale') {
    const ends = { low: visit.l(question.low), high: visit.l(question.high) }
    return <ScaleField {...field} {...ends} steps={question.steps} value={textOf(values, name)} />
  }
  if (question.kind === 'place') return <PlaceField {...field} value={textOf(values, name)} />
  const options = question.options.map(({ id, label }) => ({ id, value: id, label: visit.l(label) }))
  if (question.kind === 'sorting') {
    const ranks = Object.fromEntries(
      question.options.map(({ id }) => [id, textOf(values, rankFieldOf(question, id))]),
    )
    const how = visit.s('processes.answer.sort')
    return (
      <SortingField
        {...field}
        hint={
          <>
            {field.hint} {how}
          </>
        }
        options={options}
        ranks={ranks}
        emptyLabel={visit.t('processes.answer.no-rank')}
      />
    )
  }
  const most = question.atMost ?? 1
  return (
    <Choices
      {...field}
      type={most > 1 ? 'checkbox' : 'radio'}
      hint={
        most > 1 ? (
          <>
            {field.hint} {visit.s('processes.answer.at-most', { count: most })}
          </>
        ) : (
          field.hint
        )
      }
      value={textsOf(values, name)}
      options={options}
    />
  )
}
