import { themesWithin } from '~/features/sensemaking'
import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, isUniqueViolation, type Tx } from '~/platform/db'
import { type Code, type Colour, clashes, mayLieUnder, nextLook, type Shape } from '../domain'
import * as store from '../store'
import { followThemes, heirOf, type Moment } from './following'

export interface CodeInput {
  name: string
  definition: string
  includeWhen: string
  excludeWhen: string
  shortcut: string | null
  parentId: string | null
  themeId: string | null
  colour?: Colour | undefined
  shape?: Shape | undefined
}

export type CodeRefusal = 'unknown' | 'name_taken' | 'shortcut_clashes' | 'parent' | 'theme'

const subjectOf = (id: string) => ({ kind: 'code', id })

/** Keeps the codebook as it is now, as its next version. */
export const keepVersion = async (
  tx: Tx,
  processId: string,
  why: string,
  at: Date,
  actor: Actor,
): Promise<number> => {
  const number = ((await store.lastVersion(tx, processId))?.number ?? 0) + 1
  const content = JSON.stringify({ codes: await store.liveCodes(tx, processId) })
  await store.insertVersion(tx, {
    id: newId(),
    processId,
    number,
    why,
    content,
    madeBy: staffIdOf(actor),
    at,
  })
  return number
}

const faultOf = async (
  tx: Tx,
  processId: string,
  input: CodeInput,
  codes: readonly Code[],
  id?: string,
): Promise<CodeRefusal | undefined> => {
  const others = codes.filter((one) => one.id !== id)
  if (others.some(({ name }) => name.toLowerCase() === input.name.toLowerCase())) return 'name_taken'
  const keys = others.map(({ shortcut }) => shortcut)
  if (input.shortcut && clashes(input.shortcut, keys)) return 'shortcut_clashes'
  if (input.parentId) {
    if (!others.some((one) => one.id === input.parentId)) return 'parent'
    if (id && !mayLieUnder(codes, id, input.parentId)) return 'parent'
  }
  if (input.themeId && (await themesWithin(tx, processId, [input.themeId])).length === 0) return 'theme'
  return undefined
}

/** One who is faster with the same name or keys makes the other's the refused one. */
export const named = async <T>(
  work: () => Promise<Result<T, CodeRefusal>>,
): Promise<Result<T, CodeRefusal>> => {
  try {
    return await work()
  } catch (error) {
    if (isUniqueViolation(error)) return fail('name_taken')
    throw error
  }
}

/** Adds a code to a process's codebook, last of all, with a look that no other has. */
export const addCode = (
  { db, clock }: Context,
  processId: string,
  input: CodeInput,
  actor: Actor,
): Promise<Result<{ id: string }, CodeRefusal>> =>
  named(() =>
    inTransaction(db, async (tx): Promise<Result<{ id: string }, CodeRefusal>> => {
      if (!(await store.lockBook(tx, processId))) return fail('unknown')
      const codes = await store.liveCodes(tx, processId)
      const fault = await faultOf(tx, processId, input, codes)
      if (fault) return fail(fault)
      const id = newId()
      const at = clock.now()
      const look = nextLook(codes)
      const position = (codes.at(-1)?.position ?? -1) + 1
      await store.insertCode(tx, {
        ...input,
        colour: input.colour ?? look.colour,
        shape: input.shape ?? look.shape,
        id,
        processId,
        position,
        createdBy: staffIdOf(actor),
        createdAt: at,
        retiredAt: null,
        mergedInto: null,
      })
      await record(tx, { at, actor, subject: subjectOf(id), kind: 'code.added' })
      await keepVersion(tx, processId, `Ny kod: ${input.name}`, at, actor)
      return ok({ id })
    }),
  )

export const refollow = async (tx: Tx, codeId: string, at: Date, actor: Actor) => {
  for (const statement of await store.statementsWithCode(tx, codeId))
    await followThemes(tx, statement, { at, actor })
}

/** Renames, rewords or moves a code; its marks stay on it, and their statements follow it to another theme. */
export const changeCode = (
  { db, clock }: Context,
  id: string,
  input: CodeInput,
  why: string,
  actor: Actor,
): Promise<Result<null, CodeRefusal>> =>
  named(() =>
    inTransaction(db, async (tx): Promise<Result<null, CodeRefusal>> => {
      const code = await store.codeById(tx, id)
      if (!code || code.retiredAt || !(await store.lockBook(tx, code.processId))) return fail('unknown')
      const codes = await store.liveCodes(tx, code.processId)
      const fault = await faultOf(tx, code.processId, input, codes, id)
      if (fault) return fail(fault)
      const { colour = code.colour, shape = code.shape, ...rest } = input
      await store.updateCode(tx, id, { ...rest, colour, shape })
      const at = clock.now()
      if (code.themeId !== input.themeId) await refollow(tx, id, at, actor)
      const data = { before: code.name, after: input.name }
      await record(tx, { at, actor, subject: subjectOf(id), kind: 'code.changed', why, data })
      await keepVersion(tx, code.processId, why || `Ändrad kod: ${input.name}`, at, actor)
      return ok(null)
    }),
  )

