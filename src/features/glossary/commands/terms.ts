import { newId } from '~/kernel/ids'
import type { Localized } from '~/kernel/language'
import { slugify } from '~/kernel/plain-text'
import { fail, ok, type Result } from '~/kernel/result'
import { dayInSweden } from '~/kernel/time'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import type { Declension } from '../domain'
import * as store from '../store'

export interface TermInput {
  lemma: Localized
  declension: Declension
  forms: readonly string[]
  acronym: string | null
  exact: boolean
  exceptions: readonly string[]
  explanation: Localized
  drafts: readonly string[]
  source: string
  checkedOn: string
}

const subject = (id: string) => ({ kind: 'term', id })

export const columns = (input: TermInput) => ({
  ...input,
  lemma: JSON.stringify(input.lemma),
  explanation: JSON.stringify(input.explanation),
  forms: [...new Set(input.forms)],
  exceptions: [...input.exceptions],
  drafts: [...input.drafts],
})

/** Adds a term, hidden until it is published. Its address is made of the Swedish word and stays. */
export const addTerm = (
  { db, clock }: Context,
  input: TermInput,
  actor: Actor,
): Promise<Result<{ id: string; slug: string }, 'taken'>> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    const id = newId()
    const slug = slugify(input.lemma.sv)
    const row = { ...columns(input), id, slug, createdAt: at, updatedAt: at, publishedAt: null }
    if (!(await store.insertTerm(tx, row))) return fail('taken')
    await record(tx, { at, actor, subject: subject(id), kind: 'term.added' })
    return ok({ id, slug })
  })

export const changeTerm = (
  { db, clock }: Context,
  id: string,
  input: TermInput,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    if (!(await store.lockTerm(tx, id))) return fail('unknown')
    const at = clock.now()
    await store.updateTerm(tx, id, { ...columns(input), updatedAt: at })
    await record(tx, { at, actor, subject: subject(id), kind: 'term.changed' })
    return ok(null)
  })

/** Shows the term in the glossary and explains it wherever it is met, or stops doing so. */
const show =
  (isShown: boolean) =>
  ({ db, clock }: Context, id: string, actor: Actor): Promise<Result<null, 'unknown'>> =>
    inTransaction(db, async (tx) => {
      const term = await store.lockTerm(tx, id)
      if (!term) return fail('unknown')
      if ((term.publishedAt !== null) === isShown) return ok(null)
      const at = clock.now()
      await store.updateTerm(tx, id, { publishedAt: isShown ? at : null, updatedAt: at })
      await record(tx, { at, actor, subject: subject(id), kind: isShown ? 'term.published' : 'term.hidden' })
      return ok(null)
    })

export const publishTerm = show(true)
export const hideTerm = show(false)

/** Says that the explanation was held against its source today and still is true. */
export const confirmTerm = (
  { db, clock }: Context,
  id: string,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    if (!(await store.lockTerm(tx, id))) return fail('unknown')
    const at = clock.now()
    await store.updateTerm(tx, id, { checkedOn: dayInSweden(at) })
    await record(tx, { at, actor, subject: subject(id), kind: 'term.checked' })
    return ok(null)
  })
