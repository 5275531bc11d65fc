import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Language } from '~/kernel/language'
import { unrecordedChanges } from '~/platform/audit/testing'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { preparePicture } from '~/platform/files'
import { escapeXml } from '~/platform/http/xml'
import {
  latestFor,
  latestStories,
  publishStory,
  storiesOfMunicipality,
  storyBySlug,
  storyPage,
  unpublishStory,
  writeStory,
} from '.'
import { translateStory } from './commands'
import { BLANK, readParts, type TypedBlock, toBlocks, toPieces, toTyped, typedPieces } from './domain'
import { publishedLanguages } from './queries'
import { documentFrom } from './schema'

const system = { kind: 'system' } as const
let testing: Testing
beforeAll(async () => {
  testing = await openTestDatabase()
})
afterAll(() => testing.close())

const story = {
  ...BLANK,
  headline: 'Bussen går igen',
  lead: 'Nu kommer den tre gånger om dagen.',
  blocks: toBlocks('Det blev som byn sa.'),
  municipalities: ['2521'],
  authorTitle: 'Kommunikatör',
}

const jpeg = () => sharp({ create: { width: 1200, height: 800, channels: 3, background: '#88aacc' } }).jpeg()

test('a story is for everyone only while it is published, in its own municipality', async () => {
  const { id, slug } = await writeStory(testing.context, story, system)
  expect(await storyBySlug(testing.context.db, slug)).toBeUndefined()
  await publishStory(testing.context, id, system)
  expect((await storiesOfMunicipality(testing.context.db, '2521', 'sv')).map((one) => one.slug)).toContain(
    slug,
  )
  expect(await storiesOfMunicipality(testing.context.db, '2580', 'sv')).toEqual([])
  await unpublishStory(testing.context, id, system)
  expect(await latestStories(testing.context.db, 10)).toEqual([])
})

test('readers get what is for them and for everyone, in the language they ask for', async () => {
  const { db } = testing.context
  const told = async (headline: string, more: Partial<typeof story>) => {
    const { id, slug } = await writeStory(testing.context, { ...story, headline, ...more }, system)
    expect(await publishStory(testing.context, id, system)).toMatchObject({ ok: true })
    return slug
  }
  const young = await told('För unga', { audiences: ['young'] })
  const everyone = await told('För alla', { audiences: ['everyone'] })
  const english = await told('For companies', { audiences: ['companies'], language: 'en' })
  const slugs = async (filter: Parameters<typeof storyPage>[1]) =>
    (await storyPage(db, filter)).rows.map(({ slug }) => slug)
  expect(await slugs({ audience: 'young' })).toEqual([everyone, young])
  expect(await slugs({ audience: 'companies' })).toEqual([english, everyone])
  expect(await slugs({ language: 'en' })).toEqual([english])
  expect(await publishedLanguages(db)).toEqual(['sv', 'en'])
})

test('a story told in two languages is shown once: in the language of who reads, else as it was told first', async () => {
  const { context } = testing
  const { db } = context
  const told = await writeStory(
    context,
    { ...story, headline: 'Båten går', municipalities: ['2510'] },
    system,
  )
  await publishStory(context, told.id, system)
  const english = await translateStory(context, told.id, { language: 'en', authorTitle: 'Editor' }, system)
  if (!english.ok) throw new Error(english.reason)
  const headlines = async (reader: Language) =>
    (await storiesOfMunicipality(db, '2510', reader)).map((one) => `${one.language} ${one.headline}`)
  // Until the translation is out, who reads English gets what there is.
  expect(await headlines('en')).toEqual(['sv Båten går'])
  await publishStory(context, english.value.id, system)
  expect(await headlines('sv')).toEqual(['sv Båten går'])
  expect(await headlines('en')).toEqual(['en Båten går'])
  expect(await headlines('fi')).toEqual(['sv Båten går'])
  expect((await latestFor(db, 1, 'sv')).map((one) => one.language)).toEqual(['sv'])
  expect((await latestStories(db, 2)).map((one) => one.language).sort()).toEqual(['en', 'sv'])
})

test('two stories with one headline get addresses of their own, even when saved at once', async () => {
  const made = await Promise.all(Array.from({ length: 5 }, () => writeStory(testing.context, story, system)))
  expect(new Set(made.map((one) => one.slug)).size).toBe(5)
})

test('a story that lacks something is not published, and the first lack is told', async () => {
  const { id } = await writeStory(testing.context, { ...story, municipalities: [] }, system)
  expect(await publishStory(testing.context, id, system)).toEqual({ ok: false, reason: 'place' })
})

test('a picture needs words for those who do not see it', async () => {
  const picture = await preparePicture(await jpeg().toBuffer())
  if (!picture.ok) throw new Error(picture.reason)
  const { id } = await writeStory(testing.context, { ...story, picture: picture.value }, system)
  expect(await publishStory(testing.context, id, system)).toEqual({ ok: false, reason: 'alt' })
})

