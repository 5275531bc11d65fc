import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import type { Decision } from '../domain'
import { nextToTeach, similarTo, suggestionsFor } from '../queries'
import { decideSuggestion } from './decide'

/** What this room knows of an inspel on the coding desk: handed to it, so that neither room knows the other. */
export const besideCoding = (context: Context) => ({
  suggestionsFor: (contributionId: string) => suggestionsFor(context.db, contributionId),
  similarTo: (contributionId: string) => similarTo(context.db, contributionId),
  nextToTeach: async (processId: string): Promise<string | undefined> =>
    (await nextToTeach(context.db, processId))[0],
  decide: (suggestionIds: readonly string[], decision: Decision, coder: Actor): Promise<void> =>
    inTransaction(context.db, async (tx) => {
      for (const suggestionId of suggestionIds)
        await decideSuggestion({ ...context, db: tx }, { suggestionId, decision }, coder)
    }),
})
