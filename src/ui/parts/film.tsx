import type { Child } from 'hono/jsx'
import { Details } from './words'

interface Props {
  href: string
  /** The film's name, when the page can play it itself; else the link leads to where it is. */
  plays: string | undefined
  picture: Child
  /** What the link says, what stands under it, and what is said when the film can't be played here. */
  open: Child
  about: Child
  unplayed: string
  transcript?: { summary: Child; text: Child } | undefined
}

/** A film: its picture, a link and its words. Nothing is fetched from elsewhere before a click. */
export const Film = ({ href, plays, picture, open, about, unplayed, transcript }: Props) => (
  <>
    <figure class="picture" data-film={plays}>
      {picture}
      <figcaption>
        <p>
          <a class="button secondary" href={href} rel="noopener noreferrer">
            {open}
          </a>
        </p>
        {plays === undefined ? null : <p role="status" data-said={unplayed} hidden />}
        <p>{about}</p>
      </figcaption>
    </figure>
    {transcript ? (
      <Details summary={transcript.summary}>
        <p class="said" dir="auto">
          {transcript.text}
        </p>
      </Details>
    ) : null}
    {plays === undefined ? null : <script type="module" src="/tillgangar/film.js" />}
  </>
)
