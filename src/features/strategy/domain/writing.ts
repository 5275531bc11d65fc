/** A draft younger than this is taken for somebody who writes right now. */
export const WRITING_MINUTES = 10

/** What somebody has begun, and the version it was begun from. */
export interface DraftText {
  text: string
  why: string
  fromVersion: number
}
