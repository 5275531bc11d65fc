import type { Child } from 'hono/jsx'
import { type Process, ProcessChoice } from '~/features/processes'
import { StaffPage } from '~/features/site'
import { municipalityByCode } from '~/kernel/place'
import { GROUP_MIN } from '~/kernel/small-groups'
import { showNumber } from '~/kernel/time'
import { hasRole } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import type { MessageKey } from '~/platform/i18n'
import { type Row, unheard } from '../domain'
import type { Figures } from './figures'
import { ageOf, HeardTables, HowCounted } from './parts'

interface Props {
  visit: Visit
  process: Process
  processes: readonly Process[]
  figures: Figures
}

/** What to do next first; what it rests on below. */
export const HeardPage = ({ visit, process, processes, figures }: Props) => (
  <StaffPage visit={visit} title={visit.t('heard.title')} lead={visit.s('heard.lead')}>
    <ProcessChoice visit={visit} processes={processes} current={process.id} to="/arbete/horda" />
    <section>
      <h2>{visit.s('heard.next')}</h2>
      <WorkList visit={visit} figures={figures} />
    </section>
    <HeardTables {...{ visit, figures, process }} heading={(text) => <h2>{text}</h2>} />
    <h2>{visit.s('heard.how')}</h2>
    <HowCounted visit={visit} />
    <p>
      <a href={visit.href(`/vilka-hors?process=${process.slug}`)}>{visit.s('heard.to-public')}</a>
    </p>
  </StaffPage>
)

/** Before there is any process to hear anybody in. */
export const NobodyYetPage = ({ visit }: { visit: Visit }) => (
  <StaffPage visit={visit} title={visit.t('heard.title')} lead={visit.s('heard.lead')}>
    <p>{visit.s('heard.no-process')}</p>
  </StaffPage>
)

const isUnknown = (rows: readonly Row[]): boolean => rows.some(({ standing }) => standing === 'unknown')

const WorkList = ({ visit, figures: { places, ages } }: Pick<Props, 'visit' | 'figures'>) => {
  const missing = {
    places: unheard(places.rows),
    ages: unheard(ages.rows),
  }
  if (missing.places.length + missing.ages.length === 0) {
    const none = isUnknown(places.rows) && isUnknown(ages.rows) ? 'heard.next-unknown' : 'heard.next-none'
    return <p>{visit.s(none)}</p>
  }
  return (
    <ul class="plain">
      {missing.places.map((row) => (
        <Missing visit={visit} row={row} name={municipalityByCode(row.key)?.name ?? row.key}>
          <PlaceActs visit={visit} code={row.key} />
        </Missing>
      ))}
      {missing.ages.map((row) => (
        <Missing visit={visit} row={row} name={ageOf(visit, row.key)}>
          <AgeActs visit={visit} band={row.key} />
        </Missing>
      ))}
    </ul>
  )
}

interface MissingProps {
  visit: Visit
  row: Row
  name: string
  children: Child
}

const Missing = ({ visit, row: { inspel, expected }, name, children }: MissingProps) => {
  const share = showNumber(Math.round(expected), visit.lang)
  return (
    <li>
      <p>
        <strong>{name}</strong>{' '}
        {inspel === null
          ? visit.s('heard.lacks-few', { expected: share, least: GROUP_MIN })
          : visit.s('heard.lacks', { inspel: showNumber(inspel, visit.lang), expected: share })}
      </p>
      {children}
    </li>
  )
}

interface ActProps {
  visit: Visit
  path: string
  label: MessageKey
  /** Whom it is about: said with the button, which else would be one of many alike. */
  name: string
}

const Act = ({ visit, path, label, name }: ActProps) => (
  <a class="button secondary small" href={visit.href(path)}>
    {visit.s(label as 'heard.act.meeting', { name })}
  </a>
)

const mayPlan = (visit: Visit): boolean => hasRole(visit, 'strategist', 'communicator', 'moderator', 'admin')

const PlaceActs = ({ visit, code }: { visit: Visit; code: string }) => {
  const { name = code, slug = '' } = municipalityByCode(code) ?? {}
  return (
    <p class="buttons">
      {mayPlan(visit) ? (
        <Act {...{ visit, name }} path={`/arbete/moten/ny?kommun=${slug}`} label="heard.act.meeting" />
      ) : null}
      <Act {...{ visit, name }} path={`/egen-workshop?kommun=${slug}`} label="heard.act.workshop" />
      <Act {...{ visit, name }} path={`/arbete/tipsa?kommun=${slug}`} label="heard.act.tip" />
    </p>
  )
}

const SCHOOL_AGES: readonly string[] = ['0-15', '16-24']

const AgeActs = ({ visit, band }: { visit: Visit; band: string }) => {
  const name = ageOf(visit, band)
  return (
    <p class="buttons">
      {SCHOOL_AGES.includes(band) ? (
        <Act {...{ visit, name }} path="/ung" label="heard.act.school" />
      ) : (
        <Act {...{ visit, name }} path="/egen-workshop" label="heard.act.workshop" />
      )}
      {mayPlan(visit) ? <Act {...{ visit, name }} path="/arbete/moten/ny" label="heard.act.meeting" /> : null}
      <Act {...{ visit, name }} path="/arbete/tipsa" label="heard.act.tip" />
    </p>
  )
}
