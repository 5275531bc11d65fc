import { v5 } from 'uuid'
import { findWayIn } from '~/features/processes'
import { announceDraw, beginSheet, keepAnswer, sendSheet } from '~/features/surveys'
import { SURVEY_ANSWERS } from '~demo/surveys'
import type { Calendar } from './calendar'
import { done, type Heard, NAMESPACE, SYSTEM } from './listen'

/** The answers to the demo's survey, and the draw at its quiz. */
export const loadSurveys = async ({ on, day }: Calendar, { waysIn }: Heard) => {
  for (const [nth, { ref, day: sent, answers }] of SURVEY_ANSWERS.entries()) {
    const context = on(sent, nth)
    const wayIn = await findWayIn(context.db, waysIn.get('enkat-2026') ?? '')
    if (!wayIn) throw new Error('the demo has no survey')
    const begin = { language: 'sv' as const, idempotencyKey: v5(ref, NAMESPACE) }
    const { code } = done(await beginSheet(context, wayIn, begin))
    for (const [question, answer] of Object.entries(answers))
      done(await keepAnswer(context, code, question, answer))
    done(await sendSheet(context, code))
  }
  const prize = {
    sv: 'En ryggsäck med fika för fyra. Det här är en demonstration, så ingen vinner på riktigt.',
    en: 'A rucksack with a picnic for four. This is a demonstration, so nobody really wins.',
    fi: 'Reppu, jossa on eväät neljälle. Tämä on esittely, joten kukaan ei oikeasti voita.',
  }
  const days = { closesOn: day('2027-06-30'), deleteOn: day('2027-07-31') }
  done(
    await announceDraw(
      on('2026-11-02'),
      waysIn.get('quiz-2026') ?? '',
      { prize, winners: 2, ...days },
      SYSTEM,
    ),
  )
}
