import type { Child } from 'hono/jsx'
import { type Language, type Localized, pathIn, type Told, tell } from '~/kernel/language'
import { type MessageKey, type Params, told } from '~/platform/i18n'

/** Who is signed in, as pages need it. */
export interface SignedIn {
  id: string
  email: string
  title: string
  roles: readonly string[]
}

/** One request as a page sees it: the language it is read in, and how to say things in it. */
export interface Visit {
  lang: Language
  /** The address without language prefix and query, e.g. "/svara". */
  path: string
  query: string
  /** Where the site stands, e.g. "https://inspel.example": for canonical links. */
  origin: string
  staff: SignedIn | undefined
  /** A text for an attribute or title. */
  t(key: MessageKey, params?: Params): string
  /** A text for the page: wrapped in its own lang when it fell back to another language. */
  s(key: MessageKey, params?: Params): Child
  /** A text of the database in the nearest language there is, marked likewise. */
  l(text: Localized): Child
  /** An address in this language. */
  href(path: string): string
}

/** Text whose language differs from the page's is marked, so that it is read aloud as what it is. */
export const InLanguage = ({ told: { text, lang }, page }: { told: Told; page: Language }) =>
  lang === page ? text : <span lang={lang}>{text}</span>

export const visitOf = (
  lang: Language,
  path: string,
  query: string,
  staff: SignedIn | undefined,
  origin = '',
): Visit => ({
  lang,
  path,
  query,
  origin,
  staff,
  t: (key, params) => told(lang, key, params).text,
  s: (key, params) => <InLanguage told={told(lang, key, params)} page={lang} />,
  l: (text) => <InLanguage told={tell(text, lang)} page={lang} />,
  href: (to) => pathIn(lang, to),
})
