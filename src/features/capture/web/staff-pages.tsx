import { type Meeting, MeetingStaffPage } from '~/features/meetings'
import { StaffPage } from '~/features/site'
import { pathIn, tell } from '~/kernel/language'
import { showTime } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, DataTable, KeyFigures, Notice, QrCode } from '~/ui'
import { captureMoment, captureWindow } from '../domain'
import type { notesCounted } from '../queries'
import { PhotoDebtLine } from './helper-frame'
import { TryOut } from './try-out'

interface Props {
  visit: Visit
  now: Date
  meeting: Meeting
  counts: Awaited<ReturnType<typeof notesCounted>>
  debt: { photos: number; notes: number }
  /** What was just done with the helpers' code. */
  code: 'made' | 'renewed' | undefined
}

/** How a meeting's capture goes, and what is needed to make it go. */
export const CaptureDeskPage = ({ visit, now, meeting, counts, debt, code }: Props) => {
  const path = `/arbete/moten/${meeting.id}/fangst`
  const { opensAt, closesAt } = captureWindow(meeting)
  return (
    <MeetingStaffPage visit={visit} now={now} meeting={meeting} room="notes">
      {code ? (
        <Notice kind="done">
          <p role="status">{visit.s(`capture.desk.${code}`)}</p>
        </Notice>
      ) : null}
      {debt.photos > 0 ? (
        <Notice kind="warning" title={visit.s('capture.desk.debt')}>
          <p>
            <PhotoDebtLine visit={visit} debt={debt} />
          </p>
        </Notice>
      ) : null}
      <h2>{visit.s('capture.desk.helpers')}</h2>
      <KeyFigures
        items={[
          { value: meeting.code, label: visit.s('capture.code.label') },
          ...(meeting.helperPin
            ? [{ value: meeting.helperPin.replace(/(...)/, '$1 '), label: visit.s('capture.desk.pin') }]
            : []),
        ]}
      />
      {meeting.helperPin ? null : <p>{visit.s('capture.desk.no-pin')}</p>}
      <p>{visit.s('capture.desk.pin-about')}</p>
      <div class="buttons">
        <form novalidate method="post" action={visit.href(`${path}/hjalp`)}>
          <button class="button" type="submit">
            {visit.s('capture.desk.go')}
          </button>
        </form>
        <form novalidate method="post" action={visit.href(`${path}/kod`)}>
          <button class="button secondary" type="submit">
            {visit.s(meeting.helperPin ? 'capture.desk.renew' : 'capture.desk.make')}
          </button>
        </form>
        <a class="button secondary" href={visit.href(`${path}/skyltar`)}>
          {visit.s('capture.desk.signs')}
        </a>
      </div>
      <h2>{visit.s('capture.try.heading')}</h2>
      <TryOut
        visit={visit}
        origin={visit.origin}
        path={`/mote/${meeting.code}/prova`}
        from={opensAt}
        until={closesAt}
        moment={captureMoment(meeting, now)}
      />
      <h2>{visit.s('capture.desk.counts')}</h2>
      <p>
        {visit.s('capture.total', { count: counts.total })}{' '}
        {visit.s('capture.desk.as-of', { time: showTime(now) })}{' '}
        <a href={visit.href(path)}>{visit.s('capture.desk.reload')}</a>
      </p>
      {counts.total > 0 ? <Counts visit={visit} counts={counts} /> : null}
    </MeetingStaffPage>
  )
}

const WAYS = ['phone', 'row', 'paste', 'file', 'photo', 'backup'] as const

const Counts = ({ visit, counts: { rows, total } }: Pick<Props, 'visit' | 'counts'>) => {
  const sum = (of: typeof rows) => of.reduce((all, { count }) => all + count, 0)
  const tables = [...new Set(rows.map(({ tableNumber }) => tableNumber))].sort(
    (a, b) => (a ?? 1_000) - (b ?? 1_000),
  )
  const ways = WAYS.filter((way) => rows.some((row) => row.way === way))
  return (
    <DataTable
      caption={visit.s('capture.desk.table')}
      label={visit.t('capture.desk.table')}
      columns={[
        { label: visit.s('capture.table') },
        ...ways.map((way) => ({ label: visit.s(`capture.way.${way}`), numeric: true })),
        { label: visit.s('capture.desk.all'), numeric: true },
      ]}
      rows={tables.map((table) => {
        const here = rows.filter(({ tableNumber }) => tableNumber === table)
        return [
          table ? visit.s('capture.table.number', { n: table }) : visit.s('capture.table.none'),
          ...ways.map((way) => String(sum(here.filter((row) => row.way === way)))),
          String(sum(here)),
        ]
      })}
      total={[
        visit.s('capture.desk.all'),
        ...ways.map((way) => String(sum(rows.filter((row) => row.way === way)))),
        String(total),
      ]}
    />
  )
}

/** One page for each table, to be printed and put on it. */
export const TableSignsPage = ({ visit, meeting }: Pick<Props, 'visit' | 'meeting'>) => {
  const address = (table: number) =>
    `${visit.origin}${pathIn(visit.lang, `/mote/${meeting.code}`)}${meeting.tables > 1 ? `?bord=${table}` : ''}`
  return (
    <StaffPage
      visit={visit}
      title={visit.t('capture.signs.title', { meeting: tell(meeting.title, visit.lang).text })}
    >
      <div class="no-print">
        <p>{visit.s('capture.signs.lead', { count: meeting.tables })}</p>
        <Breadcrumb
          label={visit.t('capture.signs.back')}
          links={[
            { href: visit.href(`/arbete/moten/${meeting.id}/fangst`), label: visit.s('capture.signs.back') },
          ]}
        />
      </div>
      {Array.from({ length: meeting.tables }, (_, index) => index + 1).map((table) => (
        <section class="sheet" aria-labelledby={`bord-${table}`}>
          <h2 id={`bord-${table}`}>{visit.s('capture.table.number', { n: table })}</h2>
          <p class="large">{visit.s('capture.signs.scan')}</p>
          <QrCode text={address(table)} label={visit.t('capture.signs.qr', { address: address(table) })} />
          <p class="large">{address(table).replace(/^https?:\/\//, '')}</p>
          <p>{visit.s('capture.signs.code', { code: meeting.code ?? '' })}</p>
        </section>
      ))}
    </StaffPage>
  )
}
