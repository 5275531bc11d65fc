import { isLanguage } from '~/kernel/language'
import { showDate, showMonth, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import type { PdfDocument } from '~/platform/pdf'
import { CHANNELS, MET, sumOf } from '../domain'
import type { MonthRow } from '../queries'

/** So many posts stand on the sheet; all of them on the page. */
const SHOWN = 20

/** The month's report as one A4: what went out where, and how it was met. */
export const monthDocument = (visit: Visit, month: string, rows: readonly MonthRow[]): PdfDocument => {
  const title = visit.t('channels.month.of', { month: showMonth(month, visit.lang) })
  const number = (value: number | null) => (value === null ? '–' : showNumber(value, visit.lang))
  const heads = MET.map((of) => visit.t(`channels.figures.${of}`))
  return {
    title,
    language: visit.lang,
    fit: { largest: 1, smallest: 0.5 },
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', text: visit.t('channels.month.lead') },
      { kind: 'heading', level: 2, text: visit.t('channels.month.each') },
      {
        kind: 'table',
        columns: [visit.t('channels.month.channel'), visit.t('channels.month.posts'), ...heads],
        rows: CHANNELS.map((channel) => {
          const of = rows.filter((row) => row.channel === channel)
          return [
            visit.t(`channels.name.${channel}`),
            number(of.length),
            ...MET.map((figure) => number(sumOf(of, figure))),
          ]
        }),
        rowHeads: true,
      },
      { kind: 'heading', level: 2, text: visit.t('channels.month.all') },
      rows.length === 0
        ? { kind: 'paragraph', text: visit.t('channels.month.none') }
        : {
            kind: 'table',
            columns: [visit.t('channels.dispatch.story'), visit.t('channels.month.channel'), ...heads],
            rows: rows.slice(0, SHOWN).map((row) => [
              {
                text: `${showDate(row.at, visit.lang)}: ${row.headline}`,
                lang: isLanguage(row.language) ? row.language : 'sv',
                address: `${visit.origin}${visit.href(`/arbete/redaktionen/${row.storyId}/kanaler`)}`,
              },
              visit.t(`channels.name.${row.channel}`),
              ...MET.map((figure) => number(row[figure])),
            ]),
            rowHeads: true,
            widths: [4, 2, 1, 1, 1, 1],
          },
    ],
    foot: `Inspel, ${title}`,
    pageLabel: visit.t('overview.page', { number: '{page}', pages: '{pages}' }),
  }
}
