import { StaffPage } from '~/features/site'
import { excerpt } from '~/kernel/plain-text'
import { showDate, showDateTime, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Select, Tags } from '~/ui'
import { personalDataHints, WAITED, type Waited } from '../domain'
import { INBOX_STATES, type InboxState, type inbox } from '../queries'
import { Age } from './age'

interface Props {
  visit: Visit
  now: Date
  state: InboxState
  /** Only those that have waited so long. */
  age: Waited | undefined
  rows: Awaited<ReturnType<typeof inbox>>['rows']
  next: string | null
  waiting: { count: number; suspect: number; oldest: Date | null }
  byAge: Record<Waited, number>
  reports: { count: number; oldest: Date | null }
}

/** What came in, in order: the moderator's list. */
export const InboxPage = ({ visit, now, state, age, rows, next, waiting, byAge, reports }: Props) => (
  <StaffPage
    visit={visit}
    title={visit.t('contributions.inbox.title')}
    lead={visit.s('contributions.inbox.lead')}
  >
    <p>
      {waiting.count === 0
        ? visit.s('contributions.inbox.empty')
        : visit.s('contributions.inbox.waiting', { count: waiting.count })}{' '}
      {waiting.oldest
        ? visit.s('contributions.inbox.older-than', { date: showDate(waiting.oldest, visit.lang) })
        : null}{' '}
      {waiting.suspect > 0 ? (
        <a href={visit.href('/arbete/inspel?lage=suspect')}>
          {visit.s('contributions.inbox.suspect', { count: waiting.suspect })}
        </a>
      ) : null}
    </p>
    <Tags
      items={WAITED.filter((word) => byAge[word] > 0).map((word) => ({
        href: visit.href(`/arbete/inspel?alder=${word}`),
        label: visit.s(`contributions.inbox.age.${word}`, {
          count: byAge[word],
          shown: showNumber(byAge[word], visit.lang),
        }),
      }))}
    />
    <p class="buttons">
      {waiting.count > 0 ? (
        <a class="button" href={visit.href('/arbete/inspel/nasta')}>
          {visit.s('contributions.inbox.begin')}
        </a>
      ) : null}
      <a class="button secondary" href={visit.href('/arbete/inspel/papper')}>
        {visit.s('contributions.paper.title')}
      </a>
      <a class="button secondary" href={visit.href('/arbete/inspel/liknande')}>
        {visit.s('contributions.alike.title')}
      </a>
      <a class="button secondary" href={visit.href('/arbete/inspel/anmalningar')}>
        {visit.s('contributions.reports.link', { count: reports.count })}
      </a>
    </p>
    {reports.oldest ? (
      <p>
        {visit.s('contributions.reports.oldest')} <Age visit={visit} since={reports.oldest} now={now} />
      </p>
    ) : null}
    <form method="get" class="filters">
      <Select
        name="lage"
        label={visit.s('contributions.inbox.filter')}
        value={state}
        options={INBOX_STATES.map((value) => ({
          value,
          label: visit.t(`contributions.inbox.state.${value}`),
        }))}
      />
      <button class="button secondary" type="submit">
        {visit.s('contributions.inbox.show')}
      </button>
    </form>
    {rows.length > 0 ? <InboxTable {...{ visit, now, state, rows }} /> : null}
    {next ? (
      <p class="pager">
        <a href={visit.href(`/arbete/inspel?lage=${state}${age ? `&alder=${age}` : ''}&efter=${next}`)}>
          {visit.s('contributions.inbox.next')}
        </a>
      </p>
    ) : null}
  </StaffPage>
)

const InboxTable = ({ visit, now, state, rows }: Pick<Props, 'visit' | 'now' | 'state' | 'rows'>) => (
  <section class="scroll" tabindex={0} aria-label={visit.t('contributions.inbox.table')}>
    <table>
      <caption>{visit.s('contributions.inbox.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{visit.s('contributions.inbox.received')}</th>
          <th scope="col">{visit.s('contributions.inbox.text')}</th>
          <th scope="col">{visit.s('contributions.inbox.way-in')}</th>
          <th scope="col">{visit.s('contributions.inbox.flag')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <td>
              {showDateTime(row.receivedAt, visit.lang)}
              {state === 'waiting' || state === 'suspect' ? (
                <>
                  <br />
                  <Age visit={visit} since={row.receivedAt} now={now} />
                </>
              ) : null}
            </td>
            <td lang={row.language} dir="auto">
              <a href={visit.href(`/arbete/inspel/${row.id}`)}>{excerpt(row.body, 120)}</a>
            </td>
            <td>{visit.l(row.wayInTitle)}</td>
            <td>
              <Flags visit={visit} body={row.body} suspicion={row.suspicion} isDemo={row.isDemo} />
              {row.alike ? (
                <a class="tag" href={visit.href(`/arbete/inspel/liknande/${row.alike.groupId}`)}>
                  {visit.s('contributions.alike.like', { count: row.alike.members - 1 })}
                </a>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

export const Flags = (props: { visit: Visit; body: string; suspicion: string | null; isDemo: boolean }) => (
  <span class="tags">
    {personalDataHints(props.body).length > 0 ? (
      <span class="tag warn">{props.visit.s('contributions.flag.personal')}</span>
    ) : null}
    {props.suspicion ? <span class="tag warn">{props.visit.s('contributions.flag.automated')}</span> : null}
    {props.isDemo ? <span class="tag">{props.visit.s('contributions.read.demo')}</span> : null}
  </span>
)
