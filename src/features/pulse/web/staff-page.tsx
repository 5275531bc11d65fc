import type { Child } from 'hono/jsx'
import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { municipalityByCode } from '~/kernel/place'
import { GROUP_MIN } from '~/kernel/small-groups'
import { showDate, showNumber } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { DataTable, Notice, NumberField, Tags } from '~/ui'
import { type Group, groupBy, QUESTIONS, type Question, showable, sumOf, type Tally, wilson } from '../domain'
import type { clearedWords, PulseRow, ToldSince } from '../queries'
import { percent } from './in-short'
import { QUESTION_WORDS } from './invite'

interface Props {
  visit: Visit
  question: Question
  rows: readonly PulseRow[]
  told: ToldSince
  words: Awaited<ReturnType<typeof clearedWords>>
  waiting: number
  oneIn: number
  mayRead: boolean
  maySet: boolean
  done: 'andel' | undefined
  values?: Values
  errors?: FieldError[]
}

/** The communication goals over time: how many agree, how sure that is, and what was told meanwhile. */
export const PulsePage = (props: Props) => {
  const { visit, question, rows, errors = [] } = props
  const own = rows.filter((row) => row.question === question)
  const by = (nameOf: (row: PulseRow) => string | null) => groupBy(own, (row) => nameOf(row) ?? '')
  return (
    <StaffPage visit={visit} title={visit.t('pulse.staff.title')} lead={visit.s('pulse.staff.lead')}>
      {props.done ? (
        <Notice kind="done">
          <p>{visit.s('pulse.staff.share-saved')}</p>
        </Notice>
      ) : null}
      <FormErrors visit={visit} errors={errors} />
      <GroupTable
        visit={visit}
        caption={visit.s('pulse.staff.four')}
        label={visit.t('pulse.staff.four')}
        groups={groupBy(rows, (row) => row.question)}
        name={(one) => visit.s(`pulse.question.${one as Question}`)}
        order={QUESTIONS}
      />
      <p class="muted">{visit.s('pulse.staff.formula')}</p>
      <p class="muted">{visit.s('pulse.public.honest')}</p>
      <h2>{visit.s('pulse.staff.each')}</h2>
      <Tags
        items={QUESTIONS.map((one) => ({
          href: visit.href(`/arbete/puls?fraga=${QUESTION_WORDS[one]}`),
          label: visit.s(`pulse.short.${one}`),
        }))}
      />
      <h3>{visit.s(`pulse.question.${question}`)}</h3>
      <Months {...props} own={own} />
      <GroupTable
        visit={visit}
        caption={visit.s('pulse.staff.by-occasion')}
        label={visit.t('pulse.staff.by-occasion')}
        groups={by((row) => row.occasion)}
        name={(one) => visit.s(`pulse.occasion.${one as PulseRow['occasion']}`)}
      />
      <GroupTable
        visit={visit}
        caption={visit.s('pulse.staff.by-way')}
        label={visit.t('pulse.staff.by-way')}
        groups={by((row) => row.wayIn)}
        name={(one) => (one ? visit.s(`thread.way.${one as 'survey'}`) : visit.s('pulse.staff.no-way'))}
      />
      <GroupTable
        visit={visit}
        caption={visit.s('pulse.staff.by-place')}
        label={visit.t('pulse.staff.by-place')}
        groups={by((row) => row.municipalityCode)}
        name={(one) => municipalityByCode(one)?.name ?? visit.s('pulse.staff.not-said')}
      />
      <GroupTable
        visit={visit}
        caption={visit.s('pulse.staff.by-role')}
        label={visit.t('pulse.staff.by-role')}
        groups={by((row) => row.role)}
        name={(one) =>
          one ? visit.s(`contributions.role.${one as 'citizen'}`) : visit.s('pulse.staff.not-said')
        }
      />
      <Words {...props} />
      {props.maySet ? <Share {...props} errors={errors} /> : null}
    </StaffPage>
  )
}

const HEADS = (visit: Visit) => [
  { label: visit.s('pulse.staff.n'), numeric: true },
  { label: visit.s('pulse.staff.agree'), numeric: true },
  { label: visit.s('pulse.staff.interval'), numeric: true },
]

