import '../tables'
import type { Language } from '~/kernel/language'
import type { Db } from '~/platform/db'
import type { TellingForm } from '../domain'

export interface Telling {
  part: string
  form: TellingForm
  language: Language
  text: string
  publishedAt: Date
}

/** The document's parts as they are told shorter or plainer, the latest that was shown of each. */
export const tellingsOf = (db: Db, documentId: string, form: TellingForm): Promise<Telling[]> =>
  db
    .selectFrom('partTelling')
    .distinctOn(['part', 'language'])
    .select(['part', 'form', 'language', 'text'])
    .select((eb) => eb.ref('publishedAt').$castTo<Date>().as('publishedAt'))
    .where('documentId', '=', documentId)
    .where('form', '=', form)
    .where('publishedAt', 'is not', null)
    .orderBy('part')
    .orderBy('language')
    .orderBy('version', 'desc')
    .execute()

/** When each part's text last changed for the public: a wording of its passages was shown, or one was taken out. */
export const partsChanged = async (db: Db, documentId: string): Promise<ReadonlyMap<string, Date>> => {
  const rows = await db
    .selectFrom('passage')
    .innerJoin('passageWording', 'passageWording.passageId', 'passage.id')
    .select('passage.part')
    .select((eb) =>
      eb
        .fn<Date>('greatest', [eb.fn.max('passageWording.publishedAt'), eb.fn.max('passage.withdrawnAt')])
        .as('at'),
    )
    .where('passage.documentId', '=', documentId)
    .where('passageWording.publishedAt', 'is not', null)
    .groupBy('passage.part')
    .execute()
  return new Map(rows.map(({ part, at }) => [part, at]))
}

// What staff see, shown or not. No public page reads from here.

/** Every telling of the document as it was last written, with when it was last shown. */
export const draftTellings = (db: Db, documentId: string) =>
  db
    .selectFrom('partTelling as latest')
    .distinctOn(['latest.part', 'latest.form', 'latest.language'])
    .select(['latest.part', 'latest.form', 'latest.language', 'latest.version', 'latest.text'])
    .select(['latest.createdAt', 'latest.publishedAt'])
    .select((eb) =>
      eb
        .selectFrom('partTelling as shown')
        .select((max) => max.fn.max('shown.publishedAt').as('at'))
        .whereRef('shown.documentId', '=', 'latest.documentId')
        .whereRef('shown.part', '=', 'latest.part')
        .whereRef('shown.form', '=', 'latest.form')
        .whereRef('shown.language', '=', 'latest.language')
        .as('shownAt'),
    )
    .where('latest.documentId', '=', documentId)
    .orderBy('latest.part')
    .orderBy('latest.form')
    .orderBy('latest.language')
    .orderBy('latest.version', 'desc')
    .execute()
