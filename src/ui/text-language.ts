import { createContext, useContext } from 'hono/jsx'

type LanguageOf = (text: string) => string | undefined

/** Tells the language of a plain text that fell back; undefined when it is the page's own. Set by the document. */
export const TextLanguage = createContext<LanguageOf>(() => undefined)

/** For parts that take plain texts: what goes into an option, a picture's name or a drawing can't bring its own markup. */
export const useTextLanguage = (): LanguageOf => useContext(TextLanguage)
