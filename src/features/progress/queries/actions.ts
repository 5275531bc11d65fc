import '../tables'
import { sql } from 'kysely'
import { listProcesses, type Process } from '~/features/processes'
import type { Db } from '~/platform/db'

const COLUMNS = ['action.id', 'action.processId', 'action.slug', 'action.title', 'action.text'] as const
const MORE = [
  'action.responsible',
  'action.state',
  'action.startsOn',
  'action.endsOn',
  'action.costSek',
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

/** Which state an action has been in since when, and who said so, latest first. */
export const statesOf = (db: Db, actionId: string) =>
  db
    .selectFrom('actionState')
    .leftJoin('staff', 'staff.id', 'actionState.changedBy')
    .select(['actionState.state', 'actionState.at', 'staff.title as by'])
    .where('actionState.actionId', '=', actionId)
    .orderBy('actionState.at', 'desc')
    .orderBy('actionState.id', 'desc')
    .execute()

/** The processes that have a published goal or action, with all that is public of them. */
export const processesWithProgress = async (db: Db): Promise<Process[]> => {
  const rows = await db
    .selectFrom('action')
    .select('processId')
    .where('publishedAt', 'is not', null)
    .union(db.selectFrom('goal').select('processId').where('publishedAt', 'is not', null))
    .execute()
  const some = new Set(rows.map(({ processId }) => processId))
  return (await listProcesses(db)).filter(({ id }) => some.has(id))
}
