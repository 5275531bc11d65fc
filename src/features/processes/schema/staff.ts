import { z } from 'zod'
import { LANGUAGES, type Localized } from '~/kernel/language'
import { type FieldError, textOf, textsOf, type Values } from '~/platform/http/form'
import {
  type Material,
  type Option,
  QUESTION_KINDS,
  type Question,
  type QuestionKind,
  SCALE_STEPS_MAX,
  WAY_IN_KINDS,
} from '../domain'

const words = (max: number, message: string) => z.string(message).trim().min(1, message).max(max, message)
const maybe = (max: number) => z.string().trim().max(max, 'processes.error.text-long').default('')
const day = (message: string) => z.iso.date(message)

/** The languages a text is written in on the staff's forms; Swedish always. */
export const WRITTEN = ['sv', 'en', 'fi'] as const

/** A text in the languages that were filled in, from fields named "<name>-sv" and so on. */
export const localizedFrom = (values: Values, name: string): Localized => {
  const text: Localized = { sv: textOf(values, `${name}-sv`).trim() }
  for (const language of ['en', 'fi'] as const) {
    const told = textOf(values, `${name}-${language}`).trim()
    if (told) text[language] = told
  }
  return text
}

export const ProcessForm = z.object({
  'title-sv': words(120, 'processes.error.title'),
  'title-en': maybe(120),
  'title-fi': maybe(120),
  'summary-sv': words(1_000, 'processes.error.summary'),
  'summary-en': maybe(1_000),
  'summary-fi': maybe(1_000),
})

export const CopyForm = ProcessForm.extend({ startsOn: day('processes.error.day') })

const EDITABLE_KINDS = WAY_IN_KINDS.filter((kind) => kind !== 'import')

export { EDITABLE_KINDS }

export const WayInForm = z
  .object({
    kind: z.enum(WAY_IN_KINDS, 'processes.error.kind').exclude(['import']),
    'title-sv': words(120, 'processes.error.title'),
    'question-sv': words(300, 'processes.error.question'),
    'closed-sv': words(1_000, 'processes.error.closed'),
    'about-sv': maybe(1_000),
    'before-sv': maybe(1_000),
    'during-sv': maybe(1_000),
    minutes: z.coerce
      .number('processes.error.minutes')
      .int('processes.error.minutes')
      .min(1, 'processes.error.minutes')
      .max(600, 'processes.error.minutes'),
    languages: z.preprocess(
      (given) => (given === undefined ? [] : [given].flat()),
      z.array(z.enum(LANGUAGES)).min(1, 'processes.error.languages'),
    ),
    opensOn: day('processes.error.day'),
    closesOn: day('processes.error.day'),
    materials: maybe(3_000),
  })
  .refine(({ opensOn, closesOn }) => closesOn >= opensOn, {
    path: ['closesOn'],
    message: 'processes.error.closes-first',
  })

const LINK = /^(\/[^\s/]|https:\/\/[^\s]+$)/

/** Materials, one a line: "what it is called | where it is". Undefined when a line can't be read. */
export const materialsFrom = (typed: string): Material[] | undefined => {
  const lines = typed.split('\n').filter((line) => line.trim() !== '')
  const read = lines.map((line) => {
    const [label = '', href = '', more] = line.split('|').map((part) => part.trim())
    return label && LINK.test(href) && more === undefined ? { label: { sv: label }, href } : undefined
  })
  return read.every((one) => one !== undefined) ? read : undefined
}

export const OPTION_ROWS = 12

const optionsFrom = (values: Values): (Option & { right: boolean })[] =>
  Array.from({ length: OPTION_ROWS }, (_, at) => at)
    .filter((at) => textOf(values, `option${at}-sv`).trim() !== '')
    .map((at) => ({
      id: textOf(values, `option${at}-id`) || `val-${at + 1}-${textOf(values, 'stamp').slice(0, 6)}`,
      label: localizedFrom(values, `option${at}`),
      right: textOf(values, `option${at}-right`) !== '',
    }))

const numberIn = (typed: string, min: number, max: number): number | undefined => {
  const value = Number(typed)
  return Number.isInteger(value) && value >= min && value <= max ? value : undefined
}

/** A condition from boxes ticked as "question:option", all of one question. */
const conditionFrom = (values: Values): Question['onlyIf'] | 'several' | undefined => {
  const ticked = textsOf(values, 'onlyIf').map((one) => one.split(':') as [string, string])
  const [first] = ticked
  if (!first) return undefined
  if (ticked.some(([question]) => question !== first[0])) return 'several'
  return { question: first[0], oneOf: ticked.map(([, option]) => option) }
}

/** Reads one question as staff wrote it, or what is wrong field by field. `id` is kept for ever. */
export const questionFrom = (
  id: string,
  kind: QuestionKind,
  values: Values,
): { ok: true; question: Question } | { ok: false; errors: FieldError[] } => {
  const errors: FieldError[] = []
  const wrong = (field: string, message: string) => errors.push({ field, message })
  const label = localizedFrom(values, 'label')
  if (!label.sv || label.sv.length > 300) wrong('label-sv', 'processes.error.question')
  const hint = localizedFrom(values, 'hint')
  const onlyIf = conditionFrom(values)
  if (onlyIf === 'several') wrong('onlyIf', 'processes.error.only-if')
  const asked = {
    id,
    label,
    ...(hint.sv ? { hint } : {}),
    ...(textOf(values, 'required') ? { required: true } : {}),
    ...(onlyIf && onlyIf !== 'several' ? { onlyIf } : {}),
  }
  const options = optionsFrom(values)
  const steps = numberIn(textOf(values, 'steps'), 2, SCALE_STEPS_MAX)
  const [low, high] = [localizedFrom(values, 'low'), localizedFrom(values, 'high')]
  const atMost = numberIn(textOf(values, 'atMost') || '1', 1, Math.max(options.length, 1))
  if (kind === 'choice' || kind === 'sorting') {
    if (options.length < 2) wrong('option0-sv', 'processes.error.options')
    if (kind === 'choice' && atMost === undefined) wrong('atMost', 'processes.error.at-most')
  }
  if (kind === 'scale') {
    if (steps === undefined) wrong('steps', 'processes.error.steps')
    if (!low.sv) wrong('low-sv', 'processes.error.ends')
    if (!high.sv) wrong('high-sv', 'processes.error.ends')
  }
  if (errors.length > 0) return { ok: false, errors }
  const plain = options.map(({ id: option, label: said }) => ({ id: option, label: said }))
  const right = options.filter((option) => option.right).map((option) => option.id)
  const explanation = localizedFrom(values, 'explanation')
  switch (kind) {
    case 'text':
    case 'place':
      return { ok: true, question: { ...asked, kind } }
    case 'sorting':
      return { ok: true, question: { ...asked, kind, options: plain } }
    case 'scale':
      return { ok: true, question: { ...asked, kind, steps: steps ?? 5, low, high } }
    case 'choice':
      return {
        ok: true,
        question: {
          ...asked,
          kind,
          options: plain,
          ...(atMost && atMost > 1 ? { atMost } : {}),
          ...(right.length > 0 ? { right } : {}),
          ...(explanation.sv ? { explanation } : {}),
        },
      }
  }
}

export const isQuestionKind = (typed: string): typed is QuestionKind =>
  QUESTION_KINDS.some((kind) => kind === typed)
