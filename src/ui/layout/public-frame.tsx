import type { Child } from 'hono/jsx'

export interface NavLink {
  href: string
  label: Child
  current?: boolean
}

interface Props {
  wordmark: string
  region: Child
  homeHref: string
  skip: Child
  nav: NavLink[]
  navLabel: string
  /** On phones: a link to the same menu at the foot of the page, which works everywhere. */
  menuLabel: Child
  menuNavLabel: string
  languages: { href: string; lang: string; label: string; current: boolean }[]
  languagesLabel: string
  band?: Child
  footer: Child
  children: Child
}

const Links = ({ nav }: { nav: NavLink[] }) => (
  <ul>
    {nav.map(({ href, label, current }) => (
      <li>
        <a href={href} aria-current={current ? 'page' : undefined}>
          {label}
        </a>
      </li>
    ))}
  </ul>
)

/** What stands around every public page: who we are, where one can go, in which languages. */
export const PublicFrame = (props: Props) => (
  <>
    <a class="skip" href="#innehall">
      {props.skip}
    </a>
    <header class="top">
      <div class="wide top-row">
        <a class="wordmark" href={props.homeHref}>
          {props.wordmark} <small>{props.region}</small>
        </a>
        <a class="to-menu" href="#meny">
          {props.menuLabel}
        </a>
        <nav class="menu" aria-label={props.navLabel}>
          <Links nav={props.nav} />
        </nav>
        <nav class="languages" aria-label={props.languagesLabel}>
          <ul>
            {props.languages.map(({ href, lang, label, current }) => (
              <li>
                <a href={href} lang={lang} hreflang={lang} aria-current={current ? 'true' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {props.band}
    </header>
    <main id="innehall">{props.children}</main>
    <footer class="foot">
      <div class="wide">
        <nav id="meny" aria-label={props.menuNavLabel}>
          <Links nav={props.nav} />
        </nav>
        {props.footer}
      </div>
    </footer>
  </>
)
