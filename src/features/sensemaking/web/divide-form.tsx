import type { Child } from 'hono/jsx'
import { errorAt } from '~/features/site'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Details, TextArea } from '~/ui'

interface Props {
  visit: Visit
  /** Where it is sent. */
  action: string
  /** The statements as they are; the whole text where nobody has divided it. */
  texts: readonly string[]
  hint: Child
  values?: Values | undefined
  errors?: FieldError[] | undefined
}

/** An inspel divided into what it says one by one, for those who sort and those who code. */
export const DivideForm = ({ visit, action, texts, hint, values = {}, errors = [] }: Props) => (
  <Details
    summary={visit.s('sensemaking.sort.split')}
    open={errors.some((error) => error.field === 'statements')}
  >
    <form novalidate method="post" action={action}>
      <TextArea
        name="statements"
        label={visit.s('sensemaking.sort.statements')}
        hint={hint}
        value={textOf(values, 'statements') || texts.join('\n\n')}
        error={errorAt(visit, errors, 'statements')}
        rows={8}
      />
      <button class="button secondary" type="submit">
        {visit.s('sensemaking.sort.split-save')}
      </button>
    </form>
  </Details>
)
