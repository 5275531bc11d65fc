import sharp from 'sharp'

const WIDTH = 1600
const HEIGHT = 900

type Colour = [number, number, number]

// Low light over snow and water: from the sky down to the nearest hill.
const PALETTES: Record<string, { sky: [Colour, Colour]; hills: Colour[] }> = {
  buss: {
    sky: [
      [222, 233, 240],
      [250, 222, 178],
    ],
    hills: [
      [170, 196, 212],
      [120, 160, 184],
      [64, 116, 146],
      [20, 74, 100],
      [236, 242, 246],
    ],
  },
  hyvel: {
    sky: [
      [238, 244, 248],
      [244, 190, 110],
    ],
    hills: [
      [228, 196, 140],
      [190, 178, 160],
      [128, 152, 160],
      [60, 96, 104],
      [24, 58, 70],
    ],
  },
}

const mix = (a: Colour, b: Colour, share: number): Colour =>
  a.map((value, index) => Math.round(value + ((b[index] ?? value) - value) * share)) as Colour

/** A landscape that is nowhere: layers of hills as sums of waves. The same seed paints the same picture. */
export const paintLandscape = (seed: string): Promise<Buffer> => {
  const { sky, hills } = PALETTES[seed] ?? (PALETTES['buss'] as (typeof PALETTES)[string])
  const turn = [...seed].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  const crest = (layer: number, x: number): number => {
    const at = x / WIDTH
    const wave = (length: number, high: number, shift: number) =>
      Math.sin((at * length + shift + turn * 0.37 * (layer + 1)) * Math.PI) * high
    return (
      HEIGHT * (0.4 + layer * 0.12) +
      wave(1.6, 46, layer) +
      wave(3.7, 20, layer * 2.1) +
      wave(9.1, 6, layer * 0.7)
    )
  }
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3)
  for (let x = 0; x < WIDTH; x++) {
    const crests = hills.map((_, layer) => crest(layer, x))
    for (let y = 0; y < HEIGHT; y++) {
      const layer = crests.findLastIndex((top) => y >= top)
      const hill = hills[layer]
      const colour = hill
        ? mix(hill, sky[1], Math.max(0, 0.35 - (y - (crests[layer] as number)) / 420))
        : mix(sky[0], sky[1], y / (HEIGHT * 0.5))
      pixels.set(colour, (y * WIDTH + x) * 3)
    }
  }
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer()
}
