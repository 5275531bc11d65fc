import { errorAt } from '~/features/site'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Choices, Hidden, Select, TextArea, TextField } from '~/ui'
import { OUTCOMES, type Outcome } from '../domain'

export interface Prepared {
  id: string
  outcome: Outcome
  text: string
  forwardedTo: string | null
  passageId: string | null
}

interface Props {
  visit: Visit
  action: string
  /** The prepared answer that is written anew. */
  prepared?: Prepared | undefined
  passages: readonly { id: string; heading: string }[]
  values?: Values
  errors?: FieldError[]
}

const asValues = (prepared: Prepared): Values => ({
  answer: prepared.id,
  outcome: prepared.outcome,
  text: prepared.text,
  forwardedTo: prepared.forwardedTo ?? '',
  passage: prepared.passageId ?? '',
})

/** What an official answer is made of; saved, it waits to be published. */
export const AnswerForm = ({ visit, action, prepared, passages, values = {}, errors = [] }: Props) => {
  const shown = Object.keys(values).length > 0 ? values : prepared ? asValues(prepared) : {}
  return (
    <form novalidate method="post" action={action}>
      <Choices
        type="radio"
        name="outcome"
        label={visit.s('strategy.answer.outcome')}
        value={[textOf(shown, 'outcome')]}
        options={OUTCOMES.map((outcome) => ({
          value: outcome,
          label: visit.s(`strategy.outcome.${outcome}`),
        }))}
        error={errorAt(visit, errors, 'outcome')}
      />
      <TextField
        name="forwardedTo"
        label={visit.s('strategy.answer.forwarded-to')}
        hint={visit.s('strategy.answer.forwarded-hint')}
        value={textOf(shown, 'forwardedTo')}
        error={errorAt(visit, errors, 'forwardedTo')}
      />
      <TextArea
        name="text"
        label={visit.s('strategy.answer.text')}
        hint={visit.s('strategy.answer.text-hint')}
        value={textOf(shown, 'text')}
        error={errorAt(visit, errors, 'text')}
        rows={6}
      />
      <Select
        name="passage"
        label={visit.s('strategy.answer.passage')}
        value={textOf(shown, 'passage')}
        emptyLabel={visit.t('strategy.answer.no-passage')}
        options={passages.map(({ id, heading }) => ({ value: id, label: heading }))}
        error={errorAt(visit, errors, 'passage')}
      />
      <Hidden name="answer" value={textOf(shown, 'answer')} />
      <button class="button" type="submit">
        {visit.s('strategy.answer.save')}
      </button>
    </form>
  )
}
