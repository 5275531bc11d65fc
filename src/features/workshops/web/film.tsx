import { filmIn, type Material } from '~/features/processes'
import { tell } from '~/kernel/language'
import type { Request } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import { Details } from '~/ui'

/** What a browser plays by itself; any other address is a page of its own to go to. */
const PLAYS = /\.(mp4|m4v|webm)$/i

const placeOf = (href: string) => {
  const url = URL.parse(href)
  return url ? { host: url.host, origin: url.origin, plays: PLAYS.test(url.pathname) } : undefined
}

/** Lets the page that shows this film play it, and nothing else from outside. */
export const allowFilm = (c: Request, materials: readonly Material[]): void => {
  const place = placeOf(filmIn(materials)?.href ?? '')
  if (place?.plays) c.set('filmFrom', place.origin)
}

/** The region's film for leaders: a picture, a link and its words. Nothing is fetched from elsewhere before a click. */
export const Film = ({ visit, materials }: { visit: Visit; materials: readonly Material[] }) => {
  const found = filmIn(materials)
  if (!found) return <p>{visit.s('workshops.film.none')}</p>
  const { film, href, label } = found
  const place = placeOf(href)
  return (
    <>
      <figure class="picture" data-film={place?.plays ? tell(label, visit.lang).text : undefined}>
        {film.poster && film.posterAlt ? (
          <img src={film.poster} alt={tell(film.posterAlt, visit.lang).text} loading="lazy" />
        ) : null}
        <figcaption>
          <p>
            <a class="button secondary" href={href}>
              {visit.s('workshops.film.open')}
            </a>
          </p>
          <p role="status" data-said={visit.t('workshops.film.unplayed')} hidden />
          <p>
            {visit.l(label)}. {place ? visit.s('workshops.film.elsewhere', { host: place.host }) : null}
          </p>
        </figcaption>
      </figure>
      <Details summary={visit.s('workshops.film.transcript')}>
        <p class="said">{visit.l(film.transcript)}</p>
      </Details>
      {place?.plays ? <script type="module" src="/tillgangar/film.js" /> : null}
    </>
  )
}
