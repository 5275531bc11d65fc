import { addComment, addStory, BLANK, giveTask } from '~/features/newsroom'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, isUniqueViolation, type Tables } from '~/platform/db'
import { translator } from '~/platform/i18n'
import { headlineFrom, type TipAnswer } from '../domain'
import * as store from '../store'
import { tipSubject } from './receive'

export interface Answering {
  answer: TipAnswer
  /** What the tipper reads; needed unless it becomes a story. */
  text: string
  /** Of the planned story; made from the tip when empty. */
  headline: string
  /** Who writes the story: gets the task and stands as its author to begin with. */
  writer: { id: string; title: string }
}

/**
 * Answers a tip, once. A story is planned in the same transaction, with the tip's picture, whom to thank, and what
 * the tip said where its writer reads it.
 */
export const answerTip = async (
  context: Context,
  id: string,
  { answer, text, headline, writer }: Answering,
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
              authorTitle: writer.title,
              sentPictureId: tip.pictureId ?? undefined,
              credit: tip.credit,
              planned: true,
            },
            actor,
          )
          storyId = story.id
          await addComment(tx, { storyId, body: toldBy(tip), byStaff: actor.id, at })
          await giveTask(tx, storyId, { staffId: writer.id, task: 'write', dueOn: null }, actor, at)
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

/** What the tip said, in one line of the talk about its story. */
const toldBy = ({
  what,
  whoNotices,
  happensWhen,
}: Pick<Tables['tip'], 'what' | 'whoNotices' | 'happensWhen'>) => {
  const t = translator('sv')
  const rest = [
    whoNotices && `${t('tips.one.who')}: ${whoNotices}`,
    happensWhen && `${t('tips.one.when')}: ${happensWhen}`,
  ]
  return [`${t('tips.one.title')}: ${what}`, ...rest].filter(Boolean).join(' · ')
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
