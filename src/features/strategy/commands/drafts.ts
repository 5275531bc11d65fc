import { newId } from '~/kernel/ids'
import type { Localized } from '~/kernel/language'
import { slugify } from '~/kernel/plain-text'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import { movedStep, slugAttempt, tidyMarkup } from '../domain'
import * as store from '../store'
import { appendWording } from './writing'

export interface NewDocument {
  processId: string
  /** Its address; made from the Swedish title when left out. */
  slug?: string | undefined
  title: Localized
  summary: Localized
}

export interface NewPassage {
  documentId: string
  /** Its address within the document; made from the heading when left out. */
  slug?: string | undefined
  part: string
  heading: string
  text: string
  language: string
}

/** Tries addresses made from a text until one is free. */
const firstFree = async (slug: string, attempt: (slug: string) => Promise<boolean>): Promise<string> => {
  for (let n = 0; ; n++) {
    const candidate = slugAttempt(slug, n)
    if (await attempt(candidate)) return candidate
  }
}

/** Begins a document of the strategy. Nothing of it is public before it goes out on consultation. */
export const createDocument = (context: Context, input: NewDocument, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<{ id: string; slug: string }, 'slug_taken'>> => {
    const id = newId()
    const at = context.clock.now()
    const { processId } = input
    const words = { title: JSON.stringify(input.title), summary: JSON.stringify(input.summary) }
    const insert = (slug: string) =>
      store.insertDocument(tx, { id, processId, slug, ...words, createdAt: at })
    const slug = input.slug ?? (await firstFree(slugify(input.title.sv), insert))
    if (input.slug && !(await insert(input.slug))) return fail('slug_taken')
    await record(tx, { at, actor, subject: { kind: 'document', id }, kind: 'document.created' })
    return ok({ id, slug })
  })

/** Adds a passage last in the document, with its first wording. */
export const addPassage = (context: Context, input: NewPassage, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<AddedPassage, 'unknown' | 'slug_taken'>> => {
    if (!(await store.lockDocument(tx, input.documentId))) return fail('unknown')
    return putPassage(tx, input, actor, context.clock.now())
  })

export interface AddedPassage {
  id: string
  slug: string
  wordingId: string
}

/** For commands that hold the document's lock already. */
export const putPassage = async (
  tx: Tx,
  { documentId, part, heading, language, ...input }: NewPassage,
  actor: Actor,
  at: Date,
): Promise<Result<AddedPassage, 'slug_taken'>> => {
  const id = newId()
  const position = (await store.lastPosition(tx, documentId)) + 1
  const row = { id, documentId, part, heading, position, language, createdAt: at }
  const insert = (slug: string) => store.insertPassage(tx, { ...row, slug })
  const slug = input.slug ?? (await firstFree(slugify(heading), insert))
  if (input.slug && !(await insert(input.slug))) return fail('slug_taken')
  await record(tx, { at, actor, subject: { kind: 'passage', id }, kind: 'passage.added' })
  const text = tidyMarkup(input.text)
  const wordingId = await appendWording(tx, { passageId: id, version: 1, text, actor, at })
  return ok({ id, slug, wordingId })
}

/** Gives the passage another heading or another part of the document. */
export const describePassage = (
  context: Context,
  passageId: string,
  { part, heading }: { part: string; heading: string },
  actor: Actor,
) =>
  inTransaction(context.db, async (tx): Promise<Result<null, 'unknown'>> => {
    const before = await store.lockPassage(tx, passageId)
    if (!before) return fail('unknown')
    if (before.part === part && before.heading === heading) return ok(null)
    await store.updatePassage(tx, passageId, { part, heading })
    const subject = { kind: 'passage', id: passageId }
    await record(tx, { at: context.clock.now(), actor, subject, kind: 'passage.described' })
    return ok(null)
  })

/** Moves a passage one step in the document's order. */
export const movePassage = (context: Context, passageId: string, direction: 'up' | 'down', actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<null, 'unknown'>> => {
    const documentId = await store.documentOfPassage(tx, passageId)
    if (!documentId) return fail('unknown')
    await store.lockDocument(tx, documentId)
    const before = (await store.passagesInOrder(tx, documentId)).map(({ id }) => id)
    const after = movedStep(before, passageId, direction)
    for (const [position, id] of after.entries()) await store.updatePassage(tx, id, { position })
    const subject = { kind: 'passage', id: passageId }
    await record(tx, { at: context.clock.now(), actor, subject, kind: 'passage.moved', data: { direction } })
    return ok(null)
  })

/** Takes a passage out of the document. Its wordings, comments and answers are kept. */
export const withdrawPassage = (context: Context, passageId: string, reason: string, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<null, 'unknown' | 'reason_missing'>> => {
    if (!reason.trim()) return fail('reason_missing')
    const passage = await store.lockPassage(tx, passageId)
    if (!passage) return fail('unknown')
    if (passage.withdrawnAt) return ok(null)
    const at = context.clock.now()
    await store.updatePassage(tx, passageId, { withdrawnAt: at })
    const subject = { kind: 'passage', id: passageId }
    await record(tx, { at, actor, subject, kind: 'passage.withdrawn', why: reason })
    return ok(null)
  })
