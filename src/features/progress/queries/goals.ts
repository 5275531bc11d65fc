import '../tables'
import { type SqlBool, sql } from 'kysely'
import type { Db } from '~/platform/db'
import type { Action } from './actions'
import { listActions } from './actions'

const goals = (db: Db) =>
  db
    .selectFrom('goal')
    .select(['goal.id', 'goal.processId', 'goal.slug', 'goal.title', 'goal.text', 'goal.publishedAt'])
    .select([
      sql<string[]>`array(select passage_id::text from goal_passage where goal_id = goal.id)`.as(
        'passageIds',
      ),
      sql<string[]>`array(select action_id::text from goal_action where goal_id = goal.id)`.as('actionIds'),
    ])
    .orderBy('goal.position')

export type Goal = Awaited<ReturnType<typeof goalsForStaff>>[number]

/** Published goals, in their order. */
export const publishedGoals = (db: Db, processId: string) =>
  goals(db).where('goal.processId', '=', processId).where('goal.publishedAt', 'is not', null).execute()

export const goalBySlug = (db: Db, slug: string) =>
  goals(db).where('goal.slug', '=', slug).where('goal.publishedAt', 'is not', null).executeTakeFirst()

/** For staff: published or not. */
export const goalsForStaff = (db: Db, processId: string) =>
  goals(db).where('goal.processId', '=', processId).execute()

export const goalForStaff = (db: Db, id: string) => goals(db).where('goal.id', '=', id).executeTakeFirst()

/** The published actions that lead to a goal. */
export const actionsOfGoal = async (
  db: Db,
  { processId, actionIds }: Pick<Goal, 'processId' | 'actionIds'>,
): Promise<Action[]> => (await listActions(db, processId)).filter(({ id }) => actionIds.includes(id))

/** Published goals that an action leads to. */
export const goalsOfAction = (db: Db, actionId: string) =>
  db
    .selectFrom('goal')
    .innerJoin('goalAction', 'goalAction.goalId', 'goal.id')
    .select(['goal.slug', 'goal.title'])
    .where('goalAction.actionId', '=', actionId)
    .where('goal.publishedAt', 'is not', null)
    .orderBy('goal.position')
    .execute()

/** True of money that everyone may read of, joined with its action if it has one: what came with a file, or of a published action. */
export const MONEY_IS_PUBLIC = sql<SqlBool>`(money.action_id is null or action.published_at is not null)`

/** Money that everyone may read of, with the goals it works for: its own, or those of its action. */
const moneyOfGoals = (db: Db) =>
  db.selectFrom('money').leftJoin('action', 'action.id', 'money.actionId').where(MONEY_IS_PUBLIC)

/** What was granted towards each goal; money of an action counts at each goal that the action leads to. */
export const grantedTowards = async (db: Db, goalIds: readonly string[]) => {
  if (goalIds.length === 0) return new Map<string, { amountSek: number; count: number }>()
  const rows = await moneyOfGoals(db)
    .innerJoin('goal', (join) =>
      join.on(
        sql<boolean>`goal.id = money.goal_id or exists (select 1 from goal_action ga where ga.goal_id = goal.id and ga.action_id = money.action_id)`,
      ),
    )
    .select('goal.id')
    .select([sql<number>`sum(amount_sek)::float8`.as('amountSek'), sql<number>`count(*)::int`.as('count')])
    .where('goal.id', 'in', goalIds)
    .groupBy('goal.id')
    .execute()
  return new Map(rows.map(({ id, ...granted }) => [id, granted]))
}

/** What was granted in each municipality; null is the whole county. */
export const grantedIn = (db: Db) =>
  moneyOfGoals(db)
    .select('money.municipalityCode')
    .select([sql<number>`sum(amount_sek)::float8`.as('amountSek'), sql<number>`count(*)::int`.as('count')])
    .groupBy('money.municipalityCode')
    .execute()

const milestones = (db: Db, processId: string) =>
  db
    .selectFrom('milestone')
    .leftJoin('goal', 'goal.id', 'milestone.goalId')
    .select([
      'milestone.id',
      'milestone.title',
      'milestone.happensOn',
      'milestone.reachedOn',
      'milestone.goalId',
    ])
    .select(['goal.slug as goalSlug', 'goal.title as goalTitle'])
    .where('milestone.processId', '=', processId)
    .orderBy('milestone.happensOn')
    .orderBy('milestone.id')

export const milestonesForStaff = (db: Db, processId: string) => milestones(db, processId).execute()

export type Milestone = Awaited<ReturnType<typeof milestonesForStaff>>[number]

/** Stations of the whole plan, and of its published goals. */
export const publishedMilestones = (db: Db, processId: string) =>
  milestones(db, processId)
    .where((eb) => eb.or([eb('milestone.goalId', 'is', null), eb('goal.publishedAt', 'is not', null)]))
    .execute()
