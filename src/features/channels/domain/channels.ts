/** Where a story is told besides the region's own site. The letter is handed to the newsletter's next issue. */
export const CHANNELS = [
  'linkedin',
  'facebook_development',
  'facebook_culture',
  'bluesky',
  'newsletter',
] as const
export type Channel = (typeof CHANNELS)[number]

/** Channels that another company runs, reached over its API. */
export const REMOTE_CHANNELS = [
  'linkedin',
  'facebook_development',
  'facebook_culture',
  'bluesky',
] as const satisfies readonly Channel[]
export type RemoteChannel = (typeof REMOTE_CHANNELS)[number]

export const isRemote = (channel: Channel): channel is RemoteChannel => channel !== 'newsletter'

export type Service = 'linkedin' | 'facebook' | 'bluesky'
export const serviceOf = (channel: RemoteChannel): Service =>
  channel === 'linkedin' || channel === 'bluesky' ? channel : 'facebook'

/**
 * The longest text a post may have, in characters as a reader counts them. LinkedIn 3,000 and Facebook 63,206
 * characters; Bluesky 300 graphemes (a longer text becomes a thread of at most THREAD_MAX posts).
 */
export const TEXT_MAX: Record<RemoteChannel, number> = {
  linkedin: 3000,
  facebook_development: 63_206,
  facebook_culture: 63_206,
  bluesky: 300,
}
export const THREAD_MAX = 6
/** Alt text: LinkedIn takes 4,086 characters, Bluesky and Facebook less is enough; one limit that all hold. */
export const ALT_MAX = 1000

const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' })

/** How long a text is to a reader: å, 👩‍🌾 and e with an accent of its own count as one. */
export const lengthOf = (text: string): number => [...graphemes.segment(text)].length
