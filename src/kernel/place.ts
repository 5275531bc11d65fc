export const AGE_BANDS = ['0-15', '16-24', '25-44', '45-64', '65+'] as const
export type AgeBand = (typeof AGE_BANDS)[number]

export interface Municipality {
  /** Statistics Sweden's municipality code, e.g. "2584". */
  code: string
  name: string
  /** The name in an address: lower case a-z. */
  slug: string
  /** People registered on 31 December 2025 (Statistics Sweden; cells carry a small noise). */
  population: number
  ages: Record<AgeBand, number>
  /** Administrative areas by the act 2009:724: Finnish, Meänkieli, Sami. */
  minorityAreas: readonly ('fi' | 'fit' | 'se')[]
  /** Place in the 5x5 tile map. */
  tile: { col: number; row: number }
  seat: { lat: number; lon: number }
}

// biome-ignore format: a table reads best with one municipality a line
export const MUNICIPALITIES: readonly Municipality[] = [
  { code: '2505', name: 'Arvidsjaur', slug: 'arvidsjaur', population: 6029, ages: { '0-15': 929, '16-24': 514, '25-44': 1377, '45-64': 1467, '65+': 1742 }, minorityAreas: ['se'], tile: { col: 0, row: 3 }, seat: { lat: 65.58333, lon: 19.16667 } },
  { code: '2506', name: 'Arjeplog', slug: 'arjeplog', population: 2578, ages: { '0-15': 354, '16-24': 182, '25-44': 573, '45-64': 657, '65+': 812 }, minorityAreas: ['se'], tile: { col: 0, row: 2 }, seat: { lat: 66.03333, lon: 17.95 } },
  { code: '2510', name: 'Jokkmokk', slug: 'jokkmokk', population: 4676, ages: { '0-15': 686, '16-24': 321, '25-44': 1031, '45-64': 1174, '65+': 1464 }, minorityAreas: ['se'], tile: { col: 1, row: 2 }, seat: { lat: 66.61667, lon: 19.83333 } },
  { code: '2513', name: 'Överkalix', slug: 'overkalix', population: 3151, ages: { '0-15': 405, '16-24': 222, '25-44': 668, '45-64': 745, '65+': 1111 }, minorityAreas: [], tile: { col: 3, row: 2 }, seat: { lat: 66.35, lon: 22.88333 } },
  { code: '2514', name: 'Kalix', slug: 'kalix', population: 15272, ages: { '0-15': 2237, '16-24': 1290, '25-44': 3168, '45-64': 3932, '65+': 4645 }, minorityAreas: ['fi', 'fit'], tile: { col: 3, row: 3 }, seat: { lat: 65.85, lon: 23.16667 } },
  { code: '2518', name: 'Övertorneå', slug: 'overtornea', population: 3996, ages: { '0-15': 521, '16-24': 265, '25-44': 722, '45-64': 946, '65+': 1542 }, minorityAreas: ['fi', 'fit'], tile: { col: 4, row: 2 }, seat: { lat: 66.38333, lon: 23.66667 } },
  { code: '2521', name: 'Pajala', slug: 'pajala', population: 5686, ages: { '0-15': 881, '16-24': 461, '25-44': 1057, '45-64': 1222, '65+': 2065 }, minorityAreas: ['fi', 'fit'], tile: { col: 3, row: 1 }, seat: { lat: 67.20777, lon: 23.37939 } },
  { code: '2523', name: 'Gällivare', slug: 'gallivare', population: 17110, ages: { '0-15': 2756, '16-24': 1385, '25-44': 4386, '45-64': 4090, '65+': 4493 }, minorityAreas: ['fi', 'fit', 'se'], tile: { col: 2, row: 1 }, seat: { lat: 67.11667, lon: 20.75 } },
  { code: '2560', name: 'Älvsbyn', slug: 'alvsbyn', population: 7846, ages: { '0-15': 1275, '16-24': 674, '25-44': 1810, '45-64': 1935, '65+': 2152 }, minorityAreas: [], tile: { col: 1, row: 3 }, seat: { lat: 65.68333, lon: 21.01667 } },
  { code: '2580', name: 'Luleå', slug: 'lulea', population: 80321, ages: { '0-15': 12641, '16-24': 9483, '25-44': 21228, '45-64': 19598, '65+': 17371 }, minorityAreas: ['fi', 'fit', 'se'], tile: { col: 2, row: 3 }, seat: { lat: 65.6, lon: 22.15 } },
  { code: '2581', name: 'Piteå', slug: 'pitea', population: 42203, ages: { '0-15': 7096, '16-24': 3971, '25-44': 10094, '45-64': 10520, '65+': 10522 }, minorityAreas: [], tile: { col: 2, row: 4 }, seat: { lat: 65.32, lon: 21.47 } },
  { code: '2582', name: 'Boden', slug: 'boden', population: 28652, ages: { '0-15': 4511, '16-24': 2734, '25-44': 7144, '45-64': 6898, '65+': 7365 }, minorityAreas: [], tile: { col: 2, row: 2 }, seat: { lat: 65.82444, lon: 21.69722 } },
  { code: '2583', name: 'Haparanda', slug: 'haparanda', population: 9044, ages: { '0-15': 1364, '16-24': 783, '25-44': 1732, '45-64': 2184, '65+': 2981 }, minorityAreas: ['fi', 'fit'], tile: { col: 4, row: 3 }, seat: { lat: 65.83333, lon: 24.13333 } },
  { code: '2584', name: 'Kiruna', slug: 'kiruna', population: 22379, ages: { '0-15': 3701, '16-24': 2192, '25-44': 6228, '45-64': 5405, '65+': 4853 }, minorityAreas: ['fi', 'fit', 'se'], tile: { col: 2, row: 0 }, seat: { lat: 67.85, lon: 20.21667 } },
]

const byCode = new Map(MUNICIPALITIES.map((m) => [m.code, m]))
const bySlug = new Map(MUNICIPALITIES.map((m) => [m.slug, m]))

export const MUNICIPALITY_CODES = MUNICIPALITIES.map((m) => m.code)
export const COUNTY_POPULATION = MUNICIPALITIES.reduce((sum, m) => sum + m.population, 0)

export const municipalityByCode = (code: string): Municipality | undefined => byCode.get(code)
export const municipalityBySlug = (slug: string): Municipality | undefined => bySlug.get(slug)

/** The 14 in Swedish alphabetical order: the order of every list. */
export const MUNICIPALITIES_BY_NAME: readonly Municipality[] = [...MUNICIPALITIES].sort((a, b) =>
  a.name.localeCompare(b.name, 'sv'),
)
