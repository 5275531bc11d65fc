import { createHash } from 'node:crypto'
import type { Picture } from '../adapter'
import type { Part } from './compose'

const START = Buffer.from([0xff, 0xd8])
const COMMENT = [0xff, 0xfe]

/**
 * The picture's bytes with a mark of the post they belong to, as a comment that no program shows. A server throws a
 * picture away with the last post that had it, some moments after the answer. Were it the same for the corrected post,
 * it would be lost with the wording that is replaced.
 */
export const bytesFor = (
  { bytes, alt }: Picture,
  { text, facets }: Pick<Part, 'text' | 'facets'>,
  language: string,
): Buffer => {
  if (!bytes.subarray(0, START.length).equals(START)) return bytes
  const mark = createHash('sha256')
    .update(JSON.stringify([text, facets, alt, language]))
    .digest()
  // A segment's length counts its own two bytes.
  const segment = Buffer.concat([Buffer.from([...COMMENT, 0, mark.length + 2]), mark])
  return Buffer.concat([START, segment, bytes.subarray(START.length)])
}
