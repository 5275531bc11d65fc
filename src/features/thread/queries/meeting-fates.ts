import type { Db } from '~/platform/db'
import { countFates, type Fate } from '../domain'
import { bundlesOf, themeFates } from './flow'
import { type PassageOnThread, passagesById } from './onward'

export interface MeetingFates {
  counts: Record<Fate, number>
  /** Published passages that rest on what was said there, by itself or through a theme. */
  passages: PassageOnThread[]
}

/** What became of all that was said at one meeting, in as many queries however much was said. */
export const fatesOfMeeting = async (
  db: Db,
  { processId, meetingId }: { processId: string; meetingId: string },
): Promise<MeetingFates> => {
  const [bundles, fates] = await Promise.all([bundlesOf(db, processId, meetingId), themeFates(db, processId)])
  const themes = new Map(fates.map((theme) => [theme.id, theme]))
  const passageIds = bundles.flatMap(({ ownPassageIds, themeIds }) => [
    ...ownPassageIds,
    ...themeIds.flatMap((id) => themes.get(id)?.passageIds ?? []),
  ])
  return {
    counts: countFates(bundles, themes),
    passages: await passagesById(db, [...new Set(passageIds)]),
  }
}
