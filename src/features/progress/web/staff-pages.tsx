import type { Child } from 'hono/jsx'
import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import { showDate, showKronor } from '~/kernel/time'
import { type FieldError, textOf, textsOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import type { MessageKey } from '~/platform/i18n'
import { Choices, DataTable, DateField, Notice, Select, TextArea, TextField } from '~/ui'
import { ACTION_STATES } from '../domain'
import type { Action, Indicator, moneyOf } from '../queries'

export interface FormState {
  /** Which of the page's forms was sent. */
  form: 'action' | 'indicator' | 'value' | 'money'
  values: Values
  errors: FieldError[]
}

interface Common {
  visit: Visit
  passages: readonly { id: string; heading: string; language: string }[]
  sent: FormState | undefined
  done: boolean
}

const NOTHING = { values: {}, errors: [] }

/** The fields of one of the page's forms, with what was typed in it. */
const fieldsOf = (visit: Visit, form: FormState['form'], sent: FormState | undefined, start: Values = {}) => {
  const { values, errors } = sent?.form === form ? sent : { ...NOTHING, values: start }
  const common = (name: string, key: string) => ({
    name,
    label: visit.s(`progress.field.${key}` as MessageKey),
    value: textOf(values, name),
    error: errorAt(visit, errors, name),
  })
  return { values, errors, common }
}

const ActionFields = ({ visit, passages, sent, start }: Omit<Common, 'done'> & { start?: Values }) => {
  const { values, errors, common } = fieldsOf(visit, 'action', sent, start)
  return (
    <>
      <FormErrors visit={visit} errors={errors} />
      <TextField {...common('title', 'title')} />
      <TextArea {...common('text', 'text')} rows={5} />
      <TextField {...common('responsible', 'responsible')} />
      <Select
        {...common('state', 'state')}
        options={ACTION_STATES.map((state) => ({ value: state, label: visit.t(`progress.state.${state}`) }))}
      />
      <DateField {...common('startsOn', 'starts')} />
      <DateField {...common('endsOn', 'ends')} />
      <Choices
        type="checkbox"
        name="passageIds"
        label={visit.s('progress.field.passages')}
        value={textsOf(values, 'passageIds')}
        options={passages.map(({ id, heading, language }) => ({
          value: id,
          label: <span lang={language}>{heading}</span>,
        }))}
        error={errorAt(visit, errors, 'passageIds')}
      />
    </>
  )
}

const Done = ({ visit, done }: { visit: Visit; done: boolean }) =>
  done ? (
    <Notice kind="done">
      <p>{visit.s('progress.done')}</p>
    </Notice>
  ) : null

export const ActionsPage = (props: Common & { actions: readonly Action[] }) => {
  const { visit } = props
  return (
    <StaffPage visit={visit} title={visit.t('progress.staff.title')} lead={visit.s('progress.staff.lead')}>
      <Done visit={visit} done={props.done} />
      <DataTable
        caption={visit.s('progress.staff.title')}
        label={visit.t('progress.staff.title')}
        captionUnseen
        columns={[
          { label: visit.s('progress.field.title') },
          { label: visit.s('progress.field.state') },
          { label: visit.s('progress.staff.published') },
          { label: visit.s('progress.money.amount'), numeric: true },
        ]}
        rows={props.actions.map((action) => [
          <a href={visit.href(`/arbete/framsteg/${action.id}`)}>
            <span lang="sv">{action.title}</span>
          </a>,
          visit.s(`progress.state.${action.state}`),
          action.publishedAt ? showDate(action.publishedAt, visit.lang) : visit.s('progress.staff.draft'),
          showKronor(action.money, visit.lang),
        ])}
      />
      <h2>{visit.s('progress.staff.new')}</h2>
      <form method="post" action={visit.href('/arbete/framsteg')}>
        <ActionFields {...props} />
        <button class="button" type="submit">
          {visit.s('progress.staff.record')}
        </button>
      </form>
    </StaffPage>
  )
}

interface EditProps extends Common {
  action: Action
  passageIds: readonly string[]
  indicators: readonly Indicator[]
  money: Awaited<ReturnType<typeof moneyOf>>
}

export const ActionEditPage = (props: EditProps) => {
  const { visit, action, indicators, money } = props
  const { title, text, responsible, state, startsOn, endsOn } = action
  const start: Values = {
    title,
    text,
    responsible,
    state,
    startsOn,
    endsOn,
    passageIds: [...props.passageIds],
  }
  const to = (verb: string) => visit.href(`/arbete/framsteg/${action.id}${verb}`)
  return (
    <StaffPage visit={visit} title={title}>
      <Done visit={visit} done={props.done} />
      {action.publishedAt ? (
        <p>
          <a href={visit.href(`/framsteg/${action.slug}`)}>{visit.s('progress.staff.public-page')}</a>
        </p>
      ) : (
        <form method="post" action={to('/publicera')}>
          <button class="button" type="submit">
            {visit.s('progress.staff.publish')}
          </button>
        </form>
      )}
      <div class="two">
        <form method="post" action={to('')}>
          <h2>{visit.s('progress.staff.about')}</h2>
          <ActionFields {...props} start={start} />
          <button class="button secondary" type="submit">
            {visit.s('progress.staff.save')}
          </button>
        </form>
        <div>
          <h2>{visit.s('progress.staff.measured')}</h2>
          <ul lang="sv">
            {indicators.map(({ name, unit, values }) => (
              <li>
                {name}
                {values.at(-1) ? `: ${values.at(-1)?.value} ${unit} (${values.at(-1)?.measuredOn})` : ''}
              </li>
            ))}
          </ul>
          {indicators.length > 0 ? (
            <ValueForm {...{ visit, indicators, sent: props.sent }} action={to('/varde')} />
          ) : null}
          <IndicatorForm visit={visit} sent={props.sent} action={to('/matt')} />
          <h2>{visit.s('progress.staff.money')}</h2>
          <ul>
            {money.map((grant) => (
              <li>
                {showKronor(grant.amountSek, visit.lang)}, <span lang="sv">{grant.recipient}</span>,{' '}
                {showDate(grant.decidedOn, visit.lang)}
              </li>
            ))}
          </ul>
          <MoneyForm visit={visit} sent={props.sent} action={to('/pengar')} />
        </div>
      </div>
    </StaffPage>
  )
}

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

const ValueForm = ({ visit, indicators, sent, action }: PartProps & { indicators: readonly Indicator[] }) => {
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

const IndicatorForm = ({ visit, sent, action }: PartProps) => {
  const { errors, common } = fieldsOf(visit, 'indicator', sent)
  return (
    <Folded title={visit.s('progress.staff.new-indicator')} open={errors.length > 0}>
      <form method="post" action={action}>
        <FormErrors visit={visit} errors={errors} />
        <TextField {...common('name', 'indicator')} />
        <TextField {...common('unit', 'unit')} />
        <TextField {...common('source', 'source')} />
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

const MoneyForm = ({ visit, sent, action }: PartProps) => {
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
