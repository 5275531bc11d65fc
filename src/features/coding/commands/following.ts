import { sortByCodes } from '~/features/sensemaking'
import { newId } from '~/kernel/ids'
import { type Actor, staffIdOf } from '~/platform/audit'
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

interface Followed {
  contributionId: string
  processId: string
  statementId: string
}

/** What follows from a mark set or ended: where its inspel stands, and the themes of its statement. */
export const follow = async (tx: Tx, mark: Followed, moment: Moment): Promise<void> => {
  await followStanding(tx, mark, moment)
  await followThemes(tx, mark, moment)
}

/** An inspel with marks is coded; one that lost its last is unread again, unless somebody said otherwise of it. */
const followStanding = async (
  tx: Tx,
  { contributionId, processId }: Followed,
  { at, actor }: Moment,
): Promise<void> => {
  const marks = await store.liveMarks(tx, contributionId)
  const standing = await store.standingOf(tx, contributionId)
  if (marks.length > 0 && standing?.state !== 'coded')
    await store.putStanding(tx, { contributionId, processId, state: 'coded', setBy: staffIdOf(actor), at })
  if (marks.length === 0 && standing?.state === 'coded') await store.dropStanding(tx, contributionId)
}

/** The mark that carries another on, by whom and when the first was set unless said otherwise. */
export const heirOf = (
  { endedAt, endedBy, endedHow, ...same }: store.MarkRow,
  change: Pick<store.MarkRow, 'origin'> & Partial<store.MarkRow>,
) => ({ ...same, ...change, id: newId(), follows: same.id })
