import { seeded } from '~/kernel/seeded'
import type { Point } from './project'

const K_MAX = 5
const STARTS = 20
const ROUNDS = 100
/** Silhouettes compare everybody with everybody: of more people than this, so many are drawn. */
const COMPARED_MAX = 2_000

const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by)

const nearest = (point: Point, centres: readonly Point[]): number => {
  let best = 0
  for (let at = 1; at < centres.length; at++) {
    if (distance(point, centres[at] as Point) < distance(point, centres[best] as Point)) best = at
  }
  return best
}

const middleOf = (points: readonly Point[]): Point => {
  const sum = points.reduce(([x, y], [px, py]): Point => [x + px, y + py], [0, 0] as Point)
  return [sum[0] / points.length, sum[1] / points.length]
}

/** The first centres far from each other (k-means++, Arthur and Vassilvitskii 2007); fewer where points coincide. */
const firstCentres = (points: readonly Point[], k: number, random: () => number): Point[] => {
  const centres = [points[Math.floor(random() * points.length)] as Point]
  while (centres.length < k) {
    const weights = points.map((point) => distance(point, centres[nearest(point, centres)] as Point) ** 2)
    const all = weights.reduce((sum, weight) => sum + weight, 0)
    if (all === 0) return centres
    let left = random() * all
    const at = weights.findIndex((weight) => {
      left -= weight
      return left < 0 && weight > 0
    })
    centres.push(points[at === -1 ? weights.indexOf(Math.max(...weights)) : at] as Point)
  }
  return centres
}

interface Clustering {
  /** Each point's cluster. */
  labels: number[]
  k: number
  spread: number
}

const kMeansOnce = (points: readonly Point[], k: number, random: () => number): Clustering => {
  let centres = firstCentres(points, k, random)
  let labels: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const next = points.map((point) => nearest(point, centres))
    if (next.every((label, at) => label === labels[at])) break
    labels = next
    centres = centres.map((centre, label) => {
      const members = points.filter((_, at) => labels[at] === label)
      return members.length === 0 ? centre : middleOf(members)
    })
  }
  const spread = points.reduce(
    (sum, point, at) => sum + distance(point, centres[labels[at] as number] as Point) ** 2,
    0,
  )
  return { labels, k: new Set(labels).size, spread }
}

const kMeans = (points: readonly Point[], k: number, random: () => number): Clustering =>
  Array.from({ length: STARTS }, () => kMeansOnce(points, k, random)).reduce((best, one) =>
    one.spread < best.spread ? one : best,
  )

/**
 * How much nearer people lie to their own group than to the next, from -1 to 1 (Rousseeuw, Silhouettes, 1987).
 * Who is alone in a group counts as 0.
 */
export const silhouette = (points: readonly Point[], labels: readonly number[]): number => {
  const groups = [...new Set(labels)]
  const groupOf = labels.map((label) => groups.indexOf(label))
  const sizes = groups.map((_, group) => groupOf.filter((one) => one === group).length)
  const total = points.reduce((all, point, at) => {
    const sums = new Float64Array(groups.length)
    points.forEach((other, place) => {
      const group = groupOf[place] as number
      sums[group] = (sums[group] as number) + distance(point, other)
    })
    const mine = groupOf[at] as number
    if (groups.length < 2 || sizes[mine] === 1) return all
    const own = (sums[mine] as number) / ((sizes[mine] as number) - 1)
    const next = Math.min(
      ...groups.flatMap((_, group) =>
        group === mine ? [] : [(sums[group] as number) / (sizes[group] as number)],
      ),
    )
    const larger = Math.max(own, next)
    return larger === 0 ? all : all + (next - own) / larger
  }, 0)
  return points.length === 0 ? 0 : total / points.length
}

const drawSome = (count: number, random: () => number): number[] => {
  const places = Array.from({ length: count }, (_, at) => at)
  if (count <= COMPARED_MAX) return places
  for (let at = 0; at < COMPARED_MAX; at++) {
    const other = at + Math.floor(random() * (count - at))
    ;[places[at], places[other]] = [places[other] as number, places[at] as number]
  }
  return places.slice(0, COMPARED_MAX)
}

/**
 * People in two to five groups: k-means for each number of groups, and the number whose groups are clearest apart
 * by silhouette. Few people make few groups: two, and one more for each dozen, as in Polis. It clusters people
 * themselves; Polis, to be quick while people vote, first makes a hundred small clusters of them.
 * @returns each point's group, or undefined where all points lie in one place
 */
export const cluster = (
  points: readonly Point[],
  seed: number,
): { labels: number[]; silhouette: number } | undefined => {
  const random = seeded(seed)
  const places = drawSome(points.length, random)
  const most = Math.min(K_MAX, 2 + Math.floor(points.length / 12), points.length - 1)
  let best: { labels: number[]; silhouette: number } | undefined
  for (let k = 2; k <= most; k++) {
    const { labels, k: made } = kMeans(points, k, random)
    if (made < 2) return undefined
    const value = silhouette(
      places.map((at) => points[at] as Point),
      places.map((at) => labels[at] as number),
    )
    if (!best || value > best.silhouette) best = { labels, silhouette: value }
  }
  return best
}
