import { StaffPage } from '~/features/site'
import { excerpt } from '~/kernel/plain-text'
import { showDate, showDateTime } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Select } from '~/ui'
import { personalDataHints } from '../domain'
import { INBOX_STATES, type InboxState, type inbox } from '../queries'

interface Props {
  visit: Visit
  state: InboxState
  rows: Awaited<ReturnType<typeof inbox>>['rows']
  next: string | null
  waiting: { count: number; suspect: number; oldest: Date | null }
}

/** What came in, in order: the moderator's list. */
export const InboxPage = ({ visit, state, rows, next, waiting }: Props) => (
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
    {waiting.count > 0 ? (
      <p class="buttons">
        <a class="button" href={visit.href('/arbete/inspel/nasta')}>
          {visit.s('contributions.inbox.begin')}
        </a>
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
    {rows.length > 0 ? <InboxTable visit={visit} rows={rows} /> : null}
    {next ? (
      <p class="pager">
        <a href={visit.href(`/arbete/inspel?lage=${state}&efter=${next}`)}>
          {visit.s('contributions.inbox.next')}
        </a>
      </p>
    ) : null}
  </StaffPage>
)

const InboxTable = ({ visit, rows }: Pick<Props, 'visit' | 'rows'>) => (
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
            <td>{showDateTime(row.receivedAt, visit.lang)}</td>
            <td lang={row.language} dir="auto">
              <a href={visit.href(`/arbete/inspel/${row.id}`)}>{excerpt(row.body, 120)}</a>
            </td>
            <td>{visit.l(row.wayInTitle)}</td>
            <td>
              <Flags visit={visit} body={row.body} suspicion={row.suspicion} isDemo={row.isDemo} />
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
