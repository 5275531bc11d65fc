import type { Localized } from '~/kernel/language'
import type { Material, WayInKind } from './ways-in'

export type FilmMaterial = Material & { film: NonNullable<Material['film']> }
const isFilm = (material: Material): material is FilmMaterial => material.film !== undefined

/** Ways in whose public page has a place for a film. */
export const SHOWS_FILM: readonly WayInKind[] = ['own_workshop']

export const filmIn = (materials: readonly Material[]): FilmMaterial | undefined => materials.find(isFilm)
export const withoutFilm = (materials: readonly Material[]): Material[] =>
  materials.filter((material) => !isFilm(material))

/** A film as staff write it; its picture, where there is one, is already kept. */
export interface Film {
  label: Localized
  href: string
  transcript: Localized
  poster?: { href: string; alt: Localized } | undefined
}

export const materialOf = ({ label, href, transcript, poster }: Film): FilmMaterial => ({
  label,
  href,
  film: { transcript, ...(poster ? { poster: poster.href, posterAlt: poster.alt } : {}) },
})

const POSTERS = '/vagar/bild/'
/** Where the public gets a film's picture in one of its sizes. */
export const posterAddress = (fileId: string, variant: string): string => `${POSTERS}${fileId}/${variant}`

/** The picture behind such an address. */
export const posterFile = (
  film: FilmMaterial | undefined,
): { fileId: string; variant: string } | undefined => {
  const { poster } = film?.film ?? {}
  const [fileId, variant] = poster?.startsWith(POSTERS) ? poster.slice(POSTERS.length).split('/') : []
  return fileId && variant ? { fileId, variant } : undefined
}
