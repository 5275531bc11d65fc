import type { Child } from 'hono/jsx'
import type { NavLink } from './public-frame'

interface Props {
  wordmark: string
  region: Child
  homeHref: string
  skip: Child
  nav: NavLink[]
  navLabel: string
  languages: { href: string; lang: string; label: string; current: boolean }[]
  languagesLabel: string
  signedIn: string | undefined
  signOut: Child
  children: Child
}

/** What stands around every page of the staff's: the rooms on one line, who is signed in, the way out. */
export const StaffFrame = (props: Props) => (
  <>
    <a class="skip" href="#innehall">
      {props.skip}
    </a>
    <header class="top staff">
      <div class="wide top-row">
        <a class="wordmark" href={props.homeHref}>
          {props.wordmark} <small>{props.region}</small>
        </a>
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
        {props.signedIn ? <p class="who">{props.signedIn}</p> : null}
        {props.signOut}
      </div>
      {props.nav.length > 0 ? (
        <nav class="wide rooms" aria-label={props.navLabel}>
          <ul>
            {props.nav.map(({ href, label, current }) => (
              <li>
                <a href={href} aria-current={current ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </header>
    <main id="innehall" class="work">
      <div class="wide">{props.children}</div>
    </main>
  </>
)
