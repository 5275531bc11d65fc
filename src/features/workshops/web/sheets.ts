import type { Step } from '~/features/meetings'
import type { WayIn } from '~/features/processes'
import { type Language, type Localized, pathIn, tell } from '~/kernel/language'
import { showDate } from '~/kernel/time'
import { type MessageKey, type Params, told } from '~/platform/i18n'
import type { Block, PdfDocument, Words } from '~/platform/pdf'
import { isStep, minutesOf, swapsAfter } from '../domain'
import type { Hosted } from '../queries'
import { asked } from './came-in'
import { placeName } from './parts'

export const WORKSHOP_SHEETS = ['invitation', 'script', 'worksheets', 'notes', 'result'] as const
export const LESSON_SHEETS = ['guide', 'worksheet-1', 'worksheet-2'] as const
export type Sheet = (typeof WORKSHOP_SHEETS)[number] | (typeof LESSON_SHEETS)[number]

interface Input {
  meeting: Hosted
  wayIn: WayIn
  origin: string
}

interface Writer {
  language: Language
  say(key: MessageKey, params?: Params): Words
  plain(key: MessageKey, params?: Params): string
  tell(text: Localized): Words
  day(at: Date | string): string
}

const writerIn = (language: Language): Writer => ({
  language,
  say: (key, params) => told(language, key, params),
  plain: (key, params) => told(language, key, params).text,
  tell: (text) => tell(text, language),
  day: (at) => showDate(at, language),
})

const codeBlock = (w: Writer, { meeting, origin }: Input): Block => ({
  kind: 'qr',
  address:
    origin +
    (meeting.kind === 'lesson' ? pathIn(w.language, `/ung/svara/${meeting.code}`) : `/mote/${meeting.code}`),
  caption: w.say('workshops.sheet.join'),
  code: meeting.code ?? '',
})

const heading = (text: Words, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text })
const paragraph = (text: Words, size: 'normal' | 'large' = 'normal'): Block => ({
  kind: 'paragraph',
  text,
  size,
})

const invitation = (w: Writer, input: Input): Block[] => {
  const { meeting } = input
  const place = placeName(meeting.municipalityCode)
  return [
    heading(w.say('workshops.sheet.invitation.title')),
    ...(meeting.groupName ? [paragraph(meeting.groupName, 'large')] : []),
    paragraph(w.say('workshops.sheet.invitation.lead'), 'large'),
    {
      kind: 'list',
      items: [
        w.say('workshops.sheet.invitation.day', { date: w.day(meeting.startsAt), place }),
        w.say('workshops.sheet.invitation.length', { count: minutesOf(meeting.programme) }),
      ],
    },
    { kind: 'lines', label: w.say('workshops.sheet.invitation.where'), count: 2 },
    heading(w.say('workshops.sheet.invitation.questions'), 2),
    { kind: 'list', items: asked(meeting.programme).map(({ question }) => w.tell(question)) },
    paragraph(w.say('workshops.sheet.invitation.free')),
    codeBlock(w, input),
  ]
}

const stepBlocks = (w: Writer, step: Step, nth: number): Block[] => {
  const title = tell(step.title, w.language).text
  return [
    heading(w.say('workshops.sheet.script.step', { n: nth + 1, title, count: step.minutes }), 2),
    ...(step.question ? [{ kind: 'notice' as const, text: w.tell(step.question) }] : []),
    ...(isStep(step.id) ? [paragraph(w.say(`workshops.step.${step.id}.say`))] : []),
    ...(swapsAfter(step.id) ? [paragraph(w.say('workshops.sheet.script.swap'))] : []),
  ]
}

const script = (w: Writer, input: Input): Block[] => [
  heading(w.say('workshops.sheet.script.title')),
  codeBlock(w, input),
  heading(w.say('workshops.sheet.script.before'), 2),
  {
    kind: 'list',
    items: [
      w.say('workshops.sheet.script.before-1'),
      w.say('workshops.sheet.script.before-2'),
      w.say('workshops.sheet.script.before-3', { code: input.meeting.code ?? '' }),
    ],
  },
  ...input.meeting.programme.flatMap((step, nth) => stepBlocks(w, step, nth)),
]

