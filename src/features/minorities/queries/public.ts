import '../tables'
import type { Db } from '~/platform/db'
import { inOrder } from '../domain'

/** Every read of this file goes through here: what is not shown, or secret, never leaves the database. */
const open = (db: Db) =>
  db
    .selectFrom('minorityCase')
    .where('minorityCase.publishedAt', 'is not', null)
    .where('minorityCase.secret', '=', false)

/** All that everyone may know of a secret case. */
const secret = (db: Db) =>
  db
    .selectFrom('minorityCase')
    .select(['minorityCase.id', 'minorityCase.kind', 'minorityCase.agreement'])
    .where('minorityCase.publishedAt', 'is not', null)
    .where('minorityCase.secret', '=', true)

const openCases = (db: Db) =>
  open(db)
    // A document of which only staff have read anything has no name here either.
    .leftJoin('document', (join) =>
      join
        .onRef('document.id', '=', 'minorityCase.documentId')
        .on(({ exists, selectFrom }) =>
          exists(
            selectFrom('passage')
              .innerJoin('passageWording', 'passageWording.passageId', 'passage.id')
              .select('passage.id')
              .whereRef('passage.documentId', '=', 'document.id')
              .where('passage.withdrawnAt', 'is', null)
              .where('passageWording.publishedAt', 'is not', null),
          ),
        ),
    )
    .select(['minorityCase.id', 'minorityCase.kind', 'minorityCase.agreement', 'minorityCase.minorities'])
    .select(['minorityCase.title', 'minorityCase.about', 'minorityCase.form', 'minorityCase.caseNumber'])
    .select(['minorityCase.agreementWhy', 'minorityCase.minutes', 'minorityCase.minutesLanguage'])
    .select(['minorityCase.isDemo', 'document.slug as documentSlug', 'document.title as documentTitle'])

export type OpenCase = Awaited<ReturnType<ReturnType<typeof openCases>['execute']>>[number]

/** The days of the steps, without what staff noted beside them where the case is secret. */
const stepsOf = async (db: Db, caseIds: readonly string[], withNotes: boolean) => {
  if (caseIds.length === 0) return []
  const steps = await db
    .selectFrom('minorityCaseStep')
    .select(['caseId', 'step', 'takenOn'])
    .$if(withNotes, (query) => query.select('note'))
    .where('caseId', 'in', [...caseIds])
    .execute()
  return inOrder(steps)
}

/** What everyone reads of all cases, the latest step first; secret ones have no words. */
export const shownCases = async (db: Db) => {
  const told = (await openCases(db).execute()).map((one) => ({ ...one, isSecret: false as const }))
  const kept = (await secret(db).execute()).map((one) => ({ ...one, isSecret: true as const }))
  const all = [...told, ...kept]
  const steps = await stepsOf(
    db,
    all.map(({ id }) => id),
    false,
  )
  return all
    .map((one) => ({ ...one, steps: steps.filter(({ caseId }) => caseId === one.id) }))
    .toSorted((a, b) => (b.steps.at(-1)?.takenOn ?? '').localeCompare(a.steps.at(-1)?.takenOn ?? ''))
}
export type ShownCase = Awaited<ReturnType<typeof shownCases>>[number]

/** One case as everyone reads it. */
export const shownCase = async (db: Db, id: string) => {
  const told = await openCases(db).where('minorityCase.id', '=', id).executeTakeFirst()
  if (!told) {
    const kept = await secret(db).where('minorityCase.id', '=', id).executeTakeFirst()
    return kept ? { ...kept, isSecret: true as const, steps: await stepsOf(db, [id], false) } : undefined
  }
  const [steps, parties, passages, pages] = await Promise.all([
    stepsOf(db, [id], true),
    partiesOf(db, id),
    passagesOf(db, id),
    pagesOf(db, id),
  ])
  return { ...told, isSecret: false as const, steps, parties, passages, pages }
}
export type WholeCase = NonNullable<Awaited<ReturnType<typeof shownCase>>>
export type ToldCase = Extract<WholeCase, { isSecret: false }>

export const partiesOf = (db: Db, caseId: string) =>
  db
    .selectFrom('minorityCaseParty')
    .select(['kind', 'name'])
    .where('caseId', '=', caseId)
    .orderBy('position')
    .execute()

export const pagesOf = (db: Db, caseId: string) =>
  db
    .selectFrom('minorityCasePage')
    .innerJoin('file', 'file.id', 'minorityCasePage.fileId')
    .select(['file.id', 'file.width', 'file.height'])
    .where('minorityCasePage.caseId', '=', caseId)
    .orderBy('minorityCasePage.position')
    .execute()

/** Passages that everyone can read, with the wordings before and after as far as those were published. */
const passagesOf = (db: Db, caseId: string) =>
  db
    .selectFrom('minorityCasePassage')
    .innerJoin('passage', 'passage.id', 'minorityCasePassage.passageId')
    .innerJoin('document', 'document.id', 'passage.documentId')
    .leftJoin('passageWording as before', (join) =>
      join
        .onRef('before.id', '=', 'minorityCasePassage.beforeWordingId')
        .on('before.publishedAt', 'is not', null),
    )
    .leftJoin('passageWording as after', (join) =>
      join
        .onRef('after.id', '=', 'minorityCasePassage.afterWordingId')
        .on('after.publishedAt', 'is not', null),
    )
    .select(['passage.slug', 'passage.heading', 'passage.language', 'document.slug as documentSlug'])
    .select(['minorityCasePassage.effect', 'before.text as before', 'after.text as after'])
    .where('minorityCasePassage.caseId', '=', caseId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('passageWording')
          .select('passageWording.id')
          .whereRef('passageWording.passageId', '=', 'passage.id')
          .where('passageWording.publishedAt', 'is not', null),
      ),
    )
    .orderBy('passage.position')
    .execute()

/** The open cases that a passage was spoken of in. */
export const casesOfPassage = (db: Db, passageId: string) =>
  open(db)
    .innerJoin('minorityCasePassage', 'minorityCasePassage.caseId', 'minorityCase.id')
    .select(['minorityCase.id', 'minorityCase.kind', 'minorityCase.title', 'minorityCase.agreement'])
    .where('minorityCasePassage.passageId', '=', passageId)
    .orderBy('minorityCase.createdAt')
    .execute()

/** True when everyone may see the picture: a page of an open case's minutes. */
export const isShownPage = async (db: Db, fileId: string): Promise<boolean> =>
  (await open(db)
    .innerJoin('minorityCasePage', 'minorityCasePage.caseId', 'minorityCase.id')
    .select('minorityCase.id')
    .where('minorityCasePage.fileId', '=', fileId)
    .executeTakeFirst()) !== undefined
