import '../tables'
import type { Insertable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'
import type { Measure } from '../domain'

export const putSource = (tx: Tx, row: Insertable<Tables['indicatorSource']>) => {
  const { indicatorId: _, ...change } = row
  return tx
    .insertInto('indicatorSource')
    .values(row)
    .onConflict((conflict) => conflict.column('indicatorId').doUpdateSet(change))
    .execute()
}

export const removeSource = (tx: Tx, indicatorId: string) =>
  tx.deleteFrom('indicatorSource').where('indicatorId', '=', indicatorId).execute()

/** The source of an indicator, held while it is fetched from. */
export const lockSource = (tx: Tx, indicatorId: string) =>
  tx
    .selectFrom('indicatorSource')
    .selectAll()
    .where('indicatorId', '=', indicatorId)
    .forUpdate()
    .executeTakeFirst()

/** The source that has waited longest for its turn, and that no other process holds. */
export const lockDueSource = (tx: Tx, at: Date) =>
  tx
    .selectFrom('indicatorSource')
    .selectAll()
    .where('nextAt', '<=', at)
    .orderBy('nextAt')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

export const setNextAt = (tx: Tx, indicatorId: string, nextAt: Date) =>
  tx.updateTable('indicatorSource').set({ nextAt }).where('indicatorId', '=', indicatorId).execute()

export const insertRun = (tx: Tx, row: Insertable<Tables['indicatorRun']>) =>
  tx.insertInto('indicatorRun').values(row).execute()

/** The values that an indicator has, by day and place. */
export const knownMeasures = async (tx: Tx, indicatorId: string): Promise<Map<string, number>> => {
  const whole = await tx
    .selectFrom('indicatorValue')
    .select(['measuredOn', 'value'])
    .where('indicatorId', '=', indicatorId)
    .execute()
  const places = await tx
    .selectFrom('indicatorPlaceValue')
    .select(['measuredOn', 'municipalityCode', 'value'])
    .where('indicatorId', '=', indicatorId)
    .execute()
  return new Map([
    ...whole.map(({ measuredOn, value }) => [`${measuredOn}:`, value] as const),
    ...places.map((one) => [`${one.measuredOn}:${one.municipalityCode}`, one.value] as const),
  ])
}

export const putPlaceValue = (tx: Tx, row: Insertable<Tables['indicatorPlaceValue']>) => {
  const { value, runId } = row
  return tx
    .insertInto('indicatorPlaceValue')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['indicatorId', 'municipalityCode', 'measuredOn']).doUpdateSet({ value, runId }),
    )
    .execute()
}

export const keyOfMeasure = ({ measuredOn, place }: Measure): string => `${measuredOn}:${place ?? ''}`
