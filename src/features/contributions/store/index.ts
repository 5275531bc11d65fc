import '../tables'
import { type Insertable, type SqlBool, sql } from 'kysely'
import { type NewEvent, recordFor } from '~/platform/audit'
import type { Db, Tables, Tx } from '~/platform/db'
import { searchConfiguration } from '../domain'
import { languageOf } from '../queries/language'
import { toldBy } from '../queries/merged'

/**
 * Adds the inspel, its register entry and its event unless its idempotency key or origin is there already;
 * says whether it did. One statement, so one round trip and one commit: a hall sends at the same moment.
 */
export const insert = async (
  db: Db | Tx,
  row: Insertable<Tables['contribution']>,
  entry: { diaryNumber: string; summary: string },
  event: NewEvent,
): Promise<boolean> => {
  const rows = await db
    .with('added', (part) =>
      part
        .insertInto('contribution')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .returning(['id', 'receivedAt']),
    )
    .with(
      'entered',
      () => sql`(
      insert into register_entry (contribution_id, diary_number, received_at, summary)
      select id, ${entry.diaryNumber}, received_at, ${entry.summary} from added)`,
    )
    .with('noted', () => recordFor(event, 'added'))
    .selectFrom('added')
    .select('id')
    .execute()
  return rows.length === 1
}

export const findByKey = (db: Db | Tx, idempotencyKey: string) =>
  db.selectFrom('contribution').selectAll().where('idempotencyKey', '=', idempotencyKey).executeTakeFirst()

/** The inspel by which this one's fate is told: itself, unless it is merged. */
export const toldByOf = async (tx: Tx, id: string): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('contribution')
    .select(toldBy('contribution.id').as('id'))
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.id
}

export const upsertDetail = (tx: Tx, row: Insertable<Tables['contributorDetail']>) =>
  tx
    .insertInto('contributorDetail')
    .values(row)
    .onConflict((conflict) => conflict.column('contributionId').doUpdateSet(row))
    .execute()

export const insertRevision = (tx: Tx, row: Insertable<Tables['contributionRevision']>) =>
  tx.insertInto('contributionRevision').values(row).execute()

export const insertLanguage = (tx: Tx, row: Insertable<Tables['contributionLanguage']>) =>
  tx.insertInto('contributionLanguage').values(row).execute()

/** The language the text is in, as was last said. */
export const languageNow = async (tx: Tx, id: string): Promise<string> => {
  const { language } = await tx
    .selectFrom('contribution')
    .select(languageOf().as('language'))
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return language
}

export const insertMasking = (tx: Tx, row: Insertable<Tables['masking']>) =>
  tx.insertInto('masking').values(row).execute()

/** Locks the inspel's row, so that two decisions about it come one after the other. */
export const lock = (tx: Tx, id: string) =>
  tx.selectFrom('contribution').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const standingOf = (tx: Tx, id: string) =>
  tx.selectFrom('standing').selectAll().where('contributionId', '=', id).executeTakeFirst()

export const putStanding = (tx: Tx, row: Insertable<Tables['standing']>) =>
  tx
    .insertInto('standing')
    .values(row)
    .onConflict((conflict) => conflict.column('contributionId').doUpdateSet(row))
    .execute()

/** The text to be shown: the last masking, else the sender's last wording. */
export const shownText = async (tx: Tx, id: string): Promise<string> => {
  const masked = await tx
    .selectFrom('masking')
    .select('maskedText')
    .where('contributionId', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return masked?.maskedText ?? lastWording(tx, id)
}

export const lastWording = async (tx: Tx, id: string): Promise<string> => {
  const revised = await tx
    .selectFrom('contributionRevision')
    .select('body')
    .where('contributionId', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (revised) return revised.body
  const first = await tx
    .selectFrom('contribution')
    .select('body')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return first.body
}

export const detailOf = (tx: Tx, id: string) =>
  tx.selectFrom('contributorDetail').selectAll().where('contributionId', '=', id).executeTakeFirst()

export const putPublication = (
  tx: Tx,
  row: Omit<Insertable<Tables['publication']>, 'search'>,
  translations: readonly { language: string; text: string }[] = [],
): Promise<unknown> => {
  const search = sql<string>`(${sql.join(
    [row, ...translations].map(
      ({ language, text }) => sql`to_tsvector(${sql.lit(searchConfiguration(language))}::regconfig, ${text})`,
    ),
    sql` || `,
  )})`
  // An inspel may have been sorted before it was published, or withheld for a while.
  const themeIds = sql<string[]>`coalesce((
    select array_agg(distinct coding.theme_id order by coding.theme_id)
    from coding join statement on statement.id = coding.statement_id and statement.withdrawn_at is null
    where statement.contribution_id = ${row.contributionId}), '{}')`
  const { text, language, municipalityCode } = row
  return tx
    .insertInto('publication')
    .values({ ...row, search, themeIds })
    .onConflict((conflict) =>
      conflict.column('contributionId').doUpdateSet({ text, language, municipalityCode, search }),
    )
    .execute()
}

export const deletePublication = (tx: Tx, id: string) =>
  tx.deleteFrom('publication').where('contributionId', '=', id).execute()

export const setThemes = (tx: Tx, contributionId: string, themeIds: string[]) =>
  tx
    .updateTable('publication')
    .set({ themeIds })
    .where('contributionId', '=', contributionId)
    .where(sql<SqlBool>`theme_ids <> ${themeIds}::uuid[]`)
    .execute()
