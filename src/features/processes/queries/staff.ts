import '../tables'
import type { Db, Tx } from '~/platform/db'
import type { Form, Phase, WayIn } from '../domain'
import { currentForm, type Process } from './published'

/** All processes, those in preparation too, newest first. */
export const processesForStaff = (db: Db): Promise<Process[]> =>
  db.selectFrom('process').selectAll().orderBy('createdAt', 'desc').execute()

export const processById = (db: Db | Tx, id: string): Promise<Process | undefined> =>
  db.selectFrom('process').selectAll().where('id', '=', id).executeTakeFirst()

export const phasesForStaff = (db: Db | Tx, processId: string): Promise<Phase[]> =>
  db
    .selectFrom('phase')
    .select(['slug', 'title', 'about', 'startsOn', 'endsOn'])
    .where('processId', '=', processId)
    .orderBy('position')
    .execute()

/** All ways into a process, those in preparation too. */
export const waysForStaff = (db: Db | Tx, processId: string): Promise<WayIn[]> =>
  db
    .selectFrom('wayIn')
    .selectAll()
    .where('processId', '=', processId)
    .where('kind', '<>', 'import')
    .orderBy('opensAt')
    .orderBy('id')
    .execute()

/** Each version of a form with how many inspel and sent survey sheets answer it, newest first. */
export const formVersions = (db: Db | Tx, wayInId: string) =>
  db
    .selectFrom('formVersion')
    .select(['id', 'version', 'questions', 'madeAt'])
    .select((eb) => [
      eb
        .selectFrom('contribution')
        .whereRef('contribution.formVersionId', '=', 'formVersion.id')
        .select((one) => one.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('answers'),
      eb
        .selectFrom('surveySheet')
        .whereRef('surveySheet.formVersionId', '=', 'formVersion.id')
        .select((one) => one.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('sheets'),
      eb
        .selectFrom('quizRound')
        .whereRef('quizRound.formVersionId', '=', 'formVersion.id')
        .select((one) => one.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('rounds'),
    ])
    .where('wayInId', '=', wayInId)
    .orderBy('version', 'desc')
    .execute()

/** A way in's form as staff edit it: what is being changed, or else the one in use. */
export const editedForm = async (
  db: Db | Tx,
  wayIn: Pick<WayIn, 'id' | 'question'>,
): Promise<Form & { isDraft: boolean }> => {
  const draft = await db
    .selectFrom('formDraft')
    .select('questions')
    .where('wayInId', '=', wayIn.id)
    .executeTakeFirst()
  const inUse = await currentForm(db, wayIn)
  return draft ? { ...inUse, questions: draft.questions, isDraft: true } : { ...inUse, isDraft: false }
}

/** The ids of all questions a way in's form has ever had: none is used again for another question. */
export const questionIdsEver = async (
  db: Db,
  wayIn: Pick<WayIn, 'id' | 'question'>,
): Promise<Set<string>> => {
  const versions = await db
    .selectFrom('formVersion')
    .select('questions')
    .where('wayInId', '=', wayIn.id)
    .execute()
  const { questions } = await editedForm(db, wayIn)
  return new Set([...versions.flatMap((version) => version.questions), ...questions].map(({ id }) => id))
}
