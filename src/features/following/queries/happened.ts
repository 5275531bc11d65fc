import { type SelectQueryBuilder, sql } from 'kysely'
import type { Localized } from '~/kernel/language'
import type { Db, Tables } from '~/platform/db'
import type { Happening, Kind } from '../domain'

/** What is told about one thing that happened. */
export interface Detail {
  title?: Localized
  outcome?: string
  text?: string
  to?: string
  by?: string
  on?: string
}

/** The words for each thing that happened, by its id; each kind is asked for once. */
export const detailsOf = async (db: Db, happenings: readonly Happening[]): Promise<Map<string, Detail>> => {
  const ids = (kind: Kind) => {
    const found = new Set(happenings.filter((one) => one.kind === kind).map((one) => one.id))
    return [...found]
  }
  const among = <T extends keyof Tables, O>(query: SelectQueryBuilder<Tables, T, O>, kind: Kind) =>
    query.where(sql<boolean>`id = any(${ids(kind)}::uuid[])`).execute()
  const shownStories = db
    .selectFrom('story')
    .innerJoin('storyVersion as shown', 'shown.id', 'story.publishedVersionId')
    .select(['story.id', 'shown.headline'])
    .where(sql<boolean>`story.id = any(${ids('story')}::uuid[])`)

  const [themes, answers, passages, decisions, actions, stories] = await Promise.all([
    among(db.selectFrom('theme').select(['id', 'title']), 'theme'),
    among(db.selectFrom('officialAnswer').select(['id', 'outcome', 'text', 'forwardedTo']), 'answer'),
    among(db.selectFrom('passage').select(['id', 'heading']), 'passage'),
    among(db.selectFrom('decision').select(['id', 'title', 'decidedBy', 'decidedOn']), 'decision'),
    among(db.selectFrom('action').select(['id', 'title']), 'action'),
    shownStories.execute(),
  ])
  return new Map<string, Detail>([
    ...themes.map(({ id, title }): [string, Detail] => [id, { title }]),
    ...answers.map((one): [string, Detail] => [
      one.id,
      { outcome: one.outcome, text: one.text, to: one.forwardedTo ?? '' },
    ]),
    ...passages.map((one): [string, Detail] => [one.id, { title: { sv: one.heading } }]),
    ...decisions.map((one): [string, Detail] => [
      one.id,
      { title: { sv: one.title }, by: one.decidedBy, on: one.decidedOn },
    ]),
    ...actions.map((one): [string, Detail] => [one.id, { title: { sv: one.title } }]),
    ...stories.map((one): [string, Detail] => [one.id, { title: { sv: one.headline } }]),
  ])
}
