import '../tables'
import type { Db } from '~/platform/db'
import { currentTranslations, textHash } from '../store/translations'

/** What everyone may read beside a published inspel: reviewed translations of the very text that is shown. */
export const shownTranslations = (db: Db, publication: { contributionId: string; text: string }) =>
  currentTranslations(db, publication.contributionId, publication.text)

export type ShownTranslation = Awaited<ReturnType<typeof shownTranslations>>[number]

/** The last translation into each language as staff see it, and whether it is of the text as it stands now. */
export const translationsForStaff = async (db: Db, contributionId: string, shown: string) => {
  const rows = await db
    .selectFrom('contributionTranslation')
    .distinctOn('language')
    .selectAll()
    .where('contributionId', '=', contributionId)
    .orderBy('language')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const now = textHash(shown)
  return rows.map(({ ofHash, ...row }) => ({ ...row, outdated: !ofHash.equals(now) }))
}

export type StaffTranslation = Awaited<ReturnType<typeof translationsForStaff>>[number]
