import { pathIn, tell } from '~/kernel/language'
import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import type { Block, PdfDocument } from '~/platform/pdf/blocks'
import type { ShownMeeting } from '../queries'
import { placeOf, whenOf } from './parts'

/** The summary as a document: the same text as the page, made of nothing else. */
export const summaryDocument = (
  visit: Visit,
  meeting: ShownMeeting,
  pictures: readonly { alt: string; jpeg: Buffer }[],
): PdfDocument => {
  const title = tell(meeting.title, visit.lang).text
  const page = `${visit.origin}${pathIn(visit.lang, `/moten/${meeting.slug}`)}`
  const swedish = (text: string) => ({ text, lang: 'sv' as const })
  const report = meeting.report.sv.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
  const people: Block[] =
    meeting.participants === null
      ? []
      : [{ kind: 'paragraph', text: visit.t('meetings.page.people', { count: meeting.participants }) }]
  return {
    title,
    language: visit.lang,
    blocks: [
      { kind: 'heading', level: 1, text: tell(meeting.title, visit.lang) },
      {
        kind: 'paragraph',
        size: 'large',
        text: `${whenOf(visit, meeting)}. ${meeting.venue}, ${placeOf(meeting.municipalityCode)}`,
      },
      ...people,
      ...(meeting.isDemo
        ? [{ kind: 'paragraph', size: 'small', text: visit.t('meetings.pdf.demo') } satisfies Block]
        : []),
      { kind: 'heading', level: 2, text: visit.t('meetings.page.heard') },
      { kind: 'list', ordered: true, items: meeting.summary.map(swedish) },
      ...pictures.map(({ alt, jpeg }): Block => ({ kind: 'picture', jpeg, alt: swedish(alt) })),
      ...report.map((paragraph): Block => ({ kind: 'paragraph', text: swedish(paragraph) })),
      { kind: 'qr', address: page, caption: visit.t('meetings.pdf.page') },
    ],
    foot: `${title}, ${showDate(meeting.startsAt, visit.lang)}`,
    pageLabel: visit.t('meetings.pdf.page-label', { number: '{page}', pages: '{pages}' }),
  }
}
