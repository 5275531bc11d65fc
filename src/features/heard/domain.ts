import { keptBack } from '~/kernel/small-groups'

/** How many of a group there are, how many inspel came from them, and how many came to meetings that were counted. */
export interface Group {
  key: string
  people: number
  inspel: number
  /** Undefined where no meeting was counted. */
  met?: number | undefined
}

/**
 * How a group's inspel stand to its share of the people, of all inspel whose group is known:
 * - `under_half`, `under` (less than four fifths), `fair`
 * - `few`: the number is kept back; by its share there should be many
 * - `small`: the number is kept back, and by its share there would be few anyway
 * - `unknown`: too few inspel in all to say anything of anybody
 * What is kept back is judged by its share alone: its own number would show through.
 */
export const STANDINGS = ['under_half', 'few', 'under', 'small', 'unknown', 'fair'] as const
export type Standing = (typeof STANDINGS)[number]

export interface Row {
  key: string
  people: number
  /** Null where it is kept back. */
  inspel: number | null
  /** Likewise; undefined where no meeting was counted. */
  met: number | null | undefined
  /** As many inspel as there would be if every group were heard alike. */
  expected: number
  standing: Standing
}

/** With fewer in all, nothing can be said of who is missing. */
const ENOUGH = 50
const HALF = 0.5
const NEARLY = 0.8
/** From here on half of the share is a group of its own: five or more. */
const MANY = 10

const standingOf = (inspel: number | null, expected: number, all: number): Standing => {
  if (all < ENOUGH) return 'unknown'
  if (inspel === null) return expected >= MANY ? 'few' : 'small'
  if (inspel < expected * HALF) return 'under_half'
  return inspel < expected * NEARLY ? 'under' : 'fair'
}

/** Each group as it may be told, in the order given: small numbers kept back, and none to be found from the sums. */
export const rowsOf = (groups: readonly Group[]): Row[] => {
  const all = groups.reduce((sum, { inspel }) => sum + inspel, 0)
  const people = groups.reduce((sum, one) => sum + one.people, 0)
  const fewInspel = keptBack(groups.map(({ inspel }) => inspel))
  const counted = groups.filter(({ met }) => met !== undefined)
  const fewMet = keptBack(counted.map(({ met = 0 }) => met))
  return groups.map((group, at) => {
    const inspel = fewInspel.has(at) ? null : group.inspel
    const expected = people === 0 ? 0 : (all * group.people) / people
    return {
      key: group.key,
      people: group.people,
      inspel,
      met: fewMet.has(counted.indexOf(group)) ? null : group.met,
      expected,
      standing: standingOf(inspel, expected, all),
    }
  })
}

/** Groups to do something about: under half of their share or too few to be shown, those that lack the most first. */
export const unheard = (rows: readonly Row[]): Row[] =>
  rows
    .filter(({ standing }) => standing === 'under_half' || standing === 'few')
    .sort((a, b) => lackOf(b) - lackOf(a))

/** A number that is kept back must not show by its place either. */
const lackOf = ({ expected, inspel }: Row): number => expected - (inspel ?? 0)

export const perThousand = (count: number, people: number): number => (count / people) * 1_000
