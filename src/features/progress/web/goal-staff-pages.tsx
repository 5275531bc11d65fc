import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { showDate } from '~/kernel/time'
import { textOf, textsOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Choices, DataTable, DateField, Select, TextArea, TextField } from '~/ui'
import type { Action, Goal, Indicator, Milestone } from '../queries'
import { Done, type FormState, fieldsOf, IndicatorForm, ValueForm } from './staff-parts'

interface Common {
  visit: Visit
  /** The address's own "?process=…", kept in the page's links and forms. */
  search: string
  sent: FormState | undefined
  done: boolean
}

interface GoalProps extends Common {
  goal: Goal | undefined
  passages: readonly { id: string; heading: string; language: string }[]
  actions: readonly Action[]
  indicators: readonly Indicator[]
}

/** One goal, new or known: what it is, what it rests on, what leads there, what it is measured by. */
export const GoalEditPage = (props: GoalProps) => {
  const { visit, goal, indicators, sent } = props
  const to = (verb: string) => visit.href(`/arbete/framsteg/mal/${goal?.id ?? 'nytt'}${verb}${props.search}`)
  return (
    <StaffPage
      visit={visit}
      title={goal ? { text: goal.title, lang: 'sv' } : visit.t('progress.staff.new-goal')}
    >
      <Done visit={visit} done={props.done} />
      {goal?.publishedAt ? (
        <p>
          <a href={visit.href(`/framsteg/mal/${goal.slug}`)}>{visit.s('progress.staff.public-page')}</a>
        </p>
      ) : null}
      {goal && !goal.publishedAt ? (
        <form method="post" action={to('/publicera')}>
          <button class="button" type="submit">
            {visit.s('progress.staff.publish-goal')}
          </button>
        </form>
      ) : null}
      <div class="two">
        <form method="post" action={to('')}>
          <GoalFields {...props} />
          <button class={goal ? 'button secondary' : 'button'} type="submit">
            {visit.s('progress.staff.save')}
          </button>
        </form>
        {goal ? (
          <div>
            <h2>{visit.s('progress.staff.measured')}</h2>
            <Measures visit={visit} indicators={indicators} />
            {indicators.length > 0 ? (
              <ValueForm {...{ visit, indicators, sent }} action={to('/varde')} />
            ) : null}
            <IndicatorForm visit={visit} sent={sent} action={to('/matt')} />
          </div>
        ) : null}
      </div>
    </StaffPage>
  )
}

/** What something is measured by, each with its last value. */
export const Measures = ({ visit, indicators }: { visit: Visit; indicators: readonly Indicator[] }) => (
  <ul>
    {indicators.map(({ id, name, unit, values }) => (
      <li>
        <a href={visit.href(`/arbete/framsteg/matt/${id}`)}>
          <span lang={visit.only('sv')}>{name}</span>
        </a>
        {values.at(-1) ? (
          <span lang={visit.only('sv')}>
            : {values.at(-1)?.value} {unit} ({values.at(-1)?.measuredOn})
          </span>
        ) : null}
      </li>
    ))}
  </ul>
)

const GoalFields = ({ visit, goal, passages, actions, sent }: GoalProps) => {
  const start: Values = goal
    ? { title: goal.title, text: goal.text, passageIds: goal.passageIds, actionIds: goal.actionIds }
    : {}
  const { values, errors, common } = fieldsOf(visit, 'goal', sent, start)
  return (
    <>
      <FormErrors visit={visit} errors={errors} />
      <TextField {...common('title', 'title')} />
      <TextArea {...common('text', 'goal-text')} rows={5} />
      <Choices
        type="checkbox"
        name="passageIds"
        label={visit.s('progress.field.goal-passages')}
        value={textsOf(values, 'passageIds')}
        options={passages.map(({ id, heading, language }) => ({
          value: id,
          label: <span lang={language}>{heading}</span>,
        }))}
        error={errorAt(visit, errors, 'passageIds')}
      />
      <Choices
        type="checkbox"
        name="actionIds"
        label={visit.s('progress.field.goal-actions')}
        value={textsOf(values, 'actionIds')}
        options={actions.map(({ id, title }) => ({ value: id, label: <span lang="sv">{title}</span> }))}
        error={errorAt(visit, errors, 'actionIds')}
      />
    </>
  )
}

interface MilestoneProps extends Common {
  milestones: readonly Milestone[]
  goals: readonly Goal[]
  /** The one that is being changed; a new one where there is none. */
  current: Milestone | undefined
}

/** The stations on the way to 2040, and one of them to be written. */
export const MilestonesPage = (props: MilestoneProps) => {
  const { visit, milestones, current } = props
  return (
    <StaffPage
      visit={visit}
      title={current ? { text: current.title, lang: 'sv' } : visit.t('progress.way.title')}
      lead={visit.s('progress.staff.way-lead')}
    >
      <Done visit={visit} done={props.done} />
      <div class="two">
        <form
          method="post"
          action={visit.href(`/arbete/framsteg/milstolpar${current ? `/${current.id}` : ''}${props.search}`)}
        >
          <h2>{visit.s(current ? 'progress.staff.change-milestone' : 'progress.staff.new-milestone')}</h2>
          <MilestoneFields {...props} />
          <button class="button" type="submit">
            {visit.s('progress.staff.save')}
          </button>
        </form>
        <DataTable
          caption={visit.s('progress.way.title')}
          label={visit.t('progress.way.title')}
          captionUnseen
          columns={[
            { label: visit.s('progress.field.title') },
            { label: visit.s('progress.field.happens') },
            { label: visit.s('progress.field.reached') },
          ]}
          rows={milestones.map(({ id, title, happensOn, reachedOn }) => [
            <a href={visit.href(`/arbete/framsteg/milstolpar/${id}${props.search}`)}>
              <span lang="sv">{title}</span>
            </a>,
            showDate(happensOn, visit.lang),
            reachedOn ? showDate(reachedOn, visit.lang) : '–',
          ])}
        />
      </div>
    </StaffPage>
  )
}

const MilestoneFields = ({ visit, goals, current, sent }: MilestoneProps) => {
  const start: Values = current
    ? {
        title: current.title,
        happensOn: current.happensOn,
        reachedOn: current.reachedOn ?? '',
        goalId: current.goalId ?? '',
      }
    : {}
  const { values, errors, common } = fieldsOf(visit, 'milestone', sent, start)
  return (
    <>
      <FormErrors visit={visit} errors={errors} />
      <TextField {...common('title', 'title')} />
      <DateField {...common('happensOn', 'happens')} />
      <DateField {...common('reachedOn', 'reached')} />
      <Select
        {...common('goalId', 'goal')}
        value={textOf(values, 'goalId')}
        emptyLabel={visit.t('progress.staff.whole-plan')}
        options={goals.map(({ id, title }) => ({ value: id, label: title }))}
      />
    </>
  )
}
