import '../tables'
import type { Db } from '~/platform/db'

export interface PublicDecision {
  id: string
  title: string
  text: string
  decidedBy: string
  decidedOn: string
  caseNumber: string
  publishedAt: Date
}

const published = (db: Db) =>
  db
    .selectFrom('decision')
    .select(['decision.id', 'decision.title', 'decision.text', 'decision.decidedBy'])
    .select(['decision.decidedOn', 'decision.caseNumber'])
    .select((eb) => eb.ref('decision.publishedAt').$castTo<Date>().as('publishedAt'))
    .where('decision.publishedAt', 'is not', null)
    .where('decision.withdrawnAt', 'is', null)
    .orderBy('decision.decidedOn')
    .orderBy('decision.id')

const withWordings = (db: Db) =>
  published(db)
    .innerJoin('decisionWording', 'decisionWording.decisionId', 'decision.id')
    .innerJoin('passage', 'passage.id', 'decisionWording.passageId')
    .innerJoin('document', 'document.id', 'passage.documentId')
    .innerJoin('passageWording as before', 'before.id', 'decisionWording.beforeWordingId')
    .innerJoin('passageWording as after', 'after.id', 'decisionWording.afterWordingId')
    .select(['passage.id as passageId', 'passage.slug as passageSlug', 'passage.heading'])
    .select(['passage.language', 'document.slug as documentSlug'])
    .select(['before.text as before', 'before.version as beforeVersion'])
    .select(['after.text as after', 'after.version as afterVersion'])

/** The process's decisions, oldest first. */
export const decisionsOf = (db: Db, processId: string): Promise<PublicDecision[]> =>
  published(db).where('decision.processId', '=', processId).execute()

/** What was decided about the passage, each time with its wording before and after. */
export const decisionsOfPassage = (db: Db, passageId: string) =>
  withWordings(db).where('decisionWording.passageId', '=', passageId).execute()

/** What was decided about a document's passages, with their wordings before and after. */
export const decisionsOfDocument = (db: Db, documentId: string) =>
  withWordings(db).where('document.id', '=', documentId).orderBy('passage.position').execute()

/** Whether anything of a document has been decided. */
export const isDecidedOn = async (db: Db, documentId: string): Promise<boolean> =>
  (await withWordings(db).where('document.id', '=', documentId).limit(1).executeTakeFirst()) !== undefined

export interface DecidedWording {
  wordingId: string
  version: number
  text: string
  decidedBy: string
  decidedOn: string
}

/** The wording that was last decided of each passage; a passage that nobody has decided about has none. */
export const decidedWordings = async (
  db: Db,
  passageIds: readonly string[],
): Promise<ReadonlyMap<string, DecidedWording>> => {
  if (passageIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('decisionWording')
    .innerJoin('decision', 'decision.id', 'decisionWording.decisionId')
    .innerJoin('passageWording as after', 'after.id', 'decisionWording.afterWordingId')
    .distinctOn('decisionWording.passageId')
    .select(['decisionWording.passageId', 'after.id as wordingId', 'after.version', 'after.text'])
    .select(['decision.decidedBy', 'decision.decidedOn'])
    .where('decision.publishedAt', 'is not', null)
    .where('decision.withdrawnAt', 'is', null)
    .where('decisionWording.passageId', 'in', [...passageIds])
    .orderBy('decisionWording.passageId')
    .orderBy('decision.decidedOn', 'desc')
    .orderBy('decision.publishedAt', 'desc')
    .execute()
  return new Map(rows.map(({ passageId, ...wording }) => [passageId, wording]))
}

/** The passages one decision was about. */
export const wordingsOfDecision = (db: Db, decisionId: string) =>
  withWordings(db).where('decision.id', '=', decisionId).orderBy('passage.position').execute()

/** One decision in full; also one that was taken back, whose address must still say what became of it. */
export const wholeDecision = async (db: Db, id: string) => {
  const decision = await db
    .selectFrom('decision')
    .select(['id', 'title', 'text', 'decidedBy', 'decidedOn', 'caseNumber', 'minutesUrl'])
    .select(['minutesParagraph', 'withdrawnAt', 'withdrawnReason'])
    .where('id', '=', id)
    .where('publishedAt', 'is not', null)
    .executeTakeFirst()
  if (!decision) return undefined
  const [votes, reservations, wordings] = await Promise.all([
    votesOf(db, [id]),
    reservationsOf(db, [id]),
    wordingsOfDecision(db, id),
  ])
  return { ...decision, votes, reservations, wordings }
}
export type WholeDecision = NonNullable<Awaited<ReturnType<typeof wholeDecision>>>

const votesOf = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('decisionVote')
    .select(['decisionId', 'partyGroup', 'inFavour', 'against', 'abstained'])
    .where('decisionId', 'in', [...ids])
    .orderBy('position')
    .execute()

const reservationsOf = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('decisionReservation')
    .select(['decisionId', 'partyGroup', 'text'])
    .where('decisionId', 'in', [...ids])
    .orderBy('position')
    .execute()

/** Every decision that was ever public, in the order they were recorded, for whoever keeps a copy of them. */
export const decisionsForCopies = async (db: Db) => {
  const rows = await db
    .selectFrom('decision')
    .select(['id', 'title', 'text', 'decidedBy', 'decidedOn', 'caseNumber', 'minutesUrl'])
    .select(['minutesParagraph', 'changedAt', 'withdrawnAt'])
    .select((eb) => eb.ref('publishedAt').$castTo<Date>().as('publishedAt'))
    .where('publishedAt', 'is not', null)
    .orderBy('publishedAt')
    .orderBy('id')
    .execute()
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [votes, reservations] = [await votesOf(db, ids), await reservationsOf(db, ids)]
  return rows.map((row) => ({
    ...row,
    votes: votes.filter(({ decisionId }) => decisionId === row.id),
    reservations: reservations.filter(({ decisionId }) => decisionId === row.id),
  }))
}
