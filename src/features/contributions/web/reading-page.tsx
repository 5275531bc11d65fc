import type { Child } from 'hono/jsx'
import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { municipalityByCode } from '~/kernel/place'
import { showDateTime } from '~/kernel/time'
import type { PastEvent } from '~/platform/audit'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import type { MessageKey } from '~/platform/i18n'
import { Notice, TextArea, TextField, Timeline } from '~/ui'
import { mayBecome, personalDataHints, type Role } from '../domain'
import type { forStaff } from '../queries'
import { Flags } from './inbox-page'

type Read = NonNullable<Awaited<ReturnType<typeof forStaff>>>

interface Props {
  visit: Visit
  contribution: Read
  history: PastEvent[]
  done?: string | undefined
  values?: Values
  errors?: FieldError[]
}

const DONE = ['masked', 'published', 'withheld', 'merged', 'removed', 'not-allowed'] as const
const EVENTS = [
  'received',
  'sender-described',
  'changed-by-sender',
  'read',
  'masked',
  'published',
  'withheld',
  'merged',
  'removed',
] as const

/** One inspel on the moderator's desk: read, mask, decide. */
export const ReadingPage = ({ visit, contribution, history, done, values = {}, errors = [] }: Props) => {
  const said = DONE.find((word) => word === done)
  return (
    <StaffPage
      visit={visit}
      title={visit.t('contributions.read.title', { number: contribution.diaryNumber })}
    >
      {said ? (
        <Notice kind={said === 'not-allowed' ? 'warning' : 'done'}>
          <p>{visit.s(`contributions.done.${said}`)}</p>
        </Notice>
      ) : null}
      <FormErrors visit={visit} errors={errors} />
      <div class="two">
        <div>
          <Original visit={visit} contribution={contribution} />
          <Decisions {...{ visit, contribution, values, errors }} />
        </div>
        <div>
          <Details visit={visit} contribution={contribution} />
          <h2>{visit.s('contributions.read.history')}</h2>
          <Timeline
            items={history.map((event) => ({
              title: eventName(visit, event.kind),
              when: `${showDateTime(event.at, visit.lang)}, ${visit.t(`contributions.event.by-${event.actorKind}`)}`,
              state: 'done',
              body: event.why ? <p dir="auto">{event.why}</p> : undefined,
            }))}
          />
        </div>
      </div>
    </StaffPage>
  )
}

const eventName = (visit: Visit, kind: string): Child => {
  const known = EVENTS.find((name) => kind === `contribution.${name}`)
  return known ? visit.s(`contributions.event.${known}`) : visit.s('contributions.event.other', { kind })
}

const Original = ({ visit, contribution }: Pick<Props, 'visit' | 'contribution'>) => {
  const hints = personalDataHints(contribution.revised ?? contribution.body)
  return (
    <>
      <h2>{visit.s('contributions.read.original')}</h2>
      <blockquote class="said" lang={contribution.language} dir="auto">
        {contribution.body}
      </blockquote>
      {contribution.revised ? (
        <>
          <h3>{visit.s('contributions.read.sender-changed')}</h3>
          <blockquote class="said" lang={contribution.language} dir="auto">
            {contribution.revised}
          </blockquote>
        </>
      ) : null}
      <p class="muted">{visit.s('contributions.read.original-about')}</p>
      {hints.length > 0 ? (
        <Notice kind="warning" title={visit.s('contributions.read.hints')}>
          <ul>
            {hints.map((hint) => (
              <li>{hint}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  )
}

const Decisions = ({ visit, contribution, values = {}, errors = [] }: Omit<Props, 'history' | 'done'>) => {
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
          <a href={visit.href(`/arbete/kodning/${id}`)}>{visit.s('contributions.read.split')}</a>
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

const Details = ({ visit, contribution }: Pick<Props, 'visit' | 'contribution'>) => {
  const untold = visit.s('contributions.read.not-told')
  const { municipalityCode, ageBand, role } = contribution
  const rows: [MessageKey, Child][] = [
    ['contributions.read.status', visit.s(`contributions.state.${contribution.state ?? 'waiting'}`)],
    ['contributions.inbox.received', showDateTime(contribution.receivedAt, visit.lang)],
    ['contributions.inbox.way-in', visit.l(contribution.wayInTitle)],
    ['contributions.read.language', contribution.language],
    ['contributions.read.municipality', municipalityByCode(municipalityCode ?? '')?.name ?? untold],
    ['contributions.read.age', ageBand ? visit.s('contributions.age', { band: ageBand }) : untold],
    ['contributions.read.role', role ? visit.s(`contributions.role.${role as Role}`) : untold],
  ]
  return (
    <>
      <h2>{visit.s('contributions.read.about')}</h2>
      <dl class="facts">
        {rows.map(([label, value]) => (
          <div>
            <dt>{visit.s(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Flags
        visit={visit}
        body={contribution.body}
        suspicion={contribution.suspicion}
        isDemo={contribution.isDemo}
      />
      {contribution.publicationId ? (
        <p>
          <a href={visit.href(`/inspel/${contribution.publicationId}`)}>
            {visit.s('contributions.read.public-page')}
          </a>
        </p>
      ) : null}
    </>
  )
}
