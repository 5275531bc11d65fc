import type { Context } from '~/platform/context'
import { compareNew } from './commands'

const BATCH = 1_000

/** Finds inspel that say nearly the same words, until none is left to compare. */
export const findAlike = async (context: Context): Promise<number> => {
  let compared = 0
  for (;;) {
    const taken = await compareNew(context, { limit: BATCH })
    compared += taken
    if (taken < BATCH) return compared
  }
}
