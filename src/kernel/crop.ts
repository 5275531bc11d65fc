/** The point of a picture, in hundredths from its left and top, that stays when it is cropped. */
export interface Point {
  x: number
  y: number
}

export const CENTRE: Point = { x: 50, y: 50 }

/** The largest part of a picture with the shape wanted, around a point and within its edges; all in pixels. */
export const cropRegion = (
  picture: { width: number; height: number },
  wanted: { width: number; height: number },
  { x, y }: Point,
) => {
  const scale = Math.min(picture.width / wanted.width, picture.height / wanted.height)
  const width = Math.round(wanted.width * scale)
  const height = Math.round(wanted.height * scale)
  const from = (size: number, part: number, at: number) =>
    Math.min(Math.max(Math.round((size * at) / 100 - part / 2), 0), size - part)
  return { left: from(picture.width, width, x), top: from(picture.height, height, y), width, height }
}
