import type { z } from 'zod'
import { translate } from '~/features/contributions'
import { proposeSentence } from '~/features/sensemaking'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import type { Tx } from '~/platform/db'
import { type Cause, type Given, isDraftable, type Refusal, refuse, sift } from '../domain'
import { standingQuotes, standingSentences } from '../queries'
import { PileName, readAnswer, Sentences, Translation } from '../schema'
import { type Call, lockPile, putPileName } from '../store'
import { hasHints } from './prepare'

/** What became of an answer: how much was kept, and why the rest was not. */
export type Landed = { kept: number; refused: Refusal[] } | Cause

interface Landing {
  /** With the transaction that ends the call as its database. */
  context: Context & { db: Tx }
  call: Call
  given: readonly Given[]
  actor: Actor
}

/** Puts what a model answered where a person meets it, as a draft. Whatever it says, nothing of it is shown to others. */
export const land = (landing: Landing, answer: string): Promise<Landed> => {
  const take = { trial: landTrial, theme: landSentences, pile: landName, translation: landTranslation }
  return take[landing.call.task](landing, answer)
}

const read = async <T>(answer: string, shape: z.ZodType<T>, use: (value: T) => Promise<Landed>) => {
  const told = readAnswer(answer, shape)
  return told.ok ? use(told.value) : told.reason
}

const landTrial = ({ given }: Landing, answer: string): Promise<Landed> =>
  read(answer, Sentences, async ({ sentences }) => {
    const { kept, refused } = sift(given, sentences, { hasHints, standing: [] })
    return { kept: kept.length, refused }
  })

const landSentences = ({ context, call, given, actor }: Landing, answer: string): Promise<Landed> =>
  read(answer, Sentences, async ({ sentences }) => {
    const themeId = call.subjectId ?? ''
    const standing = await standingSentences(context.db, themeId)
    const { kept, refused } = sift(given, sentences, { hasHints, standing })
    let count = 0
    for (const { kind, text, quotes } of kept) {
      const cited = quotes.map(({ id, words, stance }) => ({ ...keyOf(given, id), words, stance }))
      const proposed = await proposeSentence(context, themeId, { kind, text, quotes: cited }, actor)
      if (proposed.ok) count++
      else refused.push('changed')
    }
    return { kept: count, refused }
  })

const landName = ({ context, call, given }: Landing, answer: string): Promise<Landed> =>
  read(answer, PileName, async ({ name, text, quotes }) => {
    const pileId = call.subjectId ?? ''
    const proposed = { text: `${name}\n${text}`, quotes: quotes.map((one) => ({ ...one, stance: 'for' })) }
    const reason = refuse(given, proposed, hasHints)
    if (reason) return { kept: 0, refused: [reason] }
    const said = quotes.map(({ id, words }) => ({ ...keyOf(given, id), quote: words }))
    const stands = (await standingQuotes(context.db, said)) === said.length
    if (!stands || !(await lockPile(context.db, pileId))) return { kept: 0, refused: ['changed'] }
    await putPileName(context.db, { pileId, callId: call.id, name, sentence: text }, said)
    return { kept: 1, refused: [] }
  })

const landTranslation = ({ context, call, given, actor }: Landing, answer: string): Promise<Landed> =>
  read(answer, Translation, async ({ translation }) => {
    const [inspel] = given
    if (!inspel || !isDraftable(call.language)) return 'changed'
    if (hasHints(translation)) return { kept: 0, refused: ['personal'] }
    const { contributionId, text } = inspel
    const made = { madeByKind: 'machine', madeBy: call.model.slice(0, 120) } as const
    const input = { contributionId, language: call.language, text: translation, of: text, ...made }
    return (await translate(context, input, actor)).ok ? { kept: 1, refused: [] } : 'changed'
  })

const keyOf = (given: readonly Given[], number: number): { contributionId: string } => ({
  contributionId: given.find((one) => one.number === number)?.contributionId ?? '',
})
