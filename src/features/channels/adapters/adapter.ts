import type { Config } from '~/platform/config'
import type { Outcome, PostContent, Remote } from '../domain'

/** A picture as it is handed over: JPEG, at most 2048 px and 950,000 bytes, without any data about place or camera. */
export interface Picture {
  bytes: Buffer
  mime: 'image/jpeg'
  width: number
  height: number
  alt: string
}

export interface Post extends Omit<PostContent, 'picture'> {
  picture: Picture | null
}

/** A channel as it is connected: what may be shown, and what is kept sealed. */
export interface Connection {
  /** E.g. { service, identifier } for Bluesky, { organisation, version } for LinkedIn, { page, version } for Facebook. */
  settings: Readonly<Record<string, string>>
  /** E.g. { password } or { token }. Never logged, never in a detail. */
  secret: Readonly<Record<string, string>>
  /**
   * What the adapter keeps between calls, sealed (e.g. a session); '' when nothing is kept yet.
   * `keep` replaces it at once.
   */
  kept: string
  keep(kept: string): Promise<void>
}

export interface Means {
  config: Pick<Config, 'privateHosts'>
  now(): Date
}

/** What reading back says about a post whose fate is unknown. */
export type Found = { found: Remote } | 'absent' | 'unknown'

export interface Reply {
  /** The reply's id at the channel. */
  id: string
  author: string
  text: string
  at: Date
  url: string
}

/** null where the channel does not tell. */
export interface Figures {
  likes: number | null
  shares: number | null
  replies: number | null
}

/**
 * One service. Each function does one thing once: repeating, pausing and keeping the ledger are not its work.
 * None of them throws for what the other side may answer or not answer.
 */
export interface Adapter {
  /** True where the same key sent twice gives one post, so that an attempt of unknown end may simply be repeated. */
  isRepeatable: boolean
  /** A key for a post, made and stored before anything is sent. */
  newKey(at: Date): string
  send(means: Means, connection: Connection, post: Post, key: string): Promise<Outcome>
  /** Replaces the words (and where the channel allows the picture) of a post that is out. */
  correct(means: Means, connection: Connection, post: Post, remote: Remote, key: string): Promise<Outcome>
  /** Takes it away; one that is gone already is done. */
  withdraw(means: Means, connection: Connection, remote: Remote, key: string): Promise<Outcome>
  find(means: Means, connection: Connection, post: Post, key: string, since: Date): Promise<Found>
  /** Whether the connection works, without sending anything; says who it is signed in as and when the token ends. */
  check(
    means: Means,
    connection: Connection,
  ): Promise<
    | { ok: true; name: string; tokenExpiresAt: Date | null }
    | { ok: false; outcome: Extract<Outcome, { state: 'failed' | 'in_doubt' }> }
  >
  /** Replies to a post, oldest first; undefined where the API does not give them. */
  replies(means: Means, connection: Connection, remote: Remote): Promise<Reply[] | undefined>
  figures(means: Means, connection: Connection, remote: Remote): Promise<Figures | undefined>
}
