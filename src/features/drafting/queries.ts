import './tables'
import { type SqlBool, sql } from 'kysely'
import type { Db, Tx } from '~/platform/db'
import type { Task } from './domain'

export { callsInMonth } from './store'

/** What a model may read of at once: an answer about more would cite less. */
const TEXTS_MAX = 40
const SIGNS_MAX = 4_000

/** The model as it is set, without its key. */
export const modelNow = (db: Db | Tx) =>
  db
    .selectFrom('draftingModel')
    .select(['address', 'network', 'model', 'isOn', 'monthlyLimit', 'setAt'])
    .select(sql<boolean>`key is not null`.as('hasKey'))
    .executeTakeFirst()
export type Model = NonNullable<Awaited<ReturnType<typeof modelNow>>>

interface Text {
  contributionId: string
  language: string
  text: string
}

/** Only what everyone reads, masked as it is shown; a very long text by its beginning. */
const shown = (db: Db | Tx) =>
  db
    .selectFrom('publication')
    .select(['publication.contributionId', 'publication.language'])
    .select(sql<string>`left(publication.text, ${SIGNS_MAX})`.as('text'))
    .limit(TEXTS_MAX)

/** Texts of a theme: those that none of its sentences rests on first, else by chance but the same each time. */
export const textsOfTheme = (tx: Tx, themeId: string): Promise<Text[]> =>
  shown(tx)
    .where(sql<SqlBool>`theme_ids @> array[${themeId}::uuid]`)
    .orderBy(
      sql`exists (select 1 from theme_evidence evidence
        join theme_sentence sentence on sentence.id = evidence.sentence_id and sentence.withdrawn_at is null
        where sentence.theme_id = ${themeId} and evidence.contribution_id = publication.contribution_id)`,
    )
    .orderBy(sql`md5(publication.contribution_id::text)`)
    .execute()

export const textsOfPile = (tx: Tx, pileId: string): Promise<Text[]> =>
  shown(tx)
    .innerJoin('pileMember', 'pileMember.contributionId', 'publication.contributionId')
    .where('pileMember.pileId', '=', pileId)
    .orderBy('isTypical', 'desc')
    .orderBy('centrality', 'desc')
    .orderBy('publication.contributionId')
    .execute()

/** An inspel to translate: whole, or it would be no translation of it. */
export const shownInspel = (db: Db | Tx, contributionId: string) =>
  db
    .selectFrom('publication')
    .select(['contributionId', 'language', 'text'])
    .where('contributionId', '=', contributionId)
    .executeTakeFirst()

export const themeTitle = async (db: Db | Tx, id: string): Promise<string | undefined> =>
  (await db.selectFrom('theme').select('title').where('id', '=', id).executeTakeFirst())?.title.sv

/** Sentences that a theme has already, so that none is proposed anew. */
export const standingSentences = async (tx: Tx, themeId: string): Promise<string[]> =>
  (
    await tx
      .selectFrom('themeSentence')
      .select('text')
      .where('themeId', '=', themeId)
      .where('withdrawnAt', 'is', null)
      .execute()
  ).map(({ text }) => text)

export const pileExists = async (db: Db | Tx, id: string): Promise<boolean> =>
  (await db.selectFrom('pile').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

/** Which of some words stand in what is shown of their inspel at this moment. */
export const standingQuotes = async (
  db: Db | Tx,
  quotes: readonly { contributionId: string; quote: string }[],
): Promise<number> => {
  const ids = quotes.map(({ contributionId }) => contributionId)
  const words = quotes.map(({ quote }) => quote)
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from unnest(${ids}::uuid[], ${words}::text[]) as said (contribution_id, quote)
    join publication on publication.contribution_id = said.contribution_id
    where strpos(publication.text, said.quote) > 0`.execute(db)
  return rows[0]?.n ?? 0
}

/** What a model called a pile, as long as all the words it rests on can be read by everyone. */
export const nameOfPile = async (db: Db, pileId: string) => {
  const named = await db
    .selectFrom('draftingPileName')
    .select(['name', 'sentence'])
    .where('pileId', '=', pileId)
    .executeTakeFirst()
  if (!named) return undefined
  const quotes = await db
    .selectFrom('draftingPileQuote as said')
    .leftJoin('publication', 'publication.contributionId', 'said.contributionId')
    .select(['said.quote', 'publication.id as publicationId', 'publication.language'])
    .select(sql<boolean>`coalesce(strpos(publication.text, said.quote) > 0, false)`.as('stands'))
    .where('said.pileId', '=', pileId)
    .execute()
  return quotes.every(({ stands }) => stands) ? { ...named, quotes } : undefined
}

const calls = (db: Db) =>
  db
    .selectFrom('draftingCall as call')
    .leftJoin('staff', 'staff.id', 'call.askedBy')
    .selectAll('call')
    .select('staff.title as askedByTitle')
export type ToldCall = NonNullable<Awaited<ReturnType<typeof callById>>>

export const callById = (db: Db, id: string) => calls(db).where('call.id', '=', id).executeTakeFirst()

const PAGE = 50

export const latestCalls = async (db: Db, page: number) => {
  const rows = await calls(db)
    .orderBy('askedAt', 'desc')
    .orderBy('call.id', 'desc')
    .offset((page - 1) * PAGE)
    .limit(PAGE + 1)
    .execute()
  return { rows: rows.slice(0, PAGE), hasMore: rows.length > PAGE }
}

/** The latest call about one thing, so that its page can tell how it went. */
export const latestCallOf = (db: Db, task: Task, subjectId: string) =>
  calls(db)
    .where('task', '=', task)
    .where('subjectId', '=', subjectId)
    .orderBy('askedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
