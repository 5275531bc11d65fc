import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { excerpt } from '~/kernel/plain-text'
import { escapeXml } from '~/platform/http/xml'
import { fontPath } from '~/platform/pdf'
import { CARD, ground } from './canvas'

export { CARD } from './canvas'

/** What is told on the picture of a page that has none of its own, where the page is shared. */
export interface Card {
  title: string
  /** A line over the title: where it is told from. */
  kicker: string
  /** Codes of the municipalities that it is about. */
  lit: readonly string[]
}

/** Raised when cards look another way, so that those who keep them fetch them anew. */
const DESIGN = 1
const KEPT_MAX = 100
const TITLE_MAX = 180

const LEFT = 64
const TEXT = { width: 660, top: 72, bottom: 495 } as const
/** The largest that the title has room in is taken. */
const SIZES = [70, 60, 52, 44, 36]

/** Says in an address what the card tells: another text gets another address. */
export const cardStamp = (card: Card): string =>
  createHash('sha256')
    .update(JSON.stringify([DESIGN, card.title, card.kicker, card.lit]))
    .digest('hex')
    .slice(0, 10)

const kept = new Map<string, Promise<Buffer>>()
let last: Promise<unknown> = Promise.resolve()

/** The card as a PNG, made once. One at a time is made, so that a crawler does not take the pages' share of the machine. */
export const cardPicture = (card: Card): Promise<Buffer> => {
  const stamp = cardStamp(card)
  const earlier = kept.get(stamp)
  if (earlier) return earlier
  const made = last.then(() => draw(card))
  last = made.catch(() => undefined)
  const oldest = kept.keys().next()
  if (kept.size >= KEPT_MAX && !oldest.done) kept.delete(oldest.value)
  kept.set(stamp, made)
  made.catch(() => kept.delete(stamp))
  return made
}

const draw = async ({ title, kicker, lit }: Card): Promise<Buffer> => {
  const over = kicker
    ? await words(excerpt(kicker, 80), { size: 30, face: 'regular', colour: '#fcebc8' })
    : undefined
  const top = TEXT.top + (over ? over.height + 30 : 0)
  const headline = await largest(excerpt(title, TITLE_MAX), TEXT.bottom - top)
  const name = await words('Inspel', { size: 34, face: 'bold', colour: '#ffffff' })
  const region = await words('Region Norrbotten', { size: 28, face: 'regular', colour: '#ffffff' })
  const foot = CARD.height - 64
  return sharp(ground(lit), { raw: { ...CARD, channels: 3 } })
    .composite([
      ...(over ? [{ input: over.bytes, left: LEFT, top: TEXT.top }] : []),
      { input: headline.bytes, left: LEFT, top },
      { input: name.bytes, left: LEFT, top: foot - name.height },
      { input: region.bytes, left: LEFT + name.width + 20, top: foot - region.height },
    ])
    .png({ palette: true, colours: 64, effort: 4 })
    .toBuffer()
}

interface Look {
  size: number
  face: 'regular' | 'bold'
  colour: string
}

/** Signs that our typeface has no letters for: boxes would stand in their place. */
const PICTURES = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f/gu

const FAMILY = { regular: 'Source Sans 3', bold: 'Source Sans 3 Semi-Bold' } as const

/** A text set in our own typeface, broken at words, and where a word is too long inside it. */
const words = async (text: string, { size, face, colour }: Look) => {
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}" line_height="0.86">${escapeXml(text.replace(PICTURES, '').trim() || 'Inspel')}</span>`,
      font: `${FAMILY[face]} ${size}`,
      fontfile: fontPath(face),
      width: TEXT.width,
      wrap: 'word-char',
      // A point is a pixel.
      dpi: 72,
      rgba: true,
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}

const largest = async (title: string, room: number) => {
  for (const size of SIZES) {
    const set = await words(title, { size, face: 'bold', colour: '#ffffff' })
    if (set.height <= room) return set
  }
  return words(excerpt(title, 60), { size: 36, face: 'bold', colour: '#ffffff' })
}
