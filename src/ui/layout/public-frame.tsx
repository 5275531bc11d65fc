import type { Child } from 'hono/jsx'
import { ContourLines } from '../charts/contour-lines'
import { type LanguageLink, LanguageMenu } from './language-menu'

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
  nav: readonly NavLink[]
  navLabel: string
  /** On phones: a link to the whole menu at the foot of the page, which works everywhere. */
  menuLabel: Child
  menuNavLabel: string
  /** The whole menu, in groups. */
  menu: readonly { title: Child; links: readonly NavLink[] }[]
  languages: readonly LanguageLink[]
  languagesLabel: string
  band?: Child
  footer: Child
  children: Child
}

export const NavLinks = ({ links }: { links: readonly NavLink[] }) => (
  <ul>
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
        <nav class="menu" aria-label={props.navLabel}>
          <NavLinks links={props.nav} />
        </nav>
        <a class="to-menu" href="#meny">
          {props.menuLabel}
        </a>
        <LanguageMenu label={props.languagesLabel} languages={props.languages} />
      </div>
      {props.band}
    </header>
    <main id="innehall">{props.children}</main>
    <footer class="foot">
      <ContourLines seed="fot" />
      <div class="wide">
        <nav id="meny" aria-label={props.menuNavLabel}>
          {props.menu.map(({ title, links }) => (
            <div>
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
