import './tables'
import { sql } from 'kysely'
import type { Db } from '~/platform/db'

const COLUMNS = ['action.id', 'action.processId', 'action.slug', 'action.title', 'action.text'] as const
const MORE = [
  'action.responsible',
  'action.state',
  'action.startsOn',
  'action.endsOn',
  'action.publishedAt',
] as const

const actions = (db: Db) =>
  db
    .selectFrom('action')
    .select([...COLUMNS, ...MORE])
    .select((eb) =>
      eb
        .selectFrom('money')
        .whereRef('money.actionId', '=', 'action.id')
        .select(sql<number>`coalesce(sum(amount_sek), 0)::float8`.as('sum'))
        .$asScalar()
        .$notNull()
        .as('money'),
    )

/** An action with the sum of its money. */
export type Action = Awaited<ReturnType<typeof listActions>>[number]

/** Published actions, those going on first. */
export const listActions = (db: Db, processId: string) =>
  actions(db)
    .where('action.processId', '=', processId)
    .where('action.publishedAt', 'is not', null)
    .orderBy(sql`array_position(array['ongoing', 'planned', 'done'], action.state)`)
    .orderBy('action.startsOn')
    .execute()

/** For staff: published or not. */
export const actionsForStaff = (db: Db, processId: string) =>
  actions(db).where('action.processId', '=', processId).orderBy('action.startsOn').execute()

export const actionForStaff = (db: Db, id: string) =>
  actions(db).where('action.id', '=', id).executeTakeFirst()

export const actionBySlug = (db: Db, slug: string) =>
  actions(db).where('action.slug', '=', slug).where('action.publishedAt', 'is not', null).executeTakeFirst()

/** Published actions that a passage led to. */
export const actionsOfPassage = (db: Db, passageId: string) =>
  actions(db)
    .innerJoin('actionPassage', 'actionPassage.actionId', 'action.id')
    .where('actionPassage.passageId', '=', passageId)
    .where('action.publishedAt', 'is not', null)
    .orderBy('action.startsOn')
    .execute()

export const passageIdsOf = async (db: Db, actionId: string): Promise<string[]> =>
  (await db.selectFrom('actionPassage').select('passageId').where('actionId', '=', actionId).execute()).map(
    (row) => row.passageId,
  )

export const moneyOf = (db: Db, actionId: string) =>
  db
    .selectFrom('money')
    .select(['id', 'amountSek', 'funder', 'recipient', 'municipalityCode', 'decidedOn', 'purpose'])
    .where('actionId', '=', actionId)
    .orderBy('decidedOn')
    .orderBy('id')
    .execute()

/** The indicators of actions, each with its values, oldest first. */
export const indicatorsOf = async (db: Db, actionIds: readonly string[]) => {
  if (actionIds.length === 0) return []
  const indicators = await db
    .selectFrom('indicator')
    .selectAll()
    .where('actionId', 'in', actionIds)
    .orderBy('id')
    .execute()
  const values = await db
    .selectFrom('indicatorValue')
    .innerJoin('indicator', 'indicator.id', 'indicatorValue.indicatorId')
    .select(['indicatorValue.indicatorId', 'indicatorValue.measuredOn', 'indicatorValue.value'])
    .select('indicatorValue.note')
    .where('indicator.actionId', 'in', actionIds)
    .orderBy('indicatorValue.measuredOn')
    .execute()
  return indicators.map((indicator) => ({
    ...indicator,
    values: values.filter((value) => value.indicatorId === indicator.id),
  }))
}

export type Indicator = Awaited<ReturnType<typeof indicatorsOf>>[number]

/** Kronor granted per municipality to published actions; null is the whole county. */
export const moneyByMunicipality = (
  db: Db,
): Promise<{ municipalityCode: string | null; amountSek: number }[]> =>
  db
    .selectFrom('money')
    .innerJoin('action', 'action.id', 'money.actionId')
    .select('money.municipalityCode')
    .select(sql<number>`sum(amount_sek)::float8`.as('amountSek'))
    .where('action.publishedAt', 'is not', null)
    .groupBy('money.municipalityCode')
    .execute()

/** Every grant to a published action, latest first. */
export const grants = (db: Db, limit = 200) =>
  db
    .selectFrom('money')
    .innerJoin('action', 'action.id', 'money.actionId')
    .select(['money.amountSek', 'money.funder', 'money.recipient', 'money.municipalityCode'])
    .select(['money.decidedOn', 'money.purpose', 'action.title as actionTitle', 'action.slug as actionSlug'])
    .where('action.publishedAt', 'is not', null)
    .orderBy('money.decidedOn', 'desc')
    .orderBy('money.id')
    .limit(limit)
    .execute()
