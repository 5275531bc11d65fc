import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cropRegion } from '~/kernel/crop'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { insertPicture, preparePicture } from '.'
import { cropNamed, pictureCrop } from './crops'

let testing: Testing
beforeAll(async () => {
  testing = await openTestDatabase()
})
afterAll(() => testing.close())

test('a crop has the shape wanted, holds its point, and stays within the picture', () => {
  const wide = { width: 1200, height: 630 }
  expect(cropRegion({ width: 1200, height: 1200 }, wide, { x: 50, y: 50 })).toEqual({
    left: 0,
    top: 285,
    width: 1200,
    height: 630,
  })
  expect(cropRegion({ width: 1200, height: 1200 }, wide, { x: 0, y: 100 }).top).toBe(570)
  expect(cropRegion({ width: 3000, height: 630 }, wide, { x: 10, y: 0 })).toMatchObject({ left: 0, top: 0 })
})

test('only a crop that there is has a name', () => {
  expect(cropNamed('kort-50-20.webp')).toEqual({ kind: 'kort', point: { x: 50, y: 20 } })
  for (const none of ['kort-50-20.jpg', 'kort-050-20.webp', 'kort-.webp', '480.webp', 'annat-1-1.jpg', ''])
    expect(cropNamed(none)).toBeUndefined()
})

test('the part around the point is cut out, made once and then kept', async () => {
  const { db, clock } = testing.context
  const high = await sharp({ create: { width: 800, height: 800, channels: 3, background: '#ffffff' } })
    .extend({ bottom: 800, background: '#aa0000' })
    .jpeg()
    .toBuffer()
  const prepared = await preparePicture(high)
  if (!prepared.ok) throw new Error(prepared.reason)
  const id = await db.transaction().execute((tx) => insertPicture(tx, prepared.value, clock.now()))
  const shade = async (y: number) => {
    const cut = await pictureCrop(db, id, 'delning', { x: 50, y })
    const { channels, entropy: _entropy } = await sharp(cut?.bytes).stats()
    return { ...(await sharp(cut?.bytes).metadata()), green: Math.round(channels[1]?.mean ?? 0) }
  }
  expect(await shade(0)).toMatchObject({ width: 1200, height: 630, format: 'jpeg', green: 255 })
  expect((await shade(100)).green).toBeLessThan(5)
  expect(await shade(100)).toEqual(await shade(100))
  const kept = await db
    .selectFrom('fileCrop')
    .select('name')
    .where('fileId', '=', id)
    .orderBy('name')
    .execute()
  expect(kept.map(({ name }) => name)).toEqual(['delning-50-0.jpg', 'delning-50-100.jpg'])
})
