import { type Coded, commonest, parted, partOf } from './labels'
import { confidences, type Lesson, learn, type ModelKind, ranked } from './model'
import {
  LEAST_PER_CODE,
  type Lift,
  liftOf,
  type Scores,
  scoresOf,
  shareOffered,
  type Verdict,
  verdictOf,
} from './quality'
import { type Random, shuffled } from './random'
import type { Sparse } from './sparse'

/** What a model is good for, seen on texts it had not learnt from. */
export interface HeldOut {
  lift: Lift
  verdict: Verdict
  /** A code is suggested outright from this confidence. */
  threshold: number
  scores: Scores
  /** The commonest code for every text: what anything must beat. */
  majority: Pick<Scores, 'microF1' | 'macroF1'>
}

export const OFFERED = 3
const PARTS = 5
/** More would only take longer: the figures move no more. */
const MOST_MEASURED = 3_000
const THRESHOLDS = Array.from({ length: 17 }, (_, i) => 0.1 + i * 0.05)

/** The codes above the threshold, and always the surest. */
export const outright = (sure: Float64Array, threshold: number): number[] => {
  const order = ranked(sure)
  return order.filter((code, place) => place === 0 || (sure[code] as number) >= threshold)
}

const bestThreshold = (sure: readonly Float64Array[], chosen: Coded['codes'], codes: number): number => {
  let [best, found] = [-1, 0.5]
  for (const threshold of THRESHOLDS) {
    const { microF1 } = scoresOf(
      sure.map((one) => outright(one, threshold)),
      chosen,
      codes,
    )
    if (microF1 > best + 1e-9) [best, found] = [microF1, threshold]
  }
  return found
}

const someOf = (coded: Coded, random: Random): Coded => {
  if (coded.texts.length <= MOST_MEASURED) return coded
  const chosen = new Set(shuffled(coded.texts.length, random).subarray(0, MOST_MEASURED))
  return partOf(coded, (index) => chosen.has(index))
}

/**
 * Learns from four fifths of what was coded and looks at the fifth that was left, in turn. Texts without any code
 * are learnt from, but none can be found for them: they are not measured.
 */
export const heldOut = (matrix: Sparse, lesson: Lesson, kind: ModelKind, random: Random): HeldOut => {
  const { coded: all, codes } = lesson
  const coded = someOf(all, random)
  const part = parted(coded, PARTS, random)
  const [sure, chosen, byModel, byCommonest, guess] = [
    [] as Float64Array[],
    [] as (readonly number[])[],
    [] as number[],
    [] as number[],
    [] as number[][],
  ]
  for (let left = 0; left < PARTS; left++) {
    const known = partOf(coded, (index) => part[index] !== left)
    const asked = partOf(coded, (index) => part[index] === left)
    if (known.texts.length === 0) continue
    const model = learn(matrix, { ...lesson, coded: known }, kind, random)
    const { order } = commonest(known, codes)
    asked.texts.forEach((text, i) => {
      const own = asked.codes[i] as readonly number[]
      if (own.length === 0) return
      const found = confidences(model, matrix, text)
      sure.push(found)
      chosen.push(own)
      guess.push(order.slice(0, 1))
      byModel.push(shareOffered(ranked(found).slice(0, OFFERED), own))
      byCommonest.push(shareOffered(order.slice(0, OFFERED), own))
    })
  }
  const lift = liftOf(byModel, byCommonest)
  const { counts } = commonest(all, codes)
  const threshold = bestThreshold(sure, chosen, codes)
  const { microF1, macroF1 } = scoresOf(guess, chosen, codes)
  return {
    lift,
    verdict: verdictOf(lift, counts.filter((count) => count >= LEAST_PER_CODE).length),
    threshold,
    scores: scoresOf(
      sure.map((one) => outright(one, threshold)),
      chosen,
      codes,
    ),
    majority: { microF1, macroF1 },
  }
}
