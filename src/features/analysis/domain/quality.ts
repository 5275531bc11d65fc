/** How suggested codes compare with those that people chose, over many texts. */
export interface Scores {
  microF1: number
  macroF1: number
  byCode: CodeScore[]
}

export interface CodeScore {
  code: number
  /** Texts that people gave the code. */
  chosen: number
  /** Of those where it was suggested, the share where people chose it; null where it never was. */
  precision: number | null
  /** Of those where people chose it, the share where it was suggested; null where nobody did. */
  recall: number | null
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)
const f1 = (right: number, suggested: number, chosen: number): number =>
  suggested + chosen === 0 ? 0 : (2 * right) / (suggested + chosen)

/** Macro-F1 counts each code that people used alike, however rare. */
export const scoresOf = (
  suggested: readonly (readonly number[])[],
  chosen: readonly (readonly number[])[],
  codes: number,
): Scores => {
  const [right, said, wanted] = [new Uint32Array(codes), new Uint32Array(codes), new Uint32Array(codes)]
  chosen.forEach((own, i) => {
    for (const code of own) wanted[code] = (wanted[code] as number) + 1
    for (const code of suggested[i] ?? []) {
      said[code] = (said[code] as number) + 1
      if (own.includes(code)) right[code] = (right[code] as number) + 1
    }
  })
  const byCode = Array.from({ length: codes }, (_, code) => ({
    code,
    chosen: wanted[code] as number,
    precision: share(right[code] as number, said[code] as number),
    recall: share(right[code] as number, wanted[code] as number),
  }))
  const used = byCode.filter((one) => one.chosen > 0)
  const sum = (counts: Uint32Array) => counts.reduce((total, count) => total + count, 0)
  return {
    microF1: f1(sum(right), sum(said), sum(wanted)),
    macroF1:
      used.length === 0
        ? 0
        : used.reduce(
            (total, { code }) =>
              total + f1(right[code] as number, said[code] as number, wanted[code] as number),
            0,
          ) / used.length,
    byCode,
  }
}

/** Of a text's codes, the share among those offered. */
export const shareOffered = (offered: readonly number[], chosen: readonly number[]): number =>
  chosen.filter((code) => offered.includes(code)).length / chosen.length

export interface Lift {
  /** Coded texts that it was measured on. */
  texts: number
  /** Share of people's codes among the three suggested. */
  suggested: number
  /** The same of the three commonest codes, always offered. */
  commonest: number
  lift: number
  /** The least it is, at 95 %: difference text by text, normal. */
  atLeast: number
}

export const liftOf = (suggested: readonly number[], commonest: readonly number[]): Lift => {
  const texts = suggested.length
  const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length)
  const differences = suggested.map((one, i) => one - (commonest[i] as number))
  const lift = mean(differences)
  const spread = Math.sqrt(mean(differences.map((one) => (one - lift) ** 2)) / Math.max(1, texts - 1))
  return {
    texts,
    suggested: mean(suggested),
    commonest: mean(commonest),
    lift,
    atLeast: lift - 1.96 * spread,
  }
}

/** Fewer coded texts than this tell nothing of how good suggestions are. */
export const LEAST_CODED = 50
/** Two codes at least, of so many texts each. */
export const LEAST_PER_CODE = 5
/** Below this a person saves more by reading without them: the three commonest codes are as good a guess. */
export const LEAST_LIFT = 0.05

export const VERDICTS = ['few_coded', 'few_codes', 'small_lift', 'useful'] as const
export type Verdict = (typeof VERDICTS)[number]

/**
 * Whether suggestions are shown. They are when, on coded texts the model had not seen, its three hold people's codes
 * at least five parts in a hundred oftener than the three commonest codes do, and not by chance (95 %). In a material
 * where the commonest codes are right almost as often, suggestions only lend them the look of knowledge.
 */
export const verdictOf = ({ texts, lift, atLeast }: Lift, codesWithEnough: number): Verdict =>
  texts < LEAST_CODED
    ? 'few_coded'
    : codesWithEnough < 2
      ? 'few_codes'
      : lift >= LEAST_LIFT && atLeast > 0
        ? 'useful'
        : 'small_lift'

/** How far two ways of sorting agree: adjusted Rand index and normalised mutual information. */
export const agreement = (one: readonly string[], other: readonly string[]): { ari: number; nmi: number } => {
  const n = one.length
  const [cells, rows, columns] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ]
  const count = (into: Map<string, number>, key: string) => into.set(key, (into.get(key) ?? 0) + 1)
  one.forEach((a, i) => {
    const b = other[i] as string
    count(cells, `${a}\u0000${b}`)
    count(rows, a)
    count(columns, b)
  })
  const pairs = (counts: Map<string, number>) =>
    [...counts.values()].reduce((sum, c) => sum + (c * (c - 1)) / 2, 0)
  const [both, inOne, inOther] = [pairs(cells), pairs(rows), pairs(columns)]
  const expected = (inOne * inOther) / Math.max(1, (n * (n - 1)) / 2)
  const most = (inOne + inOther) / 2
  const entropy = (counts: Map<string, number>) =>
    -[...counts.values()].reduce((sum, c) => sum + (c / n) * Math.log(c / n), 0)
  const [h, hOther, joint] = [entropy(rows), entropy(columns), entropy(cells)]
  return {
    ari: most === expected ? 1 : (both - expected) / (most - expected),
    nmi: h + hOther === 0 ? 1 : (2 * (h + hOther - joint)) / (h + hOther),
  }
}
