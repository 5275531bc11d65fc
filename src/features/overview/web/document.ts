import type { Pace } from '~/features/progress'
import { GROUP_MIN } from '~/kernel/small-groups'
import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import type { Block, PdfDocument, Words } from '~/platform/pdf'
import type { Overview } from '../queries'
import { changesOf } from './changes'
import { figuresOf, type Line, type Part, partsOf } from './sheet'

/** The same sheet as a document: one page, made of the page's own words, each figure leading to where it comes from. */
export const overviewDocument = (
  visit: Visit,
  today: string,
  overview: Overview | undefined,
): PdfDocument => {
  const title = visit.t('overview.on', { date: showDate(today, visit.lang) })
  return {
    title,
    language: visit.lang,
    fit: { largest: 1, smallest: 0.5 },
    blocks: [
      { kind: 'heading', level: 1, text: title },
      ...(overview
        ? sheet(visit, overview)
        : [{ kind: 'paragraph' as const, text: visit.t('overview.no-process') }]),
    ],
    foot: `Inspel, ${title}`,
    pageLabel: visit.t('overview.page', { number: '{page}', pages: '{pages}' }),
  }
}

const sheet = (visit: Visit, overview: Overview): Block[] => [
  { kind: 'paragraph', text: visit.nearest(overview.process.title) },
  {
    kind: 'list',
    items: figuresOf(visit, overview).map(({ value, label, href }) =>
      leading(visit, `${value} ${label}`, href),
    ),
  },
  ...partsOf(visit, overview).flatMap((part) => partBlocks(visit, part)),
  { kind: 'heading', level: 2, text: visit.t('overview.changes') },
  {
    kind: 'table',
    columns: [
      visit.t('overview.what'),
      visit.t('overview.last-30'),
      visit.t('overview.before-30'),
      visit.t('overview.way'),
    ],
    rows: changesOf(visit, overview).map(({ text, href, now, before, way }) => [
      leading(visit, text, href),
      now,
      before,
      visit.t(`overview.way.${way}`),
    ]),
    rowHeads: true,
  },
]

/** A text that leads to a page, as far as this site is known. */
const leading = (visit: Visit, text: string, href: string, lang = visit.lang): Words => ({
  text,
  lang,
  address: `${visit.origin}${visit.href(href)}`,
})

const partBlocks = (visit: Visit, { title, none, lines, note, more }: Part): Block[] => {
  const heading: Block = { kind: 'heading', level: 2, text: visit.t(title) }
  if (lines.length === 0) return [heading, { kind: 'paragraph', text: visit.t(none, { least: GROUP_MIN }) }]
  const rest = more ? [leading(visit, visit.t('overview.more', { count: more.count }), more.href)] : []
  return [
    heading,
    ...(lines.some(({ name }) => name)
      ? [named(visit, lines), ...rest.map((text): Block => ({ kind: 'paragraph', text }))]
      : [
          {
            kind: 'list' as const,
            items: [...lines.map(({ text, href }) => leading(visit, text, href)), ...rest],
          },
        ]),
    ...(note ? [{ kind: 'paragraph' as const, size: 'small' as const, text: visit.t(note) }] : []),
  ]
}

const named = (visit: Visit, lines: readonly Line[]): Block => ({
  kind: 'table',
  columns: [visit.t('overview.what'), visit.t('overview.how')],
  rows: lines.map(({ href, name, text, pace }) => [
    leading(visit, name?.text ?? text, href, name?.lang),
    [pace ? `${SIGN[pace]} ${visit.t(`progress.pace.${pace}`)}` : '', name ? text : '']
      .filter(Boolean)
      .join(', '),
  ]),
  rowHeads: true,
  widths: [1, 1],
})

/** An arrow and a shape beside the word, as on the page. */
const SIGN: Record<Pace, string> = {
  reached: '✓ ●',
  ahead: '↗ ●',
  on_track: '→ ■',
  behind: '↘ ◆',
  not_measured: '○',
}
