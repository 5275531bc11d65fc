import { inflateRawSync } from 'node:zlib'

const ENTRIES_MAX = 500
const DIRECTORY_END = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50

/** Whether a file begins as a zip does. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

export interface Unfolded {
  /** False when it grew out of hand before its end. */
  isModest: boolean
  /** The names of what lies in it, as far as it was looked through. */
  names: string[]
}

/**
 * Unfolds a zip entry by entry without keeping any of it, and stops where it grows over `most` bytes: what a file
 * says of its own size proves nothing.
 * @throws Error when it is no zip
 */
export const unfold = (bytes: Uint8Array, most: number, entriesMax = ENTRIES_MAX): Unfolded => {
  const zip = Buffer.from(bytes)
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || zip.readUInt32LE(end) !== DIRECTORY_END) throw new Error('no zip')
  const entries = zip.readUInt16LE(end + 10)
  const names: string[] = []
  if (entries > entriesMax) return { isModest: false, names }
  let left = most
  let at = zip.readUInt32LE(end + 16)
  for (let nth = 0; nth < entries; nth++) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('no zip')
    const packed = zip.readUInt32LE(at + 20)
    const said = zip.readUInt32LE(at + 24)
    const nameLength = zip.readUInt16LE(at + 28)
    names.push(zip.toString('utf8', at + 46, at + 46 + nameLength))
    const start = zip.readUInt32LE(at + 42)
    const body = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
    const isPacked = zip.readUInt16LE(at + 10) !== 0
    if (said > left) return { isModest: false, names }
    const part = zip.subarray(body, body + packed)
    left -= isPacked ? sizeOf(part, left) : part.length
    if (left <= 0) return { isModest: false, names }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return { isModest: true, names }
}

const sizeOf = (packed: Buffer, most: number): number => {
  try {
    return inflateRawSync(packed, { maxOutputLength: most }).length
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return most
    throw error
  }
}
