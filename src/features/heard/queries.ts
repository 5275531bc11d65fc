import { sql } from 'kysely'
import type { WayInKind } from '~/features/processes'
import type { AgeBand } from '~/kernel/place'
import type { Db } from '~/platform/db'

export type Heard = Awaited<ReturnType<typeof heardOf>>

/** Inspel of a process by way in, and, where it is known, by municipality (the sender's, or else the meeting's) and age band. */
export const heardOf = async (db: Db, processId: string) => {
  const counted = db
    .selectFrom('contribution')
    .leftJoin('contributorDetail as detail', 'detail.contributionId', 'contribution.id')
    .leftJoin('meeting', 'meeting.id', 'contribution.meetingId')
    .leftJoin('standing', 'standing.contributionId', 'contribution.id')
    .where('contribution.processId', '=', processId)
    .where((eb) =>
      eb.or([eb('standing.state', 'is', null), eb('standing.state', 'in', ['read', 'published', 'merged'])]),
    )
  const heard = sql<number>`count(*)::int`.as('heard')
  const place = sql<string | null>`coalesce(detail.municipality_code, meeting.municipality_code)`
  const [ways, places, ages] = await Promise.all([
    counted
      .innerJoin('wayIn', 'wayIn.id', 'contribution.wayInId')
      .select(['wayIn.kind', heard])
      .groupBy('wayIn.kind')
      .orderBy('heard', 'desc')
      .execute(),
    counted
      .select([place.as('place'), heard])
      .groupBy('place')
      .execute(),
    counted.select(['detail.ageBand as band', heard]).groupBy('detail.ageBand').execute(),
  ])
  return {
    ways: ways.map(({ kind, heard: n }) => ({ kind: kind as WayInKind, heard: n })),
    places: new Map(places.flatMap(({ place: code, heard: n }) => (code === null ? [] : [[code, n]]))),
    placeless: places.find(({ place: code }) => code === null)?.heard ?? 0,
    ages: new Map(ages.flatMap(({ band, heard: n }) => (band === null ? [] : [[band as AgeBand, n]]))),
    ageless: ages.find(({ band }) => band === null)?.heard ?? 0,
  }
}

/** How many people came to the meetings of a process, by municipality, as far as somebody has said. */
export const metIn = async (db: Db, processId: string): Promise<Map<string, number>> => {
  const rows = await db
    .selectFrom('meeting')
    .select(['municipalityCode', sql<number>`sum(participants)::int`.as('people')])
    .where('processId', '=', processId)
    .where('participants', 'is not', null)
    .where('cancelledAt', 'is', null)
    .groupBy('municipalityCode')
    .execute()
  return new Map(rows.map(({ municipalityCode, people }) => [municipalityCode, people]))
}
