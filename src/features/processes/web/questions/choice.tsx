import { Choices } from '~/ui'
import { type AskedProps, chosenIn, fieldFor } from './asked'

/** One of the options, or several where the question allows it. */
export const ChoiceQuestion = (props: AskedProps<'choice'>) => {
  const { visit, question, values } = props
  const { options, atMost = 1, required } = question
  const several = atMost > 1
  const tip = !several
    ? undefined
    : atMost >= options.length
      ? visit.s('processes.question.choose-any')
      : visit.s('processes.question.choose-at-most', { count: atMost })
  const none = { value: '', label: visit.s('processes.question.none') }
  return (
    <Choices
      {...fieldFor(props, tip)}
      type={several ? 'checkbox' : 'radio'}
      value={chosenIn(values, question)}
      options={[
        ...options.map(({ id, label }) => ({ value: id, label: visit.l(label) })),
        ...(several || required ? [] : [none]),
      ]}
    />
  )
}
