import { randomUUID } from 'node:crypto'
import { BLANK, changeStory, publishStory, toBlocks, unpublishStory, writeStory } from '~/features/newsroom'
import {
  answerReview,
  askForReview,
  askToldAbout,
  assignStory,
  commentStory,
  translateStory,
} from '~/features/newsroom/commands'
import { createStaff } from '~/features/people'
import { receiveTip } from '~/features/tips'
import { answerTip, makeLink } from '~/features/tips/commands'
import type { Result } from '~/kernel/result'
import type { Context } from '~/platform/context'
import type { Prepared } from '~/platform/files'

const system = { kind: 'system' } as const
const HEADLINE = 'Bastun står öppen'
/** Where everyone reads the story that the secrets stand around. */
export const OPEN_STORY = '/nyheter/bastun-star-oppen'

const done = <T>(result: Result<T, string>): T => {
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

/**
 * One published story, and all that the newsroom keeps around it for itself: what came before and after in its
 * versions, the brief, those quoted, what is said about it, who reads and does what, a reason, a translation; then
 * a story with a time, one that was taken away, and tips from the house and from outside in every state.
 * @param secret stands in all of it that is not for everyone
 */
export const hideInNewsroom = async (context: Context, secret: string, picture: Prepared): Promise<void> => {
  const { db } = context
  const account = { email: 'redaktor@region.example', title: secret, roles: ['communicator'] }
  const { id } = done(await createStaff(context, { ...account, password: randomUUID() }, system))
  const editor = { kind: 'staff', id } as const
  const passage = await db.selectFrom('passage').select('id').executeTakeFirstOrThrow()
  const open = {
    ...BLANK,
    headline: HEADLINE,
    lead: 'Alla är välkomna.',
    blocks: toBlocks('Ta med en handduk.'),
    municipalities: ['2521'],
  }
  const hidden = {
    ...open,
    headline: secret,
    lead: secret,
    short: secret,
    means: secret,
    practical: { when: secret, where: secret, cost: secret, contact: secret, next: secret },
    blocks: toBlocks(secret),
    passageIds: [passage.id],
    picture,
    pictureAlt: secret,
    pictureCredit: secret,
  }
  const brief = {
    reader: secret,
    purpose: secret,
    action: secret,
    voices: [{ role: secret, gender: null, age: null, municipalityCode: null }],
  }

  const story = await writeStory(
    context,
    { ...hidden, ...brief, headline: HEADLINE, authorTitle: 'R' },
    editor,
  )
  done(await askForReview(context, story.id, editor))
  const review = await db
    .selectFrom('storyReview')
    .select('id')
    .where('storyId', '=', story.id)
    .executeTakeFirstOrThrow()
  done(await answerReview(context, review.id, { answer: 'changes', text: secret }, system))
  // The picture, too, is taken out again before anybody but the newsroom has seen it.
  done(await changeStory(context, story.id, open, editor))
  await db.updateTable('story').set({ pictureId: null }).where('id', '=', story.id).execute()
  done(await publishStory(context, story.id, editor, { reason: secret }))
  done(await translateStory(context, story.id, { language: 'fi', authorTitle: secret }, editor))
  await db
    .updateTable('story')
    .set({ headline: secret, lead: secret })
    .where('translationOf', '=', story.id)
    .execute()
  done(await changeStory(context, story.id, { ...hidden, ...brief }, editor))
  done(await askToldAbout(context, story.id, secret, editor))
  done(await commentStory(context, story.id, secret, editor))
  done(await assignStory(context, story.id, { staffId: id, task: 'picture', dueOn: null }, editor))

  const timed = await writeStory(
    context,
    { ...hidden, pictureConsent: 'nobody', authorTitle: secret },
    editor,
  )
  const at = new Date(context.clock.now().getTime() + 86_400_000)
  done(await publishStory(context, timed.id, editor, { at, reason: secret }))
  const withdrawn = await writeStory(
    context,
    { ...hidden, pictureConsent: 'nobody', authorTitle: secret },
    editor,
  )
  done(await publishStory(context, withdrawn.id, editor, { reason: secret }))
  done(await unpublishStory(context, withdrawn.id, editor))

  await makeLink(context, secret, editor)
  const link = await db
    .selectFrom('tipLink')
    .select('id')
    .where('name', '=', secret)
    .executeTakeFirstOrThrow()
  const froms = [
    { source: 'staff', staffId: id },
    { source: 'link', linkId: link.id },
    { source: 'mail', staffId: null },
  ] as const
  for (const from of froms) {
    for (const answer of [null, 'story', 'later', 'no'] as const) {
      const idempotencyKey = randomUUID()
      const said = { what: secret, whoNotices: secret, happensWhen: secret, municipality: '2521', picture }
      await receiveTip(context, { ...said, credit: secret, replyTo: null, idempotencyKey, from })
      const tip = await db
        .selectFrom('tip')
        .select('id')
        .where('idempotencyKey', '=', idempotencyKey)
        .executeTakeFirstOrThrow()
      const words = { text: secret, headline: secret, writer: { id, title: secret } }
      if (answer) done(await answerTip(context, tip.id, { answer, ...words }, editor))
    }
  }
}
