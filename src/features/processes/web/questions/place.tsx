import { PlaceField } from '~/ui'
import { PLACE_OTHERS } from '../../domain'
import { type AskedProps, chosenIn, fieldFor } from './asked'

export const PlaceQuestion = (props: AskedProps<'place'>) => {
  const { visit, question, values } = props
  const none = { value: '', label: visit.s('processes.question.none') }
  return (
    <PlaceField
      {...fieldFor(props)}
      value={chosenIn(values, question)[0]}
      others={[
        ...PLACE_OTHERS.map((value) => ({ value, label: visit.s(`processes.place.${value}`) })),
        ...(question.required ? [] : [none]),
      ]}
    />
  )
}
