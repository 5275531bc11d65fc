import './tables'
import { sql } from 'kysely'
import { GROUP_MIN } from '~/kernel/small-groups'
import { remembered } from '~/platform/audit'
import type { Db } from '~/platform/db'
import { QUESTIONS, SHARE_BY_ITSELF, sumOf } from './domain'

/** How often the question is asked: once in so many showings. */
export const pulseShare = (db: Db): Promise<number> =>
  remembered(db, 'pulse share', async () => {
    const set = await db.selectFrom('pulseShare').select('oneIn').executeTakeFirst()
    return set?.oneIn ?? SHARE_BY_ITSELF
  })

/** Answers from a day on, counted by all that is known of them; what looks automated is left out. */
export const talliesSince = (db: Db, day: string) =>
  db
    .selectFrom('pulseAnswer')
    .select(['question', 'occasion', 'wayIn', 'municipalityCode', 'role'])
    .select([
      sql<string>`to_char(answered_on, 'YYYY-MM')`.as('month'),
      sql<number>`count(*)::int`.as('n'),
      sql<number>`count(*) filter (where value >= 4)::int`.as('agree'),
    ])
    .where('answeredOn', '>=', day)
    .where('suspect', '=', false)
    .groupBy(['question', 'occasion', 'wayIn', 'municipalityCode', 'role'])
    .groupBy(sql`to_char(answered_on, 'YYYY-MM')`)
    .execute()
export type PulseRow = Awaited<ReturnType<typeof talliesSince>>[number]

/** Each question's answers since a day, for everyone; those with too few are left out. */
export const pulseInShort = async (db: Db, day: string) => {
  const rows = await remembered(db, `pulse since ${day}`, () => talliesSince(db, day))
  return QUESTIONS.map((question) => ({
    question,
    ...sumOf(rows.filter((row) => row.question === question)),
  })).filter(({ n }) => n >= GROUP_MIN)
}
export type PulseInShort = Awaited<ReturnType<typeof pulseInShort>>

/** What was told each month: the stories, and how many answers. */
export const toldSince = async (db: Db, day: string) => {
  const month = sql<string>`to_char(published_at at time zone 'Europe/Stockholm', 'YYYY-MM')`
  const stories = await db
    .selectFrom('story')
    .innerJoin('storyVersion as shown', 'shown.id', 'story.publishedVersionId')
    .select(['story.slug', 'shown.headline', 'shown.language', month.as('month')])
    .where('story.publishedAt', '>=', sql<Date>`${day}::date`)
    .where('story.translationOf', 'is', null)
    .orderBy('story.publishedAt', 'desc')
    .execute()
  const answers = await db
    .selectFrom('officialAnswer')
    .select([month.as('month'), sql<number>`count(*)::int`.as('n')])
    .where('publishedAt', '>=', sql<Date>`${day}::date`)
    .groupBy(month)
    .execute()
  return { stories, answers }
}
export type ToldSince = Awaited<ReturnType<typeof toldSince>>

/** What was written and a moderator has let through, the newest first. */
export const clearedWords = (db: Db, limit: number) =>
  db
    .selectFrom('pulseWords')
    .select(['key', 'question', 'saidOn', 'language', 'text'])
    .where('clearedAt', 'is not', null)
    .orderBy('saidOn', 'desc')
    .orderBy('key')
    .limit(limit)
    .execute()

/** What nobody has read yet, the oldest first. */
export const waitingWords = (db: Db, limit: number) =>
  db
    .selectFrom('pulseWords')
    .select(['key', 'question', 'saidOn', 'language', 'text'])
    .where('clearedAt', 'is', null)
    .orderBy('saidOn')
    .orderBy('key')
    .limit(limit)
    .execute()

export const waitingWordsCount = async (db: Db): Promise<number> =>
  (
    await db
      .selectFrom('pulseWords')
      .select(sql<number>`count(*)::int`.as('n'))
      .where('clearedAt', 'is', null)
      .executeTakeFirstOrThrow()
  ).n
