import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { TextLanguage } from '../text-language'

interface Props {
  lang: string
  /** The language of a plain text that isn't in the page's own. */
  langOf: (text: string) => string | undefined
  title: string
  /** Where the title is in another language than the page. */
  titleLang?: string | undefined
  description?: string | undefined
  head?: Child
  css: string
  children: Child
}

/** A whole HTML document. The style sheet stands in it: its hash is in the content security policy. */
export const Document = ({ lang, langOf, title, titleLang, description, head, css, children }: Props) => (
  <html lang={lang}>
    <head>
      <meta charset="utf-8" />
      <title lang={titleLang}>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {description ? <meta name="description" content={description} /> : null}
      <style>{raw(css)}</style>
      {head}
    </head>
    <body>
      <TextLanguage.Provider value={langOf}>{children}</TextLanguage.Provider>
    </body>
  </html>
)
