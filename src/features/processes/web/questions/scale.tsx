import { ScaleField } from '~/ui'
import { type AskedProps, chosenIn, fieldFor } from './asked'

export const ScaleQuestion = (props: AskedProps<'scale'>) => {
  const { visit, question, values } = props
  const { steps, low, high, required } = question
  return (
    <ScaleField
      {...fieldFor(props)}
      steps={steps}
      low={visit.l(low)}
      high={visit.l(high)}
      value={chosenIn(values, question)[0]}
      none={required ? undefined : visit.s('processes.question.none')}
    />
  )
}
