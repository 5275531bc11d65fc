export type Colour = readonly [number, number, number]
export type Point = readonly [number, number]

/** A plain shape in hundred-and-sixtieths of the width, from the left and top. */
export type Shape =
  | { corners: readonly Point[]; colour: Colour }
  | { centre: Point; radius: number; colour: Colour }

export interface Drawing {
  /** What is drawn, for those who do not see it. */
  alt: string
  sky: readonly [Colour, Colour]
  /** From the farthest to the nearest. */
  hills: readonly Colour[]
  /** Behind the hills. */
  behind?: readonly Shape[]
  /** Before them. */
  before?: readonly Shape[]
}

export const SNOW: Colour = [238, 243, 247]
export const LIGHT: Colour = [255, 214, 128]
export const DARK: Colour = [22, 40, 52]
export const BLUE: readonly Colour[] = [
  [170, 196, 212],
  [120, 160, 184],
  [64, 116, 146],
]
export const GREEN: readonly Colour[] = [
  [168, 190, 180],
  [112, 146, 130],
  [66, 106, 92],
]
export const DUSK: readonly [Colour, Colour] = [
  [222, 233, 240],
  [250, 222, 178],
]
export const NIGHT: readonly [Colour, Colour] = [
  [18, 32, 58],
  [52, 88, 118],
]

export const box = (x: number, y: number, wide: number, high: number, colour: Colour): Shape => ({
  corners: [
    [x, y],
    [x + wide, y],
    [x + wide, y + high],
    [x, y + high],
  ],
  colour,
})

export const roof = (x: number, y: number, wide: number, high: number, colour: Colour): Shape => ({
  corners: [
    [x - 1.5, y],
    [x + wide / 2, y - high],
    [x + wide + 1.5, y],
  ],
  colour,
})

export const house = (x: number, y: number, colour: Colour, wide = 16): Shape[] => [
  box(x, y - 10, wide, 10, colour),
  roof(x, y - 10, wide, 7, SNOW),
  box(x + 3, y - 7, 3, 3.5, LIGHT),
  box(x + wide - 6, y - 7, 3, 3.5, LIGHT),
]

export const spruce = (x: number, y: number, high: number, colour: Colour): Shape[] =>
  [0, 1, 2].map((tier) => ({
    corners: [
      [x - high * (0.12 + tier * 0.05), y - high * (0.56 - tier * 0.24)],
      [x, y - high * (1 - tier * 0.24)],
      [x + high * (0.12 + tier * 0.05), y - high * (0.56 - tier * 0.24)],
    ],
    colour,
  }))

export const sun = (x: number, y: number, radius: number, colour: Colour = [255, 236, 196]): Shape => ({
  centre: [x, y],
  radius,
  colour,
})

/** Still water from a height down, with light lying on it. */
export const water = (from: number, colour: Colour, shine: Colour, under: number): Shape[] => [
  box(0, from, 160, 90 - from, colour),
  ...[0, 1, 2, 3, 4].map((row) => box(under - 14 + row * 2, from + 3 + row * 5, 28 - row * 4, 0.8, shine)),
]

/** A mountain with snow on its top. */
export const peak = (x: number, top: number, half: number, colour: Colour): Shape[] => {
  const at = (side: number, down: number): Point => [x + half * side, top + (62 - top) * down]
  return [
    { corners: [at(-1, 1), at(0, 0), at(1, 1)], colour },
    {
      corners: [at(-0.34, 0.34), at(0, 0), at(0.34, 0.34), at(0.14, 0.24), at(-0.06, 0.38), at(-0.2, 0.26)],
      colour: SNOW,
    },
  ]
}

/** A way through four points, as wide as a finger on a map. */
export const line = (from: Point, past: Point, by: Point, to: Point, colour: Colour): Shape[] =>
  (
    [
      [from, past],
      [past, by],
      [by, to],
    ] as const
  ).map(([[x, y], [toX, toY]]) => ({
    corners: [
      [x, y - 1],
      [toX, toY - 1],
      [toX, toY + 1],
      [x, y + 1],
    ],
    colour,
  }))

export const PAPER: Colour = [244, 240, 230]
export const NOTES: readonly Colour[] = [
  [250, 222, 120],
  [170, 206, 224],
  [240, 186, 178],
]
export const SPINES: readonly Colour[] = [
  [176, 58, 46],
  [64, 116, 146],
  [222, 164, 48],
  [66, 106, 92],
  [120, 82, 122],
]
export const FACADES: readonly Colour[] = [
  [150, 62, 50],
  [206, 168, 88],
  [96, 112, 124],
  [166, 82, 60],
]
