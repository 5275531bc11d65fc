import { box, type Colour, type Drawing, line, NOTES, PAPER, type Shape, SPINES } from './shapes'

/** What lies on a table or hangs on a wall. */
export const THINGS = {
  bocker: {
    alt: 'Teckning: två hyllor med böcker i många färger. Några av böckerna lutar mot varandra.',
    sky: [PAPER, PAPER],
    hills: [],
    before: [0, 1].flatMap((shelf) => [
      ...Array.from({ length: 16 }, (_, nth): Shape => {
        const [x, high] = [12 + nth * 8.4, 20 + ((nth * 7 + shelf * 5) % 11)]
        const [foot, lean] = [42 + shelf * 38, nth % 6 === 4 ? 3 : 0]
        return {
          corners: [
            [x + lean, foot - high],
            [x + lean + 6, foot - high],
            [x + 6, foot],
            [x, foot],
          ],
          colour: SPINES[(nth * 3 + shelf) % SPINES.length] as Colour,
        }
      }),
      box(6, 42 + shelf * 38, 148, 3, [120, 86, 58]),
    ]),
  },
  karta: {
    alt: 'Teckning: en karta med två sjöar. Ett rött, ett gult och ett grönt streck går över den.',
    sky: [PAPER, PAPER],
    hills: [],
    before: [
      box(14, 10, 132, 70, [226, 230, 206]),
      { centre: [48, 58], radius: 11, colour: [150, 190, 210] },
      { centre: [112, 28], radius: 8, colour: [150, 190, 210] },
      ...line([20, 26], [70, 40], [104, 44], [142, 70], [188, 58, 44]),
      ...line([20, 36], [62, 50], [96, 56], [142, 40], [222, 164, 48]),
      ...line([20, 74], [72, 68], [110, 62], [142, 20], [58, 124, 82]),
    ],
  },
  tavla: {
    alt: 'Teckning: en mörk tavla full av lappar i gult, blått och rosa.',
    sky: [PAPER, PAPER],
    hills: [],
    before: [
      box(12, 8, 136, 70, [120, 86, 58]),
      box(15, 11, 130, 64, [38, 66, 62]),
      ...Array.from({ length: 15 }, (_, nth) =>
        box(
          22 + (nth % 5) * 25,
          16 + Math.floor(nth / 5) * 19 + ((nth * 5) % 4),
          16,
          13,
          NOTES[nth % NOTES.length] as Colour,
        ),
      ),
    ],
  },
} as const satisfies Record<string, Drawing>
