import '../tables'
import { type Selectable, sql } from 'kysely'
import type { Db, Tables } from '~/platform/db'

export type Term = Selectable<Tables['term']>

/** Every term that everybody may read. */
export const publishedTerms = (db: Db): Promise<Term[]> =>
  db.selectFrom('term').selectAll().where('publishedAt', 'is not', null).orderBy('slug').execute()

export const publishedTermBySlug = (db: Db, slug: string): Promise<Term | undefined> =>
  db
    .selectFrom('term')
    .selectAll()
    .where('slug', '=', slug)
    .where('publishedAt', 'is not', null)
    .executeTakeFirst()

export const termsForStaff = (db: Db): Promise<Term[]> => db.selectFrom('term').selectAll().execute()

export const termById = (db: Db, id: string): Promise<Term | undefined> =>
  db.selectFrom('term').selectAll().where('id', '=', id).executeTakeFirst()

/** Grows with every change to any term: terms are never removed, and each change raises its revision. */
export const revisionOfGlossary = async (db: Db): Promise<number> => {
  const { sum } = await db
    .selectFrom('term')
    .select(sql<number>`coalesce(sum(revision), 0)::int`.as('sum'))
    .executeTakeFirstOrThrow()
  return sum
}
