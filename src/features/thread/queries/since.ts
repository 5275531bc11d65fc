import { sql } from 'kysely'
import type { Localized } from '~/kernel/language'
import { excerpt } from '~/kernel/plain-text'
import type { Db } from '~/platform/db'
import type { Happened } from '../domain'
import type { Onward } from './onward'

const EXCERPT = 120

interface Walked extends Pick<Onward, 'answers' | 'passages' | 'decisions' | 'actions'> {
  stories: readonly Pick<Onward['stories'][number], 'id' | 'slug' | 'headline' | 'language' | 'publishedAt'>[]
  /** With the moment of sorting, where the walk began in inspel. */
  themes: readonly { id: string; slug: string; title: Localized; at?: Date }[]
}

const each = <T extends { id: string }>(rows: readonly T[]): T[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
]

/**
 * What has happened from a moment on along what was walked of the thread, the latest first.
 * Only what is published: the walk holds nothing else.
 * @param page where it stands what was answered to an inspel that is not public
 */
export const happenedSince = async (
  db: Db,
  walked: Walked,
  since: Date,
  page: string,
): Promise<Happened[]> => {
  const { answers, passages, decisions, actions, stories } = walked
  const themes = new Map(each(walked.themes).map((theme) => [theme.id, theme]))
  const passageIds = passages.map(({ id }) => id)
  const [inspel, sentOut, states] = await Promise.all([
    inspelPages(
      db,
      answers.flatMap(({ contributionId }) => contributionId ?? []),
    ),
    consultationsSince(db, passageIds, since),
    statesSince(db, [...new Set(actions.map(({ id }) => id))], since),
  ])
  const happened: (Omit<Happened, 'at'> & { at: Date | null | undefined })[] = [
    ...[...themes.values()].map(({ at, slug, title }) => {
      return { at, kind: 'sorted' as const, title, href: `/tema/${slug}` }
    }),
    ...each(answers).map(({ publishedAt: at, outcome: kind, text, forwardedTo, ...answer }) => {
      const theme = themes.get(answer.themeId ?? '')
      return {
        at,
        kind,
        title: theme?.title ?? { text: excerpt(text, EXCERPT), lang: 'sv' },
        href: theme ? `/tema/${theme.slug}` : (inspel.get(answer.contributionId ?? '') ?? page),
        to: forwardedTo ?? '',
      }
    }),
    ...passages.map((passage) => ({
      at: passage.publishedAt,
      kind:
        passage.firstPublishedAt && passage.firstPublishedAt >= since
          ? ('passage-new' as const)
          : ('passage-changed' as const),
      title: { text: passage.heading, lang: passage.language },
      href: passage.address,
    })),
    ...sentOut.map(({ publishedAt: at, slug, title }) => {
      return { at, kind: 'sent-out' as const, title, href: `/remiss/${slug}` }
    }),
    ...each(decisions).map(({ publishedAt: at, id, title }) => {
      return { at, kind: 'decided' as const, title: { text: title, lang: 'sv' }, href: `/beslut/${id}` }
    }),
    ...each(actions).map(({ publishedAt: at, slug, title }) => {
      const href = `/framsteg/${slug}`
      return { at, kind: 'action-new' as const, title: { text: title, lang: 'sv' }, href }
    }),
    ...states.map(({ at, state, slug, title }) => {
      const href = `/framsteg/${slug}`
      return { at, kind: `action-${state}` as const, title: { text: title, lang: 'sv' }, href }
    }),
    ...each(stories).map(({ publishedAt: at, slug, headline, language }) => {
      return {
        at,
        kind: 'story' as const,
        title: { text: headline, lang: language },
        href: `/nyheter/${slug}`,
      }
    }),
  ]
  return happened
    .filter((one): one is Happened => one.at instanceof Date && one.at >= since)
    .sort((a, b) => b.at.getTime() - a.at.getTime())
}

/** How many inspel of a theme or a municipality have become public from a moment on. */
export const inspelSince = async (
  db: Db,
  among: { processId: string; themeId?: string; municipalityCode?: string },
  since: Date,
): Promise<number> => {
  let query = db
    .selectFrom('publication')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('processId', '=', among.processId)
    .where('publishedAt', '>=', since)
  if (among.themeId) query = query.where(sql<boolean>`theme_ids @> array[${among.themeId}::uuid]`)
  if (among.municipalityCode) query = query.where('municipalityCode', '=', among.municipalityCode)
  return (await query.executeTakeFirstOrThrow()).n
}

/** Where each of these inspel can be read by everybody, by its id. */
const inspelPages = async (db: Db, contributionIds: readonly string[]): Promise<Map<string, string>> => {
  if (contributionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('publication')
    .select(['id', 'contributionId'])
    .where('contributionId', 'in', contributionIds)
    .execute()
  return new Map(rows.map(({ id, contributionId }) => [contributionId, `/inspel/${id}`]))
}

/** Consultations that asked about any of the passages and were sent out from a moment on. */
const consultationsSince = (db: Db, passageIds: readonly string[], since: Date) =>
  passageIds.length === 0
    ? []
    : db
        .selectFrom('consultation')
        .innerJoin('consultationPassage as asked', 'asked.consultationId', 'consultation.id')
        .select(['consultation.slug', 'consultation.title', 'consultation.publishedAt'])
        .distinct()
        .where('asked.passageId', 'in', passageIds)
        .where('consultation.publishedAt', '>=', since)
        .execute()

/** Changes of state of published actions from a moment on; the one an action was published with is none. */
const statesSince = (db: Db, actionIds: readonly string[], since: Date) =>
  actionIds.length === 0
    ? []
    : db
        .selectFrom('actionState')
        .innerJoin('action', 'action.id', 'actionState.actionId')
        .select(['actionState.at', 'actionState.state', 'action.slug', 'action.title'])
        .where('action.id', 'in', actionIds)
        .where('actionState.at', '>=', since)
        .whereRef('actionState.at', '>', 'action.publishedAt')
        .execute()
