import '../tables'
import type { Db } from '~/platform/db'

// What staff see of how a passage came to be. No public page reads from here.

/** Every wording of the passage, latest first: who wrote it (by role), why, and the decision that gave it. */
export const allWordings = (db: Db, passageId: string) =>
  db
    .selectFrom('passageWording')
    .leftJoin('staff', 'staff.id', 'passageWording.writtenBy')
    .leftJoin('decisionWording', (join) =>
      join
        .onRef('decisionWording.afterWordingId', '=', 'passageWording.id')
        .onRef('decisionWording.beforeWordingId', '!=', 'passageWording.id'),
    )
    .leftJoin('decision', 'decision.id', 'decisionWording.decisionId')
    .select(['passageWording.id', 'passageWording.version', 'passageWording.text', 'passageWording.why'])
    .select(['passageWording.createdAt', 'passageWording.publishedAt', 'staff.title as writer'])
    .select('decision.title as decision')
    .where('passageWording.passageId', '=', passageId)
    .orderBy('passageWording.version', 'desc')
    .execute()

/** What this person has begun on the passage and not saved. */
export const draftOf = (db: Db, passageId: string, staffId: string) =>
  db
    .selectFrom('passageDraft')
    .select(['text', 'why', 'fromVersion', 'savedAt'])
    .where('passageId', '=', passageId)
    .where('staffId', '=', staffId)
    .executeTakeFirst()

/** The others who have written on the passage since a moment, by role; the latest first. */
export const writingNow = (db: Db, passageId: string, staffId: string, since: Date) =>
  db
    .selectFrom('passageDraft')
    .leftJoin('staff', 'staff.id', 'passageDraft.staffId')
    .select(['staff.title as writer', 'passageDraft.savedAt'])
    .where('passageDraft.passageId', '=', passageId)
    .where('passageDraft.staffId', '!=', staffId)
    .where('passageDraft.savedAt', '>=', since)
    .orderBy('passageDraft.savedAt', 'desc')
    .execute()
