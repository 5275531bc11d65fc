import type { Child } from 'hono/jsx'
import { isLanguage, type Told, tell } from '~/kernel/language'
import type { Context } from '~/platform/context'
import type { Visit } from '~/platform/http/visit'
import { explain } from '../domain'
import { currentGlossary, type Glossary, type Term } from '../queries'

/** The glossary as one page uses it: each term is explained where the page meets it first. */
export interface PageWords {
  glossary: Glossary
  explained: Set<string>
  visit: Visit
}

export const pageWords = async (context: Context, visit: Visit): Promise<PageWords> => ({
  glossary: await currentGlossary(context),
  explained: new Set(),
  visit,
})

interface Taken {
  /** The text with the words that are explained marked. */
  marked: Child
  /** What they mean; stands right after the text. */
  notes: Child
}

const take = ({ glossary, explained, visit }: PageWords, text: string, lang: string): Taken => {
  const parts = explain(text, glossary.hitsIn(text, lang), explained)
  const terms = parts.flatMap(({ termId }) => glossary.terms.get(termId ?? '') ?? [])
  return {
    marked: parts.map((part) => (part.termId ? <dfn>{part.text}</dfn> : part.text)),
    notes: terms.length > 0 ? <Notes visit={visit} terms={terms} lang={lang} /> : null,
  }
}

/** "RUS" beside what it is short for. */
export const nameOf = ({ lemma, acronym }: Pick<Term, 'lemma' | 'acronym'>, lang: string): Told => {
  const told = tell(lemma, isLanguage(lang) ? lang : 'sv')
  const withShort = acronym && acronym !== told.text ? `${told.text} (${acronym})` : told.text
  return { ...told, text: withShort }
}

const Notes = ({ visit, terms, lang }: { visit: Visit; terms: readonly Term[]; lang: string }) => (
  <dl class="explained">
    {terms.map((term) => {
      const name = nameOf(term, lang)
      const said = tell(term.explanation, isLanguage(lang) ? lang : 'sv')
      return (
        <div lang={said.lang}>
          <dt>
            <a
              href={visit.href(`/ordlista/${term.slug}`)}
              lang={name.lang === said.lang ? undefined : name.lang}
            >
              {name.text}
            </a>
            {': '}
          </dt>
          <dd>{said.text}</dd>
        </div>
      )
    })}
  </dl>
)

/** Elements that may hold the notes; after all others the notes stand. */
const HOLDS = ['li', 'dd', 'aside', 'div'] as const
type Holding = (typeof HOLDS)[number]
type Tag = Holding | 'p' | 'h1' | 'blockquote'

interface Props {
  words: PageWords
  text: string
  lang: string
  as?: Tag
  class?: string
  /** Left out where what is around the text says its language. */
  inherits?: boolean
}

/**
 * A text that staff wrote, with its hard words explained below it where the page meets them first: to be read
 * without a pointer and without opening anything, on paper and aloud too. Never for what citizens wrote.
 */
export const Explained = ({ words, text, lang, as: Element = 'p', class: name, inherits }: Props) => {
  const { marked, notes } = take(words, text, lang)
  const holds = HOLDS.some((tag) => tag === Element)
  return (
    <>
      <Element class={name} lang={inherits ? undefined : lang} dir="auto">
        {marked}
        {holds ? notes : null}
      </Element>
      {holds ? null : notes}
    </>
  )
}

interface PiecesProps {
  words: PageWords
  /** Running text; a piece with `href` is a link, one with `term` leads to that word's own page. */
  pieces: readonly { text: string; href?: string; term?: string }[]
  lang: string
  as?: 'p' | 'li'
}

/** The same of a text with links in it; what is around it says its language. */
export const ExplainedPieces = ({ words, pieces, lang, as: Element = 'p' }: PiecesProps) => {
  const taken = pieces.map(({ text, href, term }) => {
    const to = href ?? (term ? words.visit.href(`/ordlista/${term}`) : undefined)
    const { marked, notes } = take(words, text, lang)
    return { marked: to ? <a href={to}>{marked}</a> : marked, notes }
  })
  const notes = taken.map((one) => one.notes)
  return (
    <>
      <Element dir="auto">
        {taken.map((one) => one.marked)}
        {Element === 'li' ? notes : null}
      </Element>
      {Element === 'li' ? null : notes}
    </>
  )
}
