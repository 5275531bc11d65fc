import '../tables'
import { type SqlBool, sql } from 'kysely'
import type { Localized } from '~/kernel/language'
import { remembered } from '~/platform/audit'
import type { Db } from '~/platform/db'

export interface Theme {
  id: string
  processId: string
  slug: string
  title: Localized
  description: Localized
  position: number
  publishedAt: Date | null
}

const themes = (db: Db) =>
  db
    .selectFrom('theme')
    .select(['id', 'processId', 'slug', 'title', 'description', 'position', 'publishedAt'])

export const listThemes = (
  db: Db,
  processId: string,
  { publishedOnly }: { publishedOnly: boolean },
): Promise<Theme[]> => {
  const all = themes(db).where('processId', '=', processId).orderBy('position').orderBy('id')
  return (publishedOnly ? all.where('publishedAt', 'is not', null) : all).execute()
}

/** A published theme by its address. */
export const themeBySlug = (db: Db, processId: string, slug: string): Promise<Theme | undefined> =>
  themes(db)
    .where('processId', '=', processId)
    .where('slug', '=', slug)
    .where('publishedAt', 'is not', null)
    .executeTakeFirst()

/** For staff: a theme published or not. */
export const themeForStaff = (db: Db, id: string): Promise<Theme | undefined> =>
  themes(db).where('id', '=', id).executeTakeFirst()

/** How many published inspel each theme holds, by theme id. */
export const themeCounts = (db: Db, processId: string): Promise<Map<string, number>> =>
  remembered(db, `theme counts:${processId}`, async () => {
    const { rows } = await sql<{ themeId: string; n: number }>`
      select theme_id, count(*)::int as n
      from publication, unnest(theme_ids) as theme_id
      where process_id = ${processId}
      group by theme_id`.execute(db)
    return new Map(rows.map((row) => [row.themeId, row.n]))
  })

/** The themes of one inspel with the day it was first sorted there. */
export const themesOfContribution = (db: Db, contributionId: string) =>
  db
    .selectFrom('coding')
    .innerJoin('statement', 'statement.id', 'coding.statementId')
    .innerJoin('theme', 'theme.id', 'coding.themeId')
    .select(['theme.id', 'theme.slug', 'theme.title', 'theme.publishedAt'])
    .select((eb) => eb.fn.min<Date>('coding.at').as('firstCodedAt'))
    .where('statement.contributionId', '=', contributionId)
    .where('statement.withdrawnAt', 'is', null)
    .groupBy(['theme.id', 'theme.slug', 'theme.title', 'theme.publishedAt', 'theme.position'])
    .orderBy('theme.position')
    .execute()

export const statementsOf = async (db: Db, contributionId: string) => {
  const statements = await db
    .selectFrom('statement')
    .select(['id', 'text', 'position'])
    .where('contributionId', '=', contributionId)
    .where('withdrawnAt', 'is', null)
    .orderBy('position')
    .execute()
  const codings = await db
    .selectFrom('coding')
    .innerJoin('statement', 'statement.id', 'coding.statementId')
    .select(['coding.statementId', 'coding.themeId'])
    .where('statement.contributionId', '=', contributionId)
    .where('statement.withdrawnAt', 'is', null)
    .execute()
  return statements.map((statement) => ({
    ...statement,
    themeIds: codings.filter((coding) => coding.statementId === statement.id).map((coding) => coding.themeId),
  }))
}

const unsorted = (db: Db, processId: string) =>
  db.selectFrom('publication').where('processId', '=', processId).where(sql<SqlBool>`theme_ids = '{}'`)

/** How many published inspel nobody has sorted. */
export const unsortedCount = async (db: Db, processId: string): Promise<number> =>
  (
    await unsorted(db, processId)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n

/** The published inspel to sort next: the oldest after the one just left, or else the oldest of all. */
export const nextUnsorted = async (
  db: Db,
  processId: string,
  after?: string,
): Promise<string | undefined> => {
  const inOrder = unsorted(db, processId)
    .select('contributionId')
    .orderBy('receivedAt')
    .orderBy('contributionId')
    .limit(1)
  const later = after
    ? await inOrder
        .where(
          sql<SqlBool>`(received_at, contribution_id) > (select received_at, id from contribution where id = ${after})`,
        )
        .executeTakeFirst()
    : undefined
  const next = later ?? (await inOrder.where('contributionId', '<>', after ?? NOBODY).executeTakeFirst())
  return next?.contributionId
}

const NOBODY = '00000000-0000-0000-0000-000000000000'
