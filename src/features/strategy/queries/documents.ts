import '../tables'
import type { Localized } from '~/kernel/language'
import type { Db } from '~/platform/db'

export interface PublicDocument {
  id: string
  processId: string
  slug: string
  title: Localized
  summary: Localized
  passages: number
  /** When its first wording was published, and its latest. */
  publishedAt: Date
  changedAt: Date
}

export interface PublicPassage {
  id: string
  slug: string
  part: string
  heading: string
  language: string
  position: number
  wordingId: string
  version: number
  text: string
  publishedAt: Date
  /** How many wordings the public can compare. */
  versions: number
}

/** A document is public once one of its passages' wordings is. */
const publicDocuments = (db: Db) =>
  db
    .selectFrom('document')
    .innerJoin('passage', (join) =>
      join.onRef('passage.documentId', '=', 'document.id').on('passage.withdrawnAt', 'is', null),
    )
    .innerJoin('passageWording', (join) =>
      join
        .onRef('passageWording.passageId', '=', 'passage.id')
        .on('passageWording.publishedAt', 'is not', null),
    )
    .select(['document.id', 'document.processId', 'document.slug', 'document.title', 'document.summary'])
    .select((eb) => [
      eb.fn.count<number>('passage.id').distinct().as('passages'),
      eb.fn.min('passageWording.publishedAt').$castTo<Date>().as('publishedAt'),
      eb.fn.max('passageWording.publishedAt').$castTo<Date>().as('changedAt'),
    ])
    .groupBy('document.id')

/** The process's documents that the public can read. */
export const documentsOf = (db: Db, processId: string): Promise<PublicDocument[]> =>
  publicDocuments(db)
    .where('document.processId', '=', processId)
    .orderBy('document.createdAt')
    .orderBy('document.id')
    .execute()

export const documentBySlug = (db: Db, slug: string): Promise<PublicDocument | undefined> =>
  publicDocuments(db).where('document.slug', '=', slug).executeTakeFirst()

const publicPassages = (db: Db) =>
  db
    .selectFrom('passage')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('passageWording')
          .select(['passageWording.id', 'version', 'text', 'publishedAt'])
          .whereRef('passageId', '=', 'passage.id')
          .where('publishedAt', 'is not', null)
          .orderBy('version', 'desc')
          .limit(1)
          .as('wording'),
      (join) => join.onTrue(),
    )
    .select(['passage.id', 'passage.slug', 'passage.part', 'passage.heading', 'passage.language'])
    .select(['passage.position', 'wording.id as wordingId', 'wording.version', 'wording.text'])
    .select((eb) => [
      eb.ref('wording.publishedAt').$castTo<Date>().as('publishedAt'),
      eb
        .selectFrom('passageWording')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('passageWording.passageId', '=', 'passage.id')
        .where('passageWording.publishedAt', 'is not', null)
        .$asScalar()
        .$notNull()
        .as('versions'),
    ])

/** The document's passages in order, each with the wording that holds now. */
export const passagesOf = (db: Db, documentId: string): Promise<PublicPassage[]> =>
  publicPassages(db)
    .where('passage.documentId', '=', documentId)
    .where('passage.withdrawnAt', 'is', null)
    .orderBy('passage.position')
    .orderBy('passage.id')
    .execute()

export interface Wording {
  id: string
  version: number
  text: string
  publishedAt: Date
}

/**
 * A passage with every wording that was published, first to last.
 * One that was withdrawn can still be read: links to it must hold.
 */
export const passageBySlug = async (db: Db, documentSlug: string, passageSlug: string) => {
  const passage = await publicPassages(db)
    .innerJoin('document', 'document.id', 'passage.documentId')
    .select(['passage.withdrawnAt', 'document.id as documentId', 'document.slug as documentSlug'])
    .select(['document.title as documentTitle', 'document.processId'])
    .where('document.slug', '=', documentSlug)
    .where('passage.slug', '=', passageSlug)
    .executeTakeFirst()
  return passage ? { ...passage, wordings: await publishedWordings(db, passage.id) } : undefined
}

const publishedWordings = (db: Db, passageId: string): Promise<Wording[]> =>
  db
    .selectFrom('passageWording')
    .select(['id', 'version', 'text'])
    .select((eb) => eb.ref('publishedAt').$castTo<Date>().as('publishedAt'))
    .where('passageId', '=', passageId)
    .where('publishedAt', 'is not', null)
    .orderBy('version')
    .execute()

/** A published passage by its key, with what a link to it needs. */
export const publishedPassage = (db: Db, passageId: string) =>
  publicPassages(db)
    .innerJoin('document', 'document.id', 'passage.documentId')
    .select(['document.slug as documentSlug', 'document.title as documentTitle', 'document.processId'])
    .where('passage.id', '=', passageId)
    .executeTakeFirst()

/** Every passage of every process that the public can read, for lists to choose from and open data. */
export const allPublishedPassages = (db: Db) =>
  publicPassages(db)
    .innerJoin('document', 'document.id', 'passage.documentId')
    .select(['document.slug as documentSlug', 'document.title as documentTitle', 'document.processId'])
    .where('passage.withdrawnAt', 'is', null)
    .orderBy('document.createdAt')
    .orderBy('passage.position')
    .execute()
