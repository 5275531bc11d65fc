import { lockContribution, setThemes, shownText } from '~/features/contributions'
import { newId } from '~/kernel/ids'
import type { Localized } from '~/kernel/language'
import { slugify } from '~/kernel/plain-text'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, isUniqueViolation, type Tx } from '~/platform/db'
import { standsIn } from '../domain'
import * as store from '../store'

export interface NewTheme {
  processId: string
  title: Localized
  description: Localized
  slug?: string
  position?: number
}

const words = (text: Localized): string => JSON.stringify(text)

/** Makes a theme, unpublished and last in order. */
export const createTheme = async (
  { db, clock }: Context,
  { processId, title, description, slug, position }: NewTheme,
  actor: Actor,
): Promise<Result<{ id: string; slug: string }, 'slug_taken'>> => {
  const address = slug ?? slugify(title.sv)
  const id = newId()
  const at = clock.now()
  try {
    await inTransaction(db, async (tx) => {
      await store.insertTheme(tx, {
        id,
        processId,
        slug: address,
        title: words(title),
        description: words(description),
        position: position ?? (await store.nextPosition(tx, processId)),
        createdAt: at,
        publishedAt: null,
      })
      await record(tx, { at, actor, subject: { kind: 'theme', id }, kind: 'theme.created' })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return fail('slug_taken')
    throw error
  }
  return ok({ id, slug: address })
}

/** Rewords or moves a theme; its address stays, so that links hold. */
export const changeTheme = (
  { db, clock }: Context,
  id: string,
  change: { title: Localized; description: Localized; position?: number },
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const theme = await store.lockTheme(tx, id)
    if (!theme) return fail('unknown')
    await store.updateTheme(tx, id, {
      title: words(change.title),
      description: words(change.description),
      position: change.position ?? theme.position,
    })
    const data = { before: theme.title.sv, after: change.title.sv }
    const at = clock.now()
    await record(tx, { at, actor, subject: { kind: 'theme', id }, kind: 'theme.changed', data })
    return ok(null)
  })

const setPublished = (context: Context, id: string, published: boolean, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<null, 'unknown'>> => {
    const theme = await store.lockTheme(tx, id)
    if (!theme) return fail('unknown')
    if ((theme.publishedAt !== null) === published) return ok(null)
    const at = context.clock.now()
    await store.updateTheme(tx, id, { publishedAt: published ? at : null })
    const kind = published ? 'theme.published' : 'theme.unpublished'
    await record(tx, { at, actor, subject: { kind: 'theme', id }, kind })
    return ok(null)
  })

export const publishTheme = (context: Context, id: string, actor: Actor) =>
  setPublished(context, id, true, actor)

export const unpublishTheme = (context: Context, id: string, actor: Actor) =>
  setPublished(context, id, false, actor)

export interface Statement {
  id: string
  text: string
}

/**
 * Divides what is shown of an inspel into statements, in order. A statement that is there already keeps its
 * themes; one that is not sent again is withdrawn. The inspel itself is never altered.
 * @returns `not_in_text` when a statement's words don't stand in the shown text
 */
export const splitIntoStatements = (
  { db, clock }: Context,
  contributionId: string,
  texts: readonly string[],
  actor: Actor,
): Promise<Result<Statement[], 'unknown' | 'not_in_text'>> =>
  inTransaction(db, async (tx) => {
    if (!(await lockContribution(tx, contributionId))) return fail('unknown')
    const shown = await shownText(tx, contributionId)
    if (!texts.every((text) => standsIn(shown, text))) return fail('not_in_text')
    const statements = await putStatements(tx, { contributionId, texts, at: clock.now(), actor })
    await keepThemesInStep(tx, contributionId)
    return ok(statements)
  })

interface Split {
  contributionId: string
  texts: readonly string[]
  at: Date
  actor: Actor
}

/** As `splitIntoStatements`, within somebody's transaction; `undefined` when words don't stand in the shown text. */
export const divide = async (tx: Tx, split: Split): Promise<Statement[] | undefined> => {
  const shown = await shownText(tx, split.contributionId)
  return split.texts.every((text) => standsIn(shown, text)) ? putStatements(tx, split) : undefined
}

/** The inspel's statements; one of all its words is made where nobody has divided it. */
export const statementsToMark = async (
  tx: Tx,
  { contributionId, at, actor }: Omit<Split, 'texts'>,
): Promise<Statement[]> => {
  const there = await store.liveStatements(tx, contributionId)
  if (there.length > 0) return there.map(({ id, text }) => ({ id, text }))
  return putStatements(tx, { contributionId, texts: [await shownText(tx, contributionId)], at, actor })
}

/** Puts a statement into the themes of the codes it carries, and out of those it was in by codes it no longer carries. */
export const sortByCodes = async (
  tx: Tx,
  { statementId, contributionId, themeIds, at, actor }: SortedByCodes,
): Promise<void> => {
  const before = await store.codingsOf(tx, statementId)
  const added = themeIds.filter((id) => !before.some(({ themeId }) => themeId === id))
  const taken = before.filter(({ viaCode, themeId }) => viaCode && !themeIds.includes(themeId))
  if (added.length + taken.length === 0) return
  for (const themeId of added)
    await store.insertCoding(tx, { statementId, themeId, codedBy: staffIdOf(actor), at, viaCode: true })
  for (const { themeId } of taken) await store.deleteCoding(tx, statementId, themeId)
  const data = { added, taken: taken.map(({ themeId }) => themeId), viaCode: true }
  await record(tx, {
    at,
    actor,
    subject: { kind: 'statement', id: statementId },
    kind: 'statement.coded',
    data,
  })
  await keepThemesInStep(tx, contributionId)
}

export interface SortedByCodes {
  statementId: string
  contributionId: string
  /** The themes of the codes on it now. */
  themeIds: readonly string[]
  at: Date
  actor: Actor
}

const putStatements = async (tx: Tx, { contributionId, texts, at, actor }: Split): Promise<Statement[]> => {
  const before = await store.liveStatements(tx, contributionId)
  const left = new Set(before)
  const statements: Statement[] = []
  let moved = false
  for (const [position, text] of texts.entries()) {
    const kept = [...left].find((statement) => statement.text === text)
    if (kept) {
      left.delete(kept)
      if (kept.position !== position) {
        await store.moveStatement(tx, kept.id, position)
        moved = true
      }
      statements.push({ id: kept.id, text })
      continue
    }
    const id = newId()
    const createdBy = staffIdOf(actor)
    await store.insertStatement(tx, { id, contributionId, position, text, createdBy, createdAt: at })
    statements.push({ id, text })
  }
  for (const statement of left) await store.withdrawStatement(tx, statement.id, at)
  if (moved || left.size > 0 || statements.length !== before.length) {
    const subject = { kind: 'contribution', id: contributionId }
    await record(tx, { at, actor, subject, kind: 'contribution.split', data: { statements: texts.length } })
  }
  return statements
}

/** What the public reads carries the themes with it, so that reading needs no join. */
const keepThemesInStep = async (tx: Tx, contributionId: string): Promise<void> => {
  await setThemes(tx, contributionId, await store.themeIdsOf(tx, contributionId))
}

const putCodings = async (
  tx: Tx,
  statementId: string,
  themeIds: readonly string[],
  at: Date,
  actor: Actor,
): Promise<boolean> => {
  const before = (await store.codingsOf(tx, statementId)).map((coding) => coding.themeId)
  const added = themeIds.filter((id) => !before.includes(id))
  const taken = before.filter((id) => !themeIds.includes(id))
  for (const themeId of added)
    await store.insertCoding(tx, { statementId, themeId, codedBy: staffIdOf(actor), at })
  for (const themeId of taken) await store.deleteCoding(tx, statementId, themeId)
  if (added.length + taken.length === 0) return false
  const subject = { kind: 'statement', id: statementId }
  await record(tx, { at, actor, subject, kind: 'statement.coded', data: { added, taken } })
  return true
}

/** Sorts one statement to exactly these themes of its process. */
export const code = (
  { db, clock }: Context,
  statementId: string,
  themeIds: readonly string[],
  actor: Actor,
): Promise<Result<null, 'unknown' | 'unknown_theme'>> =>
  inTransaction(db, async (tx) => {
    const statement = await store.statementById(tx, statementId)
    const contribution = statement ? await lockContribution(tx, statement.contributionId) : undefined
    if (!statement || !contribution || statement.withdrawnAt) return fail('unknown')
    const known = await store.themesWithin(tx, contribution.processId, themeIds)
    if (known.length !== new Set(themeIds).size) return fail('unknown_theme')
    await putCodings(tx, statementId, known, clock.now(), actor)
    await keepThemesInStep(tx, contribution.id)
    return ok(null)
  })

/** Sorts a whole inspel as one statement. */
export const codeWhole = (
  { db, clock }: Context,
  contributionId: string,
  themeIds: readonly string[],
  actor: Actor,
): Promise<Result<Statement, 'unknown' | 'unknown_theme'>> =>
  inTransaction(db, async (tx) => {
    const contribution = await lockContribution(tx, contributionId)
    if (!contribution) return fail('unknown')
    const known = await store.themesWithin(tx, contribution.processId, themeIds)
    if (known.length !== new Set(themeIds).size) return fail('unknown_theme')
    const at = clock.now()
    const texts = [await shownText(tx, contributionId)]
    const [statement] = await putStatements(tx, { contributionId, texts, at, actor })
    if (!statement) return fail('unknown')
    await putCodings(tx, statement.id, known, at, actor)
    await keepThemesInStep(tx, contributionId)
    return ok(statement)
  })
