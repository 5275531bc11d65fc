import { errorAt, HandbookLink } from '~/features/site'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { TextArea } from '~/ui'
import { type Block, toBlocks } from '../../domain'
import { StoryMarks } from '../story-marks'

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
    <StoryMarks visit={visit} />
    <HandbookLink visit={visit} slug="klarsprak" />
    <HandbookLink visit={visit} slug="citat" />
  </>
)

export const bodyFrom = (values: Values): { blocks: Block[] } => ({
  blocks: toBlocks(textOf(values, 'body')),
})
