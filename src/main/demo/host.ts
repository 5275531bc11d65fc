import { v5 } from 'uuid'
import { giveReply, writeReply } from '~/features/meetings'
import { findWayIn } from '~/features/processes'
import { finish, openLesson, openWorkshop } from '~/features/workshops'
import { HOSTED } from '~demo/process'
import type { Calendar } from './calendar'

const NAMESPACE = '5d0c1c52-44a8-4a53-93c1-2d7d5b1a2040'
const SYSTEM = { kind: 'system' } as const

/** One workshop and one lesson that others held, under their names in the demo. */
export const loadHosted = async (
  { on, day }: Calendar,
  waysIn: Map<string, string>,
  meetings: Map<string, string>,
): Promise<void> => {
  const { workshop, lesson } = HOSTED
  const shared = async (one: typeof workshop | typeof lesson) => {
    const wayIn = await findWayIn(on(one.day).db, waysIn.get(one.way) ?? '')
    if (!wayIn) throw new Error(`the demo has no way in ${one.way}`)
    const { municipality, minutes, code, slug } = one
    const key = v5(slug, NAMESPACE)
    return {
      wayIn,
      municipality,
      minutes,
      code,
      key,
      day: day(one.day),
      language: 'sv',
      isDemo: true,
    } as const
  }
  const { group, people } = workshop
  const held = await openWorkshop(on(workshop.day), { ...(await shared(workshop)), group, people })
  const { grade } = lesson
  const about = { ...(await shared(lesson)), grade, replyOn: day(lesson.replyOn) }
  const taught = await openLesson(on(lesson.day), about)
  if (!held.ok || !taught.ok) throw new Error('the demo was refused a workshop or a lesson')
  meetings.set(workshop.slug, held.value.meetingId)
  meetings.set(lesson.slug, taught.value.meetingId)
}

/** Both were finished, and the class has its reply. */
export const closeHosted = async ({ on }: Calendar, meetings: Map<string, string>): Promise<void> => {
  const { workshop, lesson } = HOSTED
  for (const { slug, finishedOn } of [workshop, lesson])
    await finish(on(finishedOn), meetings.get(slug) ?? '')
  const id = meetings.get(lesson.slug) ?? ''
  await writeReply(on(lesson.repliedOn), id, lesson.reply, SYSTEM)
  await giveReply(on(lesson.repliedOn), id, SYSTEM)
}
