/** Numbers that look drawn by chance and are the same for the same seed, so that a run can be made again. */
export interface Random {
  /** At least 0 and less than 1. */
  next(): number
  /** A whole number of 0 to below the limit. */
  below(limit: number): number
  /** Normally distributed, mean 0 and deviation 1. */
  normal(): number
}

/** Mulberry32: 32 bits of state are plenty for drawing samples and starting points. */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    // Box and Muller's; 1 − next() is never 0.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}

/** The numbers below n in an order by chance. */
export const shuffled = (n: number, random: Random): Uint32Array => {
  const order = Uint32Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const kept = order[i] as number
    order[i] = order[j] as number
    order[j] = kept
  }
  return order
}
