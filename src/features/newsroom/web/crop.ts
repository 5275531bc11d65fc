import { CENTRE } from '~/kernel/crop'
import { CROPS, type CropKind, cropName } from '~/platform/files'
import type { Focus } from '../domain'

/** A story's picture cut to a shape around its point; undefined when the story has none. */
export const cropOf = (
  { pictureId, pictureFocus }: { pictureId: string | null; pictureFocus: Focus | null },
  kind: CropKind,
) => {
  if (!pictureId) return undefined
  const { width, height } = CROPS[kind]
  return { src: `/bild/${pictureId}/${cropName(kind, pictureFocus ?? CENTRE)}`, width, height }
}
