import '../tables'
import { sql } from 'kysely'
import type { Localized } from '~/kernel/language'
import { remembered } from '~/platform/audit'
import type { Db } from '~/platform/db'

export interface PassageSources {
  themes: { id: string; slug: string; title: Localized }[]
  /** Published inspel the passage rests on by itself, not through a theme; `id` is the published one's. */
  contributions: { id: string; text: string; language: string; isDemo: boolean }[]
}

/** What each passage rests on, as far as it is published, by passage. */
export const sourcesOfPassages = async (
  db: Db,
  passageIds: string[],
): Promise<Map<string, PassageSources>> => {
  const sources = new Map(
    passageIds.map((id): [string, PassageSources] => [id, { themes: [], contributions: [] }]),
  )
  if (passageIds.length === 0) return sources
  const themes = await db
    .selectFrom('passageSource')
    .innerJoin('theme', 'theme.id', 'passageSource.themeId')
    .select(['passageSource.passageId', 'theme.id', 'theme.slug', 'theme.title'])
    .where('passageSource.passageId', 'in', passageIds)
    .where('theme.publishedAt', 'is not', null)
    .orderBy('theme.position')
    .orderBy('theme.id')
    .execute()
  for (const { passageId, ...theme } of themes) sources.get(passageId)?.themes.push(theme)
  const contributions = await db
    .selectFrom('passageSource')
    .innerJoin('publication', 'publication.contributionId', 'passageSource.contributionId')
    .select(['passageSource.passageId', 'publication.id', 'publication.text'])
    .select(['publication.language', 'publication.isDemo'])
    .where('passageSource.passageId', 'in', passageIds)
    .orderBy('publication.receivedAt')
    .orderBy('publication.id')
    .execute()
  for (const { passageId, ...contribution } of contributions)
    sources.get(passageId)?.contributions.push(contribution)
  return sources
}

export const sourcesOfPassage = async (db: Db, passageId: string): Promise<PassageSources> =>
  (await sourcesOfPassages(db, [passageId])).get(passageId) ?? { themes: [], contributions: [] }

/** A published passage as something that rests on a theme or an inspel points to it. */
export interface PassageLink {
  id: string
  slug: string
  documentSlug: string
  documentTitle: Localized
  part: string
  heading: string
  language: string
  version: number
  text: string
  publishedAt: Date
}

const linkedPassages = (db: Db) =>
  db
    .selectFrom('passageSource')
    .innerJoin('passage', 'passage.id', 'passageSource.passageId')
    .innerJoin('document', 'document.id', 'passage.documentId')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('passageWording')
          .select(['version', 'text', 'publishedAt'])
          .whereRef('passageId', '=', 'passage.id')
          .where('publishedAt', 'is not', null)
          .orderBy('version', 'desc')
          .limit(1)
          .as('wording'),
      (join) => join.onTrue(),
    )
    .select(['passage.id', 'passage.slug', 'document.slug as documentSlug'])
    .select(['document.title as documentTitle', 'passage.part', 'passage.heading', 'passage.language'])
    .select(['wording.version', 'wording.text'])
    .select((eb) => eb.ref('wording.publishedAt').$castTo<Date>().as('publishedAt'))
    .where('passage.withdrawnAt', 'is', null)
    .orderBy('document.createdAt')
    .orderBy('passage.position')
    .orderBy('passage.id')

/** Published passages that rest on the theme. */
export const passagesOfTheme = (db: Db, themeId: string): Promise<PassageLink[]> =>
  linkedPassages(db).where('passageSource.themeId', '=', themeId).execute()

/** By which way a passage rests on an inspel: by itself (null) or through a theme it was sorted to. */
export type Via = { id: string; slug: string; title: Localized } | null

/**
 * Published passages that rest on the inspel, by itself or through its published themes.
 * A passage reached in several ways stands once, the direct way first.
 */
export const passagesOfContribution = async (
  db: Db,
  contributionId: string,
): Promise<(PassageLink & { via: Via })[]> => {
  const direct = await linkedPassages(db).where('passageSource.contributionId', '=', contributionId).execute()
  const throughThemes = await linkedPassages(db)
    .innerJoin('theme', 'theme.id', 'passageSource.themeId')
    .select(['theme.id as themeId', 'theme.slug as themeSlug', 'theme.title as themeTitle'])
    .where('theme.publishedAt', 'is not', null)
    .where('theme.id', 'in', (eb) =>
      eb
        .selectFrom('coding')
        .innerJoin('statement', 'statement.id', 'coding.statementId')
        .select('coding.themeId')
        .where('statement.contributionId', '=', contributionId)
        .where('statement.withdrawnAt', 'is', null),
    )
    .execute()
  const links = new Map<string, PassageLink & { via: Via }>()
  for (const link of direct) links.set(link.id, { ...link, via: null })
  for (const { themeId, themeSlug, themeTitle, ...link } of throughThemes)
    if (!links.has(link.id))
      links.set(link.id, { ...link, via: { id: themeId, slug: themeSlug, title: themeTitle } })
  return [...links.values()]
}

/**
 * How many published inspel stand behind each passage: those it names and those sorted to its themes, each once.
 * Inspel with the same themes are counted together first, so that a hundred thousand are looked at once.
 */
export const contributionsBehind = (
  db: Db,
  passageIds: readonly string[],
): Promise<ReadonlyMap<string, number>> =>
  passageIds.length === 0
    ? Promise.resolve(new Map())
    : remembered(db, `behind:${passageIds.join()}`, () => countBehind(db, passageIds))

const countBehind = async (db: Db, passageIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ passageId: string; n: number }>`
    with rests_on as (
      select source.passage_id, coalesce(array_agg(theme.id) filter (where theme.id is not null), '{}') as themes
      from passage_source source
      left join theme on theme.id = source.theme_id and theme.published_at is not null
      where source.passage_id = any(${passageIds}::uuid[])
      group by source.passage_id
    ),
    bundle as (
      select theme_ids, count(*) as n from publication where theme_ids <> '{}' group by theme_ids
    ),
    counted as (
      select rests_on.passage_id, bundle.n
      from rests_on join bundle on bundle.theme_ids && rests_on.themes
      union all
      select source.passage_id, 1
      from passage_source source
      join rests_on on rests_on.passage_id = source.passage_id
      join publication on publication.contribution_id = source.contribution_id
      where not publication.theme_ids && rests_on.themes
    )
    select passage_id, sum(n)::int as n from counted group by passage_id`.execute(db)
  return new Map(rows.map(({ passageId, n }) => [passageId, n]))
}
