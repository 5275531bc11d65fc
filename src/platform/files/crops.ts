import sharp from 'sharp'
import { cropRegion, type Point } from '~/kernel/crop'
import type { Db } from '~/platform/db'

declare module '~/platform/db' {
  interface Tables {
    fileCrop: { fileId: string; name: string; mime: string; bytes: Buffer }
  }
}

/** A picture cut to a shape: in a list, and where a page is shared (1.91:1, as Open Graph's readers show it). */
export const CROPS = {
  kort: { width: 640, height: 360, ending: 'webp', mime: 'image/webp' },
  delning: { width: 1200, height: 630, ending: 'jpg', mime: 'image/jpeg' },
} as const
export type CropKind = keyof typeof CROPS

/** The name of a crop: "kort-50-20.webp". */
export const cropName = (kind: CropKind, { x, y }: Point): string => `${kind}-${x}-${y}.${CROPS[kind].ending}`

/** The crop that a name asks for; undefined when it is none. */
export const cropNamed = (name: string): { kind: CropKind; point: Point } | undefined => {
  const [kind = '', x = '', y = ''] = name.split(/[-.]/)
  if (!(kind in CROPS)) return undefined
  const crop = { kind: kind as CropKind, point: { x: Number(x), y: Number(y) } }
  return cropName(crop.kind, crop.point) === name ? crop : undefined
}

/** A crop of a kept picture, made when it is first asked for. Who may see the picture is the caller's to know. */
export const pictureCrop = async (db: Db, fileId: string, kind: CropKind, point: Point) => {
  const name = cropName(kind, point)
  const { ending, mime, ...wanted } = CROPS[kind]
  const kept = await db
    .selectFrom('fileCrop')
    .select(['bytes', 'mime'])
    .where('fileId', '=', fileId)
    .where('name', '=', name)
    .executeTakeFirst()
  if (kept) return kept
  const whole = await db
    .selectFrom('fileContent')
    .select('bytes')
    .where('fileId', '=', fileId)
    .where('mime', '=', 'image/jpeg')
    .orderBy('width', 'desc')
    .executeTakeFirst()
  if (!whole) return undefined
  const source = sharp(whole.bytes)
  const { width, height } = await source.metadata()
  const cut = source.extract(cropRegion({ width, height }, wanted, point)).resize(wanted.width)
  const bytes = await (ending === 'webp' ? cut.webp({ quality: 72 }) : cut.jpeg({ quality: 78 })).toBuffer()
  await db
    .insertInto('fileCrop')
    .values({ fileId, name, mime, bytes })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return { bytes, mime }
}
