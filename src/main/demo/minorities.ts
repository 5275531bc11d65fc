import { v5 } from 'uuid'
import {
  addCase,
  addPassageToCase,
  closeCase,
  noteEffect,
  showCase,
  takeStep,
  writeMinutes,
} from '~/features/minorities'
import { publishedPassage } from '~/features/strategy'
import { CASES } from '~demo/minorities'
import type { Calendar } from './calendar'
import { done, SYSTEM } from './system'

const NAMESPACE = '7b0a7d0a-51b8-4f6e-9c0d-2a4a0c0e2040'

type Passages = ReadonlyMap<string, string>

/** What was talked through with the minorities, begun while the draft was out. Ids in the demo's order. */
export const beginCases = async (
  { on }: Calendar,
  passages: Passages,
  documentId: string,
): Promise<string[]> => {
  const ids: string[] = []
  for (const [nth, { about, steps, passages: spoken }] of CASES.entries()) {
    const begun = on(steps[0]?.takenOn ?? '')
    const key = v5(`case${nth}`, NAMESPACE)
    const { id } = await addCase(begun, { ...about, documentId, key, isDemo: true }, SYSTEM)
    for (const { slug } of spoken) done(await addPassageToCase(begun, id, passages.get(slug) ?? '', SYSTEM))
    ids.push(id)
  }
  return ids
}

/** Their steps, their ends, and what they did to the text that was decided. */
export const finishCases = async ({ on, day }: Calendar, passages: Passages, ids: readonly string[]) => {
  for (const [nth, { steps, passages: spoken, minutes, end }] of CASES.entries()) {
    const id = ids[nth] ?? ''
    for (const { takenOn, ...step } of steps)
      done(await takeStep(on(takenOn), id, { ...step, takenOn: day(takenOn) }, SYSTEM))
    const last = on(end?.takenOn ?? steps.at(-1)?.takenOn ?? '')
    if (minutes) done(await writeMinutes(last, id, { minutes, language: 'sv' }, SYSTEM))
    for (const { slug, effect, changed } of spoken) {
      const passageId = passages.get(slug) ?? ''
      const decided = await publishedPassage(last.db, passageId)
      const afterWordingId = changed ? (decided?.wordingId ?? null) : null
      done(await noteEffect(last, id, passageId, { afterWordingId, effect }, SYSTEM))
    }
    if (end) {
      const { takenOn, ...outcome } = end
      done(await closeCase(last, id, { ...outcome, takenOn: day(takenOn) }, SYSTEM))
    }
    done(await showCase(last, id, SYSTEM))
  }
}
