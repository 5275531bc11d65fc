import { crc32, deflateRawSync } from 'node:zlib'
import PDFDocument from 'pdfkit'

/** A zip with these files in it. */
export const zipOf = (files: Record<string, string | Buffer>): Buffer => {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const whole = Buffer.from(content)
    const packed = deflateRawSync(whole)
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt16LE(8, 4)
    about.writeUInt32LE(crc32(whole), 10)
    about.writeUInt32LE(packed.length, 14)
    about.writeUInt32LE(whole.length, 18)
    about.writeUInt16LE(Buffer.byteLength(name), 22)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), about, Buffer.from(name), packed])
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), about, entry, Buffer.from(name)]))
    bodies.push(body)
    at += body.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(entries.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...bodies, entries, Buffer.from('PK\x05\x06'), end])
}

const NAMESPACE = 'http://schemas.openxmlformats.org'
const asXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** A Word document of these paragraphs. */
export const docxOf = (paragraphs: readonly string[], more: Record<string, string> = {}): Buffer =>
  zipOf({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${NAMESPACE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${NAMESPACE}/package/2006/relationships"><Relationship Id="r1" Type="${NAMESPACE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${NAMESPACE}/wordprocessingml/2006/main"><w:body>${paragraphs
      .map((text) => `<w:p><w:r><w:t xml:space="preserve">${asXml(text)}</w:t></w:r></w:p>`)
      .join('')}</w:body></w:document>`,
    ...more,
  })

/** A PDF of these paragraphs, with its name and the page's number at the top of every page. */
export const pdfOf = (
  pages: readonly (readonly string[])[],
  settings: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> =>
  new Promise((done) => {
    const pdf = new PDFDocument({ ...settings, autoFirstPage: false })
    const parts: Buffer[] = []
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => done(Buffer.concat(parts)))
    for (const [nth, paragraphs] of pages.entries()) {
      pdf.addPage()
      pdf.fontSize(9).text(`Remissvar, sida ${nth + 1} av ${pages.length}`)
      pdf.fontSize(11)
      for (const paragraph of paragraphs) pdf.moveDown().text(paragraph)
    }
    pdf.end()
  })
