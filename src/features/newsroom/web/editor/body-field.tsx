import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { errorAt } from '~/features/site'
import { Details, TextArea } from '~/ui'
import { type Block, toBlocks } from '../../domain'

interface Props {
  visit: Visit
  values: Values
  errors: FieldError[]
}

/** The story's text as plain lines. */
export const BodyField = ({ visit, values, errors }: Props) => (
  <>
    <TextArea
      name="body"
      value={textOf(values, 'body')}
      error={errorAt(visit, errors, 'body')}
      label={visit.s('newsroom.field.body')}
      hint={visit.s('newsroom.field.body-hint')}
      rows={14}
    />
    <Details summary={visit.s('newsroom.field.marks')}>
      <ul>
        <li>{visit.s('newsroom.mark.heading')}</li>
        <li>{visit.s('newsroom.mark.list')}</li>
        <li>{visit.s('newsroom.mark.quote')}</li>
        <li>{visit.s('newsroom.mark.question')}</li>
        <li>{visit.s('newsroom.mark.fact')}</li>
      </ul>
    </Details>
  </>
)

export const bodyFrom = (values: Values): { blocks: Block[] } => ({ blocks: toBlocks(textOf(values, 'body')) })
