import type { PublicContribution } from '~/features/contributions'
import type { Db } from '~/platform/db'

/** The published themes a passage rests on. */
export const themesBehind = (db: Db, passageId: string) =>
  db
    .selectFrom('passageSource')
    .innerJoin('theme', 'theme.id', 'passageSource.themeId')
    .select(['theme.id', 'theme.slug', 'theme.title', 'theme.description'])
    .where('passageSource.passageId', '=', passageId)
    .where('theme.publishedAt', 'is not', null)
    .orderBy('theme.position')
    .execute()

/** The published inspel that a passage rests on by themselves, not through a theme. */
export const inspelBehind = (db: Db, passageId: string, limit: number): Promise<PublicContribution[]> =>
  db
    .selectFrom('passageSource')
    .innerJoin('publication', 'publication.contributionId', 'passageSource.contributionId')
    .select(['publication.id', 'publication.text', 'publication.language', 'publication.municipalityCode'])
    .select([
      'publication.wayInKind',
      'publication.themeIds',
      'publication.publishedAt',
      'publication.isDemo',
    ])
    .select((eb) => eb.val<string | null>(null).as('headline'))
    .where('passageSource.passageId', '=', passageId)
    .orderBy('publication.publishedAt')
    .limit(limit)
    .execute()
