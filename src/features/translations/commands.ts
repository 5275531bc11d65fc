import { newId } from '~/kernel/ids'
import type { Language } from '~/kernel/language'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { type Db, inTransaction, type Tx } from '~/platform/db'
import { type Catalogue, layOver } from '~/platform/i18n'
import {
  type Change,
  type Fault,
  faultIn,
  hashOf,
  type IncomingText,
  type KeptTextState,
  type Plan,
  planOf,
  type Target,
} from './domain'
import { entryOf, ownTexts, revisionOf, textsIn } from './queries'
import * as store from './store'

/** What lies over the catalogues of this process: of which database, and how far it had come. */
let laid: { db: Db; revision: number } | undefined

/** Takes into use what was changed here since last time, by this process or another. */
export const refreshTexts = async ({ db }: Pick<Context, 'db'>): Promise<void> => {
  const revision = await revisionOf(db)
  if (laid?.db === db && laid.revision === revision) return
  const texts: Partial<Record<Language, Catalogue>> = {}
  for (const { language, key, text } of await ownTexts(db)) {
    const catalogue: Catalogue = texts[language as Language] ?? {}
    catalogue[key] = text
    texts[language as Language] = catalogue
  }
  layOver(texts)
  laid = { db, revision }
}

const write = async (
  tx: Tx,
  language: Target,
  changes: readonly Change[],
  actor: Actor,
  at: Date,
): Promise<void> => {
  const earlier = await store.lockTexts(
    tx,
    language,
    changes.map(({ key }) => key),
  )
  const before = new Map(earlier.map((row) => [row.key, row]))
  for (const { key, text, state, source } of changes) {
    const was = before.get(key)
    if (was?.text === text && was.state === state && was.sourceHash === source) continue
    const id = await store.writeText(tx, {
      id: newId(),
      language,
      key,
      text,
      state,
      sourceHash: source,
      changedAt: at,
      changedBy: actor.kind === 'staff' ? actor.id : null,
    })
    const kind = state === 'reviewed' ? 'translation.reviewed' : 'translation.drafted'
    await record(tx, { at, actor, subject: { kind: 'translation', id }, kind, data: { language, key } })
  }
}

export interface TextInput {
  language: Target
  key: string
  text: string
  state: KeptTextState
}

/** Writes one text of the interface for this installation, as a draft or as reviewed. It is shown at once. */
export const saveText = async (
  context: Context,
  { language, key, text, state }: TextInput,
  actor: Actor,
): Promise<Result<null, Fault | 'unknown'>> => {
  const entry = entryOf(language, key)
  if (!entry) return fail('unknown')
  const fault = faultIn(entry, text)
  if (fault) return fail(fault)
  const change = { key, text, state, source: hashOf(entry.source) }
  await inTransaction(context.db, (tx) => write(tx, language, [change], actor, context.clock.now()))
  await refreshTexts(context)
  return ok(null)
}

/**
 * Takes in a translator's file: what is sound in it, in one transaction. What is not in it stays.
 * Taking in the same file again changes nothing.
 */
export const importTexts = async (
  context: Context,
  language: Target,
  texts: readonly IncomingText[],
  actor: Actor,
): Promise<Plan> => {
  const plan = await inTransaction(context.db, async (tx) => {
    const planned = planOf(await textsIn(tx, language), texts)
    await write(tx, language, planned.changes, actor, context.clock.now())
    return planned
  })
  await refreshTexts(context)
  return plan
}
