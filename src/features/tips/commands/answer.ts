import { addStory, BLANK, giveTask } from '~/features/newsroom'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, isUniqueViolation } from '~/platform/db'
import { headlineFrom, type TipAnswer } from '../domain'
import * as store from '../store'
import { tipSubject } from './receive'

export interface Answering {
  answer: TipAnswer
  /** What the tipper reads; needed unless it becomes a story. */
  text: string
  /** Of the planned story; made from the tip when empty. */
  headline: string
  /** The editor's title, as the story's author to begin with. */
  authorTitle: string
}

/** Answers a tip, once. A story is planned in the same transaction, with whom to thank and the tip's picture left to choose. */
export const answerTip = async (
  context: Context,
  id: string,
  { answer, text, headline, authorTitle }: Answering,
  actor: Actor & { kind: 'staff' },
): Promise<Result<{ storyId: string | null }, 'unknown' | 'answered'>> => {
  for (;;) {
    try {
      return await inTransaction(context.db, async (tx) => {
        const tip = await store.lockTip(tx, id)
        if (!tip) return fail('unknown')
        if (tip.answeredAt) return fail('answered')
        const at = context.clock.now()
        let storyId: string | null = null
        if (answer === 'story') {
          const story = await addStory(
            tx,
            at,
            {
              ...BLANK,
              headline: headline || headlineFrom(tip.what),
              lead: '',
              municipalities: tip.municipalityCode ? [tip.municipalityCode] : [],
              reader: tip.whoNotices.slice(0, 200),
              authorTitle,
              credit: tip.credit,
              planned: true,
            },
            actor,
          )
          storyId = story.id
          await giveTask(tx, storyId, { staffId: actor.id, task: 'write', dueOn: null }, actor, at)
        }
        await store.updateTip(tx, id, {
          answer,
          answerText: text || null,
          answeredAt: at,
          editorId: actor.id,
          storyId,
        })
        await record(tx, { at, actor, subject: tipSubject(id), kind: 'tip.answered', data: { answer } })
        return ok({ storyId })
      })
    } catch (error) {
      // Another story took the address between looking and planning: look again.
      if (!isUniqueViolation(error, 'story_slug_key')) throw error
    }
  }
}

/** Names another editor of a tip that waits. */
export const handOver = (
  { db, clock }: Context,
  id: string,
  editorId: string,
  actor: Actor,
): Promise<Result<null, 'unknown' | 'answered'>> =>
  inTransaction(db, async (tx) => {
    const tip = await store.lockTip(tx, id)
    if (!tip) return fail('unknown')
    if (tip.answeredAt) return fail('answered')
    await store.updateTip(tx, id, { editorId })
    const data = { editorId }
    await record(tx, { at: clock.now(), actor, subject: tipSubject(id), kind: 'tip.handed-over', data })
    return ok(null)
  })
