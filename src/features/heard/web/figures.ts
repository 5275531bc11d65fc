import type { Process } from '~/features/processes'
import { AGE_BANDS, MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import type { Db } from '~/platform/db'
import { type Row, rowsOf } from '../domain'
import { heardOf, metIn } from '../queries'

/** Inspel by one dimension: those whose group is known, row by row, and how many say nothing of it. */
export interface Dimension {
  rows: readonly Row[]
  known: number
  unknown: number
}

export interface Figures {
  places: Dimension
  ages: Dimension
}

const sumOf = (counts: Iterable<number>): number => [...counts].reduce((sum, one) => sum + one, 0)

/** Who was heard in a process, against who lives in the county. */
export const figuresOf = async (db: Db, process: Process): Promise<Figures> => {
  const [{ places, placeless, ages, ageless }, met] = await Promise.all([
    heardOf(db, process.id),
    metIn(db, process.id),
  ])
  return {
    places: {
      known: sumOf(places.values()),
      unknown: placeless,
      rows: rowsOf(
        MUNICIPALITIES_BY_NAME.map(({ code, population }) => ({
          key: code,
          people: population,
          inspel: places.get(code) ?? 0,
          met: met.get(code),
        })),
      ),
    },
    ages: {
      known: sumOf(ages.values()),
      unknown: ageless,
      rows: rowsOf(
        AGE_BANDS.map((band) => ({
          key: band,
          people: MUNICIPALITIES_BY_NAME.reduce((sum, { ages: each }) => sum + each[band], 0),
          inspel: ages.get(band) ?? 0,
        })),
      ),
    },
  }
}
