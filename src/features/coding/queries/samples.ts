import '../tables'
import type { Db } from '~/platform/db'
import type { MessageKey } from '~/platform/i18n'

export const samplesOf = async (db: Db, processId: string) =>
  db
    .selectFrom('codingSample')
    .selectAll('codingSample')
    .select((eb) =>
      eb
        .selectFrom('codingSampleItem')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('codingSampleItem.sampleId', '=', 'codingSample.id')
        .$asScalar()
        .$notNull()
        .as('size'),
    )
    .where('processId', '=', processId)
    .orderBy('drawnAt', 'desc')
    .execute()

export const sampleById = (db: Db, id: string) =>
  db.selectFrom('codingSample').selectAll().where('id', '=', id).executeTakeFirst()

/** How many each coder has coded; who they are is no secret, what they saw is until the sample is closed. */
export const progressOf = (db: Db, sampleId: string) =>
  db
    .selectFrom('blindCoding')
    .innerJoin('staff', 'staff.id', 'blindCoding.coder')
    .select(['blindCoding.coder', 'staff.title'])
    .select((eb) => eb.fn.countAll<number>().as('done'))
    .where('blindCoding.sampleId', '=', sampleId)
    .groupBy(['blindCoding.coder', 'staff.title'])
    .orderBy('staff.title')
    .execute()

/** Items of samples that a person has not coded. */
const uncodedBy = (db: Db, coder: string) =>
  db
    .selectFrom('codingSampleItem as item')
    .leftJoin('blindCoding as own', (join) =>
      join
        .onRef('own.sampleId', '=', 'item.sampleId')
        .onRef('own.contributionId', '=', 'item.contributionId')
        .on('own.coder', '=', coder),
    )
    .where('own.coder', 'is', null)

/** The coder's next inspel of the sample, with how many are left. */
export const nextBlind = async (db: Db, sampleId: string, coder: string) => {
  const left = await uncodedBy(db, coder)
    .innerJoin('publication', 'publication.contributionId', 'item.contributionId')
    .select(['item.contributionId', 'publication.text', 'publication.language'])
    .where('item.sampleId', '=', sampleId)
    .orderBy('item.position')
    .execute()
  return { next: left[0], left: left.length }
}

/** What each coder saw in each inspel of the sample, and what was agreed. Only of a closed sample. */
export const codedInSample = async (db: Db, sampleId: string) => {
  const [items, coded, agreed] = await Promise.all([
    db
      .selectFrom('codingSampleItem as item')
      .leftJoin('publication', 'publication.contributionId', 'item.contributionId')
      .select(['item.contributionId', 'item.position', 'publication.text', 'publication.language'])
      .where('item.sampleId', '=', sampleId)
      .orderBy('item.position')
      .execute(),
    db.selectFrom('blindCoding').selectAll().where('sampleId', '=', sampleId).execute(),
    db.selectFrom('agreedCoding').selectAll().where('sampleId', '=', sampleId).execute(),
  ])
  return { items, coded, agreed }
}

/** Samples that are not closed and that this person has not finished: how many inspel are left in them. */
export const waitsInCoding = async ({ db }: { db: Db }, staffId: string) => {
  const left = await uncodedBy(db, staffId)
    .innerJoin('codingSample as sample', 'sample.id', 'item.sampleId')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('sample.closedAt', 'is', null)
    .executeTakeFirst()
  const count = left?.count ?? 0
  const key: MessageKey = 'coding.today'
  return count > 0 ? [{ href: '/arbete/kodning/prov', key, count }] : []
}
