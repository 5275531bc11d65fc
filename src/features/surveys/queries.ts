import './tables'
import type { Selectable } from 'kysely'
import type { Answers, Question, WayIn } from '~/features/processes'
import { hashReceiptCode } from '~/kernel/receipt-code'
import type { Db, Tables } from '~/platform/db'

/** A sheet by its code, with the questions of the form it was begun with. */
export const sheetByCode = async (db: Db, code: string) =>
  db
    .selectFrom('surveySheet')
    .innerJoin('formVersion', 'formVersion.id', 'surveySheet.formVersionId')
    .select(['surveySheet.id', 'surveySheet.wayInId', 'surveySheet.answers', 'surveySheet.language'])
    .select(['surveySheet.finishedAt', 'surveySheet.contributionId', 'formVersion.questions'])
    .where('surveySheet.codeHash', '=', hashReceiptCode(code))
    .executeTakeFirst()

export type Sheet = NonNullable<Awaited<ReturnType<typeof sheetByCode>>>

/** The answers that were sent, but for those whose words were removed under a decision. */
export const answersTo = async (db: Db, wayInId: string): Promise<Answers[]> => {
  const rows = await db
    .selectFrom('surveySheet')
    .leftJoin('standing', 'standing.contributionId', 'surveySheet.contributionId')
    .select('surveySheet.answers')
    .where('surveySheet.wayInId', '=', wayInId)
    .where('surveySheet.finishedAt', 'is not', null)
    .where((eb) => eb.or([eb('standing.state', 'is', null), eb('standing.state', '<>', 'removed')]))
    .execute()
  return rows.map((row) => row.answers)
}

/** The questions of the newest version of a form. */
export const questionsOf = async (db: Db, wayInId: string): Promise<Question[]> =>
  (
    await db
      .selectFrom('formVersion')
      .select('questions')
      .where('wayInId', '=', wayInId)
      .orderBy('version', 'desc')
      .executeTakeFirst()
  )?.questions ?? []

export const publishedResult = (db: Db, wayInId: string) =>
  db.selectFrom('surveyResult').selectAll().where('wayInId', '=', wayInId).executeTakeFirst()

const ofKinds = (db: Db, processId: string) =>
  db
    .selectFrom('wayIn')
    .selectAll('wayIn')
    .where('processId', '=', processId)
    .where('kind', 'in', ['survey', 'quiz'])

/** The surveys and quizzes of a process, with how many have answered or played. */
export const surveysForStaff = async (db: Db, processId: string) =>
  ofKinds(db, processId)
    .select((eb) => [
      eb
        .selectFrom('surveySheet')
        .whereRef('surveySheet.wayInId', '=', 'wayIn.id')
        .where('surveySheet.finishedAt', 'is not', null)
        .select((one) => one.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('answered'),
      eb
        .selectFrom('quizRound')
        .whereRef('quizRound.wayInId', '=', 'wayIn.id')
        .select((one) => one.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('rounds'),
    ])
    .orderBy('opensAt', 'desc')
    .execute()

export const surveyById = (db: Db, id: string): Promise<WayIn | undefined> =>
  db
    .selectFrom('wayIn')
    .selectAll()
    .where('id', '=', id)
    .where('kind', 'in', ['survey', 'quiz'])
    .executeTakeFirst()

export const roundById = (db: Db, id: string) =>
  db
    .selectFrom('quizRound')
    .innerJoin('formVersion', 'formVersion.id', 'quizRound.formVersionId')
    .select(['quizRound.id', 'quizRound.wayInId', 'quizRound.answers', 'quizRound.rightCount'])
    .select(['quizRound.questionCount', 'quizRound.atStand', 'formVersion.questions'])
    .where('quizRound.id', '=', id)
    .executeTakeFirst()

export const roundsOf = (db: Db, wayInId: string) =>
  db
    .selectFrom('quizRound')
    .select(['answers', 'rightCount', 'questionCount', 'atStand'])
    .where('wayInId', '=', wayInId)
    .execute()

export const drawOf = (db: Db, wayInId: string): Promise<Selectable<Tables['prizeDraw']> | undefined> =>
  db.selectFrom('prizeDraw').selectAll().where('wayInId', '=', wayInId).executeTakeFirst()

export const entryCount = async (db: Db, wayInId: string): Promise<number> =>
  (
    await db
      .selectFrom('prizeEntry')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('wayInId', '=', wayInId)
      .executeTakeFirstOrThrow()
  ).n

export const winnersOf = async (db: Db, wayInId: string): Promise<string[]> =>
  (
    await db
      .selectFrom('prizeEntry')
      .select('contact')
      .where('wayInId', '=', wayInId)
      .where('won', '=', true)
      .orderBy('id')
      .execute()
  ).map((row) => row.contact)
