import type { WayIn } from '~/features/processes'
import { type Language, pathIn, tell } from '~/kernel/language'
import { showDate } from '~/kernel/time'
import { type MessageKey, type Params, told } from '~/platform/i18n'
import type { PdfDocument } from '~/platform/pdf'
import { isStep } from '../domain'
import type { Hosted } from '../queries'
import { type KitInput, kitDocument } from './kit'
import { placeName } from './parts'

export const WORKSHOP_SHEETS = ['invitation', 'script', 'worksheets', 'notes', 'result'] as const
export const LESSON_SHEETS = ['guide', 'worksheet-1', 'worksheet-2'] as const
export type Sheet = (typeof WORKSHOP_SHEETS)[number] | (typeof LESSON_SHEETS)[number]

interface Input {
  meeting: Hosted
  wayIn: WayIn
  origin: string
}

const kitInput = ({ meeting, wayIn, origin }: Input): KitInput => {
  const language = (meeting.languages[0] ?? 'sv') as Language
  const code = meeting.code ?? ''
  const isLesson = meeting.kind === 'lesson'
  return {
    language,
    title: meeting.groupName || told(language, isLesson ? 'workshops.lesson.name' : 'workshops.own.name'),
    when: showDate(meeting.startsAt, language),
    place: placeName(meeting.municipalityCode),
    code,
    captureAddress: origin + pathIn(language, isLesson ? `/ung/svara/${code}` : `/mote/${code}`),
    followAddress: origin + pathIn(language, isLesson ? `/ung/klass/${code}` : `/folj/grupp/${code}`),
    postAddress: told(language, 'workshops.post.address').text,
    deadline: wayIn.closesAt,
    question: tell(wayIn.question, language),
    steps: meeting.programme.map((step) => ({
      minutes: step.minutes,
      title: tell(step.title, language),
      ...(step.question ? { question: tell(step.question, language) } : {}),
      ...(isStep(step.id) ? { say: told(language, `workshops.step.${step.id}.say`) } : {}),
    })),
    tables: meeting.tables,
    ...(meeting.replyOn ? { replyOn: meeting.replyOn } : {}),
  }
}

/** One of the sheets of a workshop or lesson, in its own language and with its own code. */
export const sheetDocument = (sheet: Sheet, input: Input): PdfDocument => {
  const kit = kitInput(input)
  return kitDocument(sheet, kit, (key, params) => told(kit.language, key, params))
}

/** The reply to a class, to put on its wall. */
export const posterDocument = (lesson: Hosted, origin: string, language: Language): PdfDocument => {
  const say = (key: MessageKey, params?: Params) => told(language, key, params)
  const words = { place: placeName(lesson.municipalityCode), date: showDate(lesson.startsAt, language) }
  return {
    title: say('workshops.poster.title').text,
    language,
    blocks: [
      { kind: 'heading', level: 1, text: say('workshops.poster.title') },
      { kind: 'paragraph', text: say('workshops.poster.lead', words) },
      { kind: 'paragraph', text: tell(lesson.reply, language), size: 'large' },
      {
        kind: 'qr',
        address: origin + pathIn(language, `/ung/klass/${lesson.code}`),
        caption: say('workshops.poster.follow'),
        code: lesson.code ?? '',
      },
    ],
    foot: say('workshops.poster.foot').text,
    pageLabel: (page, pages) => say('workshops.poster.page', { page, pages }).text,
    fit: { largest: 1.5, smallest: 0.8 },
  }
}
