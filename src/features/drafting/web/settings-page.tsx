import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { showNumber } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Checkbox, Choices, Notice, NumberField, StatusWord, TextField } from '~/ui'
import { NETWORKS } from '../domain'
import type { Model } from '../queries'

interface Props {
  visit: Visit
  model: Model | undefined
  used: number
  values: Values
  errors: FieldError[]
  done: boolean
}

/** What a form begins with: what is set, but for the key; off where nothing is. */
export const valuesOf = (model: Model | undefined): Values => ({
  address: model?.address ?? '',
  network: model?.network ?? 'public',
  model: model?.model ?? '',
  limit: String(model?.monthlyLimit ?? 100),
  ...(model?.isOn ? { on: 'on' } : {}),
})

/** The language model: whether there is one, where, and how often it may be asked. */
export const SettingsPage = (props: Props) => {
  const { visit, model, used, errors } = props
  return (
    <StaffPage visit={visit} title={visit.t('drafting.title')} lead={visit.s('drafting.lead')}>
      {props.done ? (
        <div role="status">
          <Notice kind="done">
            <p>{visit.s('drafting.saved')}</p>
          </Notice>
        </div>
      ) : null}
      <FormErrors visit={visit} errors={errors} />
      <p>
        <StatusWord kind={model?.isOn ? 'done' : 'stopped'}>
          {visit.s(model ? (model.isOn ? 'drafting.is.on' : 'drafting.is.off') : 'drafting.is.none')}
        </StatusWord>{' '}
        {model
          ? visit.s('drafting.used', {
              used: showNumber(used, visit.lang),
              limit: showNumber(model.monthlyLimit, visit.lang),
            })
          : null}
      </p>
      <p>
        <a href={visit.href('/arbete/sprakmodell/anrop')}>{visit.s('drafting.calls.open')}</a>
      </p>
      {model ? (
        <form method="post" action={visit.href('/arbete/sprakmodell/prova')}>
          <p class="muted">{visit.s('drafting.try.about')}</p>
          <button class="button secondary" type="submit">
            {visit.s('drafting.try')}
          </button>
        </form>
      ) : null}
      <h2>{visit.s('drafting.rules')}</h2>
      <ul>
        <li>{visit.s('drafting.rules.sent')}</li>
        <li>{visit.s('drafting.rules.quotes')}</li>
        <li>{visit.s('drafting.rules.people')}</li>
        <li>{visit.s('drafting.rules.log')}</li>
      </ul>
      <h2>{visit.s('drafting.settings')}</h2>
      <ModelForm {...props} />
    </StaffPage>
  )
}

const ModelForm = ({ visit, model, values, errors }: Props) => (
  <form novalidate method="post" action={visit.href('/arbete/sprakmodell')}>
    <TextField
      name="address"
      label={visit.s('drafting.address')}
      hint={visit.s('drafting.address-hint')}
      value={textOf(values, 'address')}
      error={errorAt(visit, errors, 'address')}
      autocomplete="off"
    />
    <Choices
      type="radio"
      name="network"
      label={visit.s('drafting.network')}
      value={[textOf(values, 'network')]}
      options={NETWORKS.map((value) => ({ value, label: visit.s(`drafting.network.${value}`) }))}
      error={errorAt(visit, errors, 'network')}
    />
    <TextField
      name="model"
      label={visit.s('drafting.model')}
      hint={visit.s('drafting.model-hint')}
      value={textOf(values, 'model')}
      error={errorAt(visit, errors, 'model')}
      autocomplete="off"
    />
    <TextField
      name="key"
      type="password"
      autocomplete="new-password"
      label={visit.s('drafting.key')}
      hint={visit.s(model?.hasKey ? 'drafting.key-kept' : 'drafting.key-hint')}
      error={errorAt(visit, errors, 'key')}
    />
    {model?.hasKey ? (
      <Checkbox
        name="forget"
        label={visit.s('drafting.forget')}
        checked={textOf(values, 'forget') === 'on'}
      />
    ) : null}
    <NumberField
      name="limit"
      label={visit.s('drafting.limit')}
      unit={visit.s('drafting.limit-unit')}
      value={textOf(values, 'limit')}
      error={errorAt(visit, errors, 'limit')}
    />
    <Checkbox
      name="on"
      label={visit.s('drafting.on')}
      hint={visit.s('drafting.on-hint')}
      checked={textOf(values, 'on') === 'on'}
    />
    <button class="button" type="submit">
      {visit.s('drafting.save')}
    </button>
  </form>
)
