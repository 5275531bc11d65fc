import '../tables'
import { sql } from 'kysely'
import type { Db } from '~/platform/db'
import type { PileKind } from '../domain'

const PAGE = 50

const piles = (db: Db) =>
  db
    .selectFrom('pile')
    .innerJoin('analysisRun', 'analysisRun.id', 'pile.runId')
    .selectAll('pile')
    .select(['analysisRun.processId', 'analysisRun.endedAt'])

export type Pile = NonNullable<Awaited<ReturnType<typeof pileById>>>

export const pileById = (db: Db, id: string) => piles(db).where('pile.id', '=', id).executeTakeFirst()

export const pilesOf = (db: Db, runId: string, kind: PileKind) =>
  piles(db)
    .where('runId', '=', runId)
    .where('pile.kind', '=', kind)
    .orderBy('pile.size', 'desc')
    .orderBy('language')
    .orderBy('number')
    .execute()

/** Fine piles most of whose inspel are in a coarse one. */
export const pilesWithin = (db: Db, parentId: string) =>
  piles(db).where('parentId', '=', parentId).orderBy('pile.size', 'desc').orderBy('number').execute()

/** Where people stand with an inspel: the coding room's own table. */
const standing = sql<'coded' | 'no_code' | 'out_of_scope' | 'later' | null>`(
  select state from coding_standing where coding_standing.contribution_id = pile_member.contribution_id)`.as(
  'standing',
)

/** Members that are shown still: what was taken back or withheld since is on no page. */
const members = (db: Db) =>
  db
    .selectFrom('pileMember')
    .innerJoin('publication', 'publication.contributionId', 'pileMember.contributionId')
    .select([
      'pileMember.pileId',
      'pileMember.contributionId',
      'pileMember.isTypical',
      'publication.id as publicId',
      'publication.text',
      'publication.language',
    ])
    .select(standing)
export type Member = Awaited<ReturnType<typeof membersOf>>['rows'][number]

/** The inspel of a pile in reading order: the typical ones first, then the nearer its middle the earlier. */
export const membersOf = async (db: Db, pileId: string, page: number) => {
  const rows = await members(db)
    .where('pileId', '=', pileId)
    .orderBy('isTypical', 'desc')
    .orderBy('centrality', 'desc')
    .orderBy('pileMember.contributionId')
    .offset((page - 1) * PAGE)
    .limit(PAGE + 1)
    .execute()
  return { rows: rows.slice(0, PAGE), hasMore: rows.length > PAGE }
}

/** The typical inspel of every coarse pile of a run, by pile. */
export const typicalOfRun = async (db: Db, runId: string): Promise<Map<string, Member[]>> => {
  const rows = await members(db)
    .innerJoin('pile', 'pile.id', 'pileMember.pileId')
    .where('pile.runId', '=', runId)
    .where('pile.kind', '=', 'coarse')
    .where('isTypical', '=', true)
    .orderBy('centrality', 'desc')
    .execute()
  return Map.groupBy(rows, ({ pileId }) => pileId)
}
