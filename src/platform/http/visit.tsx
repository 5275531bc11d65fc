import type { Child } from 'hono/jsx'
import { isLanguage, type Language, type Localized, pathIn, type Told, tell } from '~/kernel/language'
import { type MessageKey, type Params, told } from '~/platform/i18n'

/** Who is signed in, as pages need it. */
export interface SignedIn {
  id: string
  email: string
  title: string
  roles: readonly string[]
}

/** Values for a text, some in a language of their own: what the region has in Swedish, put into an English sentence. */
export type ParamsTold = Record<string, string | number | Told>

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
  /** A text for the page: wrapped in its own lang when it fell back to another language, and so is each `Told` put into it. */
  s(key: MessageKey, params?: ParamsTold): Child
  /** A text of the database for an attribute or a title, in the nearest language there is. */
  plain(text: Localized): string
  /** A text of the database in the nearest language there is, marked likewise. */
  l(text: Localized): Child
  /** The same with the language it is in, for a page that must take the text apart. */
  nearest(text: Localized): Told
  /** The `lang` of a text that the region has in this language only; undefined when it is the page's own. */
  only(language: string): string | undefined
  /** A text with the language it really is in, for a page that must take the text apart. */
  told(key: MessageKey, params?: Params): Told
  /** The language of a text that `t` gave and that fell back; undefined when it is the page's own. */
  langOf(text: string): Language | undefined
  /** The other languages that texts of this page fell back to, as far as it has been made. */
  fellBackTo: ReadonlySet<Language>
  /** An address in this language. */
  href(path: string): string
}

/** What another room has to say on a page about one thing, by its key: handed to the page's room, which does not know it. */
export type Beside = (visit: Visit, id: string) => Promise<Child>
export const nothingBeside: Beside = async () => null

/** Text whose language differs from the page's is marked, so that it is read aloud as what it is. */
export const InLanguage = ({ told: { text, lang }, page }: { told: Told; page: Language }) =>
  lang === page ? text : <span lang={lang}>{text}</span>

/** A letter of nobody's alphabet, where a value with a language of its own is to stand. */
const GAP = '\uE000'

const setAside = (params: ParamsTold) => {
  const own: Told[] = []
  const plain: Params = {}
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'object') plain[name] = `${GAP}${own.push(value) - 1}${GAP}`
    else plain[name] = value
  }
  return { plain, own }
}

/** A text into which others were put: each says its own language. */
const WithOwn = ({
  told: { text, lang },
  own,
  page,
}: {
  told: Told
  own: readonly Told[]
  page: Language
}) => {
  const parts = text
    .split(GAP)
    .map((part, i) => (i % 2 === 0 ? part : <InLanguage told={own[Number(part)] as Told} page={lang} />))
  return lang === page ? parts : <span lang={lang}>{parts}</span>
}

export const visitOf = (
  lang: Language,
  path: string,
  query: string,
  staff: SignedIn | undefined,
  origin = '',
): Visit => {
  const fellBackTo = new Set<Language>()
  const foreign = new Map<string, Language>()
  const seen = (found: Told): Told => {
    if (found.lang !== lang) fellBackTo.add(found.lang)
    return found
  }
  return {
    lang,
    path,
    query,
    origin,
    staff,
    t: (key, params) => {
      const { text, lang: its } = seen(told(lang, key, params))
      if (its !== lang) foreign.set(text, its)
      return text
    },
    s: (key, params = {}) => {
      const { plain, own } = setAside(params)
      const found = seen(told(lang, key, plain))
      own.forEach(seen)
      return own.length === 0 ? (
        <InLanguage told={found} page={lang} />
      ) : (
        <WithOwn told={found} own={own} page={lang} />
      )
    },
    plain: (text) => {
      const { text: its, lang: from } = seen(tell(text, lang))
      if (from !== lang) foreign.set(its, from)
      return its
    },
    l: (text) => <InLanguage told={seen(tell(text, lang))} page={lang} />,
    nearest: (text) => seen(tell(text, lang)),
    only: (language) => {
      if (language === lang) return undefined
      if (isLanguage(language)) fellBackTo.add(language)
      return language
    },
    told: (key, params) => seen(told(lang, key, params)),
    langOf: (text) => foreign.get(text),
    fellBackTo,
    href: (to) => pathIn(lang, to),
  }
}
