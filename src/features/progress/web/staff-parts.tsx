import type { Child } from 'hono/jsx'
import { errorAt, FormErrors } from '~/features/site'
import { MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import type { MessageKey } from '~/platform/i18n'
import { DateField, Notice, Select, TextArea, TextField } from '~/ui'
import type { Indicator } from '../queries'

export interface FormState {
  /** Which of the page's forms was sent. */
  form: 'action' | 'goal' | 'milestone' | 'source' | 'indicator' | 'value' | 'money'
  values: Values
  errors: FieldError[]
}

const NOTHING = { values: {}, errors: [] }

/** The fields of one of the page's forms, with what was typed in it. */
export const fieldsOf = (
  visit: Visit,
  form: FormState['form'],
  sent: FormState | undefined,
  start: Values = {},
) => {
  const { values, errors } = sent?.form === form ? sent : { ...NOTHING, values: start }
  const common = (name: string, key: string) => ({
    name,
    label: visit.s(`progress.field.${key}` as MessageKey),
    value: textOf(values, name),
    error: errorAt(visit, errors, name),
  })
  return { values, errors, common }
}

export const Done = ({ visit, done }: { visit: Visit; done: boolean }) =>
  done ? (
    <Notice kind="done">
      <p>{visit.s('progress.done')}</p>
    </Notice>
  ) : null

interface PartProps {
  visit: Visit
  sent: FormState | undefined
  action: string
}

const Folded = ({ title, open, children }: { title: Child; open: boolean; children: Child }) => (
  <details class="more" open={open}>
    <summary>{title}</summary>
    <div>{children}</div>
  </details>
)

export const ValueForm = ({
  visit,
  indicators,
  sent,
  action,
}: PartProps & { indicators: readonly Indicator[] }) => {
  const { values, errors, common } = fieldsOf(visit, 'value', sent)
  return (
    <Folded open={errors.length > 0} title={visit.s('progress.staff.new-value')}>
      <form method="post" action={action}>
        <FormErrors visit={visit} errors={errors} />
        <Select
          {...common('indicatorId', 'indicator')}
          value={textOf(values, 'indicatorId')}
          options={indicators.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField {...common('measuredOn', 'measured')} />
        <TextField {...common('value', 'value')} inputmode="decimal" />
        <TextField {...common('note', 'note')} />
        <button class="button secondary" type="submit">
          {visit.s('progress.staff.add-value')}
        </button>
      </form>
    </Folded>
  )
}

export const IndicatorForm = ({ visit, sent, action }: PartProps) => {
  const { errors, common } = fieldsOf(visit, 'indicator', sent)
  return (
    <Folded title={visit.s('progress.staff.new-indicator')} open={errors.length > 0}>
      <form method="post" action={action}>
        <FormErrors visit={visit} errors={errors} />
        <TextField {...common('name', 'indicator')} />
        <TextField {...common('unit', 'unit')} />
        <TextField {...common('source', 'source')} />
        <TextArea {...common('method', 'method')} rows={2} />
        <TextField {...common('baselineValue', 'baseline')} inputmode="decimal" />
        <DateField {...common('baselineOn', 'baseline-on')} />
        <TextField {...common('targetValue', 'target')} inputmode="decimal" />
        <DateField {...common('targetOn', 'target-on')} />
        <button class="button secondary" type="submit">
          {visit.s('progress.staff.add-indicator')}
        </button>
      </form>
    </Folded>
  )
}

export const MoneyForm = ({ visit, sent, action }: PartProps) => {
  const { values, errors, common } = fieldsOf(visit, 'money', sent)
  return (
    <Folded title={visit.s('progress.staff.new-money')} open={errors.length > 0}>
      <form method="post" action={action}>
        <FormErrors visit={visit} errors={errors} />
        <TextField {...common('amountSek', 'amount')} inputmode="numeric" />
        <TextField {...common('recipient', 'recipient')} />
        <TextField {...common('purpose', 'purpose')} />
        <TextField {...common('funder', 'funder')} />
        <Select
          {...common('municipality', 'place')}
          value={textOf(values, 'municipality')}
          emptyLabel={visit.t('progress.money.county')}
          options={MUNICIPALITIES_BY_NAME.map((place) => ({ value: place.code, label: place.name }))}
        />
        <DateField {...common('decidedOn', 'decided')} />
        <button class="button secondary" type="submit">
          {visit.s('progress.staff.add-money')}
        </button>
      </form>
    </Folded>
  )
}
