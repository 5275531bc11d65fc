import { createHash } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'
import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import type { Db, Tx } from '~/platform/db'

export { CROPS, type CropKind, cropName, cropNamed, pictureCrop } from './crops'
export { isZip, type Unfolded, unfold } from './zip'

declare module '~/platform/db' {
  interface Tables {
    file: { id: string; sha256: Buffer; mime: string; width: number; height: number; createdAt: Date }
    fileContent: { fileId: string; variant: string; mime: string; width: number; bytes: Buffer }
  }
}

/** Widths a picture is kept in; none is larger than it was sent. */
export const WIDTHS = [480, 960, 1600] as const
export const FORMATS = [
  { ending: 'avif', mime: 'image/avif' },
  { ending: 'webp', mime: 'image/webp' },
  { ending: 'jpg', mime: 'image/jpeg' },
] as const

const TAKEN = ['jpeg', 'png', 'webp', 'heif']
const PIXELS_MAX = 40_000_000
export const PICTURE_BYTES_MAX = 10 * 1024 * 1024

// Nothing but plain pictures is ever decoded: no SVG, PDF or other format with programs inside.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
})

export interface Prepared {
  sha256: Buffer
  width: number
  height: number
  variants: { variant: string; mime: string; width: number; bytes: Buffer }[]
}

/**
 * Decodes an uploaded picture and writes it anew in our sizes: turned upright, without any metadata
 * (a phone's picture says where it was taken).
 */
export const preparePicture = async (
  bytes: Uint8Array,
): Promise<Result<Prepared, 'not_a_picture' | 'too_large'>> => {
  if (bytes.length > PICTURE_BYTES_MAX) return fail('too_large')
  const source = () => sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: 'error' })
  const metadata = await source()
    .metadata()
    .catch((error: Error) => error)
  if (metadata instanceof Error) {
    return fail(/pixel limit/i.test(metadata.message) ? 'too_large' : 'not_a_picture')
  }
  if (!TAKEN.includes(metadata.format ?? '') || (metadata.pages ?? 1) > 1) return fail('not_a_picture')
  const { width, height } = metadata.autoOrient
  if (width * height > PIXELS_MAX) return fail('too_large')
  try {
    const variants: Prepared['variants'] = []
    for (const wanted of widthsFor(width)) {
      const sized = source().autoOrient().resize({ width: wanted, withoutEnlargement: true })
      for (const { ending, mime } of FORMATS) {
        variants.push({
          variant: `${wanted}.${ending}`,
          mime,
          width: wanted,
          bytes: await encode(sized.clone(), ending),
        })
      }
    }
    return ok({ sha256: createHash('sha256').update(bytes).digest(), width, height, variants })
  } catch {
    return fail('not_a_picture')
  }
}

/** The widths a picture of this width is kept in: ours up to its own. */
export const widthsFor = (width: number): number[] => {
  const smaller = WIDTHS.filter((one) => one < width)
  return smaller.length < WIDTHS.length ? [...smaller, width] : [...WIDTHS]
}

const encode = (picture: Sharp, ending: (typeof FORMATS)[number]['ending']): Promise<Buffer> => {
  // Effort 4 costs 18 times as long as 2 for the same size.
  if (ending === 'avif') return picture.avif({ quality: 50, effort: 2 }).toBuffer()
  if (ending === 'webp') return picture.webp({ quality: 76 }).toBuffer()
  return picture.jpeg({ quality: 78, mozjpeg: true }).toBuffer()
}

/** Stores a prepared picture in the database, in the transaction of what it belongs to. */
export const insertPicture = async (
  tx: Tx,
  { sha256, width, height, variants }: Prepared,
  at: Date,
): Promise<string> => {
  const id = newId()
  await tx
    .insertInto('file')
    .values({ id, sha256, mime: 'image/jpeg', width, height, createdAt: at })
    .execute()
  await tx
    .insertInto('fileContent')
    .values(variants.map((variant) => ({ ...variant, fileId: id })))
    .execute()
  return id
}

export const pictureSize = (db: Db, id: string) =>
  db.selectFrom('file').select(['id', 'width', 'height']).where('id', '=', id).executeTakeFirst()

export const pictureContent = (db: Db, id: string, variant: string) =>
  db
    .selectFrom('fileContent')
    .select(['bytes', 'mime'])
    .where('fileId', '=', id)
    .where('variant', '=', variant)
    .executeTakeFirst()
