import sharp from 'sharp'
import { type Colour, DRAWINGS, type Drawing, type Point, type Shape } from '~demo/drawings'

/** Painted larger than it is kept, so that edges come out smooth. */
const WIDTH = 1600
const HEIGHT = 900
const KEPT_WIDTH = 960
const UNIT = WIDTH / 160

/** A landscape that is nowhere. The same name gives the same picture; a name without a drawing of its own gets hills. */
export const paint = (name: string): Promise<Buffer> => {
  const drawing: Drawing = (DRAWINGS as Record<string, Drawing>)[name] ?? DRAWINGS.asar
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3)
  paintSky(pixels, drawing.sky)
  for (const shape of drawing.behind ?? []) paintShape(pixels, shape)
  const turn = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  for (const [layer, colour] of drawing.hills.entries())
    paintHill(pixels, { layer, turn, colour, haze: drawing.sky[1] })
  for (const shape of drawing.before ?? []) paintShape(pixels, shape)
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .resize(KEPT_WIDTH)
    .jpeg({ quality: 90 })
    .toBuffer()
}

const put = (pixels: Buffer, x: number, y: number, one: Colour, other: Colour = one, share = 0): void => {
  const at = (y * WIDTH + x) * 3
  pixels[at] = one[0] + (other[0] - one[0]) * share
  pixels[at + 1] = one[1] + (other[1] - one[1]) * share
  pixels[at + 2] = one[2] + (other[2] - one[2]) * share
}

const paintSky = (pixels: Buffer, [high, low]: Drawing['sky']): void => {
  for (let y = 0; y < HEIGHT; y++) {
    const share = Math.min(1, y / (HEIGHT * 0.6))
    for (let x = 0; x < WIDTH; x++) put(pixels, x, y, high, low, share)
  }
}

interface Hill {
  layer: number
  turn: number
  colour: Colour
  haze: Colour
}

/** From its crest, a sum of waves, down; the haze lies thickest at the crest. */
const paintHill = (pixels: Buffer, { layer, turn, colour, haze }: Hill): void => {
  for (let x = 0; x < WIDTH; x++) {
    const wave = (length: number, high: number, shift: number) =>
      Math.sin(((x / WIDTH) * length + shift + turn * 0.37 * (layer + 1)) * Math.PI) * high
    const crest =
      HEIGHT * (0.4 + layer * 0.12) +
      wave(1.6, 46, layer) +
      wave(3.7, 20, layer * 2.1) +
      wave(9.1, 6, layer * 0.7)
    for (let y = Math.max(0, Math.ceil(crest)); y < HEIGHT; y++)
      put(pixels, x, y, colour, haze, Math.max(0, 0.35 - (y - crest) / 420))
  }
}

const paintShape = (pixels: Buffer, shape: Shape): void => {
  const [top, bottom] = 'corners' in shape ? reach(shape.corners) : around(shape.centre[1], shape.radius)
  for (let y = Math.max(0, Math.round(top * UNIT)); y < Math.min(HEIGHT, Math.round(bottom * UNIT)); y++) {
    const height = (y + 0.5) / UNIT
    const crossings = 'corners' in shape ? crossingsAt(shape.corners, height) : chordAt(shape, height)
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const from = Math.max(0, Math.round((crossings[at] as number) * UNIT))
      const to = Math.min(WIDTH, Math.round((crossings[at + 1] as number) * UNIT))
      for (let x = from; x < to; x++) put(pixels, x, y, shape.colour)
    }
  }
}

const reach = (corners: readonly Point[]): [number, number] => {
  const heights = corners.map(([, y]) => y)
  return [Math.min(...heights), Math.max(...heights)]
}

const around = (middle: number, radius: number): [number, number] => [middle - radius, middle + radius]

/** Where the outline crosses a height, from left to right: inside is between every other two. */
const crossingsAt = (corners: readonly Point[], height: number): number[] =>
  corners
    .flatMap(([x, y], at) => {
      const [toX, toY] = corners[(at + 1) % corners.length] as Point
      return y <= height === toY <= height ? [] : [x + ((height - y) / (toY - y)) * (toX - x)]
    })
    .sort((one, other) => one - other)

const chordAt = ({ centre: [x, y], radius }: Extract<Shape, { centre: Point }>, height: number): number[] =>
  around(x, Math.sqrt(Math.max(0, radius ** 2 - (height - y) ** 2)))
