/** Values of a signature, and how they are put together into bands: alike texts share at least one band. */
export const HASHES = 64
const BANDS = 12
const ROWS = 4
/** As many letters follow each other in a shingle. */
const SHINGLE = 5
/** Share of shingles that two texts have in common from which they are called alike. */
export const ALIKE_FROM = 0.7

/** Words alone: case, punctuation and spacing make no difference. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{So}]+/gu, ' ')
    .trim()

/** FNV-1a with a last stir, so that near shingles get far values. */
const hash32 = (text: string, from: number, to: number): number => {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return stir(hash)
}

const stir = (value: number): number => {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

const SEEDS = Uint32Array.from({ length: HASHES }, (_, i) => stir(0x9e3779b9 + i * 0x6d2b79f5))

/**
 * A MinHash signature: of each of 64 orders of all shingles, the first that the text holds.
 * The share of equal values between two signatures is about the share of shingles their texts have in common.
 */
export const signatureOf = (text: string): Uint32Array => {
  const words = plainWords(text) || text.trim()
  const signature = new Uint32Array(HASHES).fill(0xffffffff)
  const shingles = new Set<number>()
  for (let i = 0; i <= Math.max(0, words.length - SHINGLE); i++) {
    shingles.add(hash32(words, i, Math.min(i + SHINGLE, words.length)))
  }
  for (const shingle of shingles) {
    for (let i = 0; i < HASHES; i++) {
      const value = stir(shingle ^ (SEEDS[i] as number))
      if (value < (signature[i] as number)) signature[i] = value
    }
  }
  return signature
}

/** The keys a signature is found by, as PostgreSQL's integers. Two texts 70 % alike share one in 96 cases of 100. */
export const bandsOf = (signature: Uint32Array): number[] => {
  const bands: number[] = []
  for (let band = 0; band < BANDS; band++) {
    let hash = stir(band + 1)
    for (let row = 0; row < ROWS; row++) hash = stir(hash ^ (signature[band * ROWS + row] as number))
    bands.push(hash | 0)
  }
  return [...new Set(bands)]
}

export const similarity = (a: Uint32Array, b: Uint32Array): number => {
  let same = 0
  for (let i = 0; i < HASHES; i++) if (a[i] === b[i]) same++
  return same / HASHES
}

export const signatureToBytes = (signature: Uint32Array): Buffer =>
  Buffer.from(signature.buffer, signature.byteOffset, signature.byteLength)

/** Copied: bytes from the database may begin anywhere. */
export const signatureFromBytes = (bytes: Uint8Array): Uint32Array =>
  new Uint32Array(Uint8Array.from(bytes).buffer)
