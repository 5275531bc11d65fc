import type { Request } from './routes'

/** What a browser plays by itself; any other address is a page of its own to go to. */
const PLAYS = /\.(mp4|m4v|webm)$/i

/** Where a film lies and whether a page can play it itself; undefined for what is no address. */
export const filmPlace = (href: string) => {
  const url = URL.parse(href)
  return url ? { host: url.host, origin: url.origin, plays: PLAYS.test(url.pathname) } : undefined
}

/** Lets the page that shows these films play them, and nothing else from outside. */
export const allowFilms = (c: Request, hrefs: readonly string[]): void => {
  const places = hrefs.flatMap((href) => filmPlace(href) ?? []).filter(({ plays }) => plays)
  if (places.length > 0) c.set('filmFrom', [...new Set(places.map(({ origin }) => origin))].join(' '))
}
