import {
  BLUE,
  box,
  type Colour,
  DARK,
  type Drawing,
  DUSK,
  FACADES,
  GREEN,
  house,
  LIGHT,
  NIGHT,
  peak,
  SNOW,
  spruce,
  sun,
  water,
} from './shapes'
import { THINGS } from './things'

export type { Colour, Drawing, Point, Shape } from './shapes'

export const DRAWINGS = {
  ...THINGS,
  buss: {
    alt: 'Teckning: en liten buss med tända fönster kör längs en snöig väg i skymningen. Blå kullar bakom.',
    sky: DUSK,
    hills: BLUE,
    before: [
      box(0, 70, 160, 20, SNOW),
      box(0, 76, 160, 7, [120, 134, 144]),
      box(58, 60, 44, 16, [196, 62, 48]),
      ...[62, 70, 78, 86].map((x) => box(x, 63, 6, 6, LIGHT)),
      box(95, 63, 5, 10, [255, 232, 180]),
      { centre: [68, 77], radius: 3.4, colour: DARK },
      { centre: [93, 77], radius: 3.4, colour: DARK },
    ],
  },
  hyvel: {
    alt: 'Teckning: mjuka åsar i dis, i gult och blått, lager på lager, med en låg sol.',
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
    behind: [sun(112, 34, 9)],
  },
  sjo: {
    alt: 'Teckning: en röd båt ligger på en blank sjö. Solen står lågt över gröna åsar.',
    sky: [
      [214, 230, 238],
      [252, 226, 186],
    ],
    hills: GREEN,
    behind: [sun(44, 33, 8)],
    before: [
      ...water(62, [148, 184, 202], [250, 230, 192], 44),
      {
        corners: [
          [84, 72],
          [116, 72],
          [110, 78],
          [90, 78],
        ],
        colour: [176, 58, 46],
      },
      box(98, 60, 1, 12, DARK),
    ],
  },
  alv: {
    alt: 'Teckning: en bred älv rinner mellan gröna åsar. Tre stugor med tända fönster står på stranden.',
    sky: [
      [226, 236, 240],
      [248, 232, 206],
    ],
    hills: GREEN,
    before: [
      ...water(66, [126, 166, 190], [214, 230, 238], 110),
      box(0, 66, 74, 4, [104, 132, 100]),
      ...house(8, 67, FACADES[0] as Colour),
      ...house(32, 67, FACADES[1] as Colour),
      ...house(54, 67, FACADES[3] as Colour, 14),
    ],
  },
  by: {
    alt: 'Teckning: en rad hus i rött, gult och grått med snö på taken. Det lyser i fönstren mot en mörk himmel.',
    sky: NIGHT,
    hills: [
      [44, 74, 102],
      [34, 58, 82],
    ],
    before: [
      box(0, 72, 160, 18, SNOW),
      ...[10, 38, 66, 94, 122].flatMap((x, nth) => house(x, 73, FACADES[nth % FACADES.length] as Colour, 22)),
    ],
  },
  stad: {
    alt: 'Teckning: en bro går över en älv i kvällsljus. På båda sidor står hus.',
    sky: [
      [232, 214, 206],
      [250, 210, 160],
    ],
    hills: [
      [196, 182, 184],
      [150, 152, 168],
    ],
    behind: [sun(80, 36, 9)],
    before: [
      ...water(64, [132, 154, 178], [250, 216, 170], 80),
      ...[4, 24, 118, 140].flatMap((x, nth) => house(x, 65, FACADES[nth] as Colour)),
      box(40, 60, 80, 3, DARK),
      ...[50, 70, 88, 108].map((x) => box(x, 62, 2, 12, DARK)),
    ],
  },
  skog: {
    alt: 'Teckning: mörka granar står tätt i snö. Himlen är ljus bakom dem.',
    sky: DUSK,
    hills: [
      [176, 196, 204],
      [132, 162, 166],
    ],
    before: [
      box(0, 76, 160, 14, SNOW),
      ...[6, 24, 40, 62, 78, 100, 118, 136, 152].flatMap((x, nth) =>
        spruce(x, 80, 34 + ((nth * 13) % 22), nth % 2 ? [28, 74, 64] : [40, 92, 78]),
      ),
    ],
  },
  kust: {
    alt: 'Teckning: låga öar med granar i ett stilla hav. Solen går ner vid horisonten.',
    sky: [
      [206, 224, 236],
      [252, 212, 160],
    ],
    hills: [],
    behind: [sun(104, 48, 8, [255, 226, 168])],
    before: [
      ...water(50, [112, 156, 186], [252, 218, 166], 104),
      ...[
        [14, 58, 46],
        [64, 54, 26],
        [122, 60, 34],
      ].flatMap(([x = 0, y = 0, wide = 0]) => [
        box(x, y - 1.5, wide, 3, [92, 104, 96]),
        ...[0.2, 0.45, 0.7].flatMap((at) => spruce(x + wide * at, y, 10 + at * 8, [36, 78, 70])),
      ]),
    ],
  },
  fjall: {
    alt: 'Teckning: snötäckta fjälltoppar i blått. En smal spång av trä leder fram mot dem.',
    sky: [
      [200, 220, 234],
      [244, 236, 220],
    ],
    hills: [],
    before: [
      ...peak(28, 30, 40, [132, 164, 190]),
      ...peak(130, 26, 44, [120, 154, 182]),
      ...peak(80, 14, 54, [88, 128, 160]),
      box(0, 60, 160, 30, [150, 172, 142]),
      box(0, 60, 160, 5, [128, 154, 130]),
      {
        corners: [
          [64, 90],
          [96, 90],
          [82, 60],
          [78, 60],
        ],
        colour: [186, 150, 108],
      },
      ...[0, 1, 2, 3, 4].map((step) =>
        box(66.5 + step * 2.6, 86 - step * 5, 27 - step * 5.2, 0.8, [132, 98, 66]),
      ),
    ],
  },
  norrsken: {
    alt: 'Teckning: grönt norrsken över mörka fjäll. I dalen lyser fönstren i en ensam stuga.',
    sky: NIGHT,
    hills: [
      [40, 66, 92],
      [28, 48, 70],
      [18, 34, 50],
    ],
    behind: Array.from({ length: 56 }, (_, ray) => {
      const [x, top] = [10 + ray * 2.4, 9 + Math.sin(ray / 6) * 6]
      const low = top + 16 + Math.sin(ray / 2.3) * 4 + Math.sin(ray / 9) * 5
      return {
        corners: [
          [x + 3, top],
          [x + 5.2, top],
          [x + 2.2, low],
          [x, low],
        ],
        colour: [54 + (ray % 5) * 8, 142 + (ray % 4) * 12, 124 + (ray % 3) * 8],
      }
    }),
    before: house(96, 84, [92, 44, 38], 18),
  },
  asar: {
    alt: 'Teckning: blå åsar bakom varandra. Den närmaste är vit av snö.',
    sky: DUSK,
    hills: [...BLUE, [20, 74, 100], SNOW],
  },
} as const satisfies Record<string, Drawing>

export type DrawingName = keyof typeof DRAWINGS
