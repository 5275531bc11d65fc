/** What an official answer says became of something. */
export type Outcome = 'woven_in' | 'partly' | 'already_so' | 'not_taken_up' | 'outside_remit'

/** The one fate by which an inspel is counted; it may have several at once. Best news first. */
export const FATES = [
  'woven_in',
  'partly',
  'already_so',
  'outside_remit',
  'not_taken_up',
  'unanswered',
] as const
export type Fate = (typeof FATES)[number]

const isOutcome = (fate: Fate): fate is Outcome => fate !== 'unanswered'

/** What is known of a theme: the answers to it, and which passages rest on it. */
export interface ThemeFate {
  id: string
  outcomes: readonly Outcome[]
  passageIds: readonly string[]
}

/** Inspel that have way in, themes, own answers and own passages in common, counted together. */
export interface Bundle {
  wayInKind: string
  themeIds: readonly string[]
  ownOutcomes: readonly Outcome[]
  ownPassageIds: readonly string[]
  count: number
}

/**
 * The fate by which an inspel is counted: an answer of its own stands before those of its themes;
 * a passage that rests on it is an answer too, even before somebody has put it in words.
 */
export const fateOf = (
  bundle: Omit<Bundle, 'wayInKind' | 'count'>,
  themes: ReadonlyMap<string, ThemeFate>,
): Fate => {
  const own: Outcome[] = [...bundle.ownOutcomes]
  if (own.length === 0 && bundle.ownPassageIds.length > 0) own.push('woven_in')
  const inherited = bundle.themeIds.flatMap((id) => themeOutcomes(themes.get(id)))
  const all = own.length > 0 ? own : inherited
  return FATES.filter(isOutcome).find((fate) => all.includes(fate)) ?? 'unanswered'
}

const themeOutcomes = (theme: ThemeFate | undefined): readonly Outcome[] => {
  if (!theme) return []
  if (theme.outcomes.length > 0) return theme.outcomes
  return theme.passageIds.length > 0 ? ['woven_in'] : []
}

export const countFates = (
  bundles: readonly Bundle[],
  themes: ReadonlyMap<string, ThemeFate>,
): Record<Fate, number> => {
  const counts = Object.fromEntries(FATES.map((fate) => [fate, 0])) as Record<Fate, number>
  for (const bundle of bundles) counts[fateOf(bundle, themes)] += bundle.count
  return counts
}

/** A stream of the flow: so many inspel from one station to the next. */
export interface Stream {
  from: string
  to: string
  value: number
}

const LEADS_TO_TEXT: readonly Fate[] = ['woven_in', 'partly', 'already_so']

/**
 * The flow from way in over theme to passage, or to where it ended. An inspel in two themes flows in both;
 * a theme that several passages rest on divides its stream evenly between them.
 * Stations are named "way:<kind>", "theme:<id>", "passage:<id>" and "fate:<fate>"; unsorted inspel pass "theme:".
 */
export const flowOf = (bundles: readonly Bundle[], themes: ReadonlyMap<string, ThemeFate>): Stream[] => {
  const streams = new Map<string, Stream>()
  const add = (from: string, to: string, value: number) => {
    const key = `${from} ${to}`
    const stream = streams.get(key)
    if (stream) stream.value += value
    else streams.set(key, { from, to, value })
  }
  for (const bundle of bundles) {
    for (const themeId of bundle.themeIds.length > 0 ? bundle.themeIds : ['']) {
      const station = `theme:${themeId}`
      add(`way:${bundle.wayInKind}`, station, bundle.count)
      const fate = fateOf({ ...bundle, themeIds: themeId ? [themeId] : [] }, themes)
      const passages = [...new Set([...bundle.ownPassageIds, ...(themes.get(themeId)?.passageIds ?? [])])]
      if (LEADS_TO_TEXT.includes(fate) && passages.length > 0) {
        for (const passage of passages) add(station, `passage:${passage}`, bundle.count / passages.length)
      } else add(station, `fate:${fate}`, bundle.count)
    }
  }
  return [...streams.values()]
}

/** Where the streams to all passages but the largest go together. */
export const OTHER_PASSAGES = 'passage:others'

/**
 * The same flow, drawn so that it can be read: the passages with the most inspel keep stations of their own, the
 * others share one.
 * @returns the streams and how many passages share a station
 */
export const withFewPassages = (
  streams: readonly Stream[],
  most: number,
): { streams: Stream[]; together: number } => {
  const sums = new Map<string, number>()
  for (const { to, value } of streams)
    if (to.startsWith('passage:')) sums.set(to, (sums.get(to) ?? 0) + value)
  if (sums.size <= most) return { streams: [...streams], together: 0 }
  const largest = new Set(
    [...sums]
      .sort((a, b) => b[1] - a[1])
      .slice(0, most)
      .map(([to]) => to),
  )
  const folded = new Map<string, Stream>()
  for (const { from, to, value } of streams) {
    const end = to.startsWith('passage:') && !largest.has(to) ? OTHER_PASSAGES : to
    const there = folded.get(`${from} ${end}`)
    if (there) there.value += value
    else folded.set(`${from} ${end}`, { from, to: end, value })
  }
  return { streams: [...folded.values()], together: sums.size - most }
}
