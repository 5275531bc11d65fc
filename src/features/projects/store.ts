import './tables'
import type { Insertable, Updateable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'
import type { Channel, Part } from './domain'

export const projectByKey = (tx: Tx, idempotencyKey: string) =>
  tx
    .selectFrom('project')
    .select(['id', 'slug'])
    .where('idempotencyKey', '=', idempotencyKey)
    .executeTakeFirst()

export const slugsLike = async (tx: Tx, slug: string): Promise<string[]> =>
  (await tx.selectFrom('project').select('slug').where('slug', 'like', `${slug}%`).execute()).map(
    (row) => row.slug,
  )

export const insertProject = (tx: Tx, row: Insertable<Tables['project']>) =>
  tx.insertInto('project').values(row).execute()

export const lockProject = (tx: Tx, id: string) =>
  tx.selectFrom('project').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updateProject = (tx: Tx, id: string, row: Updateable<Tables['project']>) =>
  tx.updateTable('project').set(row).where('id', '=', id).execute()

export const insertProjectStory = (tx: Tx, row: Insertable<Tables['projectStory']>) =>
  tx.insertInto('projectStory').values(row).execute()

export const setChannels = async (
  tx: Tx,
  projectId: string,
  part: Part,
  channels: Channel[],
): Promise<boolean> =>
  (
    await tx
      .updateTable('projectStory')
      .set({ channels })
      .where('projectId', '=', projectId)
      .where('part', '=', part)
      .returning('storyId')
      .execute()
  ).length > 0

export const setMeetings = async (
  tx: Tx,
  projectId: string,
  meetingIds: readonly string[],
): Promise<void> => {
  await tx.deleteFrom('projectMeeting').where('projectId', '=', projectId).execute()
  const rows = [...new Set(meetingIds)].map((meetingId) => ({ projectId, meetingId }))
  if (rows.length > 0) await tx.insertInto('projectMeeting').values(rows).execute()
}

export const insertFollowUps = (tx: Tx, rows: Insertable<Tables['projectFollowUp']>[]) =>
  tx.insertInto('projectFollowUp').values(rows).execute()

/** Moves a follow-up that is not done. */
export const moveFollowUp = (
  tx: Tx,
  projectId: string,
  moment: Tables['projectFollowUp']['moment'],
  dueOn: string,
) =>
  tx
    .updateTable('projectFollowUp')
    .set({ dueOn })
    .where('projectId', '=', projectId)
    .where('moment', '=', moment)
    .where('doneAt', 'is', null)
    .execute()

/** Undefined when there is no such follow-up that is still to be done. */
export const finishFollowUp = async (
  tx: Tx,
  id: string,
  row: { doneAt: Date; doneBy: string; note: string },
): Promise<string | undefined> =>
  (
    await tx
      .updateTable('projectFollowUp')
      .set(row)
      .where('id', '=', id)
      .where('doneAt', 'is', null)
      .returning('projectId')
      .executeTakeFirst()
  )?.projectId