/** Takes a code that no living mark uses out of use. */
export const retireCode = (
  { db, clock }: Context,
  id: string,
  actor: Actor,
): Promise<Result<null, 'unknown' | 'in_use'>> =>
  inTransaction(db, async (tx) => {
    const code = await store.codeById(tx, id)
    if (!code || code.retiredAt || !(await store.lockBook(tx, code.processId))) return fail('unknown')
    if ((await store.marksOfCode(tx, id)).length > 0) return fail('in_use')
    const at = clock.now()
    await store.moveChildren(tx, id, code.parentId)
    await store.updateCode(tx, id, { retiredAt: at })
    await record(tx, { at, actor, subject: subjectOf(id), kind: 'code.retired' })
    await keepVersion(tx, code.processId, `Ur bruk: ${code.name}`, at, actor)
    return ok(null)
  })

/** Ends marks and carries each on under another code, with who set it and when. */
const carryOn = async (
  tx: Tx,
  marks: readonly store.MarkRow[],
  codeOf: (mark: store.MarkRow) => string,
  origin: 'merged' | 'split',
  { at, actor }: Moment,
): Promise<void> => {
  const heirs = marks.map((mark) => heirOf(mark, { origin, codeId: codeOf(mark) }))
  const ended = marks.map(({ id }) => id)
  await store.replaceMarks(tx, ended, origin, heirs, staffIdOf(actor), at)
}

/** Merges one code into another: each of its marks is carried on there, with who set it and when. */
export const mergeCodes = (
  { db, clock }: Context,
  fromId: string,
  intoId: string,
  why: string,
  actor: Actor,
): Promise<Result<{ moved: number }, 'unknown' | 'same'>> =>
  inTransaction(db, async (tx) => {
    if (fromId === intoId) return fail('same')
    const from = await store.codeById(tx, fromId)
    if (!from || !(await store.lockBook(tx, from.processId))) return fail('unknown')
    const codes = await store.liveCodes(tx, from.processId)
    const into = codes.find(({ id }) => id === intoId)
    if (!into || !codes.some(({ id }) => id === fromId)) return fail('unknown')
    const at = clock.now()
    const marks = await store.marksOfCode(tx, fromId)
    await carryOn(tx, marks, () => intoId, 'merged', { at, actor })
    const isUnder = !mayLieUnder(codes, fromId, intoId)
    if (isUnder) await store.updateCode(tx, intoId, { parentId: from.parentId })
    await store.moveChildren(tx, fromId, intoId)
    await store.moveExamples(tx, fromId, intoId)
    await store.updateCode(tx, fromId, { retiredAt: at, mergedInto: intoId })
    if (from.themeId !== into.themeId) await refollow(tx, intoId, at, actor)
    const data = { into: intoId, moved: marks.length }
    await record(tx, { at, actor, subject: subjectOf(fromId), kind: 'code.merged', why, data })
    await keepVersion(tx, from.processId, why || `${from.name} slogs ihop med ${into.name}`, at, actor)
    return ok({ moved: marks.length })
  })

/** Splits a code: marks go over to codes that lie beside it; those not named stay. */
export const splitCode = (
  { db, clock }: Context,
  id: string,
  to: ReadonlyMap<string, string>,
  why: string,
  actor: Actor,
): Promise<Result<{ moved: number }, 'unknown' | 'unknown_code'>> =>
  inTransaction(db, async (tx) => {
    const code = await store.codeById(tx, id)
    if (!code || code.retiredAt || !(await store.lockBook(tx, code.processId))) return fail('unknown')
    const known = new Set((await store.liveCodes(tx, code.processId)).map((one) => one.id))
    if ([...to.values()].some((target) => !known.has(target))) return fail('unknown_code')
    const at = clock.now()
    const leaving = (await store.marksOfCode(tx, id)).filter((mark) => {
      const target = to.get(mark.id)
      return target !== undefined && target !== id
    })
    await carryOn(tx, leaving, (mark) => to.get(mark.id) ?? id, 'split', { at, actor })
    const touched = new Map(leaving.map((mark) => [mark.statementId, mark.contributionId]))
    const moved = leaving.length
    for (const [statementId, contributionId] of touched)
      await followThemes(tx, { statementId, contributionId }, { at, actor })
    const data = { moved, to: [...new Set(to.values())] }
    await record(tx, { at, actor, subject: subjectOf(id), kind: 'code.split', why, data })
    await keepVersion(tx, code.processId, why || `${code.name} delades`, at, actor)
    return ok({ moved })
  })
