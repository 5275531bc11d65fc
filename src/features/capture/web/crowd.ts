import type { Meeting } from '~/features/meetings'
import type { Context } from '~/platform/context'
import { countUp } from '~/platform/limits'
import { CROWD } from '../domain'

/** Counts what comes from the phones of one meeting: never by address, since a hall shares one. */
export const crowdOf = async (
  { db, clock }: Context,
  meeting: Meeting,
  notes: number,
): Promise<'clear' | 'suspect' | 'stop'> => {
  const limit = { bucket: `capture:${meeting.id}`, windowSeconds: CROWD.windowSeconds }
  const count = await countUp(db, limit, clock.now(), notes)
  if (count > CROWD.stopFrom) return 'stop'
  return count > CROWD.suspectFrom ? 'suspect' : 'clear'
}
