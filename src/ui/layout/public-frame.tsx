import type { Child } from 'hono/jsx'
import { ContourLines } from '../charts/contour-lines'
import { type Label, type LanguageLink, LanguageMenu } from './language-menu'

export interface NavLink {
  href: string
  label: Child
  current?: boolean
}

interface Props {
  /** The page's language: parts whose name is in another one come back to it. */
  lang: string
  wordmark: string
  region: Child
  homeHref: string
  skip: Child
  nav: readonly NavLink[]
  navLabel: Label
  /** On phones: a link to the whole menu at the foot of the page, which works everywhere. */
  menuLabel: Child
  menuNavLabel: Label
  /** The whole menu, in groups. */
  menu: readonly { title: Child; links: readonly NavLink[] }[]
  languages: readonly LanguageLink[]
  languagesLabel: Label
  band?: Child
  /** First in the page's content, e.g. that not all of it is in this language. */
  notice?: Child
  footer: Child
  children: Child
}

export const NavLinks = ({ links, lang }: { links: readonly NavLink[]; lang?: string | undefined }) => (
  <ul lang={lang}>
    {links.map(({ href, label, current }) => (
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
        <nav class="menu" aria-label={props.navLabel.text} lang={props.navLabel.lang}>
          <NavLinks links={props.nav} lang={props.navLabel.lang && props.lang} />
        </nav>
        <a class="to-menu" href="#meny">
          {props.menuLabel}
        </a>
        <LanguageMenu label={props.languagesLabel} languages={props.languages} />
      </div>
      {props.band}
    </header>
    <main id="innehall">
      {props.notice}
      {props.children}
    </main>
    <footer class="foot">
      <ContourLines seed="fot" />
      <div class="wide">
        <nav id="meny" aria-label={props.menuNavLabel.text} lang={props.menuNavLabel.lang}>
          {props.menu.map(({ title, links }) => (
            <div lang={props.menuNavLabel.lang && props.lang}>
              <h2>{title}</h2>
              <NavLinks links={links} />
            </div>
          ))}
        </nav>
        {props.footer}
      </div>
    </footer>
  </>
)
