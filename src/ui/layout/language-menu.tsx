export interface LanguageLink {
  href: string
  lang: string
  label: string
  current: boolean
}

/** A name for a part of the page, with its language where that is not the page's. */
export interface Label {
  text: string
  lang?: string | undefined
}

/** The languages, each by its own name, folded away under the one that is read: no script needed. */
export const LanguageMenu = ({ label, languages }: { label: Label; languages: readonly LanguageLink[] }) => {
  const current = languages.find((language) => language.current)
  return (
    <nav class="languages" aria-label={label.text} lang={label.lang}>
      <details>
        <summary>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M10 1.5a8.5 8.5 0 1 0 .01 0zM1.5 10h17M10 1.5c-5 5-5 12 0 17 5-5 5-12 0-17z" />
          </svg>
          <span class="unseen">{label.text}: </span>
          <span lang={current?.lang}>{current?.label}</span>
        </summary>
        <ul>
          {languages.map(({ href, lang, label: name, current: here }) => (
            <li>
              <a href={href} lang={lang} hreflang={lang} aria-current={here ? 'true' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}
