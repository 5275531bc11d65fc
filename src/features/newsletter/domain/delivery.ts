/**
 * The life of one recipient's letter. Each step is committed before the next is taken:
 * ready -> claimed -> handing_over -> accepted | deferred | bounced | failed | in_doubt.
 */
export const DELIVERY_STATES = [
  'ready',
  'claimed',
  'handing_over',
  'accepted',
  'deferred',
  'bounced',
  'in_doubt',
  'failed',
] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** States in which something will still happen by itself. */
export const UNDER_WAY = ['ready', 'claimed', 'handing_over', 'deferred'] as const satisfies DeliveryState[]

export type Totals = Partial<Record<DeliveryState, number>>

/** Minutes until a letter that was refused for now is tried again; after the last it has failed. About two days. */
const PAUSES_MINUTES = [5, 15, 60, 180, 360, 720, 720, 720]

/** When it is tried again; undefined when it was tried enough. */
export const nextTry = (attempts: number, at: Date): Date | undefined => {
  const pause = PAUSES_MINUTES[attempts - 1]
  return pause === undefined ? undefined : new Date(at.getTime() + pause * 60_000)
}

/** How handing over one letter ended. */
export interface Outcome {
  state: 'accepted' | 'deferred' | 'bounced' | 'in_doubt' | 'failed'
  codes: string
}

/**
 * What a server's refusal says of the address. Only what RFC 3463 calls a bad address (5.1.x, or a mailbox that is
 * gone or disabled, 5.2.1) ends a subscription; other final refusals are about us or the letter.
 */
export const isBadAddress = (status: string): boolean => /^5\.(1\.([012346]|10)|2\.1)$/.test(status)
