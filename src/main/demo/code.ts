import { addCode, setMark, setStanding } from '~/features/coding'
import { cite, publishSentence, writeSentence } from '~/features/sensemaking'
import { CODED_ON, CODES, OUT_OF_SCOPE } from '~demo/codes'
import { SAID_ON, SENTENCES } from '~demo/sentences'
import type { Calendar } from './calendar'
import type { Heard } from './listen'
import { done, SYSTEM } from './system'

/** The analysts' codebook, and what they have marked so far. */
export const loadCodes = async (calendar: Calendar, { processId, themes, inspel }: Heard): Promise<void> => {
  const context = calendar.on(CODED_ON)
  const codes = new Map<string, string>()
  for (const one of CODES) {
    const { id } = done(
      await addCode(
        context,
        processId,
        {
          name: one.name,
          definition: one.definition,
          includeWhen: one.includeWhen ?? '',
          excludeWhen: one.excludeWhen ?? '',
          shortcut: one.shortcut,
          parentId: one.parent ? (codes.get(one.parent) ?? null) : null,
          themeId: one.theme ? (themes.get(one.theme) ?? null) : null,
        },
        SYSTEM,
      ),
    )
    codes.set(one.slug, id)
  }
  for (const [nth, one] of CODES.entries())
    for (const [ref, quote] of one.marks) {
      const contributionId = inspel.get(ref) ?? ''
      const codeId = codes.get(one.slug) ?? ''
      done(await setMark(calendar.on(CODED_ON, nth), { contributionId, codeId, words: quote }, SYSTEM))
    }
  for (const ref of OUT_OF_SCOPE)
    done(await setStanding(context, inspel.get(ref) ?? '', 'out_of_scope', SYSTEM))
}

/** What the themes say, each sentence on words of inspel. */
export const loadSentences = async (calendar: Calendar, { themes, inspel }: Heard): Promise<void> => {
  for (const [nth, { theme, kind, text, words }] of SENTENCES.entries()) {
    const context = calendar.on(SAID_ON, nth)
    const { id: sentenceId } = done(
      await writeSentence(context, themes.get(theme) ?? '', { kind, text }, SYSTEM),
    )
    for (const [ref, quote, stance = 'for'] of words) {
      const citing = { sentenceId, words: quote, stance, contributionId: inspel.get(ref) ?? '' }
      done(await cite(context, citing, SYSTEM))
    }
    done(await publishSentence(context, sentenceId, SYSTEM))
  }
}
