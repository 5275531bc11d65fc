import { seeded } from '~/kernel/seeded'

const LINES = 7
const POINTS = 14

/** The same place always has the same hills. */
const generator = (seed: string): (() => number) => {
  let start = 0
  for (const letter of seed) start = (Math.imul(start, 31) + letter.charCodeAt(0)) | 0
  return seeded(start)
}

const DRAWN_MAX = 200
const drawn = new Map<string, string>()

const pathOf = (seed: string): string => {
  const earlier = drawn.get(seed)
  if (earlier) return earlier
  if (drawn.size >= DRAWN_MAX) drawn.clear()
  const d = draw(seed)
  drawn.set(seed, d)
  return d
}

const draw = (seed: string): string => {
  const random = generator(seed)
  const cx = 260 + random() * 120
  const cy = 90 + random() * 60
  const shape = Array.from({ length: POINTS }, () => 0.72 + random() * 0.56)
  const ring = (radius: number): string => {
    const at = (i: number): string => {
      const angle = (i / POINTS) * 2 * Math.PI
      const r = radius * (shape[i % POINTS] as number)
      return `${Math.round(cx + 1.5 * r * Math.cos(angle))} ${Math.round(cy + r * Math.sin(angle))}`
    }
    const middle = (i: number): string => {
      const [ax, ay] = at(i).split(' ').map(Number) as [number, number]
      const [bx, by] = at(i + 1)
        .split(' ')
        .map(Number) as [number, number]
      return `${(ax + bx) >> 1} ${(ay + by) >> 1}`
    }
    // Each control point is the one before it mirrored in the middle between them: SVG's T says so in half the bytes.
    const ends = Array.from({ length: POINTS - 1 }, (_, i) => middle(i + 2))
    return `M${middle(0)}Q${at(1)} ${middle(1)}T${ends.join(' ')}Z`
  }
  return Array.from({ length: LINES }, (_, i) => ring(14 + i * 24)).join('')
}

/** Contour lines of a hill that no map shows, under 2 kB: decoration, hidden from screen readers. */
export const ContourLines = ({ seed }: { seed: string }) => (
  <svg class="contours" viewBox="0 0 480 240" preserveAspectRatio="xMaxYMid slice" aria-hidden="true">
    <path d={pathOf(seed)} fill="none" stroke="currentColor" vector-effect="non-scaling-stroke" />
  </svg>
)
