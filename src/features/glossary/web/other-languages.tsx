import { ENDONYM, LANGUAGES } from '~/kernel/language'
import type { Visit } from '~/platform/http/visit'
import type { Term } from '../queries'

/** The word in the languages that have one, each named and marked as what it is. */
export const OtherLanguages = ({ visit, term }: { visit: Visit; term: Term }) => {
  const others = LANGUAGES.filter((language) => language !== 'sv' && term.lemma[language])
  if (others.length === 0) return null
  return (
    <p class="muted small">
      {others.map((language, at) => (
        <>
          {at > 0 ? ' · ' : ''}
          <span lang={language}>
            {ENDONYM[language]}: {term.lemma[language]}
          </span>
          {term.drafts.includes(language) ? <> ({visit.s('glossary.draft')})</> : null}
        </>
      ))}
    </p>
  )
}
