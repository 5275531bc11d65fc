import { type Process, ProcessChoice } from '~/features/processes'
import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { showDate, showKronor } from '~/kernel/time'
import { textsOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Choices, DataTable, DateField, Select, TextArea, TextField } from '~/ui'
import { ACTION_STATES } from '../domain'
import type { Action, Goal, Indicator, moneyOf } from '../queries'
import { Measures } from './goal-staff-pages'
import { Done, type FormState, fieldsOf, IndicatorForm, MoneyForm, ValueForm } from './staff-parts'

interface Common {
  visit: Visit
  passages: readonly { id: string; heading: string; language: string }[]
  sent: FormState | undefined
  done: boolean
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
      <TextField {...common('costSek', 'cost')} inputmode="numeric" />
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

interface ActionsProps extends Common {
  process: Process
  processes: readonly Process[]
  actions: readonly Action[]
  goals: readonly Goal[]
}

/** What one process has led to: its goals and actions, and a new one of each. */
export const ActionsPage = (props: ActionsProps) => {
  const { visit, process } = props
  const to = (path: string) => visit.href(`/arbete/framsteg${path}?process=${process.slug}`)
  return (
    <StaffPage visit={visit} title={visit.t('progress.staff.title')} lead={visit.s('progress.staff.lead')}>
      <Done visit={visit} done={props.done} />
      <ProcessChoice visit={visit} processes={props.processes} current={process.id} to="/arbete/framsteg" />
      <h2>{visit.s('progress.goals.title')}</h2>
      <ul>
        {props.goals.map(({ id, title, publishedAt }) => (
          <li>
            <a href={visit.href(`/arbete/framsteg/mal/${id}`)}>
              <span lang="sv">{title}</span>
            </a>
            {publishedAt ? null : <> ({visit.s('progress.staff.draft')})</>}
          </li>
        ))}
      </ul>
      <div class="buttons">
        <a class="button secondary" href={to('/mal/nytt')}>
          {visit.s('progress.staff.new-goal')}
        </a>
        <a class="button secondary" href={to('/milstolpar')}>
          {visit.s('progress.way.title')}
        </a>
      </div>
      <h2>{visit.s('progress.public.actions')}</h2>
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
      <form method="post" action={to('')}>
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
  const { title, text, responsible, state, startsOn, endsOn, costSek } = action
  const start: Values = {
    title,
    text,
    responsible,
    state,
    startsOn,
    endsOn,
    costSek: costSek === null ? '' : String(costSek),
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
          <Measures visit={visit} indicators={indicators} />
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
