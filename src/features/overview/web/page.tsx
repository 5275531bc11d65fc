import { PaceWord } from '~/features/progress'
import { StaffPage } from '~/features/site'
import { GROUP_MIN } from '~/kernel/small-groups'
import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { DataTable, KeyFigures } from '~/ui'
import type { Overview } from '../queries'
import { changesOf } from './changes'
import { figuresOf, type Line, type Part, partsOf } from './sheet'

interface Props {
  visit: Visit
  /** Undefined as long as no process is public. */
  overview: Overview | undefined
}

/** A leader's five minutes on one sheet of paper. */
export const OverviewPage = ({ visit, overview }: Props) => (
  <StaffPage visit={visit} title={visit.t('overview.title')} lead={visit.s('overview.lead')}>
    {overview ? (
      <Sheet visit={visit} overview={overview} />
    ) : (
      <p>
        {visit.s('overview.no-process')}{' '}
        <a href={visit.href('/arbete/processer')}>{visit.s('overview.to-processes')}</a>
      </p>
    )}
  </StaffPage>
)

const Sheet = ({ visit, overview }: { visit: Visit; overview: Overview }) => (
  <>
    <p class="no-print">
      <a class="button secondary" href={visit.href('/arbete/lage.pdf')}>
        {visit.s('overview.as-pdf')}
      </a>
    </p>
    <article class="overview">
      <h2>{visit.s('overview.on', { date: showDate(overview.today, visit.lang) })}</h2>
      <p class="muted">{visit.l(overview.process.title)}</p>
      <KeyFigures
        items={figuresOf(visit, overview).map(({ value, label, href }) => ({
          value,
          label: <a href={visit.href(href)}>{label}</a>,
        }))}
      />
      <div class="parts">
        {partsOf(visit, overview).map((part) => (
          <PartOf visit={visit} part={part} />
        ))}
      </div>
      <section>
        <h3>{visit.s('overview.changes')}</h3>
        <Changes visit={visit} overview={overview} />
      </section>
    </article>
  </>
)

const PartOf = ({ visit, part: { title, none, lines, note, more } }: { visit: Visit; part: Part }) => (
  <section>
    <h3>{visit.s(title)}</h3>
    {lines.length === 0 ? (
      <p>{visit.s(none, { least: GROUP_MIN })}</p>
    ) : (
      <ul>
        {lines.map((line) => (
          <LineOf visit={visit} line={line} />
        ))}
        {more ? (
          <li>
            <a href={visit.href(more.href)}>{visit.s('overview.more', { count: more.count })}</a>
          </li>
        ) : null}
      </ul>
    )}
    {note && lines.length > 0 ? <p class="small muted">{visit.s(note)}</p> : null}
  </section>
)

const LineOf = ({ visit, line: { href, name, text, pace } }: { visit: Visit; line: Line }) => (
  <li>
    <a href={visit.href(href)} lang={name && visit.only(name.lang)}>
      {name ? name.text : text}
    </a>
    {name && text ? `: ${text}` : null}
    {pace ? (
      <>
        <br />
        <PaceWord visit={visit} pace={pace} />
      </>
    ) : null}
  </li>
)

const Changes = ({ visit, overview }: { visit: Visit; overview: Overview }) => (
  <DataTable
    caption={visit.s('overview.changes')}
    label={visit.t('overview.changes')}
    captionUnseen
    columns={[
      { label: visit.s('overview.what') },
      { label: visit.s('overview.last-30'), numeric: true },
      { label: visit.s('overview.before-30'), numeric: true },
      { label: visit.s('overview.way') },
    ]}
    rows={changesOf(visit, overview).map(({ text, href, now, before, way }) => [
      <a href={visit.href(href)}>{text}</a>,
      now,
      before,
      visit.s(`overview.way.${way}`),
    ])}
  />
)
