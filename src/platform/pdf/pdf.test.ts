import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { type Block, makePdf, type PdfDocument } from '.'
import { readPdf } from './testing'

const SAMI = 'á č đ ŋ š ŧ ž ń Á Č Đ Ŋ Š Ŧ Ž Ń'

const document = (blocks: readonly Block[], more: Partial<PdfDocument> = {}): PdfDocument => ({
  title: 'Möte i Pajala',
  language: 'sv',
  blocks,
  foot: 'Möte i Pajala',
  pageLabel: 'sida {page} av {pages}',
  ...more,
})

const made = async (blocks: readonly Block[], more: Partial<PdfDocument> = {}) =>
  readPdf(await makePdf(document(blocks, more)))

const timed = async (name: string, blocks: readonly Block[]): Promise<Buffer> => {
  const started = performance.now()
  const pdf = await makePdf(document(blocks))
  const took = Math.round(performance.now() - started)
  process.stdout.write(`${name}: ${took} ms, ${Math.round(pdf.length / 1024)} kB\n`)
  return pdf
}

const sentence = 'Bussen ska gå även på kvällen, så att den som jobbar sent kan komma hem till byn. '
const jpeg = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#DDE8ED' } })
  .jpeg()
  .toBuffer()

const everything: Block[] = [
  { kind: 'heading', level: 1, text: 'Det här sa vi' },
  { kind: 'paragraph', text: 'Först.\n\nSedan.', size: 'large' },
  { kind: 'notice', title: 'Sista dag', text: 'Den 12 december.' },
  { kind: 'heading', level: 2, text: 'Bussar' },
  { kind: 'list', items: ['Kvällar', 'Helger'], ordered: true },
  { kind: 'quote', text: 'Jag kör hellre inte.', by: 'en lärare' },
  { kind: 'table', caption: 'Turer', columns: ['Linje', 'Tur'], rows: [['12', '']], rowHeads: true },
  { kind: 'picture', jpeg, alt: 'En hållplats i snö', caption: 'Hållplatsen' },
  { kind: 'lines', label: 'Skriv här', count: 2 },
  { kind: 'boxes', label: 'Kryssa', items: ['Jobb', 'Skola'] },
  { kind: 'frames', titles: ['Bra', 'Ändra'], heightMm: 30 },
  { kind: 'qr', address: 'https://inspel.example/mote/ABC123', caption: 'Skriv in', code: 'ABC 123' },
  { kind: 'link', address: 'https://inspel.example/moten' },
]

describe('a document for those who listen', () => {
  test('says its title and language, is tagged, and every part says what it is', async () => {
    const { info, structure, faults, objects } = await made(everything)
    expect(info).toMatch(/^Title: +Möte i Pajala$/m)
    expect(info).toMatch(/^Tagged: +yes$/m)
    expect(objects).toContain('/Lang (sv)')
    expect(objects).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(objects).toContain('/DisplayDocTitle true')
    const parts = ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'BlockQuote', 'Figure', 'Link']
    for (const part of [...parts, 'Table', 'Caption', 'THead', 'TBody', 'TR', 'TH', 'TD']) {
      expect(structure).toMatch(new RegExp(`^ *${part}\\b`, 'm'))
    }
    expect(structure).toContain('/Scope /Column')
    expect(structure).toContain('/Scope /Row')
    expect(faults).toBe('')
  })

  test('is read in the order it stands in, without feet and lines', async () => {
    const { spoken } = await made(everything)
    const order = [
      'Det här sa vi',
      'Först.',
      'Sedan.',
      'Sista dag',
      'Kvällar',
      'Jag kör',
      'en lärare',
      'Turer',
    ]
    const at = order.map((text) => spoken.indexOf(text))
    expect(at.every((place) => place >= 0)).toBe(true)
    expect(at).toEqual([...at].sort((a, b) => a - b))
    expect(spoken).not.toContain('sida 1 av')
  })

  test('pictures and codes have words for who does not see them; links lead where they say', async () => {
    const { objects } = await made(everything)
    const alt = [...objects.matchAll(/\/Alt (<[0-9a-f]+>|\([^)]*\))/g)].map(([, text]) => decoded(text ?? ''))
    expect(alt).toEqual(['En hållplats i snö', 'Skriv in https://inspel.example/mote/ABC123'])
    expect(objects).toContain('/URI (https://inspel.example/moten)')
  })

  test('a text in another language is marked as what it is', async () => {
    const { objects } = await made([
      { kind: 'heading', level: 1, text: 'Rubrik' },
      { kind: 'paragraph', text: { text: 'Buorre beaivi', lang: 'se' } },
      { kind: 'paragraph', text: { text: 'God dag', lang: 'sv' } },
    ])
    expect(objects.match(/\/Lang \((\w+)\)/g)).toEqual(['/Lang (sv)', '/Lang (se)'])
  })

  test('headings become bookmarks, one beneath the other', async () => {
    const { objects } = await made(everything)
    const titles = [...objects.matchAll(/\/Title (<[0-9a-f]+>|\([^)]*\))/g)].map(([, text]) =>
      decoded(text ?? ''),
    )
    expect(titles).toEqual(expect.arrayContaining(['Det här sa vi', 'Bussar']))
  })
})

