import { MUNICIPALITIES } from '~/kernel/place'

/** The size that Open Graph's readers show without cutting. */
export const CARD = { width: 1200, height: 630 } as const

type Colour = readonly [red: number, green: number, blue: number]
/** Of the design system's tokens, in light: natthimmel, k2, hjortron. */
const SKY: Colour = [0x0b, 0x51, 0x68]
const TILE: Colour = [0x34, 0x72, 0x89]
const LIT: Colour = [0xf2, 0xa9, 0x3b]

const SIDE = 66
const STEP = SIDE + 8
const RADIUS = 9
const MAP = { left: 770, top: 116 } as const
const BAND = 12

/** The card's ground: a band of light, and the county's municipalities as tiles, some of them lit. Three bytes a pixel. */
export const ground = (lit: readonly string[]): Buffer => {
  const pixels = Buffer.alloc(CARD.width * CARD.height * 3, Buffer.from(SKY))
  paint(pixels, { left: 0, top: 0, width: CARD.width, height: BAND, radius: 0 }, LIT)
  for (const { code, tile } of MUNICIPALITIES) {
    const at = { left: MAP.left + tile.col * STEP, top: MAP.top + tile.row * STEP }
    paint(pixels, { ...at, width: SIDE, height: SIDE, radius: RADIUS }, lit.includes(code) ? LIT : TILE)
  }
  return pixels
}

interface Box {
  left: number
  top: number
  width: number
  height: number
  radius: number
}

/** Fills a box; at its round corners a pixel takes as much of the colour as lies inside. */
const paint = (pixels: Buffer, { left, top, width, height, radius }: Box, colour: Colour): void => {
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const share = insideCorner(x + 0.5, y + 0.5, { width, height, radius })
      if (share === 0) continue
      const at = ((top + y) * CARD.width + left + x) * 3
      for (let channel = 0; channel < 3; channel++) {
        const under = pixels[at + channel] ?? 0
        pixels[at + channel] = Math.round(under + ((colour[channel] ?? 0) - under) * share)
      }
    }
  }
}

const insideCorner = (x: number, y: number, { width, height, radius }: Omit<Box, 'left' | 'top'>): number => {
  const dx = Math.max(radius - x, x - (width - radius), 0)
  const dy = Math.max(radius - y, y - (height - radius), 0)
  if (dx === 0 || dy === 0) return 1
  return Math.min(Math.max(radius - Math.hypot(dx, dy) + 0.5, 0), 1)
}
