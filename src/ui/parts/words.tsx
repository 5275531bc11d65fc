import type { Child } from 'hono/jsx'
import type { NavLink } from '../layout/public-frame'

/** What was searched for, marked in a text in which the search set U+E000 and U+E001 around each hit. */
export const Highlighted = ({ text }: { text: string }) => (
  <span dir="auto">
    {text
      .split(/(\uE000[^\uE001]*\uE001?)/)
      .map((part) =>
        part.startsWith('\uE000') ? (
          <mark>{part.replace(/[\uE000\uE001]/g, '')}</mark>
        ) : (
          part.replaceAll('\uE001', '')
        ),
      )}
  </span>
)

export const Tag = ({ href, children }: { href?: string | undefined; children: Child }) =>
  href ? (
    <a class="tag" href={href}>
      {children}
    </a>
  ) : (
    <span class="tag">{children}</span>
  )

export const Tags = ({ items }: { items: readonly { href?: string | undefined; label: Child }[] }) =>
  items.length === 0 ? null : (
    <ul class="tags">
      {items.map(({ href, label }) => (
        <li>
          <Tag href={href}>{label}</Tag>
        </li>
      ))}
    </ul>
  )

interface CrumbProps {
  label: string
  links: readonly NavLink[]
}

/** The way back up. The page itself is not in it: its heading says where one is. */
export const Breadcrumb = ({ label, links }: CrumbProps) => (
  <nav class="crumbs" aria-label={label}>
    <ol>
      {links.map(({ href, label: name }) => (
        <li>
          <a href={href}>{name}</a>
        </li>
      ))}
    </ol>
  </nav>
)

interface DetailsProps {
  summary: Child
  open?: boolean
  children: Child
}

export const Details = ({ summary, open, children }: DetailsProps) => (
  <details class="more" open={open}>
    <summary>{summary}</summary>
    <div>{children}</div>
  </details>
)

const SIGNS = {
  done: 'M3 8.5 6.5 12 13 4.5',
  ahead: 'M4 12 12 4M6 4h6v6',
  slow: 'M2.5 8h10M9 4.5 12.5 8 9 11.5',
  behind: 'M4 4l8 8M12 6v6H6',
  waiting: 'M4 8h.01M8 8h.01M12 8h.01',
  stopped: 'M4 4l8 8M12 4l-8 8',
} as const
export type StatusKind = keyof typeof SIGNS

/** How it goes, as a word; the arrow, the shape around it and the colour only help. */
export const StatusWord = ({ kind, children }: { kind: StatusKind; children: Child }) => (
  <span class={`status ${kind}`}>
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={SIGNS[kind]} />
    </svg>
    {children}
  </span>
)

interface ProseProps {
  /** Plain text: an empty line makes a paragraph. */
  text?: string
  lang?: string | undefined
  children?: Child
}

/** Running text to be read at length, in the direction its first letter says. */
export const Prose = ({ text, lang, children }: ProseProps) => (
  <div class="prose" lang={lang}>
    {text?.split(/\n\s*\n/).map((paragraph) => (
      <p dir="auto">{paragraph}</p>
    ))}
    {children}
  </div>
)
