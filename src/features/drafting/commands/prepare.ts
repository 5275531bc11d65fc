import { personalDataHints } from '~/features/contributions'
import type { Tx } from '~/platform/db'
import { type Cause, type Given, givenOf, isDraftable, type Prompt, promptOf } from '../domain'
import { shownInspel, textsOfPile, textsOfTheme, themeTitle } from '../queries'
import type { Call } from '../store'

export interface Prepared {
  prompt: Prompt
  given: Given[]
  heldBack: number
}

export const hasHints = (text: string): boolean => personalDataHints(text).length > 0

/** What a trial is made with: nobody wrote it. */
const TRIAL = [
  'Bussen till byn går för sällan på kvällen.',
  'Det är bra att tåget går hela vägen, men biljetten är dyr.',
].map((text, n) => ({ contributionId: String(n), text }))

/** What is to be sent, of what everyone can read at this moment; texts that may hold personal data stay here. */
export const prepare = async (tx: Tx, call: Call): Promise<Prepared | Cause> => {
  const id = call.subjectId ?? ''
  if (call.task === 'trial') {
    const given = givenOf(TRIAL)
    return { prompt: promptOf.theme('Resor', given), given, heldBack: 0 }
  }
  if (call.task === 'translation') return prepareTranslation(tx, call)
  const title = call.task === 'theme' ? await themeTitle(tx, id) : ''
  const texts = await (call.task === 'theme' ? textsOfTheme : textsOfPile)(tx, id)
  if (texts.length === 0 || title === undefined) return 'no_texts'
  const open = texts.filter(({ text }) => !hasHints(text))
  if (open.length === 0) return 'held_back'
  const given = givenOf(open)
  const prompt = call.task === 'theme' ? promptOf.theme(title, given) : promptOf.pile(given)
  return { prompt, given, heldBack: texts.length - open.length }
}

const prepareTranslation = async (tx: Tx, { subjectId, language }: Call): Promise<Prepared | Cause> => {
  const inspel = await shownInspel(tx, subjectId ?? '')
  if (!inspel || !isDraftable(language) || !isDraftable(inspel.language)) return 'no_texts'
  if (hasHints(inspel.text)) return 'held_back'
  const prompt = promptOf.translation(inspel.language, language, inspel.text)
  return { prompt, given: givenOf([inspel]), heldBack: 0 }
}
