import '../tables'
import type { Db } from '~/platform/db'
import { inOrder } from '../domain'
import { pagesOf, partiesOf } from './public'

/** Every case, the latest changed first, with its steps. */
export const allCases = async (db: Db) => {
  const cases = await db
    .selectFrom('minorityCase')
    .select(['id', 'kind', 'minorities', 'title', 'secret', 'agreement', 'publishedAt', 'changedAt'])
    .orderBy('changedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const steps = await db.selectFrom('minorityCaseStep').select(['caseId', 'step', 'takenOn']).execute()
  return cases.map((one) => ({ ...one, steps: inOrder(steps.filter(({ caseId }) => caseId === one.id)) }))
}

/** One case with all that staff know of it. */
export const caseForStaff = async (db: Db, id: string) => {
  const found = await db.selectFrom('minorityCase').selectAll().where('id', '=', id).executeTakeFirst()
  if (!found) return undefined
  const steps = await db
    .selectFrom('minorityCaseStep')
    .select(['id', 'step', 'takenOn', 'note'])
    .where('caseId', '=', id)
    .execute()
  const [parties, pages, passages] = [
    await partiesOf(db, id),
    await pagesOf(db, id),
    await passagesOf(db, id),
  ]
  return { ...found, steps: inOrder(steps), parties, pages, passages }
}
export type StaffCase = NonNullable<Awaited<ReturnType<typeof caseForStaff>>>

/** The passages of a case with every wording each has had, the first first. */
const passagesOf = async (db: Db, caseId: string) => {
  const passages = await db
    .selectFrom('minorityCasePassage')
    .innerJoin('passage', 'passage.id', 'minorityCasePassage.passageId')
    .innerJoin('passageWording as before', 'before.id', 'minorityCasePassage.beforeWordingId')
    .select(['passage.id', 'passage.heading', 'passage.language', 'before.version as beforeVersion'])
    .select(['before.text as before', 'before.publishedAt as beforePublishedAt'])
    .select(['minorityCasePassage.afterWordingId', 'minorityCasePassage.effect'])
    .where('minorityCasePassage.caseId', '=', caseId)
    .orderBy('passage.position')
    .execute()
  const wordings =
    passages.length === 0
      ? []
      : await db
          .selectFrom('passageWording')
          .select(['id', 'passageId', 'version', 'text', 'publishedAt', 'createdAt'])
          .where(
            'passageId',
            'in',
            passages.map(({ id }) => id),
          )
          .orderBy('version')
          .execute()
  return passages.map((passage) => ({
    ...passage,
    later: wordings.filter(
      ({ passageId, version }) => passageId === passage.id && version > passage.beforeVersion,
    ),
  }))
}

/** Every passage that is still part of its document, published or not, to choose from. */
export const passagesToChoose = (db: Db) =>
  db
    .selectFrom('passage')
    .innerJoin('document', 'document.id', 'passage.documentId')
    .select(['passage.id', 'passage.heading', 'document.title as documentTitle'])
    .where('passage.withdrawnAt', 'is', null)
    .orderBy('document.createdAt')
    .orderBy('passage.position')
    .execute()

export const documentsToChoose = (db: Db) =>
  db.selectFrom('document').select(['id', 'title']).orderBy('createdAt').execute()
