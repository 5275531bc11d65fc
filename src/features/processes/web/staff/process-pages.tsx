import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { tell } from '~/kernel/language'
import { stampOf } from '~/kernel/stamp'
import { showDate } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards, DataTable, DateField, Details, Hidden, Notice } from '~/ui'
import type { Phase, WayIn } from '../../domain'
import type { Process } from '../../queries'
import { Written, writtenValues } from './written'

export interface Sent {
  form: 'process' | 'phases'
  values: Values
  errors: FieldError[]
}

const DONE = ['sparat', 'visas', 'dold', 'kopierad', 'forst'] as const

export const Done = ({ visit, done }: { visit: Visit; done: string | undefined }) => {
  const said = DONE.find((word) => word === done)
  return said ? (
    <Notice kind="done">
      <p>{visit.s(`processes.staff.done.${said}`)}</p>
    </Notice>
  ) : null
}

const Words = ({ visit, values, errors }: { visit: Visit; values: Values; errors: FieldError[] }) => (
  <>
    <Written {...{ visit, values, errors }} name="title" label={visit.s('processes.staff.title')} />
    <Written
      {...{ visit, values, errors }}
      name="summary"
      label={visit.s('processes.staff.summary')}
      rows={3}
    />
  </>
)

/** Whether everyone sees it, and whether they meet it first. */
const metaOf = (process: Process, first: string | undefined) => {
  if (!process.publishedAt) return 'processes.staff.hidden'
  return process.id === first ? 'processes.staff.shown-first' : 'processes.staff.shown'
}

export const ProcessesPage = (props: {
  /** The process that visitors meet first. */
  first: string | undefined
  visit: Visit
  processes: readonly Process[]
  sent: Sent | undefined
}) => {
  const { visit, processes, first, sent } = props
  return (
    <StaffPage
      visit={visit}
      title={visit.t('processes.staff.list')}
      lead={visit.s('processes.staff.list-lead')}
    >
      <FormErrors visit={visit} errors={sent?.errors ?? []} />
      <h2>{visit.s('processes.staff.all')}</h2>
      <Cards>
        {processes.map((process) => (
          <Card
            href={visit.href(`/arbete/processer/${process.id}`)}
            title={visit.l(process.title)}
            meta={visit.s(metaOf(process, first))}
          >
            <p>{visit.l(process.summary)}</p>
          </Card>
        ))}
      </Cards>
      <Details summary={visit.s('processes.staff.new')} open={sent !== undefined}>
        <form novalidate method="post" action={visit.href('/arbete/processer')}>
          <Words visit={visit} values={sent?.values ?? {}} errors={sent?.errors ?? []} />
          <button class="button" type="submit">
            {visit.s('processes.staff.create')}
          </button>
        </form>
      </Details>
    </StaffPage>
  )
}

interface ProcessProps {
  visit: Visit
  process: Process
  phases: readonly Phase[]
  ways: readonly WayIn[]
  /** Whether it is the one visitors meet first. */
  isFirst: boolean
  done: string | undefined
  sent: Sent | undefined
}

export const ProcessPage = (props: ProcessProps) => {
  const { visit, process, sent } = props
  const path = visit.href(`/arbete/processer/${process.id}`)
  const own = sent?.form === 'process' ? sent : undefined
  return (
    <StaffPage visit={visit} title={tell(process.title, visit.lang).text}>
      <Done visit={visit} done={props.done} />
      <FormErrors visit={visit} errors={sent?.errors ?? []} />
      <form method="post" action={`${path}/${process.publishedAt ? 'dolj' : 'visa'}`} class="buttons">
        <p>{visit.s(process.publishedAt ? 'processes.staff.shown' : 'processes.staff.hidden')}</p>
        <button class="button secondary" type="submit">
          {visit.s(process.publishedAt ? 'processes.staff.hide' : 'processes.staff.show')}
        </button>
      </form>
      {process.publishedAt && props.isFirst ? <p>{visit.s('processes.staff.is-first')}</p> : null}
      {process.publishedAt && !props.isFirst ? (
        <form method="post" action={`${path}/forst`} class="buttons">
          <p>{visit.s('processes.staff.is-not-first')}</p>
          <button class="button secondary" type="submit">
            {visit.s('processes.staff.meet-first')}
          </button>
        </form>
      ) : null}
      <WaysIn {...props} />
      <Phases {...props} />
      <Details summary={visit.s('processes.staff.change')} open={own !== undefined}>
        <form novalidate method="post" action={path}>
          <Hidden name="seen" value={stampOf([process.title, process.summary])} />
          <Words
            visit={visit}
            values={
              own?.values ?? {
                ...writtenValues('title', process.title),
                ...writtenValues('summary', process.summary),
              }
            }
            errors={own?.errors ?? []}
          />
          <button class="button" type="submit">
            {visit.s('processes.staff.save')}
          </button>
        </form>
      </Details>
      <p>
        <a href={`${path}/kopiera`}>{visit.s('processes.staff.copy')}</a>
      </p>
    </StaffPage>
  )
}

