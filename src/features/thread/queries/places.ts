import type { Db } from '~/platform/db'

/** Published inspel per municipality code. */
export const inspelPerPlace = async (db: Db, processId: string): Promise<Map<string, number>> => {
  const rows = await db
    .selectFrom('publication')
    .select('municipalityCode')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('processId', '=', processId)
    .where('municipalityCode', 'is not', null)
    .groupBy('municipalityCode')
    .execute()
  return new Map(rows.map((row) => [row.municipalityCode ?? '', row.n]))
}
