import { create } from 'qrcode'
import type { Block } from '../blocks'
import { INK, mm, PAGE, STYLES, TEXT_WIDTH } from '../page'
import type { Piece } from '../pagination'
import type { Pen } from '../pen'
import { textPieces } from './text'

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>

const SIDE = mm(28)
const BESIDE = mm(7)

/** A square code, and beside it what it is for, the short code and the address: a phone is never needed to read it. */
export const qr = ({ address, caption, code }: Of<'qr'>, pen: Pen): Piece[] => {
  const left = PAGE.margin + SIDE + BESIDE
  const width = TEXT_WIDTH - SIDE - BESIDE
  const what = pen.set(caption, STYLES.label, width)
  const short = code ? pen.set(code, STYLES.code, width) : undefined
  const where = pen.set(address, STYLES.normal, width)
  const texts = what.height + (short ? short.height + 2 : 0) + where.height
  const height = Math.max(SIDE, texts)
  const draw = (y: number): void => {
    const alt = `${typeof caption === 'string' ? caption : caption.text} ${address}`
    const figure = pen.root.child('Figure', {
      alt,
      lang: what.lang,
      bbox: [PAGE.margin, y, PAGE.margin + SIDE, y + SIDE],
    })
    figure.hold(() => modules(pen, address, PAGE.margin, y))
    let top = y + Math.max(0, (SIDE - texts) / 2)
    pen.writeAll(what, left, top, pen.root.child('P', { lang: what.lang }))
    top += what.height
    if (short) {
      pen.writeAll(short, left, top, pen.root.child('P'))
      top += short.height + 2
    }
    const tag = pen.root.child('P')
    where.lines.forEach((_, at) => {
      pen.link(where, at, left, top + at * where.lineHeight, tag, address)
    })
  }
  return [{ height, gap: 14, draw }]
}

const modules = ({ kit }: Pen, text: string, x: number, y: number): void => {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const side = SIDE / size
  // A hair of overlap, or some readers draw white seams between the rows.
  const over = side * 0.02
  for (let row = 0; row < size; row++) {
    for (let from = 0; from < size; from++) {
      if (!data[row * size + from]) continue
      let to = from
      while (to < size && data[row * size + to]) to++
      kit.rect(x + from * side, y + row * side, (to - from) * side, side + over)
      from = to
    }
  }
  kit.fill(INK.black)
}

const TALLEST = mm(110)

export const picture = ({ jpeg, alt, caption }: Of<'picture'>, pen: Pen): Piece[] => {
  const image = (pen.kit as unknown as Openable).openImage(jpeg)
  const shrink = Math.min(TEXT_WIDTH / image.width, TALLEST / image.height)
  const [width, height] = [image.width * shrink, image.height * shrink]
  const said = typeof alt === 'string' ? { text: alt, lang: undefined } : alt
  const piece: Piece = {
    height,
    gap: 12,
    keep: caption !== undefined,
    draw: (y) => {
      const figure = pen.root.child('Figure', {
        alt: said.text,
        lang: said.lang,
        bbox: [PAGE.margin, y, PAGE.margin + width, y + height],
      })
      figure.hold(() => pen.kit.image(jpeg, PAGE.margin, y, { width, height }))
    },
  }
  if (caption === undefined) return [piece]
  return [piece, ...textPieces(caption, { style: STYLES.small, tag: 'P', parent: pen.root }, pen)]
}

interface Openable {
  openImage(source: Buffer): { width: number; height: number }
}
