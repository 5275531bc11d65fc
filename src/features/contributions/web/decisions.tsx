import type { Child } from 'hono/jsx'
import { errorAt } from '~/features/site'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { TextArea, TextField } from '~/ui'
import { mayBecome } from '../domain'
import type { forStaff } from '../queries'

interface Props {
  visit: Visit
  contribution: NonNullable<Awaited<ReturnType<typeof forStaff>>>
  values: Values
  errors: FieldError[]
}

/** What a moderator may do with an inspel as it stands. */
export const Decisions = ({ visit, contribution, values, errors }: Props) => {
  const { id, state } = contribution
  const action = (verb: string) => visit.href(`/arbete/inspel/${id}/${verb}`)
  const may = (to: 'published' | 'withheld' | 'merged' | 'removed') => mayBecome(state ?? undefined, to)
  return (
    <>
      <form method="post" action={action('maska')}>
        <TextArea
          name="masked"
          label={visit.s('contributions.read.mask')}
          hint={visit.s('contributions.read.mask-hint')}
          value={textOf(values, 'masked') || contribution.shown}
          error={errorAt(visit, errors, 'masked')}
          rows={6}
        />
        <div class="buttons">
          {may('published') ? (
            <button class="button" type="submit" formaction={action('publicera')}>
              {visit.s('contributions.read.publish-next')}
            </button>
          ) : null}
          <button class="button secondary" type="submit">
            {visit.s('contributions.read.mask-save')}
          </button>
          <a href={visit.href(`/arbete/sortera/${id}`)}>{visit.s('contributions.read.split')}</a>
        </div>
      </form>
      {may('withheld') ? (
        <Refusal
          {...{ visit, errors, values }}
          action={action('visa-inte')}
          title={visit.s('contributions.read.withhold-title')}
          button={visit.s('contributions.read.withhold')}
          field="reason"
          label={visit.s('contributions.read.reason')}
          hint={visit.s('contributions.read.reason-hint')}
        />
      ) : null}
      {may('merged') ? (
        <Refusal
          {...{ visit, errors, values }}
          action={action('for-samman')}
          title={visit.s('contributions.read.merge-title')}
          button={visit.s('contributions.read.merge')}
          field="other"
          label={visit.s('contributions.read.merge-with')}
          hint={visit.s('contributions.read.merge-hint')}
        />
      ) : null}
      {may('removed') ? (
        <Refusal
          {...{ visit, errors, values }}
          action={action('ta-bort')}
          title={visit.s('contributions.read.remove-title')}
          button={visit.s('contributions.read.remove')}
          field="decision"
          label={visit.s('contributions.read.decision')}
        />
      ) : null}
      <p>
        <a href={visit.href(`/arbete/inspel/nasta?efter=${id}`)}>{visit.s('contributions.read.next')}</a>
      </p>
    </>
  )
}

interface RefusalProps {
  visit: Visit
  values: Values
  errors: FieldError[]
  action: string
  title: Child
  button: Child
  field: string
  label: Child
  hint?: Child
}

const Refusal = ({ visit, values, errors, action, title, button, field, label, hint }: RefusalProps) => (
  <details open={errors.some((error) => error.field === field)}>
    <summary>{title}</summary>
    <form method="post" action={action}>
      <TextField
        name={field}
        label={label}
        hint={hint}
        value={textOf(values, field)}
        error={errorAt(visit, errors, field)}
      />
      <button class="button danger" type="submit">
        {button}
      </button>
    </form>
  </details>
)