test('a picture loses what the phone wrote in it, and is kept in sizes no larger than it was', async () => {
  const withPlace = await jpeg()
    .withExif({ IFD0: { Artist: 'hemligt-namn' }, IFD3: { GPSLatitude: '66/1 36/1 0/1' } })
    .toBuffer()
  expect(withPlace.includes('hemligt-namn')).toBe(true)
  const picture = await preparePicture(withPlace)
  if (!picture.ok) throw new Error(picture.reason)
  expect(new Set(picture.value.variants.map((one) => one.width))).toEqual(new Set([480, 960, 1200]))
  for (const { bytes, mime, width } of picture.value.variants) {
    expect(bytes.includes('hemligt-namn')).toBe(false)
    const read = await sharp(bytes).metadata()
    expect(read.exif).toBeUndefined()
    expect(read.width).toBe(width)
    expect(`image/${read.format === 'heif' ? 'avif' : read.format}`).toBe(mime)
  }
})

test('what is no plain picture is refused: SVG, text, a cut file, a picture too large to open', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  expect(await preparePicture(svg)).toEqual({ ok: false, reason: 'not_a_picture' })
  expect(await preparePicture(Buffer.from('hej'))).toEqual({ ok: false, reason: 'not_a_picture' })
  const cut = (await jpeg().toBuffer()).subarray(0, 900)
  expect(await preparePicture(cut)).toEqual({ ok: false, reason: 'not_a_picture' })
  expect(await preparePicture(hugePng())).toEqual({ ok: false, reason: 'too_large' })
})

/** A PNG of a few kilobytes that claims 30,000 x 30,000 pixels. */
const hugePng = (): Buffer => {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const out = Buffer.alloc(body.length + 8)
    out.writeUInt32BE(data.length, 0)
    body.copy(out, 4)
    out.writeUInt32BE(crc(body), body.length + 4)
    return out
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(30_000, 0)
  header.writeUInt32BE(30_000, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  const body = chunk('IDAT', deflateSync(Buffer.alloc(1_000_000)))
  return Buffer.concat([signature, chunk('IHDR', header), body, chunk('IEND', Buffer.alloc(0))])
}

const crc = (bytes: Buffer): number => {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return (value ^ 0xffffffff) >>> 0
}

const words = fc
  .array(fc.constantFrom('## ', '- ', '> ', '? ', '! ', '\\', 'byn', 'Åre', '<b>', '👩‍👩‍👧'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(' ').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '')
const plain = words.filter((text) => !/^(##|-|>|>>|\?|!|\\)/.test(text))
const running = words.map((text) => [{ text }])
const block: fc.Arbitrary<TypedBlock> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), text: running }),
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(2 as const, 3 as const),
    text: plain,
  }),
  fc.record({
    kind: fc.constant('fact' as const),
    title: fc.oneof(fc.constant(''), plain),
    text: plain.map((text) => [{ text }]),
  }),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(
      plain.map((text) => [{ text }]),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({ kind: fc.constant('quote' as const), text: plain, role: plain }),
  fc.record({ kind: fc.constant('question' as const), question: plain, answer: running }),
)

test('a story opened to be changed and saved again is the same story', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
      expect(toBlocks(toTyped(blocks))).toEqual(blocks)
    }),
  )
})

test('a link and a word of the glossary are typed in the text, and no other scheme is one', () => {
  const typed = 'Läs [planen](/strategin) och vad en [remiss](ord:remiss) är.'
  expect(toPieces(typed)).toEqual([
    { text: 'Läs ' },
    { text: 'planen', href: '/strategin' },
    { text: ' och vad en ' },
    { text: 'remiss', term: 'remiss' },
    { text: ' är.' },
  ])
  expect(typedPieces(toPieces(typed))).toBe(typed)
  expect(toPieces('[klicka](javascript:alert(1))')).toEqual([{ text: '[klicka](javascript:alert(1))' }])
})

test('a document that is not of our schema is no document', () => {
  const link = (href: string) => JSON.stringify([{ kind: 'paragraph', text: [{ text: 'här', href }] }])
  expect(documentFrom(link('https://example.org/'))).toHaveLength(1)
  for (const href of ['javascript:alert(1)', 'http://example.org', '//example.org', 'data:text/html,x']) {
    expect(documentFrom(link(href))).toBeUndefined()
  }
  expect(documentFrom('[{"kind":"html","text":"<b>"}]')).toBeUndefined()
  expect(documentFrom('{')).toBeUndefined()
})

test('no text can break out of a feed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeXml(text)).not.toMatch(/[<>"']/)
      expect(escapeXml(text)).not.toContain('\0')
      expect(escapeXml(text).replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&')
    }),
  )
})

test('every change left its mark in the history', async () => {
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})

test('what is said in a film is read part by part', () => {
  const film = {
    kind: 'film' as const,
    href: 'https://film.example/1',
    title: 'Linjen',
    pictureId: null,
    alt: '',
  }
  const said = readParts([{ ...film, transcript: 'Föraren: Kom in.\n\nEn resenär: Tack.\n' }])
  expect(said.map(({ text }) => text)).toEqual(['Linjen', 'Föraren: Kom in.', 'En resenär: Tack.'])
})
