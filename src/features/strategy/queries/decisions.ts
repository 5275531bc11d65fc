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

/** The passages one decision was about. */
export const wordingsOfDecision = (db: Db, decisionId: string) =>
  withWordings(db).where('decision.id', '=', decisionId).orderBy('passage.position').execute()
