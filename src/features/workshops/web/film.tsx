import { filmIn, type Material } from '~/features/processes'
import { tell } from '~/kernel/language'
import { allowFilms, filmPlace } from '~/platform/http/film'
import type { Request } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import { Film } from '~/ui'

/** Lets the page that shows this film play it, and nothing else from outside. */
export const allowFilm = (c: Request, materials: readonly Material[]): void =>
  allowFilms(c, [filmIn(materials)?.href ?? ''])

/** The region's film for leaders. */
export const LeadersFilm = ({ visit, materials }: { visit: Visit; materials: readonly Material[] }) => {
  const found = filmIn(materials)
  if (!found) return <p>{visit.s('workshops.film.none')}</p>
  const { film, href, label } = found
  const place = filmPlace(href)
  return (
    <Film
      href={href}
      plays={place?.plays ? tell(label, visit.lang).text : undefined}
      picture={
        film.poster && film.posterAlt ? (
          <img src={film.poster} alt={tell(film.posterAlt, visit.lang).text} loading="lazy" />
        ) : null
      }
      open={visit.s('workshops.film.open')}
      about={
        <>
          {visit.l(label)}. {place ? visit.s('workshops.film.elsewhere', { host: place.host }) : null}
        </>
      }
      unplayed={visit.t('workshops.film.unplayed')}
      transcript={{ summary: visit.s('workshops.film.transcript'), text: visit.l(film.transcript) }}
    />
  )
}
