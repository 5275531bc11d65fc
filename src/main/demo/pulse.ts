import { v5 } from 'uuid'
import { answerPulse, clearPulseWords, QUESTIONS, waitingWords } from '~/features/pulse'
import { ASKED, PULSE, PULSE_WORDS } from '~demo/pulse'
import type { Calendar } from './calendar'
import { done, SYSTEM } from './system'

const NAMESPACE = '2d9b3c55-7f0e-4a52-9a0e-6f1c7e2e2040'

/** What people answered to the one question, month by month, and some of what they wrote. */
export const loadPulse = async ({ on }: Calendar) => {
  let nth = 0
  const answer = { words: '', language: 'sv', isDemo: true }
  for (const { month, answers } of PULSE) {
    for (const question of QUESTIONS) {
      for (const value of answers[question]) {
        const day = `${month}-${String((nth % 20) + 1).padStart(2, '0')}`
        const asked = ASKED[nth % ASKED.length] as (typeof ASKED)[number]
        nth += 1
        await answerPulse(on(day), { ...answer, ...asked, question, value, key: v5(`${nth}`, NAMESPACE) })
      }
    }
  }
  for (const [at, { day, read: _, ...said }] of PULSE_WORDS.entries()) {
    const asked = { occasion: 'answer', wayIn: null, municipalityCode: null, role: null } as const
    await answerPulse(on(day), { ...answer, ...asked, ...said, key: v5(`ord${at}`, NAMESPACE) })
  }
  const { db } = on(PULSE_WORDS[0]?.day ?? '')
  for (const { key, text } of await waitingWords(db, PULSE_WORDS.length)) {
    const written = PULSE_WORDS.find(({ words }) => words === text)
    if (written?.read) done(await clearPulseWords(on(written.day, 1), key, text, SYSTEM))
  }
}
