import { fail, ok, type Result } from '~/kernel/result'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import * as store from '../store'
import type { SentenceKind, Stance } from '../tables'
import { cite, writeSentence } from './sentences'

export interface MachineSentence {
  kind: SentenceKind
  text: string
  quotes: readonly { contributionId: string; words: string; stance: Stance }[]
}

/**
 * Puts down what a machine wrote, with the words it rests on, whole or not at all: words that the theme's published
 * inspel do not hold refuse all of it. It is a draft, marked as a machine's, until a person publishes it.
 */
export const proposeSentence = (
  context: Context,
  themeId: string,
  { kind, text, quotes }: MachineSentence,
  actor: Actor,
): Promise<Result<{ id: string }, 'unknown' | 'no_words' | 'not_found'>> =>
  inTransaction(context.db, async (tx) => {
    if (quotes.length === 0) return fail('no_words')
    if (!(await store.lockTheme(tx, themeId))) return fail('unknown')
    await store.holdInspel(
      tx,
      quotes.map(({ contributionId }) => contributionId),
    )
    for (const { words, contributionId } of quotes)
      if (!(await store.inspelWithWords(tx, themeId, words.trim(), contributionId))) return fail('not_found')
    const within = { ...context, db: tx }
    const written = await writeSentence(within, themeId, { kind, text, isMachine: true }, actor)
    if (!written.ok) return written
    for (const quote of quotes) {
      const cited = await cite(within, { sentenceId: written.value.id, ...quote }, actor)
      // Looked at above, and held since.
      if (!cited.ok) throw new Error('words of a proposed sentence went away while it was written')
    }
    return ok(written.value)
  })
