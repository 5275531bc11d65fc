import '../tables'
import { sql } from 'kysely'
import type { Localized } from '~/kernel/language'
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

/** How many published inspel stand behind a passage: those it names and those sorted to its themes, each once. */
export const contributionsBehind = async (db: Db, passageIds: string[]): Promise<Map<string, number>> => {
  if (passageIds.length === 0) return new Map()
  const { rows } = await sql<{ passageId: string; n: number }>`
    with behind as (
      select source.passage_id, publication.id
      from passage_source source
      join publication on publication.contribution_id = source.contribution_id
      where source.passage_id = any(${passageIds}::uuid[])
      union
      select source.passage_id, publication.id
      from passage_source source
      join theme on theme.id = source.theme_id and theme.published_at is not null
      join publication on publication.theme_ids @> array[theme.id]
      where source.passage_id = any(${passageIds}::uuid[])
    )
    select passage_id, count(*) as n from behind group by passage_id`.execute(db)
  return new Map(rows.map(({ passageId, n }) => [passageId, n]))
}