/** One page for each question, with its code on every page: sheets part company on the way to us. */
const worksheets = (w: Writer, input: Input, questions: ReturnType<typeof asked>): Block[] =>
  questions.flatMap((step, nth): Block[] => [
    ...(nth > 0 ? [{ kind: 'page' as const }] : []),
    heading(w.tell(step.title)),
    paragraph(w.tell(step.question), 'large'),
    codeBlock(w, input),
    { kind: 'lines', label: w.say('workshops.sheet.worksheets.write'), count: 6, fill: true },
  ])

const notes = (w: Writer, input: Input): Block[] => {
  const title = w.say('workshops.sheet.notes.note')
  const row: Block = { kind: 'frames', titles: [title, title], heightMm: 52 }
  return [
    heading(w.say('workshops.sheet.notes.title')),
    paragraph(w.say('workshops.sheet.notes.lead')),
    codeBlock(w, input),
    row,
    row,
    row,
  ]
}

const result = (w: Writer, input: Input): Block[] => {
  const address = w.plain('workshops.post.address')
  const date = w.day(input.wayIn.closesAt)
  return [
    heading(w.say('workshops.sheet.result.title')),
    paragraph(w.say('workshops.sheet.result.lead', { date, address })),
    codeBlock(w, input),
    { kind: 'lines', label: w.say('workshops.sheet.result.people'), count: 1 },
    ...asked(input.meeting.programme).flatMap(({ question }): Block[] => [
      heading(w.tell(question), 2),
      { kind: 'lines', count: 4 },
    ]),
    paragraph(w.say('workshops.sheet.result.then')),
  ]
}

const guide = (w: Writer, input: Input): Block[] => {
  const { meeting, wayIn } = input
  const address = w.plain('workshops.post.address')
  return [
    heading(w.say('workshops.sheet.guide.title')),
    codeBlock(w, input),
    paragraph(w.say('workshops.sheet.guide.data'), 'large'),
    ...(meeting.replyOn
      ? [paragraph(w.say('workshops.sheet.guide.reply', { date: w.day(meeting.replyOn) }))]
      : []),
    ...meeting.programme.flatMap((step, nth) => stepBlocks(w, step, nth)),
    paragraph(w.say('workshops.sheet.guide.post', { date: w.day(wayIn.closesAt), address })),
  ]
}

const blocksOf = (w: Writer, sheet: Sheet, input: Input): Block[] => {
  const questions = asked(input.meeting.programme)
  if (sheet === 'invitation') return invitation(w, input)
  if (sheet === 'script') return script(w, input)
  if (sheet === 'worksheets') return worksheets(w, input, questions)
  if (sheet === 'notes') return notes(w, input)
  if (sheet === 'result') return result(w, input)
  if (sheet === 'guide') return guide(w, input)
  const isFirst = (id: string) => id !== 'young-change'
  return worksheets(
    w,
    input,
    questions.filter(({ id }) => isFirst(id) === (sheet === 'worksheet-1')),
  )
}

/** One of the sheets of a workshop or lesson, in its own language and with its own code. */
export const sheetDocument = (sheet: Sheet, input: Input): PdfDocument => {
  const w = writerIn((input.meeting.languages[0] ?? 'sv') as Language)
  return {
    title: w.plain(`workshops.kitlist.${sheet}`),
    language: w.language,
    blocks: blocksOf(w, sheet, input),
    foot: w.plain('workshops.sheet.foot', { code: input.meeting.code ?? '' }),
    pageLabel: (page, pages) => w.plain('workshops.poster.page', { page, pages }),
    fit: { largest: sheet === 'invitation' ? 1.3 : 1, smallest: 0.85 },
  }
}

/** The reply to a class, to put on its wall. */
export const posterDocument = (lesson: Hosted, origin: string, language: Language): PdfDocument => {
  const w = writerIn(language)
  const words = { place: placeName(lesson.municipalityCode), date: w.day(lesson.startsAt) }
  return {
    title: w.plain('workshops.poster.title'),
    language,
    blocks: [
      heading(w.say('workshops.poster.title')),
      paragraph(w.say('workshops.poster.lead', words)),
      paragraph(w.tell(lesson.reply), 'large'),
      {
        kind: 'qr',
        address: origin + pathIn(language, `/ung/klass/${lesson.code}`),
        caption: w.say('workshops.poster.follow'),
        code: lesson.code ?? '',
      },
    ],
    foot: w.plain('workshops.poster.foot'),
    pageLabel: (page, pages) => w.plain('workshops.poster.page', { page, pages }),
    fit: { largest: 1.5, smallest: 0.8 },
  }
}
