import { textOf } from '~/platform/http/form'
import { TextArea } from '~/ui'
import { type AskedProps, fieldFor } from './asked'

export const TextQuestion = (props: AskedProps<'text'>) => {
  const field = fieldFor(props)
  return (
    <TextArea
      {...field}
      value={textOf(props.values, field.name)}
      rows={props.question.rows ?? 4}
      required={props.question.required ?? false}
    />
  )
}
