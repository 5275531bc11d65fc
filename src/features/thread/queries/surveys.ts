import { hashReceiptCode } from '~/kernel/receipt-code'
import type { Db } from '~/platform/db'

/** The address of the survey whose sheet a code opens. */
export const surveyOfCode = async (db: Db, code: string): Promise<string | undefined> =>
  (
    await db
      .selectFrom('surveySheet')
      .innerJoin('wayIn', 'wayIn.id', 'surveySheet.wayInId')
      .select('wayIn.slug')
      .where('surveySheet.codeHash', '=', hashReceiptCode(code))
      .executeTakeFirst()
  )?.slug
