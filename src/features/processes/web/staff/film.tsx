import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { pictureContent, preparePicture } from '~/platform/files'
import { check, type FieldError, readFile, readForm, textOf, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { type FilmInput, setFilm } from '../../commands'
import { filmIn, posterFile, SHOWS_FILM, type WayIn } from '../../domain'
import { findWayIn } from '../../queries'
import { FilmForm, filmFrom } from '../../schema'
import { FilmPage } from './film-page'
import { CHANGED } from './processes'

type Read<T> = { ok: true; value: T } | { ok: false; errors: FieldError[] }

const wrong = (field: string, message: string): Read<never> => ({ ok: false, errors: [{ field, message }] })

const pictureFrom = async (c: Request, values: Values, wayIn: WayIn): Promise<Read<FilmInput['picture']>> => {
  const bytes = await readFile(c, 'bild')
  if (bytes) {
    const prepared = await preparePicture(bytes)
    if (prepared.ok) return { ok: true, value: prepared.value }
    return wrong('bild', `processes.error.film-${prepared.reason === 'too_large' ? 'large' : 'picture'}`)
  }
  const keeps = filmIn(wayIn.materials)?.film.poster && textOf(values, 'utan-bild') === ''
  return { ok: true, value: keeps ? 'kept' : undefined }
}

/** What was typed, or what is wrong with it; a picture is nothing without words for who does not see it. */
const inputFrom = async (c: Request, values: Values, wayIn: WayIn): Promise<Read<FilmInput>> => {
  const checked = check(FilmForm, values)
  const picture = await pictureFrom(c, values, wayIn)
  const errors = [...(checked.ok ? [] : checked.errors), ...(picture.ok ? [] : picture.errors)]
  if (picture.ok && picture.value && textOf(values, 'alt-sv').trim() === '')
    errors.push({ field: 'alt-sv', message: 'processes.error.film-alt' })
  if (!checked.ok || !picture.ok || errors.length > 0) return { ok: false, errors }
  return { ok: true, value: { ...filmFrom(values, checked.data.href), picture: picture.value } }
}

/** The film of a way in, as staff choose it. */
export const filmRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const allowed = (c: Request) => actorWith(c, 'strategist', 'admin')

  const wayInOf = async (c: Request): Promise<WayIn> => {
    const id = c.req.param('id') ?? ''
    const wayIn = found(isId(id) ? await findWayIn(db, id) : undefined)
    return found(SHOWS_FILM.includes(wayIn.kind) ? wayIn : undefined)
  }

  const page = async (c: Request, values?: Values, errors: FieldError[] = [], status: 409 | 422 = 422) => {
    const done = c.req.query('klart')
    const shown = <FilmPage {...{ visit: c.var.visit, wayIn: await wayInOf(c), done, values, errors }} />
    return answerPage(c, shown, errors.length > 0 ? status : 200, true)
  }

  app.get('/arbete/vagar/:id/film', (c) => {
    allowed(c)
    return page(c)
  })

  app.get('/arbete/vagar/:id/film/bild', async (c) => {
    allowed(c)
    const { fileId, variant } = found(posterFile(filmIn((await wayInOf(c)).materials)))
    const content = found(await pictureContent(db, fileId, variant))
    c.header('content-type', content.mime)
    return c.body(new Uint8Array(content.bytes))
  })

  app.post('/arbete/vagar/:id/film', async (c) => {
    const actor = allowed(c)
    const wayIn = await wayInOf(c)
    const values = await readForm(c)
    const read = await inputFrom(c, values, wayIn)
    if (!read.ok) return page(c, values, read.errors)
    const done = await setFilm(context, wayIn.id, read.value, textOf(values, 'seen'), actor)
    return done.ok
      ? seeOther(c, `/arbete/vagar/${wayIn.id}/film?klart=sparat`)
      : page(c, values, CHANGED, 409)
  })

  app.post('/arbete/vagar/:id/film/ta-bort', async (c) => {
    const actor = allowed(c)
    const { id } = await wayInOf(c)
    const values = await readForm(c)
    const done = await setFilm(context, id, undefined, textOf(values, 'seen'), actor)
    return done.ok ? seeOther(c, `/arbete/vagar/${id}/film?klart=sparat`) : page(c, undefined, CHANGED, 409)
  })

  return app
}
