import PDFKit from 'pdfkit'
import type { Words } from './blocks'
import { fontFile, settable } from './fonts'
import { breakLines } from './lines'
import { INK, PAGE, type Style } from './page'
import { Tag } from './tag'

/** Lines of one text, set in a style, with the language to mark it by where that is not the document's. */
export interface SetText {
  lines: readonly string[]
  style: Style
  lang: string | undefined
  /** Where the text leads. */
  address: string | undefined
  lineHeight: number
  height: number
}

interface FontInside {
  _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } }
}

/** Measures and writes. Everything it writes belongs to a tag, or is marked as ornament. */
export class Pen {
  readonly root: Tag

  constructor(
    readonly kit: PDFKit.PDFDocument,
    private readonly language: string,
    readonly scale: number,
  ) {
    this.root = new Tag(kit, 'Document')
  }

  set(words: Words, style: Style, width: number): SetText {
    const { text, lang, address } =
      typeof words === 'string' ? { text: words, lang: this.language, address: undefined } : words
    const size = style.size * this.scale
    this.use(style)
    const font = (this.kit as unknown as FontInside)._font.font
    const clean = settable(text, (codePoint) => font.hasGlyphForCodePoint(codePoint))
    const lines = breakLines(clean, width, (part) => this.kit.widthOfString(part))
    const lineHeight = size * style.leading
    return {
      lines,
      style,
      lang: lang === this.language ? undefined : lang,
      address,
      lineHeight,
      height: lines.length * lineHeight,
    }
  }

  widthOf(text: string, style: Style): number {
    this.use(style)
    return this.kit.widthOfString(text)
  }

  /** Writes one line of a set text and gives it to the tag. */
  write(set: SetText, at: number, x: number, y: number, tag: Tag): void {
    const line = set.lines[at]
    if (!line) return
    if (set.address) {
      this.link(set, at, x, y, tag, set.address)
      return
    }
    tag.hold(() => this.put(at < set.lines.length - 1 ? `${line} ` : line, set.style, x, y))
  }

  writeAll(set: SetText, x: number, y: number, tag: Tag): void {
    set.lines.forEach((_, at) => {
      this.write(set, at, x, y + at * set.lineHeight, tag)
    })
  }

  /** Writes one line as a link to an address. */
  link(set: SetText, at: number, x: number, y: number, tag: Tag, address: string): void {
    const line = set.lines[at]
    if (!line) return
    const width = this.widthOf(line, set.style)
    const link = tag.child('Link')
    link.hold(() => {
      this.put(at < set.lines.length - 1 ? `${line} ` : line, { ...set.style, colour: INK.heading }, x, y)
      this.kit.lineWidth(0.7).strokeColor(INK.heading)
      const under = y + set.lineHeight * 0.86
      this.kit
        .moveTo(x, under)
        .lineTo(x + width, under)
        .stroke()
    })
    link.point(x, y, width, set.lineHeight, address)
  }

  /** Text without a tag of its own: for ornaments, and inside what already is held by a tag. */
  put(text: string, style: Style, x: number, y: number): void {
    this.use(style)
    const size = style.size * this.scale
    const lead = (size * style.leading - this.kit.currentLineHeight()) / 2
    this.kit.fillColor(style.colour).text(text, x, y + lead, { lineBreak: false })
  }

  /** What only helps the eye: a screen reader passes it by. */
  ornament(draw: () => void, type: 'Pagination' | 'Layout' = 'Layout'): void {
    this.kit.markContent('Artifact', { type })
    draw()
    this.kit.endMarkedContent()
  }

  rule(x: number, y: number, width: number, thickness: number, colour: string): void {
    this.ornament(() => {
      this.kit.lineWidth(thickness).strokeColor(colour)
      this.kit
        .moveTo(x, y)
        .lineTo(x + width, y)
        .stroke()
    })
  }

  bar(x: number, y: number, width: number, height: number, colour: string): void {
    this.ornament(() => this.kit.rect(x, y, width, height).fill(colour))
  }

  frame(x: number, y: number, width: number, height: number, colour: string): void {
    this.ornament(() => this.kit.lineWidth(0.9).strokeColor(colour).rect(x, y, width, height).stroke())
  }

  private use(style: Style): void {
    this.kit.font(style.face).fontSize(style.size * this.scale)
  }
}

export const newKit = (title: string, language: string): PDFKit.PDFDocument => {
  const kit = new PDFKit({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    // The library's types don't know this one yet.
    subset: 'PDF/UA' as 'PDF/A-2a',
    tagged: true,
    displayTitle: true,
    lang: language,
    info: { Title: title, Creator: 'Inspel' },
    // None until one is chosen: the library's own default would not be embedded.
    font: '',
  })
  kit.registerFont('regular', fontFile('regular'))
  kit.registerFont('bold', fontFile('bold'))
  return kit
}
