/** Fewer than this are never told as a group: a group would be a person. */
export const GROUP_MIN = 5

/**
 * The places of the counts that are kept back where they stand beside their sum, or where it can be known from
 * elsewhere: those below `GROUP_MIN`, and as many of the next smallest as it takes for none to be found by taking
 * the others from the sum. What is kept back must together be a group, and may not be the sum that only the
 * highest of small counts make (4 and 4 are 8, and nothing else is).
 * The two sorts are to be shown alike: which is which would tell again.
 */
export const keptBack = (counts: readonly number[]): ReadonlySet<number> => {
  const bySize = [...counts.keys()].sort((a, b) => (counts[a] as number) - (counts[b] as number))
  const back = new Set(bySize.filter((place) => (counts[place] as number) < GROUP_MIN))
  const isTold = (): boolean => {
    const sum = [...back].reduce((all, place) => all + (counts[place] as number), 0)
    return sum < GROUP_MIN || sum === (GROUP_MIN - 1) * back.size
  }
  for (const place of bySize) {
    if (back.size === 0 || !isTold()) break
    back.add(place)
  }
  return back
}