const cellsOf = (visit: Visit, { n, agree }: Tally): Child[] => {
  const { low, high } = wilson(agree, n)
  return [
    showNumber(n, visit.lang),
    percent(visit, n === 0 ? 0 : agree / n),
    `${percent(visit, low)} – ${percent(visit, high)}`,
  ]
}

interface TableProps {
  visit: Visit
  caption: Child
  label: string
  groups: readonly Group[]
  name: (group: string) => Child
  order?: readonly string[]
}

/** Groups that are large enough to be shown; of the others how many they are. */
const GroupTable = ({ visit, caption, label, groups, name, order }: TableProps) => {
  const { shown, hidden } = showable(groups)
  const sorted = order
    ? shown.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
    : shown.toSorted((a, b) => b.n - a.n)
  return (
    <>
      <DataTable
        caption={caption}
        label={label}
        columns={[{ label: visit.s('pulse.staff.group') }, ...HEADS(visit)]}
        rows={sorted.map((group) => [name(group.name), ...cellsOf(visit, group)])}
        total={[visit.s('pulse.staff.all'), ...cellsOf(visit, sumOf(groups))]}
      />
      <Hidden visit={visit} hidden={hidden} />
    </>
  )
}

const Hidden = ({ visit, hidden }: { visit: Visit; hidden: number }) =>
  hidden > 0 ? (
    <p class="muted">{visit.s('pulse.staff.hidden', { count: hidden, least: GROUP_MIN })}</p>
  ) : null

/** Month by month, beside what was told then. */
const Months = ({ visit, own, told }: Props & { own: readonly PulseRow[] }) => {
  const { shown, hidden } = showable(groupBy(own, (row) => row.month))
  return (
    <>
      <DataTable
        caption={visit.s('pulse.staff.by-month')}
        label={visit.t('pulse.staff.by-month')}
        columns={[
          { label: visit.s('pulse.staff.month') },
          ...HEADS(visit),
          { label: visit.s('pulse.staff.answers'), numeric: true },
          { label: visit.s('pulse.staff.stories') },
        ]}
        rows={shown
          .toSorted((a, b) => b.name.localeCompare(a.name))
          .map((group) => [
            group.name,
            ...cellsOf(visit, group),
            showNumber(told.answers.find(({ month }) => month === group.name)?.n ?? 0, visit.lang),
            <ul class="plain">
              {told.stories
                .filter(({ month }) => month === group.name)
                .map(({ slug, headline, language }) => (
                  <li>
                    <a href={visit.href(`/nyheter/${slug}`)} lang={visit.only(language)}>
                      {headline}
                    </a>
                  </li>
                ))}
            </ul>,
          ])}
      />
      <Hidden visit={visit} hidden={hidden} />
      <p class="muted">{visit.s('pulse.staff.beside')}</p>
    </>
  )
}

const Words = ({ visit, words, waiting, mayRead }: Props) => (
  <>
    <h2>{visit.s('pulse.staff.words')}</h2>
    {words.length === 0 ? <p>{visit.s('pulse.staff.no-words')}</p> : null}
    {words.map(({ question, saidOn, language, text }) => (
      <blockquote>
        <p class="said" lang={language} dir="auto">
          {text}
        </p>
        <p class="muted small">
          {visit.s(`pulse.short.${question}`)}, {showDate(saidOn, visit.lang)}
        </p>
      </blockquote>
    ))}
    {mayRead ? (
      <p>
        <a href={visit.href('/arbete/puls/ord')}>{visit.s('pulse.staff.to-read', { count: waiting })}</a>
      </p>
    ) : (
      <p class="muted">{visit.s('pulse.staff.waiting', { count: waiting })}</p>
    )}
  </>
)

const Share = ({ visit, oneIn, values = {}, errors = [] }: Props) => (
  <>
    <h2>{visit.s('pulse.staff.share')}</h2>
    <form novalidate method="post" action={visit.href('/arbete/puls/andel')}>
      <NumberField
        name="oneIn"
        label={visit.s('pulse.staff.one-in')}
        hint={visit.s('pulse.staff.one-in-hint')}
        value={'oneIn' in values ? textOf(values, 'oneIn') : String(oneIn)}
        error={errorAt(visit, errors, 'oneIn')}
      />
      <button class="button secondary" type="submit">
        {visit.s('pulse.staff.save')}
      </button>
    </form>
  </>
)
