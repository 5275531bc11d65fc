import '../tables'
import type { Db } from '~/platform/db'

interface Measured {
  actionIds?: readonly string[]
  goalIds?: readonly string[]
}

/** The indicators of actions and of goals, each with its values, oldest first. */
export const indicatorsOf = async (db: Db, { actionIds = [], goalIds = [] }: Measured) => {
  if (actionIds.length + goalIds.length === 0) return []
  const indicators = await db
    .selectFrom('indicator')
    .selectAll()
    .where((eb) =>
      eb.or([
        ...(actionIds.length > 0 ? [eb('actionId', 'in', actionIds)] : []),
        ...(goalIds.length > 0 ? [eb('goalId', 'in', goalIds)] : []),
      ]),
    )
    .orderBy('id')
    .execute()
  const values = await valuesOf(
    db,
    indicators.map(({ id }) => id),
  )
  const places = await placeValuesOf(
    db,
    indicators.map(({ id }) => id),
  )
  return indicators.map((indicator) => ({
    ...indicator,
    places: places.filter((value) => value.indicatorId === indicator.id),
    values: values.filter((value) => value.indicatorId === indicator.id),
  }))
}

export type Indicator = Awaited<ReturnType<typeof indicatorsOf>>[number]

const valuesOf = async (db: Db, indicatorIds: readonly string[]) =>
  indicatorIds.length === 0
    ? []
    : db
        .selectFrom('indicatorValue')
        .leftJoin('indicatorRun', 'indicatorRun.id', 'indicatorValue.runId')
        .select(['indicatorValue.indicatorId', 'measuredOn', 'value', 'note'])
        .select(['indicatorRun.address as fetchedFrom', 'indicatorRun.finishedAt as fetchedAt'])
        .where('indicatorValue.indicatorId', 'in', indicatorIds)
        .orderBy('measuredOn')
        .execute()

/** The last value of each municipality. */
const placeValuesOf = async (db: Db, indicatorIds: readonly string[]) =>
  indicatorIds.length === 0
    ? []
    : db
        .selectFrom('indicatorPlaceValue')
        .distinctOn(['indicatorId', 'municipalityCode'])
        .select(['indicatorId', 'municipalityCode', 'measuredOn', 'value'])
        .where('indicatorId', 'in', indicatorIds)
        .orderBy('indicatorId')
        .orderBy('municipalityCode')
        .orderBy('measuredOn', 'desc')
        .execute()

/** For staff: one indicator, with where its figures are fetched from. */
export const indicatorForStaff = async (db: Db, id: string) => {
  const found = await db.selectFrom('indicator').selectAll().where('id', '=', id).executeTakeFirst()
  if (!found) return undefined
  const source = await db
    .selectFrom('indicatorSource')
    .selectAll()
    .where('indicatorId', '=', id)
    .executeTakeFirst()
  return { ...found, fetched: source }
}

const RUNS_SHOWN = 50

/** Each time it was fetched, latest first. */
export const runsOf = (db: Db, indicatorId: string) =>
  db
    .selectFrom('indicatorRun')
    .leftJoin('staff', 'staff.id', 'indicatorRun.askedBy')
    .selectAll('indicatorRun')
    .select('staff.title as by')
    .where('indicatorId', '=', indicatorId)
    .orderBy('startedAt', 'desc')
    .orderBy('indicatorRun.id', 'desc')
    .limit(RUNS_SHOWN)
    .execute()