/** A string of a PDF: in brackets, or in hexadecimals with a byte order mark. */
const decoded = (text: string): string =>
  text.startsWith('<')
    ? Buffer.from(text.slice(5, -1), 'hex').swap16().toString('utf16le')
    : text.slice(1, -1).startsWith('\xfe\xff')
      ? Buffer.from(text.slice(3, -1), 'latin1').swap16().toString('utf16le')
      : text.slice(1, -1)

describe('letters', () => {
  test('of all six languages survive, in regular and bold, with every font embedded', async () => {
    const { pages, fonts } = await made([
      { kind: 'heading', level: 1, text: `Rubrik ${SAMI}` },
      { kind: 'paragraph', text: `å ä ö Å Ä Ö é ü ${SAMI} “citat” – 12 kr` },
    ])
    expect(pages[0]).toContain(`Rubrik ${SAMI}`)
    expect(pages[0]).toContain(`å ä ö Å Ä Ö é ü ${SAMI} “citat” – 12 kr`)
    expect(fonts).toHaveLength(2)
    for (const font of fonts) expect(font).toMatch(/SourceSans3.* yes yes yes /)
  })

  test('a letter typed in two parts is set as one; a sign the font lacks leaves a square', async () => {
    const { pages } = await made([{ kind: 'paragraph', text: 'c\u030car bra 🙂 slut\u0007' }])
    expect(pages[0]).toContain('čar bra □ slut')
  })
})

describe('pages', () => {
  test('a long document never leaves a heading alone at the foot of a page, and repeats a table’s head', async () => {
    const blocks = Array.from({ length: 40 }, (_, at): Block[] => [
      { kind: 'heading', level: 2, text: `Tema ${at + 1}` },
      { kind: 'paragraph', text: sentence.repeat(1 + (at % 7)) },
    ]).flat()
    const rows = Array.from({ length: 90 }, (_, at) => [`Rad ${at + 1}`, sentence.repeat(1 + (at % 3))])
    const { pages, structure, faults } = await made([
      ...blocks,
      { kind: 'table', caption: 'Alla svar', columns: ['Nummer', 'Svar'], rows },
    ])
    expect(faults).toBe('')
    expect(pages.length).toBeGreaterThan(8)
    for (const [at, page] of pages.entries()) {
      const lines = page.split('\n').filter(Boolean)
      expect(page).toContain(`sida ${at + 1} av ${pages.length}`)
      const text = lines.filter((line) => !/^(Möte i Pajala|sida \d)/.test(line))
      expect(text.at(-1)).not.toMatch(/^(Tema \d+|Alla svar|Nummer)$/)
    }
    const withTable = pages.filter((page) => /^Rad \d+$/m.test(page))
    expect(withTable.length).toBeGreaterThan(3)
    for (const page of withTable) expect(page).toContain('Nummer')
    // Said once for those who listen.
    expect(structure.match(/\/Scope \/Column/g)).toHaveLength(2)
  })

  test('a row taller than a page is parted, with nothing lost', async () => {
    const long = Array.from({ length: 900 }, (_, at) => `ord${at}`).join(' ')
    const { pages } = await made([
      { kind: 'table', caption: 'Ett svar', columns: ['Vem', 'Svar'], rows: [['Någon', long]] },
    ])
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.join(' ').match(/\bord\d+\b/g)).toHaveLength(900)
  })

  test('an address without a space stays on the page', async () => {
    const address = `https://inspel.example/${'mycket/'.repeat(40)}`
    const { pages } = await made([{ kind: 'link', address }])
    expect(pages.join('').replace(/\s/g, '')).toContain(address)
  })

  test('what is to fit one page does: lines fill what is left, letters shrink when a text is long', async () => {
    const sheet = (text: string): Block[] => [
      { kind: 'heading', level: 1, text: 'Arbetsblad' },
      { kind: 'paragraph', text },
      { kind: 'lines', count: 4, fill: true },
      { kind: 'qr', address: 'https://inspel.example/mote/ABC123', caption: 'Skriv in' },
    ]
    const fit = { largest: 1, smallest: 0.7 }
    for (const times of [1, 30, 45]) {
      const { pages } = await made(sheet(sentence.repeat(times)), { fit })
      expect(pages).toHaveLength(1)
    }
    const { pages } = await made([...sheet('Ett'), { kind: 'page' }, ...sheet('Två')], { fit })
    expect(pages).toHaveLength(2)
  })

  test('an empty document is a page', async () => {
    const { pages, faults } = await made([])
    expect(pages).toHaveLength(1)
    expect(faults).toBe('')
  })
})

test('a page and twenty are made (printed: how long it took)', async () => {
  const part = [
    ...everything.slice(0, 7),
    ...Array<Block>(3).fill({ kind: 'paragraph', text: sentence.repeat(6) }),
  ]
  const one = readPdf(await timed('1 page', part))
  const twenty = readPdf(await timed('20 pages', Array(28).fill(part).flat()))
  expect(one.pages).toHaveLength(1)
  expect(twenty.pages.length).toBeGreaterThanOrEqual(18)
})
