import { sealFor, unsealFor } from '~/platform/config/sealed'
import type { Context } from '~/platform/context'
import type { Db } from '~/platform/db'
import { pictureContent, pictureSize, WIDTHS, widthsFor } from '~/platform/files'
import type { Adapter, Connection, Means, Picture, Post } from '../adapters/adapter'
import type { PostContent, RemoteChannel, Service } from '../domain'
import * as store from '../store'

export type Adapters = Readonly<Record<Service, Adapter>>

const USE = 'channels'
/** Bluesky takes cards' pictures up to a million bytes; one limit that every channel holds. */
const PICTURE_BYTES_MAX = 950_000

export const sealed = (config: Context['config'], secret: Record<string, string>): string =>
  sealFor(config, USE, JSON.stringify(secret))

/** What of the house an adapter may use. */
export const meansOf = ({ config, clock }: Context): Means => ({ config, now: () => clock.now() })

/** A channel as its adapter meets it; undefined when it is not connected. */
export const openConnection = async (
  { db, config }: Context,
  channel: RemoteChannel,
): Promise<Connection | undefined> => {
  const row = await store.connectionOf(db, channel)
  if (!row) return undefined
  const kept = (await store.sessionOf(db, channel))?.kept
  return {
    settings: row.settings,
    secret: JSON.parse(unsealFor(config, USE, row.secret)) as Record<string, string>,
    kept: kept ? unsealFor(config, USE, kept) : '',
    keep: async (now) => {
      await store.putSession(db, channel, { kept: now ? sealFor(config, USE, now) : '' })
    },
  }
}

/** A post with its picture read from the store, in the largest size that every channel takes. */
export const postOf = async (db: Db, { picture, ...content }: PostContent): Promise<Post> => ({
  ...content,
  picture: picture ? await pictureOf(db, picture) : null,
})

const pictureOf = async (
  db: Db,
  { fileId, alt }: { fileId: string; alt: string },
): Promise<Picture | null> => {
  const size = await pictureSize(db, fileId)
  if (!size) return null
  for (const width of widthsFor(Math.min(size.width, WIDTHS.at(-1) ?? size.width)).reverse()) {
    const content = await pictureContent(db, fileId, `${width}.jpg`)
    if (!content || content.bytes.length > PICTURE_BYTES_MAX) continue
    const height = Math.round((size.height * width) / size.width)
    return { bytes: content.bytes, mime: 'image/jpeg', width, height, alt }
  }
  return null
}
