import { sql } from 'kysely'
import { takenBack, toldBy } from '~/features/contributions'
import type { Db } from '~/platform/db'
import { onwardFrom } from './onward'

/** Published themes of inspel, with the statements they were seen in and when they were sorted. */
export const themesOn = (db: Db, contributionIds: readonly string[]) =>
  db
    .selectFrom('coding')
    .innerJoin('statement', 'statement.id', 'coding.statementId')
    .innerJoin('theme', 'theme.id', 'coding.themeId')
    .select(['theme.id', 'theme.slug', 'theme.title', 'statement.text as statement', 'coding.at'])
    .where('statement.contributionId', 'in', contributionIds)
    .where('statement.withdrawnAt', 'is', null)
    .where('theme.publishedAt', 'is not', null)
    .orderBy('coding.at')
    .orderBy('theme.position')
    .execute()

/** All that became of these inspel together. */
export const fatesOfAll = async (db: Db, contributionIds: readonly string[]) => {
  const themes = contributionIds.length > 0 ? await themesOn(db, contributionIds) : []
  const themeIds = [...new Set(themes.map((theme) => theme.id))]
  return { themes, ...(await onwardFrom(db, { themeIds, contributionIds })) }
}

/** All that became of one inspel. */
export const fatesOf = (db: Db, contributionId: string) => fatesOfAll(db, [contributionId])

export type Fates = Awaited<ReturnType<typeof fatesOf>>

/** What the sender may see beyond what everyone sees: when it was read, what was decided about showing it. */
export const standingFor = (db: Db, contributionId: string) =>
  db
    .selectFrom('standing')
    .leftJoin('publication', (join) =>
      join
        .on('standing.state', '=', 'merged')
        .on('publication.contributionId', '=', toldBy('standing.contributionId')),
    )
    .select(['standing.state', 'standing.reason', 'standing.readAt', 'standing.at'])
    .select(toldBy('standing.contributionId').as('toldBy'))
    .select('publication.id as mergedPublicationId')
    .select(
      sql<boolean>`standing.state = 'withheld' and ${takenBack('standing.contributionId')}`.as('takenBack'),
    )
    .where('standing.contributionId', '=', contributionId)
    .executeTakeFirst()
