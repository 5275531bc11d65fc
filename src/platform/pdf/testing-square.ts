/** A page printed in grey, one byte a dot. */
export interface Print {
  width: number
  height: number
  dots: Uint8Array
}

/** Reads a page as poppler writes it: "P5", width, height, the lightest grey, then the dots. */
export const printFrom = (pgm: Buffer): Print => {
  const [head = '', width, height] = pgm.toString('latin1', 0, 60).match(/^P5\s+(\d+)\s+(\d+)\s+\d+\s/) ?? []
  return { width: Number(width), height: Number(height), dots: pgm.subarray(head.length) }
}

interface Eye {
  x: number
  y: number
}

/** The corners of a square code are known by dark, light, dark, light, dark in 1:1:3:1:1. */
const isEye = (runs: readonly number[]): boolean => {
  const module = runs.reduce((sum, run) => sum + run, 0) / 7
  return (
    module > 2 &&
    [1, 1, 3, 1, 1].every((times, at) => Math.abs((runs[at] ?? 0) / module - times) < 0.4 * times)
  )
}

const eyesIn = ({ width, height, dots }: Print): Eye[] => {
  const isDark = (x: number, y: number) => (dots[y * width + x] ?? 255) < 128
  const runs = (length: number, dark: (at: number) => boolean) => {
    const found: { from: number; to: number }[] = []
    let start = 0
    for (let at = 1; at <= length; at++) {
      if (at < length && dark(at) === dark(start)) continue
      found.push({ from: start, to: at })
      start = at
    }
    return found
  }
  const centres = (length: number, dark: (at: number) => boolean): number[] => {
    const all = runs(length, dark)
    return all.flatMap((first, at) => {
      const five = all.slice(at, at + 5)
      const [, , middle] = five
      if (!dark(first.from) || !middle || !isEye(five.map(({ from, to }) => to - from))) return []
      return [(middle.from + middle.to) / 2]
    })
  }
  const eyes: (Eye & { seen: number })[] = []
  for (let y = 0; y < height; y++) {
    for (const x of centres(width, (at) => isDark(at, y))) {
      for (const middle of centres(height, (at) => isDark(Math.round(x), at))) {
        if (Math.abs(middle - y) > 12) continue
        const known = eyes.find((eye) => Math.abs(eye.x - x) < 12 && Math.abs(eye.y - middle) < 12)
        if (known) known.seen++
        else eyes.push({ x, y: middle, seen: 1 })
      }
    }
  }
  return eyes.toSorted((a, b) => b.seen - a.seen).slice(0, 3)
}

/** The one square code of a page that stands upright, module by module, as a telephone would see it. */
export const squareIn = (print: Print, size: number): boolean[][] | undefined => {
  const eyes = eyesIn(print)
  if (eyes.length < 3) return undefined
  const [left, right] = [Math.min(...eyes.map(({ x }) => x)), Math.max(...eyes.map(({ x }) => x))]
  const [top, bottom] = [Math.min(...eyes.map(({ y }) => y)), Math.max(...eyes.map(({ y }) => y))]
  const modules = Array.from({ length: size }, (_, at) => (at - 3) / (size - 7))
  return modules.map((down) =>
    modules.map((along) => {
      const [x, y] = [Math.round(left + along * (right - left)), Math.round(top + down * (bottom - top))]
      return (print.dots[y * print.width + x] ?? 255) < 128
    }),
  )
}
