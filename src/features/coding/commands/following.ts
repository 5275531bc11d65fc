import { sortByCodes } from '~/features/sensemaking'
import type { Actor } from '~/platform/audit'
import type { Tx } from '~/platform/db'
import * as store from '../store'

export interface Moment {
  at: Date
  actor: Actor
}

/** The themes of a statement follow the codes it carries. */
export const followThemes = async (
  tx: Tx,
  { statementId, contributionId }: { statementId: string; contributionId: string },
  moment: Moment,
): Promise<void> =>
  sortByCodes(tx, {
    statementId,
    contributionId,
    themeIds: await store.themesOfCodes(tx, statementId),
    ...moment,
  })

/** An inspel with marks is coded; one that lost its last is unread again, unless somebody said otherwise of it. */
export const followStanding = async (
  tx: Tx,
  { contributionId, processId }: { contributionId: string; processId: string },
  by: string | null,
  at: Date,
): Promise<void> => {
  const marks = await store.liveMarks(tx, contributionId)
  const standing = await store.standingOf(tx, contributionId)
  if (marks.length > 0 && standing?.state !== 'coded')
    await store.putStanding(tx, { contributionId, processId, state: 'coded', setBy: by, at })
  if (marks.length === 0 && standing?.state === 'coded') await store.dropStanding(tx, contributionId)
}
