import { setGoals } from '~/features/mirror'
import { MINORITIES } from '~/features/newsroom'
import {
  addIndicator,
  publishAction,
  recordAction,
  recordIndicatorValue,
  recordMoney,
} from '~/features/progress'
import { receiveTip } from '~/features/tips'
import { MUNICIPALITY_CODES } from '~/kernel/place'
import type { Context } from '~/platform/context'
import { ACTIONS } from '~demo/progress'
import { TIPS } from '~demo/stories'
import type { Calendar } from './calendar'
import { done, type Heard, SYSTEM } from './listen'

const idsOf = (passages: Map<string, string>, slugs: readonly string[]): string[] =>
  slugs.map((slug) => passages.get(slug) ?? slug)

/** What is done because of the plan, what it costs and how it goes. */
export const loadActions = async (
  { on, day }: Calendar,
  { processId }: Heard,
  passages: Map<string, string>,
) => {
  for (const { indicator, money, passages: slugs, day: told, startsOn, endsOn, ...action } of ACTIONS) {
    const context = on(told)
    const input = {
      ...action,
      processId,
      startsOn: day(startsOn),
      endsOn: day(endsOn),
      passageIds: idsOf(passages, slugs),
    }
    const { id } = done(await recordAction(context, input, SYSTEM))
    const { values, baselineOn, targetOn, ...course } = indicator
    const measure = { ...course, baselineOn: day(baselineOn), targetOn: day(targetOn) }
    const { id: indicatorId } = done(await addIndicator(context, { actionId: id }, measure, SYSTEM))
    for (const { measuredOn, ...value } of values) {
      done(
        await recordIndicatorValue(context, indicatorId, { ...value, measuredOn: day(measuredOn) }, SYSTEM),
      )
    }
    for (const { decidedOn, ...grant } of money) {
      done(await recordMoney(context, id, { ...grant, decidedOn: day(decidedOn) }, SYSTEM))
    }
    done(await publishAction(context, id, SYSTEM))
  }
}

/** What the newsroom has been tipped about and has not answered. */
export const loadTips = async ({ on }: Calendar) => {
  for (const { day, municipality, ...tip } of TIPS) {
    await receiveTip(on(day), {
      ...tip,
      municipality,
      credit: '',
      replyTo: null,
      idempotencyKey: `demo:${tip.what}`,
      from: { source: 'mail', staffId: null },
    })
  }
}

/** How often the newsroom means to tell of each municipality and each minority. */
export const setMirrorGoals = (context: Context) =>
  setGoals(
    context,
    [
      ...MUNICIPALITY_CODES.map((value) => ({ dimension: 'place' as const, value, atLeast: 2 })),
      ...MINORITIES.map((value) => ({ dimension: 'minority' as const, value, atLeast: 1 })),
    ],
    SYSTEM,
  )
