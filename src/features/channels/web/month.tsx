import { PulseSection, pulseInShort, sinceDay } from '~/features/pulse'
import { answerPage, StaffPage } from '~/features/site'
import { dayInSweden, showDate, showMonth, showNumber } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { actorWith, type Request, type Routes, routes } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import { makePdf } from '~/platform/pdf'
import { Breadcrumb, DataTable, KeyFigures, Pager } from '~/ui'
import { CHANNELS, MET, sumOf } from '../domain'
import { type MonthRow, monthOfChannels } from '../queries'
import { monthDocument } from './month-document'

const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/

/** The month before or after one, both YYYY-MM. */
const monthBeside = (month: string, step: 1 | -1): string => {
  const at = new Date(`${month}-15T12:00:00Z`)
  at.setUTCMonth(at.getUTCMonth() + step)
  return at.toISOString().slice(0, 7)
}

interface Props {
  visit: Visit
  month: string
  thisMonth: string
  rows: readonly MonthRow[]
  pulse: Awaited<ReturnType<typeof pulseInShort>>
}

/** A month on one sheet: what went out where, and how it was met. */
const MonthPage = ({ visit, month, thisMonth, rows, pulse }: Props) => {
  const shown = (value: number | null) => (value === null ? '–' : showNumber(value, visit.lang))
  const at = (one: string) => visit.href(`/arbete/kanaler/manad?manad=${one}`)
  return (
    <StaffPage
      visit={visit}
      title={visit.t('channels.month.of', { month: showMonth(month, visit.lang) })}
      lead={visit.s('channels.month.lead')}
    >
      <Breadcrumb
        label={visit.t('channels.crumbs')}
        links={[{ href: visit.href('/arbete/kanaler'), label: visit.s('channels.title') }]}
      />
      <KeyFigures
        items={[
          { value: showNumber(rows.length, visit.lang), label: visit.s('channels.month.posts') },
          {
            value: showNumber(new Set(rows.map(({ storyId }) => storyId)).size, visit.lang),
            label: visit.s('channels.month.stories'),
          },
          { value: showNumber(sumOf(rows, 'clicks'), visit.lang), label: visit.s('channels.figures.clicks') },
          {
            value: showNumber(sumOf(rows, 'replies'), visit.lang),
            label: visit.s('channels.figures.replies'),
          },
        ]}
      />
      <p class="no-print">
        <a href={visit.href(`/arbete/kanaler/manad.pdf?manad=${month}`)}>{visit.s('channels.month.pdf')}</a>
      </p>
      <h2>{visit.s('channels.month.each')}</h2>
      <DataTable
        caption={visit.s('channels.month.each-caption')}
        label={visit.t('channels.month.each')}
        columns={[
          { label: visit.s('channels.month.channel') },
          { label: visit.s('channels.month.posts'), numeric: true },
          ...MET.map((of) => ({ label: visit.s(`channels.figures.${of}`), numeric: true })),
        ]}
        rows={CHANNELS.map((channel) => {
          const of = rows.filter((row) => row.channel === channel)
          return [visit.s(`channels.name.${channel}`), of.length, ...MET.map((met) => sumOf(of, met))]
        })}
      />
      <h2>{visit.s('channels.month.all')}</h2>
      {rows.length === 0 ? (
        <p>{visit.s('channels.month.none')}</p>
      ) : (
        <DataTable
          caption={visit.s('channels.month.all-caption')}
          label={visit.t('channels.month.all')}
          columns={[
            { label: visit.s('channels.dispatch.at') },
            { label: visit.s('channels.dispatch.story') },
            { label: visit.s('channels.month.channel') },
            ...MET.map((of) => ({ label: visit.s(`channels.figures.${of}`), numeric: true })),
          ]}
          rows={rows.map((row) => [
            showDate(row.at, visit.lang),
            <a href={visit.href(`/arbete/redaktionen/${row.storyId}/kanaler`)} lang={row.language}>
              {row.headline}
            </a>,
            visit.s(`channels.name.${row.channel}`),
            shown(row.likes),
            shown(row.shares),
            shown(row.replies),
            row.clicks,
          ])}
        />
      )}
      <PulseSection visit={visit} answers={pulse} />
      <Pager
        label={visit.t('channels.month.turn')}
        previous={{ href: at(monthBeside(month, -1)), label: visit.s('channels.month.before') }}
        next={
          month < thisMonth
            ? { href: at(monthBeside(month, 1)), label: visit.s('channels.month.after') }
            : undefined
        }
      />
    </StaffPage>
  )
}

/** The month's report, to read, and to print on one A4. */
export const monthRoutes = (context: Context): Routes => {
  const app = routes()
  const { db, clock } = context
  const thisMonth = () => dayInSweden(clock.now()).slice(0, 7)
  const monthIn = (c: Request): string => {
    const asked = c.req.query('manad') ?? ''
    return MONTH.test(asked) && asked <= thisMonth() ? asked : thisMonth()
  }

  app.get('/arbete/kanaler/manad', async (c) => {
    actorWith(c, 'communicator', 'strategist', 'admin')
    const month = monthIn(c)
    const [rows, pulse] = await Promise.all([
      monthOfChannels(db, month),
      pulseInShort(db, sinceDay(clock.now())),
    ])
    const props = { month, thisMonth: thisMonth(), rows, pulse }
    return answerPage(c, <MonthPage visit={c.var.visit} {...props} />, 200, true)
  })

  app.get('/arbete/kanaler/manad.pdf', async (c) => {
    actorWith(c, 'communicator', 'strategist', 'admin')
    const month = monthIn(c)
    const pdf = await makePdf(monthDocument(c.var.visit, month, await monthOfChannels(db, month)))
    c.header('content-type', 'application/pdf')
    c.header('content-disposition', `inline; filename="kanaler-${month}.pdf"`)
    c.header('cache-control', 'private, no-store')
    return c.body(new Uint8Array(pdf))
  })

  return app
}
