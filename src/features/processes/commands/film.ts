import { fail, ok, type Result } from '~/kernel/result'
import { stampOf } from '~/kernel/stamp'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { insertPicture, type Prepared } from '~/platform/files'
import {
  type Film,
  filmIn,
  materialOf,
  posterAddress,
  posterFile,
  shownOfWayIn,
  withoutFilm,
} from '../domain'
import * as store from '../store'

export interface FilmInput extends Omit<Film, 'poster'> {
  alt: Film['label']
  /** A new picture, the one there was, or none. */
  picture: Prepared | 'kept' | undefined
}

/**
 * Gives a way in its film, or takes it away; a picture that nothing shows any more is removed.
 * @param seen the stamp of what the page showed
 */
export const setFilm = (
  { db, clock }: Context,
  id: string,
  film: FilmInput | undefined,
  seen: string,
  actor: Actor,
): Promise<Result<null, 'unknown' | 'changed_by_another'>> =>
  inTransaction(db, async (tx) => {
    const wayIn = await store.lockWayIn(tx, id)
    if (!wayIn) return fail('unknown')
    if (stampOf(shownOfWayIn(wayIn)) !== seen) return fail('changed_by_another')
    const at = clock.now()
    const old = filmIn(wayIn.materials)
    const kept = film?.picture === 'kept' ? old?.film.poster : undefined
    const added =
      film?.picture && film.picture !== 'kept'
        ? posterAddress(await insertPicture(tx, film.picture, at), largestOf(film.picture))
        : undefined
    const href = kept ?? added
    const poster = film && href ? { href, alt: film.alt } : undefined
    const materials = [...(film ? [materialOf({ ...film, poster })] : []), ...withoutFilm(wayIn.materials)]
    await store.updateWayIn(tx, id, { materials: JSON.stringify(materials) })
    const oldFile = kept ? undefined : posterFile(old)
    if (oldFile) await store.deleteUnusedPoster(tx, oldFile.fileId)
    const kind = film ? 'way-in.film-set' : 'way-in.film-removed'
    await record(tx, { at, actor, subject: { kind: 'way_in', id }, kind })
    return ok(null)
  })

const WIDE_ENOUGH = 960
const largestOf = ({ variants }: Prepared): string => {
  const jpegs = variants.filter(({ mime }) => mime === 'image/jpeg')
  return (jpegs.find(({ width }) => width >= WIDE_ENOUGH) ?? jpegs.at(-1))?.variant ?? ''
}
