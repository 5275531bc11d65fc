import { COLOURS, type Colour, SHAPES, type Shape } from '~/features/coding'

/** Each colour of the codebook as other tools write it; the same as the screen's light colours. */
export const HEX: Record<Colour, string> = {
  1: '#0a2f5b',
  2: '#c47b12',
  3: '#2b8a50',
  4: '#9549b5',
  5: '#7f8c9d',
  6: '#561019',
}

/** Shapes by the word that stands in a file. */
export const SHAPE_WORDS: Record<Shape, string> = {
  circle: 'cirkel',
  square: 'fyrkant',
  triangle: 'triangel',
  diamond: 'ruter',
  star: 'stjärna',
  cross: 'kors',
}

export const shapeNamed = (word: string): Shape | undefined =>
  SHAPES.find((shape) => SHAPE_WORDS[shape] === word.trim().toLowerCase())

const channels = (hex: string): [number, number, number] | undefined => {
  const digits = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(hex.trim())?.[1]
  if (!digits) return undefined
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits
  const at = (from: number) => Number.parseInt(full.slice(from, from + 2), 16)
  return [at(0), at(2), at(4)]
}

/** The colour of ours that lies nearest to another tool's; undefined when it is no colour. */
export const nearestColour = (hex: string): Colour | undefined => {
  const sought = channels(hex)
  if (!sought) return undefined
  const distance = (colour: Colour): number =>
    (channels(HEX[colour]) ?? []).reduce((sum, value, n) => sum + (value - (sought[n] ?? 0)) ** 2, 0)
  return COLOURS.toSorted((a, b) => distance(a) - distance(b))[0]
}
