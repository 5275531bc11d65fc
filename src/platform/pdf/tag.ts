export interface TagOptions {
  lang?: string | undefined
  alt?: string
  scope?: 'Column' | 'Row'
  bbox?: [number, number, number, number]
  /** How a list counts, for those who hear it. */
  numbering?: 'Decimal' | 'Disc' | 'None'
}

interface WithDictionary {
  dictionary: { data: Record<string, unknown> }
}

/**
 * A structure element that comes to be when something is first written into it: a layout that is tried and given up
 * leaves nothing behind, and the elements stand in the order in which the page is written, which is reading order.
 */
export class Tag {
  private made: PDFKit.PDFStructureElement | undefined

  constructor(
    private readonly kit: PDFKit.PDFDocument,
    private readonly type: string,
    private readonly parent?: Tag,
    private readonly options: TagOptions = {},
  ) {}

  get element(): PDFKit.PDFStructureElement {
    if (this.made) return this.made
    const { numbering, lang, ...rest } = this.options
    const element = this.kit.struct(this.type, lang ? { ...rest, lang } : rest)
    if (numbering) {
      ;(element as unknown as WithDictionary).dictionary.data['A'] = { O: 'List', ListNumbering: numbering }
    }
    if (this.parent) this.parent.element.add(element)
    else this.kit.addStructure(element)
    this.made = element
    return element
  }

  child(type: string, options: TagOptions = {}): Tag {
    return new Tag(this.kit, type, this, options)
  }

  /** What is drawn belongs to this tag. */
  hold(draw: () => void): void {
    const { element } = this
    const content = this.kit.markStructureContent(this.type)
    draw()
    this.kit.endMarkedContent()
    element.add(content)
  }

  /** Makes a part of the page lead to an address. Ends the tag: the library takes the page it stands on from that. */
  point(x: number, y: number, width: number, height: number, address: string): void {
    const options = { structParent: this.element, Contents: new String(address) }
    ;(this.kit as unknown as Pointing).link(x, y, width, height, address, options)
    this.element.end()
  }
}

interface Pointing {
  link(x: number, y: number, width: number, height: number, address: string, options: object): void
}
