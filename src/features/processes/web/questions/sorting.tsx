import { textOf } from '~/platform/http/form'
import { SortingField } from '~/ui'
import { rankFieldOf } from '../../schema'
import { type AskedProps, fieldFor } from './asked'

export const SortingQuestion = (props: AskedProps<'sorting'>) => {
  const { visit, question, values } = props
  const field = fieldFor(props, visit.s('processes.question.sorting-tip'))
  return (
    <SortingField
      {...field}
      options={question.options.map(({ id, label }) => ({
        value: id,
        label: visit.l(label),
        place: textOf(values, rankFieldOf(question, id)),
      }))}
      placeLabel={visit.s('processes.question.place-of')}
      emptyLabel="–"
      words={{
        up: visit.t('processes.question.up'),
        down: visit.t('processes.question.down'),
        moved: visit.t('processes.question.moved'),
        left: visit.t('processes.question.left-out'),
      }}
    />
  )
}
