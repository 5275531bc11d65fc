import { type Language, tell } from '~/kernel/language'
import { translator } from '~/platform/i18n'
import type { Glossary } from '../queries'

/** The hard words of what staff wrote in a letter, each with what it means; undefined when there are none. */
export const wordsOfLetter = (
  glossary: Glossary,
  language: Language,
  texts: readonly { text: string; lang: string }[],
): string | undefined => {
  const met = new Set(texts.flatMap(({ text, lang }) => glossary.hitsIn(text, lang).map((hit) => hit.termId)))
  const lines = [...met].flatMap((id) => {
    const term = glossary.terms.get(id)
    if (!term) return []
    const short = term.acronym && term.acronym !== term.lemma.sv ? ` (${term.acronym})` : ''
    return [`* ${tell(term.lemma, language).text}${short}: ${tell(term.explanation, language).text}`]
  })
  if (lines.length === 0) return undefined
  return [translator(language)('glossary.letter'), ...lines].join('\n')
}
