import '../tables'
import { languageOf } from '~/features/contributions'
import type { Db } from '~/platform/db'
import { referencesOfPassage } from './references'

// What staff see, published or not. No public page reads from here.

/** All documents, drafts among them. */
export const allDocuments = (db: Db) =>
  db
    .selectFrom('document')
    .innerJoin('process', 'process.id', 'document.processId')
    .select(['document.id', 'document.slug', 'document.title', 'document.summary', 'document.processId'])
    .select('process.title as processTitle')
    .select((eb) =>
      eb
        .selectFrom('passage')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('passage.documentId', '=', 'document.id')
        .where('passage.withdrawnAt', 'is', null)
        .$asScalar()
        .$notNull()
        .as('passages'),
    )
    .orderBy('document.createdAt')
    .execute()

export const draftDocument = (db: Db, slug: string) =>
  db.selectFrom('document').selectAll().where('slug', '=', slug).executeTakeFirst()

const drafts = (db: Db) =>
  db
    .selectFrom('passage')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('passageWording')
          .select(['version', 'text', 'publishedAt', 'createdAt as wordedAt'])
          .whereRef('passageId', '=', 'passage.id')
          .orderBy('version', 'desc')
          .limit(1)
          .as('wording'),
      (join) => join.onTrue(),
    )
    .select(['passage.id', 'passage.documentId', 'passage.slug', 'passage.part', 'passage.heading'])
    .select(['passage.language', 'passage.withdrawnAt', 'wording.version', 'wording.text'])
    .select(['wording.publishedAt', 'wording.wordedAt'])
    .select((eb) =>
      eb(
        eb
          .selectFrom('passageSource')
          .select((count) => count.fn.countAll<number>().as('n'))
          .whereRef('passageSource.passageId', '=', 'passage.id')
          .$asScalar()
          .$notNull(),
        '+',
        eb
          .selectFrom('passageReference')
          .select((count) => count.fn.countAll<number>().as('n'))
          .whereRef('passageReference.passageId', '=', 'passage.id')
          .$asScalar()
          .$notNull(),
      ).as('sources'),
    )

/** The document's passages, each with its latest wording, whether public or not. */
export const draftPassages = (db: Db, documentId: string) =>
  drafts(db)
    .where('passage.documentId', '=', documentId)
    .where('passage.withdrawnAt', 'is', null)
    .orderBy('passage.position')
    .orderBy('passage.id')
    .execute()

export const draftPassage = (db: Db, documentId: string, slug: string) =>
  drafts(db).where('passage.documentId', '=', documentId).where('passage.slug', '=', slug).executeTakeFirst()

/** Everything the passage rests on, also what is not published. */
export const allSources = async (db: Db, passageId: string) => ({
  themes: await db
    .selectFrom('passageSource')
    .innerJoin('theme', 'theme.id', 'passageSource.themeId')
    .select(['theme.id', 'theme.slug', 'theme.title', 'theme.publishedAt'])
    .where('passageSource.passageId', '=', passageId)
    .orderBy('theme.position')
    .execute(),
  contributions: await db
    .selectFrom('passageSource')
    .innerJoin('contribution', 'contribution.id', 'passageSource.contributionId')
    .leftJoin('publication', 'publication.contributionId', 'contribution.id')
    .select(['contribution.id', 'publication.id as publicationId'])
    .select(languageOf().as('language'))
    .select((eb) => eb.fn.coalesce('publication.text', 'contribution.body').as('text'))
    .where('passageSource.passageId', '=', passageId)
    .orderBy('contribution.receivedAt')
    .execute(),
  references: await referencesOfPassage(db, passageId),
})

/** The reverse view: passages of a process that rest on nothing. */
export const unsourcedPassages = (db: Db, processId: string) =>
  db
    .selectFrom('passage')
    .innerJoin('document', 'document.id', 'passage.documentId')
    .select(['passage.id', 'passage.slug', 'passage.heading', 'passage.language'])
    .select('document.slug as documentSlug')
    .where('document.processId', '=', processId)
    .where('passage.withdrawnAt', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('passageSource').select('passageSource.id').whereRef('passageId', '=', 'passage.id'),
        ),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('passageReference')
            .select('passageReference.id')
            .whereRef('passageReference.passageId', '=', 'passage.id'),
        ),
      ),
    )
    .orderBy('passage.position')
    .execute()

/** The reverse view: themes of a process that no passage rests on. */
export const unusedThemes = (db: Db, processId: string) =>
  db
    .selectFrom('theme')
    .select(['theme.id', 'theme.slug', 'theme.title'])
    .where('theme.processId', '=', processId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('passageSource')
            .innerJoin('passage', 'passage.id', 'passageSource.passageId')
            .select('passageSource.id')
            .whereRef('passageSource.themeId', '=', 'theme.id')
            .where('passage.withdrawnAt', 'is', null),
        ),
      ),
    )
    .orderBy('theme.position')
    .execute()
