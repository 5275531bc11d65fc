import { type RawBuilder, sql } from 'kysely'

/** No chain is near as long; it ends a circle, should one ever be there. */
const MOST_STEPS = sql.lit(100)

/**
 * Part of a statement: the inspel by which another's fate is told. It is the one it was merged into, or, where that
 * was merged in its turn, the last of them; an inspel that was merged with none is its own.
 * @param contributionId the column that holds the inspel's key, e.g. "contribution.id"
 */
export const toldBy = (contributionId: string): RawBuilder<string> => sql<string>`(
  with recursive chain (id, step) as (
    select ${sql.ref(contributionId)}, 0
    union all
    select merged.merged_into, chain.step + 1
    from chain join standing merged on merged.contribution_id = chain.id and merged.state = 'merged'
    where chain.step < ${MOST_STEPS}
  )
  select id from chain order by step desc limit 1)`
