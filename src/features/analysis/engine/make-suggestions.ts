import {
  confidences,
  type Description,
  FOR_CODES,
  type HeldOut,
  heldOut,
  inPieces,
  type LanguageFigures,
  type Lesson,
  learn,
  type MadeSuggestion,
  type Material,
  type Model,
  OFFERED,
  outright,
  type Parameters,
  type RunText,
  randomFrom,
  ranked,
  type Step,
  type SuggestionFigures,
  whyOf,
} from '../domain'
import { byLanguage, materialOf, seedOf } from './material'

/** Fewer coded texts of a language teach nothing worth measuring. */
const LEAST_TO_LEARN = 10

/**
 * What there is to learn in one language: codes as numbers, what people have coded, and the codebook's own words as
 * rows after the texts.
 */
export const lessonOf = (
  language: string,
  texts: readonly RunText[],
  descriptions: readonly Description[] = [],
): { codes: string[]; lesson: Lesson; rows: string[] } => {
  const described = descriptions.filter((one) => one.language === language)
  const used = texts.flatMap((text) => text.codes ?? [])
  const codes = [...new Set([...used, ...described.map(({ code }) => code)])].sort()
  const numberOf = new Map(codes.map((code, number) => [code, number]))
  const indexes = texts.map((_, index) => index).filter((index) => texts[index]?.codes !== undefined)
  const numbers = (index: number) =>
    [...new Set(texts[index]?.codes ?? [])].map((code) => numberOf.get(code) as number)
  const rowOf = new Map(described.map(({ code }, i) => [code, texts.length + i]))
  return {
    codes,
    lesson: {
      coded: { texts: indexes, codes: indexes.map(numbers) },
      codes: codes.length,
      descriptions: codes.map((code) => rowOf.get(code)),
    },
    rows: [...texts, ...described].map(({ text }) => text),
  }
}

export interface Learnt {
  material: Material
  codes: string[]
  coded: number
  model: Model
  measured: HeldOut
}

/** Learns from what people have coded in one language; nothing where that is too little. */
const learnLanguage = (
  language: string,
  texts: readonly RunText[],
  descriptions: readonly Description[],
  seed: number,
): Learnt | undefined => {
  const { codes, lesson, rows } = lessonOf(language, texts, descriptions)
  const coded = lesson.coded.texts.length
  if (coded < LEAST_TO_LEARN || codes.length < 2) return undefined
  const material = materialOf(language, rows, FOR_CODES)
  const random = (purpose: string) => randomFrom(seedOf(seed, language, purpose))
  const measured = heldOut(material.matrix, lesson, 'both', random('held out'))
  const model = learn(material.matrix, lesson, 'both', random('learn'))
  return { material, codes, coded, model, measured }
}

const figuresOf = (language: string, texts: number, { codes, coded, measured }: Learnt): LanguageFigures => {
  const { lift, verdict, threshold, scores, majority } = measured
  const { microF1, macroF1 } = scores
  const byCode = scores.byCode.map(({ code, ...score }) => ({ code: codes[code] as string, ...score }))
  return {
    language,
    texts,
    coded,
    verdict,
    lift,
    threshold,
    microF1,
    macroF1,
    majority,
    byCode,
  }
}

/** The three codes the model is surest of for each text that nobody has coded. */
const suggested = function* (
  texts: readonly RunText[],
  { material, codes, model, measured }: Learnt,
): Generator<MadeSuggestion> {
  const why = whyOf(material, model)
  for (const [text, { id, codes: given }] of texts.entries()) {
    if (given !== undefined) continue
    const sure = confidences(model, material.matrix, text)
    const order = ranked(sure).slice(0, OFFERED)
    const set = outright(sure, measured.threshold)
    const [first = 0, second = 0] = order.map((code) => sure[code] as number)
    for (const [place, code] of order.entries()) {
      yield {
        id,
        code: codes[code] as string,
        confidence: sure[code] as number,
        rank: place + 1,
        isOutright: set.includes(code),
        words: why(text, code),
        doubt: 1 - (first - second),
      }
    }
  }
}

/**
 * Codes for what nobody has coded yet, from what people have coded: one model a language. What it is good for is
 * measured on coded texts that it had not seen, and told beside.
 */
export const makeSuggestions = function* (
  texts: readonly RunText[],
  descriptions: readonly Description[],
  { seed }: Parameters,
): Generator<Step> {
  const began = performance.now()
  const languages: LanguageFigures[] = []
  const all: MadeSuggestion[] = []
  for (const [language, own] of byLanguage(texts)) {
    yield { stage: 'learning', language }
    const learnt = learnLanguage(language, own, descriptions, seed)
    if (!learnt) {
      const coded = own.filter(({ codes }) => codes !== undefined).length
      const verdict = coded < LEAST_TO_LEARN ? 'few_coded' : 'few_codes'
      languages.push({ language, texts: own.length, coded, verdict })
      continue
    }
    yield { stage: 'suggesting', language }
    for (const one of suggested(own, learnt)) all.push(one)
    languages.push(figuresOf(language, own.length, learnt))
  }
  for (const suggestions of inPieces(all)) yield { suggestions }
  const coded = languages.reduce((sum, one) => sum + one.coded, 0)
  const seconds = (performance.now() - began) / 1000
  yield { figures: { texts: texts.length, seconds, coded, languages } satisfies SuggestionFigures }
}
