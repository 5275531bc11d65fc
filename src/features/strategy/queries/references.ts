import '../tables'
import type { Db } from '~/platform/db'
import type { NewReference } from '../domain'

export interface Reference extends NewReference {
  id: string
}

/** The laws, decisions, figures and the like that each passage rests on. Public as the passage is. */
export const referencesOfPassages = async (
  db: Db,
  passageIds: readonly string[],
): Promise<ReadonlyMap<string, Reference[]>> => {
  if (passageIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('passageReference')
    .select(['passageId', 'id', 'kind', 'title', 'href', 'note', 'seenOn'])
    .where('passageId', 'in', passageIds)
    .orderBy('addedAt')
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, ({ passageId }) => passageId)
}

export const referencesOfPassage = async (db: Db, passageId: string): Promise<Reference[]> =>
  (await referencesOfPassages(db, [passageId])).get(passageId) ?? []
