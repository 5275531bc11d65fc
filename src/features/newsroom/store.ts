import './tables'
import type { Insertable, Updateable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

export const insertStory = (tx: Tx, row: Insertable<Tables['story']>) =>
  tx.insertInto('story').values(row).execute()

export const lockStory = (tx: Tx, id: string) =>
  tx.selectFrom('story').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updateStory = (tx: Tx, id: string, row: Updateable<Tables['story']>) =>
  tx.updateTable('story').set(row).where('id', '=', id).execute()

/** Addresses that begin alike, to find a free one; the unique constraint decides. */
export const slugsLike = async (tx: Tx, slug: string): Promise<string[]> =>
  (await tx.selectFrom('story').select('slug').where('slug', 'like', `${slug}%`).execute()).map(
    (row) => row.slug,
  )

export const setPassages = async (tx: Tx, storyId: string, passageIds: readonly string[]): Promise<void> => {
  await tx.deleteFrom('storyPassage').where('storyId', '=', storyId).execute()
  if (passageIds.length === 0) return
  await tx
    .insertInto('storyPassage')
    .values([...new Set(passageIds)].map((passageId) => ({ storyId, passageId })))
    .execute()
}
