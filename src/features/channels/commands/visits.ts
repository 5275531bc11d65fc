import type { Context } from '~/platform/context'
import type { Channel } from '../domain'
import { countClick } from '../store'

/** One more who came from a channel to a story; a day and a number, nothing else. */
export const countVisit = (
  { db }: Context,
  visit: { storyId: string; channel: Channel; day: string },
): Promise<unknown> => countClick(db, visit)
