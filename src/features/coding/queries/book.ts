import '../tables'
import type { Db } from '~/platform/db'
import type { BookContent, Code } from '../domain'
import { liveCodes } from '../store'

export interface UsedCode extends Code {
  /** Living marks, and the inspel they stand on. */
  marks: number
  inspel: number
}

/** The codebook in use, each code with how much it is used. */
export const codebook = async (db: Db, processId: string): Promise<UsedCode[]> => {
  const codes = await liveCodes(db, processId)
  const used = await db
    .selectFrom('codeMark')
    .innerJoin('code', 'code.id', 'codeMark.codeId')
    .select('codeMark.codeId')
    .select((eb) => eb.fn.countAll<number>().as('marks'))
    .select((eb) => eb.fn.count<number>('codeMark.contributionId').distinct().as('inspel'))
    .where('code.processId', '=', processId)
    .where('codeMark.endedAt', 'is', null)
    .groupBy('codeMark.codeId')
    .execute()
  return codes.map((code) => {
    const { marks = 0, inspel = 0 } = used.find(({ codeId }) => codeId === code.id) ?? {}
    return { ...code, marks, inspel }
  })
}

/** The codes alone, for a desk where what they are used for does not matter. */
export const codesOf = (db: Db, processId: string): Promise<Code[]> => liveCodes(db, processId)

/** A code with its process, in use or not. */
export { codeById as codeForStaff } from '../store'

export const examplesOf = (db: Db, codeId: string) =>
  db
    .selectFrom('codeExample')
    .innerJoin('publication', 'publication.contributionId', 'codeExample.contributionId')
    .select(['codeExample.id', 'codeExample.quote', 'codeExample.contributionId', 'publication.language'])
    .where('codeExample.codeId', '=', codeId)
    .orderBy('codeExample.createdAt')
    .execute()

const MARKS_SHOWN = 300

/** What is marked with a code, latest first, with the words it stands on. */
export const markedWith = (db: Db, codeId: string) =>
  db
    .selectFrom('codeMark')
    .innerJoin('publication', 'publication.contributionId', 'codeMark.contributionId')
    .innerJoin('statement', 'statement.id', 'codeMark.statementId')
    .leftJoin('staff', 'staff.id', 'codeMark.coder')
    .select(['codeMark.id', 'codeMark.contributionId', 'codeMark.quote', 'codeMark.origin', 'codeMark.at'])
    .select(['statement.text as statement', 'publication.language', 'staff.title as by'])
    .where('codeMark.codeId', '=', codeId)
    .where('codeMark.endedAt', 'is', null)
    .orderBy('codeMark.at', 'desc')
    .orderBy('codeMark.id')
    .limit(MARKS_SHOWN)
    .execute()

export const versionsOf = (db: Db, processId: string) =>
  db
    .selectFrom('codebookVersion')
    .leftJoin('staff', 'staff.id', 'codebookVersion.madeBy')
    .select(['codebookVersion.number', 'codebookVersion.why', 'codebookVersion.at', 'staff.title as by'])
    .where('codebookVersion.processId', '=', processId)
    .orderBy('codebookVersion.number', 'desc')
    .execute()

export const versionOf = async (
  db: Db,
  processId: string,
  number: number,
): Promise<BookContent | undefined> =>
  (
    await db
      .selectFrom('codebookVersion')
      .select('content')
      .where('processId', '=', processId)
      .where('number', '=', number)
      .executeTakeFirst()
  )?.content

/** What happened to one code: when, by whom, why. */
export const historyOf = (db: Db, codeId: string) =>
  db
    .selectFrom('event')
    .leftJoin('staff', 'staff.id', 'event.actorId')
    .select(['event.kind', 'event.at', 'event.why', 'event.data', 'staff.title as by'])
    .where('event.subjectKind', '=', 'code')
    .where('event.subjectId', '=', codeId)
    .orderBy('event.at', 'desc')
    .execute()

/** The codes that were merged into this one. */
export const mergedInto = (db: Db, codeId: string) =>
  db
    .selectFrom('code')
    .select(['id', 'name', 'retiredAt'])
    .where('mergedInto', '=', codeId)
    .orderBy('retiredAt')
    .execute()

/** What each merged code is now, by its id. */
export const mergedNames = async (db: Db, processId: string): Promise<Map<string, string>> => {
  const rows = await db
    .selectFrom('code')
    .innerJoin('code as into', 'into.id', 'code.mergedInto')
    .select(['code.id', 'into.name'])
    .where('code.processId', '=', processId)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
