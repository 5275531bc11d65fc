import { type RawBuilder, sql } from 'kysely'

/**
 * Part of a statement: whether who wrote an inspel has taken it back, so that nobody at the region need read it.
 * @param contributionId the column that holds the inspel's key, e.g. "standing.contributionId"
 */
export const takenBack = (contributionId: string): RawBuilder<boolean> => sql<boolean>`exists (
  select from event where event.subject_kind = 'contribution' and event.subject_id = ${sql.ref(contributionId)}
    and event.kind = 'contribution.withheld' and event.actor_kind = 'citizen')`