interface CopyProps {
  visit: Visit
  process: Process
  values: Values
  errors: FieldError[]
}

export const CopyPage = ({ visit, process, values, errors }: CopyProps) => (
  <StaffPage visit={visit} title={visit.t('processes.staff.copy')} lead={visit.l(process.title)}>
    <FormErrors visit={visit} errors={errors} />
    <p>{visit.s('processes.staff.copy-lead')}</p>
    <form novalidate method="post" action={visit.href(`/arbete/processer/${process.id}/kopiera`)}>
      <Words visit={visit} values={values} errors={errors} />
      <DateField
        name="startsOn"
        label={visit.s('processes.staff.starts-on')}
        value={textOf(values, 'startsOn')}
        error={errorAt(visit, errors, 'startsOn')}
      />
      <button class="button" type="submit">
        {visit.s('processes.staff.copy-do')}
      </button>
    </form>
  </StaffPage>
)

const WaysIn = ({ visit, process, ways }: ProcessProps) => (
  <>
    <h2>{visit.s('processes.staff.ways')}</h2>
    {ways.length > 0 ? (
      <DataTable
        caption={visit.s('processes.staff.ways')}
        label={visit.t('processes.staff.ways')}
        captionUnseen
        columns={[
          { label: visit.s('processes.staff.title') },
          { label: visit.s('processes.staff.kind') },
          { label: visit.s('processes.staff.days') },
          { label: visit.s('processes.staff.state') },
        ]}
        rows={ways.map((wayIn) => [
          <a href={visit.href(`/arbete/vagar/${wayIn.id}`)}>{visit.l(wayIn.title)}</a>,
          visit.s(`processes.kind.${wayIn.kind}`),
          `${showDate(wayIn.opensAt, visit.lang)} – ${showDate(wayIn.closesAt, visit.lang)}`,
          visit.s(wayIn.publishedAt ? 'processes.staff.shown' : 'processes.staff.hidden'),
        ])}
      />
    ) : (
      <p>{visit.s('processes.staff.no-ways')}</p>
    )}
    <p>
      <a class="button" href={visit.href(`/arbete/processer/${process.id}/ny-vag`)}>
        {visit.s('processes.staff.new-way')}
      </a>
    </p>
  </>
)

const BLANK_ROWS = 2

/** All phases in one form; a row whose title is emptied goes away, blank rows add new ones. */
const Phases = ({ visit, process, phases, sent }: ProcessProps) => {
  const mine = sent?.form === 'phases' ? sent : undefined
  const errors = mine?.errors ?? []
  const stored: Values = Object.assign(
    {},
    ...phases.map((phase, at) => ({
      [`slug${at}`]: phase.slug,
      [`starts${at}`]: phase.startsOn,
      [`ends${at}`]: phase.endsOn,
      ...writtenValues(`phase${at}`, phase.title),
      ...writtenValues(`about${at}`, phase.about),
    })),
  )
  const values = mine?.values ?? stored
  return (
    <Details summary={visit.s('processes.staff.phases', { count: phases.length })} open={mine !== undefined}>
      <p>{visit.s('processes.staff.phases-lead')}</p>
      <form novalidate method="post" action={visit.href(`/arbete/processer/${process.id}/faser`)}>
        <Hidden name="seen" value={stampOf(phases)} />
        <Hidden name="rows" value={String(phases.length + BLANK_ROWS)} />
        {Array.from({ length: phases.length + BLANK_ROWS }, (_, at) => (
          <fieldset class="field">
            <legend>{visit.s('processes.staff.phase', { number: at + 1 })}</legend>
            <Hidden name={`slug${at}`} value={textOf(values, `slug${at}`)} />
            <Written
              {...{ visit, values, errors }}
              name={`phase${at}`}
              label={visit.s('processes.staff.title')}
            />
            <Written
              {...{ visit, values, errors }}
              name={`about${at}`}
              label={visit.s('processes.staff.about')}
            />
            <DateField
              name={`starts${at}`}
              label={visit.s('processes.staff.first-day')}
              value={textOf(values, `starts${at}`)}
              error={errorAt(visit, errors, `starts${at}`)}
            />
            <DateField
              name={`ends${at}`}
              label={visit.s('processes.staff.last-day')}
              value={textOf(values, `ends${at}`)}
              error={errorAt(visit, errors, `ends${at}`)}
            />
          </fieldset>
        ))}
        <button class="button" type="submit">
          {visit.s('processes.staff.save-phases')}
        </button>
      </form>
    </Details>
  )
}
