import type { Child } from 'hono/jsx'
import { type Answers, toldAnswers } from '~/features/processes'
import { FormErrors, StaffPage } from '~/features/site'
import { municipalityByCode } from '~/kernel/place'
import { showDateTime } from '~/kernel/time'
import type { PastEvent } from '~/platform/audit'
import type { FieldError, Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import type { MessageKey } from '~/platform/i18n'
import { Notice, Timeline } from '~/ui'
import { personalDataHints, type Role } from '../domain'
import type { Alike, attachmentsOf, forStaff, StaffTranslation } from '../queries'
import { Decisions } from './decisions'
import { Flags } from './inbox-page'
import { ToNotice } from './reading-notices'
import { ScansOfSheet, Translations } from './reading-parts'
import { CorrectLanguage, nameOfLanguage } from './text-language'

type Read = NonNullable<Awaited<ReturnType<typeof forStaff>>>

interface Props {
  visit: Visit
  contribution: Read
  history: PastEvent[]
  alike: Alike | undefined
  /** How many reports of it wait. */
  reports: number
  translations: readonly StaffTranslation[]
  /** What other rooms have to say of them. */
  besideTranslations: Child
  scans: Awaited<ReturnType<typeof attachmentsOf>>
  done?: string | undefined
  values?: Values
  errors?: FieldError[]
}

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
  'reported',
  'report-kept',
  'report-withheld',
  'report-masked',
  'translated',
  'translation-reviewed',
  'entered-from-paper',
  'scan-added',
  'language-said',
] as const

/** One inspel on the moderator's desk: read, mask, decide. */
export const ReadingPage = ({ values = {}, errors = [], ...props }: Props) => {
  const { visit, contribution, history } = props
  const mayDecide = ['moderator', 'admin'].some((role) => visit.staff?.roles.includes(role))
  return (
    <StaffPage
      visit={visit}
      title={visit.t('contributions.read.title', { number: contribution.diaryNumber })}
    >
      <ToNotice {...props} />
      <FormErrors visit={visit} errors={errors} />
      <div class="two">
        <div>
          <Original visit={visit} contribution={contribution} />
          <FormAnswers visit={visit} contribution={contribution} />
          <Decisions {...{ visit, contribution, values, errors }} />
        </div>
        <div>
          {mayDecide && (contribution.channel === 'paper' || props.scans.length > 0) ? (
            <ScansOfSheet visit={visit} id={contribution.id} scans={props.scans} />
          ) : null}
          <About visit={visit} contribution={contribution} />
          {mayDecide ? <CorrectLanguage {...{ visit, contribution, values, errors }} /> : null}
          {mayDecide ? (
            <Translations {...{ visit, contribution, values, errors }} translations={props.translations} />
          ) : null}
          {mayDecide ? props.besideTranslations : null}
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

/** What was answered, question by question, in the words of the version that the sender met. */
const FormAnswers = ({ visit, contribution }: Pick<Props, 'visit' | 'contribution'>) => {
  const { answers, questions, formVersion } = contribution
  if (!answers || !questions) return null
  return (
    <>
      <h2>{visit.s('contributions.read.answers')}</h2>
      <dl class="facts">
        {toldAnswers(visit.lang, questions, answers as Answers).map(({ kind, question, answer }) => (
          <div>
            <dt>{visit.l(question)}</dt>
            <dd>
              {kind === 'text' ? (
                <span lang={contribution.language} dir="auto">
                  {answer}
                </span>
              ) : (
                answer
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p class="muted">{visit.s('contributions.read.answers-version', { version: formVersion ?? 1 })}</p>
    </>
  )
}

const About = ({ visit, contribution }: Pick<Props, 'visit' | 'contribution'>) => {
  const untold = visit.s('contributions.read.not-told')
  const { municipalityCode, ageBand, role } = contribution
  const rows: [MessageKey, Child][] = [
    ['contributions.read.status', visit.s(`contributions.state.${contribution.state ?? 'waiting'}`)],
    ['contributions.inbox.received', showDateTime(contribution.receivedAt, visit.lang)],
    ['contributions.inbox.way-in', visit.l(contribution.wayInTitle)],
    ['contributions.read.language', nameOfLanguage(visit, contribution.language)],
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
