import {
  confidences,
  type Description,
  FOR_CODES,
  heldOut,
  learn,
  outright,
  type RunText,
  randomFrom,
  ranked,
} from '../domain'
import { lessonOf } from './make-suggestions'
import { byLanguage, materialOf, seedOf } from './material'

interface Suggested {
  /** The surest; null where nothing was coded in the text's language. */
  code: string | null
  confidence: number
  /** All that the model would set, the surest first. */
  codes: string[]
}

/** Where too few were coded to see which threshold suits. */
const THRESHOLD = 0.5
const LEAST_FOR_THRESHOLD = 20

/** Codes for some texts from what others were given. Rarity of words is counted in both, which needs nobody's code. */
export const suggestFor = (
  coded: readonly RunText[],
  asked: readonly RunText[],
  descriptions: readonly Description[],
  seed: number,
): Suggested[] => {
  const found = new Map<RunText, Suggested>()
  const uncoded = asked.map((text) => ({ ...text, codes: undefined }))
  const originals = new Map(uncoded.map((text, i) => [text as RunText, asked[i] as RunText]))
  for (const [language, texts] of byLanguage([...coded, ...uncoded])) {
    const { codes, lesson, rows } = lessonOf(language, texts, descriptions)
    const { coded: known } = lesson
    if (codes.length === 0) continue
    const { matrix } = materialOf(language, rows, FOR_CODES)
    const random = (purpose: string) => randomFrom(seedOf(seed, language, purpose))
    const isMeasured = known.texts.length >= LEAST_FOR_THRESHOLD && known.codes.some((own) => own.length > 1)
    const threshold = isMeasured ? heldOut(matrix, lesson, 'both', random('held out')).threshold : THRESHOLD
    const model = learn(matrix, lesson, 'both', random('learn'))
    for (const [text, row] of texts.entries()) {
      const original = originals.get(row)
      if (!original) continue
      const sure = confidences(model, matrix, text)
      const [best] = ranked(sure)
      if (best === undefined) continue
      found.set(original, {
        code: codes[best] as string,
        confidence: sure[best] as number,
        codes: outright(sure, threshold).map((code) => codes[code] as string),
      })
    }
  }
  return asked.map((row) => found.get(row) ?? { code: null, confidence: 0, codes: [] })
}
