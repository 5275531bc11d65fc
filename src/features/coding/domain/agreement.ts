import { kappaPerCode, type Measured, nominalAlpha, setAlpha } from '~/kernel/agreement'

/** What one coder saw in one inspel of a sample. */
export interface BlindCoding {
  contributionId: string
  coder: string
  codeIds: readonly string[]
}

export interface CodeAgreement {
  codeId: string
  alpha: Measured
  kappa: Measured
  /** Inspel on which all set it, and on which only some did. */
  byAll: number
  bySome: number
}

export interface SampleAgreement {
  coders: string[]
  /** Sets of codes, MASI and Jaccard distance. */
  masi: Measured
  jaccard: Measured
  perCode: CodeAgreement[]
  /** Inspel on which the coders don't have the same codes, in the sample's order. */
  disagreed: string[]
}

/** How alike the coders of a sample read. Kappa is for the first two of them, who coded most. */
export const agreementOf = (
  inspel: readonly string[],
  coded: readonly BlindCoding[],
  codeIds: readonly string[],
  seed: number,
): SampleAgreement => {
  const done = Map.groupBy(coded, ({ coder }) => coder)
  const coders = [...done.keys()].toSorted(
    (a, b) => (done.get(b)?.length ?? 0) - (done.get(a)?.length ?? 0) || a.localeCompare(b),
  )
  const setsOf = new Map(coders.map((coder) => [coder, new Map<string, ReadonlySet<string>>()]))
  for (const { coder, contributionId, codeIds: ids } of coded)
    setsOf.get(coder)?.set(contributionId, new Set(ids))
  const rows = inspel.map((id) => coders.map((coder) => setsOf.get(coder)?.get(id) ?? null))
  const drawing = { seed }
  const pairs = rows.map(([a, b]) => [a ?? null, b ?? null] as const)
  const kappas = kappaPerCode(pairs, codeIds, drawing)
  const perCode = codeIds.flatMap((codeId): CodeAgreement[] => {
    const cells = rows.map((row) => row.map((set) => (set ? String(set.has(codeId)) : null)))
    const said = cells.map((row) => row.filter((cell) => cell !== null))
    const byAll = said.filter((row) => row.length > 1 && row.every((cell) => cell === 'true')).length
    const bySome = said.filter((row) => row.includes('true') && row.includes('false')).length
    const kappa = kappas.get(codeId)
    if (byAll + bySome === 0 || !kappa) return []
    return [{ codeId, alpha: nominalAlpha(cells, drawing), kappa, byAll, bySome }]
  })
  const same = (sets: readonly (ReadonlySet<string> | null)[]): boolean => {
    const given = sets.filter((set) => set !== null).map((set) => [...set].toSorted().join(' '))
    return new Set(given).size < 2
  }
  return {
    coders,
    masi: setAlpha(rows, 'masi', drawing),
    jaccard: setAlpha(rows, 'jaccard', drawing),
    perCode,
    disagreed: inspel.filter((_, n) => !same(rows[n] ?? [])),
  }
}
