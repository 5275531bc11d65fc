import { showDate } from '~/kernel/time'
import type { Params } from '~/platform/i18n'
import type { Block, Words } from '~/platform/pdf'
import { minutesOf } from '../../domain'
import type { Kit, KitKey, KitStep } from './input'

export const text = (kit: Kit, key: KitKey, params?: Params): Words =>
  kit.told(`workshops.kit.${key}`, params)
export const plain = (words: Words): string => (typeof words === 'string' ? words : words.text)

export const heading = (words: Words, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text: words })
export const paragraph = (words: Words, size?: 'small' | 'large'): Block =>
  size ? { kind: 'paragraph', text: words, size } : { kind: 'paragraph', text: words }
export const list = (kit: Kit, keys: readonly KitKey[], params?: Params): Block => ({
  kind: 'list',
  items: keys.map((key) => text(kit, key, params)),
})
export const newPage: Block = { kind: 'page' }

/** The way in that stands on every sheet: sheets part company. In two groups, as it is read aloud. */
export const wayIn = (kit: Kit, caption: KitKey = 'join', address = kit.captureAddress): Block => ({
  kind: 'qr',
  address,
  caption: text(kit, caption, { date: day(kit, kit.deadline) }),
  code: `${kit.code.slice(0, 3)} ${kit.code.slice(3)}`,
})

export const day = (kit: Kit, at: Date | string): string => showDate(at, kit.language)
export const minutes = (kit: Kit): number => minutesOf(kit.steps)

/** Where paper is posted, in lines or as it is said in a sentence. */
export const postAddress = (kit: Kit): string => kit.postAddress ?? plain(text(kit, 'post-address'))
export const postAddressInLine = (kit: Kit): string => postAddress(kit).split('\n').join(', ')

export type Asking = KitStep & { question: Words }
const asks = (step: KitStep): step is Asking => step.question !== undefined

/** The steps that ask something; a programme without any asks the question of the whole. */
export const asking = (kit: Kit): Asking[] => {
  const found = kit.steps.filter(asks)
  return found.length > 0 ? found : [{ minutes: minutes(kit), title: kit.title, question: kit.question }]
}

/** What the leader does in a step that has no words of its own for it. */
export interface Advice {
  first: KitKey
  ask: KitKey
  between: KitKey
  last: KitKey
}

/** The programme as a table: which minutes, which step, what to do. */
export const minuteByMinute = (kit: Kit, caption: KitKey, advice: Advice): Block => {
  let from = 0
  const rows = kit.steps.map((step, at): Words[] => {
    const to = from + step.minutes
    const span = `${plain(text(kit, 'minutes', { from, to }))}\n${plain(text(kit, 'length', { count: step.minutes }))}`
    from = to
    return [span, titleAndQuestion(kit, step), step.say ?? text(kit, adviceFor(kit, step, at, advice))]
  })
  return {
    kind: 'table',
    caption: text(kit, caption),
    columns: [text(kit, 'script.minute'), text(kit, 'script.step'), text(kit, 'script.do')],
    rows,
    rowHeads: true,
    widths: [13, 35, 52],
  }
}

const titleAndQuestion = (kit: Kit, { title, question }: KitStep): Words => {
  if (!question) return title
  const both = `${plain(title)}\n${plain(text(kit, 'said', { question: plain(question) }))}`
  return typeof title === 'string' ? both : { text: both, lang: title.lang }
}

const adviceFor = (kit: Kit, step: KitStep, at: number, advice: Advice): KitKey => {
  if (step.question) return advice.ask
  if (at === 0) return advice.first
  return at === kit.steps.length - 1 ? advice.last : advice.between
}
