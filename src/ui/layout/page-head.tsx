import type { Child } from 'hono/jsx'
import { ContourLines } from '../charts/contour-lines'

interface Props {
  kicker?: Child
  title: Child
  lead?: Child
  /** Municipality code or any other word: the same seed draws the same hills. */
  seed?: string
  children?: Child
}

/** The top of a page: what it answers, in one heading and one sentence, over the hills of its place. */
export const PageHead = ({ kicker, title, lead, seed = 'inspel', children }: Props) => (
  <div class="head">
    <ContourLines seed={seed} />
    <div class="wide">
      {kicker ? <p class="kicker">{kicker}</p> : null}
      <h1>{title}</h1>
      {lead ? <p class="lead">{lead}</p> : null}
      {children}
    </div>
  </div>
)

interface SectionProps {
  title?: Child
  id?: string
  tinted?: boolean
  children: Child
}

export const Section = ({ title, id, tinted, children }: SectionProps) => (
  <section class={tinted ? 'section tinted' : 'section'} id={id}>
    <div class="wide">
      {title ? <h2>{title}</h2> : null}
      {children}
    </div>
  </section>
)

interface CardProps {
  href?: string | undefined
  title: Child
  meta?: Child
  /** A picture that only adorns: the title says what it shows. */
  picture?: { src: string; width: number; height: number } | undefined
  children?: Child
}

/** A card in a list; the whole of it is the link. */
export const Card = ({ href, title, meta, picture, children }: CardProps) => (
  <li>
    <div class="card">
      {picture ? <img {...picture} alt="" loading="lazy" decoding="async" /> : null}
      <h3>
        {href ? (
          <a class="cover" href={href}>
            {title}
          </a>
        ) : (
          title
        )}
      </h3>
      {children}
      {meta ? <p class="meta">{meta}</p> : null}
    </div>
  </li>
)

export const Cards = ({ children }: { children: Child }) => <ul class="cards">{children}</ul>
