import type { Child } from 'hono/jsx'
import { type Label, type LanguageLink, LanguageMenu } from './language-menu'
import { type NavLink, NavLinks } from './public-frame'

interface NavGroup {
  /** What opens the group; without it, its links stand open. */
  group: Child | undefined
  links: readonly NavLink[]
}

interface Props {
  wordmark: string
  region: Child
  homeHref: string
  skip: Child
  nav: readonly NavGroup[]
  navLabel: string
  languages: readonly LanguageLink[]
  languagesLabel: Label
  signedIn: string | undefined
  signOut: Child
  children: Child
}

/** What stands around every page of the staff's: the rooms in groups, who is signed in, the way out. */
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
        <LanguageMenu label={props.languagesLabel} languages={props.languages} />
        {props.signedIn ? <p class="who">{props.signedIn}</p> : null}
        {props.signOut}
      </div>
      {props.nav.length > 0 ? (
        <nav class="wide rooms" aria-label={props.navLabel}>
          {props.nav.map(({ group, links }) =>
            group ? (
              <details name="rooms" class={links.some(({ current }) => current) ? 'here' : undefined}>
                <summary>{group}</summary>
                <NavLinks links={links} />
              </details>
            ) : (
              <NavLinks links={links} />
            ),
          )}
        </nav>
      ) : null}
    </header>
    <main id="innehall" class="work">
      <div class="wide">{props.children}</div>
    </main>
  </>
)
