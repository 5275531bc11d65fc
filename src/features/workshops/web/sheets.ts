import type { WayIn } from '~/features/processes'
import type { countNotes } from '~/features/thread'
import { type Language, pathIn, tell } from '~/kernel/language'
import { showDate, showNumber } from '~/kernel/time'
import { told } from '~/platform/i18n'
import type { PdfDocument } from '~/platform/pdf'
import { isStep } from '../domain'
import type { Hosted } from '../queries'
import { type KitInput, type KitKind, kitDocument, type Sheet } from './kit'
import { placeName } from './parts'

interface Input {
  meeting: Hosted
  wayIn: WayIn
  origin: string
}

const kitInput = ({ meeting, wayIn, origin }: Input, language: Language): KitInput => {
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

const documentOf = (kind: KitKind, kit: KitInput): PdfDocument =>
  kitDocument(kind, kit, (key, params) => told(kit.language, key, params))

/** One of the sheets of a workshop or lesson, in its own language and with its own code. */
export const sheetDocument = (sheet: Sheet, input: Input): PdfDocument =>
  documentOf(sheet, kitInput(input, (input.meeting.languages[0] ?? 'sv') as Language))

/** The reply to a class and what became of what it said, to put on its wall. */
export const posterDocument = (
  input: Input,
  { on, language, fates }: { on: Date; language: Language; fates: ReturnType<typeof countNotes> },
): PdfDocument => {
  const became = fates
    .filter(({ fate }) => fate !== 'unanswered')
    .map(({ fate, count }) => {
      const { text, lang } = told(language, `workshops.class.fate.${fate}`)
      return { text: `${text}: ${showNumber(count, language)}`, lang }
    })
  const reply = { text: tell(input.meeting.reply, language), became, on }
  return documentOf('poster', { ...kitInput(input, language), reply })
}
