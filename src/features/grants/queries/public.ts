import '../tables'
import { sql } from 'kysely'
import { MONEY_IS_PUBLIC } from '~/features/progress'
import type { Db } from '~/platform/db'

/** What the public may read: money from a published file, and money of published actions. */
const visible = (db: Db) =>
  db
    .selectFrom('money')
    .leftJoin('action', 'action.id', 'money.actionId')
    .leftJoin('goal', (join) =>
      join.onRef('goal.id', '=', 'money.goalId').on('goal.publishedAt', 'is not', null),
    )
    .where(MONEY_IS_PUBLIC)

export interface GrantFilter {
  q?: string | undefined
  /** A municipality's code; null is the whole county. */
  place?: string | null | undefined
  funder?: string | undefined
  year?: number | undefined
  /** A goal's slug. */
  goal?: string | undefined
  /** A passage's id. */
  passage?: string | undefined
}

const chosen = (db: Db, { q, place, funder, year, goal, passage }: GrantFilter) => {
  let query = visible(db)
  if (place === null) query = query.where('money.municipalityCode', 'is', null)
  else if (place) query = query.where('money.municipalityCode', '=', place)
  if (funder) query = query.where('money.funder', '=', funder)
  if (year)
    query = query
      .where('money.decidedOn', '>=', `${year}-01-01`)
      .where('money.decidedOn', '<=', `${year}-12-31`)
  if (goal) query = query.where('goal.slug', '=', goal)
  if (passage) query = query.where('money.passageId', '=', passage)
  for (const word of (q ?? '').trim().split(/\s+/).filter(Boolean).slice(0, 12)) {
    query = query.where(
      sql<boolean>`strpos(lower(concat_ws(' ', money.project, money.recipient, money.purpose, money.funder, money.reference)), lower(${word})) > 0`,
    )
  }
  return query
}

const LISTED = [
  'money.id',
  'money.amountSek',
  'money.funder',
  'money.recipient',
  'money.municipalityCode',
  'money.decidedOn',
  'money.purpose',
  'money.project',
  'money.reference',
  'money.startsOn',
  'money.endsOn',
  'action.title as actionTitle',
  'action.slug as actionSlug',
  'goal.slug as goalSlug',
  'goal.title as goalTitle',
] as const

const listed = (db: Db, filter: GrantFilter) =>
  chosen(db, filter).select(LISTED).orderBy('money.decidedOn', 'desc').orderBy('money.id')

export type ListedGrant = Awaited<ReturnType<typeof grantsFor>>[number]

export const GRANTS_PAGE = 50

/** A page of grants, latest first. */
export const grantsFor = (db: Db, filter: GrantFilter, page = 1) =>
  listed(db, filter)
    .limit(GRANTS_PAGE)
    .offset((page - 1) * GRANTS_PAGE)
    .execute()

/** All of them, for a file. */
export const allGrants = (db: Db, filter: GrantFilter) => listed(db, filter).execute()

/** Kronor and how many grants, in each municipality; null is the whole county. */
export const moneyByMunicipality = (db: Db, filter: GrantFilter = {}) =>
  chosen(db, filter)
    .select('money.municipalityCode')
    .select(sql<number>`sum(amount_sek)::float8`.as('amountSek'))
    .select(sql<number>`count(*)::int`.as('count'))
    .groupBy('money.municipalityCode')
    .execute()

/** The passage a list is cut to, with its address. */
export const passageOfList = (db: Db, id: string) =>
  db
    .selectFrom('passage')
    .innerJoin('document', 'document.id', 'passage.documentId')
    .select(['passage.heading', 'passage.language', 'passage.slug', 'document.slug as documentSlug'])
    .where('passage.id', '=', id)
    .where('passage.withdrawnAt', 'is', null)
    .executeTakeFirst()

/** What the list may be filtered by: what stands in it. */
export const grantChoices = async (db: Db) => {
  const [funders, years, goals] = await Promise.all([
    visible(db).select('money.funder').distinct().orderBy('money.funder').execute(),
    visible(db)
      .select(sql<number>`extract(year from money.decided_on)::int`.as('year'))
      .distinct()
      .orderBy('year', 'desc')
      .execute(),
    visible(db)
      .select(['goal.slug', 'goal.title', 'goal.position'])
      .where('goal.id', 'is not', null)
      .distinct()
      .orderBy('goal.position')
      .execute(),
  ])
  return {
    funders: funders.map(({ funder }) => funder),
    years: years.map(({ year }) => year),
    goals: goals.map(({ slug, title }) => ({ slug: slug ?? '', title: title ?? '' })),
  }
}

/** One grant with what it leads to: its action, its goal, its passage. */
export const grantById = (db: Db, id: string) =>
  visible(db)
    .leftJoin('passage', (join) =>
      join.onRef('passage.id', '=', 'money.passageId').on('passage.withdrawnAt', 'is', null),
    )
    .leftJoin('document', 'document.id', 'passage.documentId')
    .select(LISTED)
    .select(['passage.heading as passageHeading', 'passage.slug as passageSlug'])
    .select(['passage.language as passageLanguage', 'document.slug as documentSlug'])
    .where('money.id', '=', id)
    .executeTakeFirst()

export type ShownGrant = NonNullable<Awaited<ReturnType<typeof grantById>>>

/** Which rows of which files said what of a grant, latest first. */
export const rowsOfGrant = (db: Db, moneyId: string) =>
  db
    .selectFrom('grantRow')
    .innerJoin('grantImport', 'grantImport.id', 'grantRow.importId')
    .leftJoin('staff', 'staff.id', 'grantImport.publishedBy')
    .select(['grantImport.id', 'grantImport.fileName', 'grantImport.source', 'grantImport.publishedAt'])
    .select([
      'staff.title as by',
      'grantRow.row',
      'grantRow.outcome',
      'grantRow.amount',
      'grantRow.amountSek',
    ])
    .select('grantImport.mended')
    .where('grantRow.moneyId', '=', moneyId)
    .where('grantImport.publishedAt', 'is not', null)
    .orderBy('grantImport.publishedAt', 'desc')
    .execute()

/** A file that was published, with what it came to. */
export const publishedImport = async (db: Db, id: string) => {
  const file = await db
    .selectFrom('grantImport')
    .leftJoin('staff', 'staff.id', 'grantImport.publishedBy')
    .select(['grantImport.id', 'fileName', 'source', 'sha256', 'mended', 'publishedAt', 'staff.title as by'])
    .where('grantImport.id', '=', id)
    .where('publishedAt', 'is not', null)
    .executeTakeFirst()
  if (!file) return undefined
  const rows = await db
    .selectFrom('grantRow')
    .innerJoin('money', 'money.id', 'grantRow.moneyId')
    .select(['grantRow.row', 'grantRow.outcome', 'grantRow.amount', 'grantRow.amountSek', 'money.id'])
    .select(['money.project', 'money.recipient'])
    .where('grantRow.importId', '=', id)
    .orderBy('grantRow.row')
    .execute()
  return { ...file, rows }
}

export const linkedStoryIds = async (db: Db, moneyId: string): Promise<string[]> =>
  (await db.selectFrom('moneyStory').select('storyId').where('moneyId', '=', moneyId).execute()).map(
    ({ storyId }) => storyId,
  )
