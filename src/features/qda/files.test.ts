import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { COLOURS, type Code, SHAPES } from '~/features/coding'
import { newId } from '~/kernel/ids'
import { faultsBy } from '../../../test/lib/refi-qda'
import {
  describe as described,
  type FileProject,
  HEX,
  type Here,
  nearestColour,
  planBook,
  readDescription,
  toFileBook,
} from './domain'
import { packProject, readFile, writeCodebook } from './schema'
import { readXml } from './schema/xml'

/** Letters, signs that XML and labels are made of, line ends, emoji and half of everything else. */
const odd = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a',
        'Å',
        ' ',
        '\n',
        '\n\n',
        '\t',
        '&',
        '<',
        '>',
        '"',
        "'",
        ']]>',
        '\\',
        ':',
        '👵🏽',
        '🏳️‍🌈',
      ),
      fc.constantFrom(
        'Sätt den när: ',
        'Sätt den inte när:',
        'Tangenter: xy',
        'Form: stjärna',
        '\\Form: cirkel',
      ),
      fc.constantFrom('\u00a0', '\u2028', 'مرحبا', '&amp;', '&#10;', '<!-- x -->', '\r', '\u0085'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 8 },
  )
  // A form keeps no spaces at the ends and no characters that PostgreSQL can't hold.
  .map((parts) =>
    parts
      .join('')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu, '')
      .replace(/\r\n?/g, '\n')
      .trim(),
  )

const book = fc
  .array(
    fc.record({
      name: odd.map((text) => [...text].slice(0, 60).join('').trim()),
      definition: odd,
      includeWhen: odd,
      excludeWhen: odd,
      colour: fc.constantFrom(...COLOURS),
      shape: fc.constantFrom(...SHAPES),
      under: fc.nat(),
      hasTheme: fc.boolean(),
      key: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows): Code[] => {
    const ids = rows.map(() => newId())
    return rows.map(({ under, hasTheme, key, name, ...row }, n) => ({
      ...row,
      id: ids[n] as string,
      name: `${name}${n}`,
      parentId: n > 0 && under % 3 > 0 ? (ids[under % n] as string) : null,
      shortcut: key ? 'abcdefghijkl'.charAt(n) : null,
      themeId: hasTheme ? THEME.id : null,
      position: n,
    }))
  })

const THEME = { id: newId(), title: 'Resor & <vägar>', description: 'Om "vägar"' }
const emptyHere = (): Here => ({
  codes: [],
  themes: [THEME],
  gone: new Map(),
  keyFor: (guid) => guid,
  newKey: newId,
})
const bookIn = (bytes: Uint8Array) => {
  const read = readFile(bytes)
  if (!read.ok) throw new Error(read.reason)
  return read.value.file
}

test('a codebook goes out and comes in equal: names, words, order, hierarchy, colour, shape, keys and themes', () => {
  fc.assert(
    fc.property(book, (codes) => {
      const xml = writeCodebook(toFileBook(codes, [THEME]))
      const plan = planBook(bookIn(strToU8(xml)), emptyHere())
      const back = plan.codes.map((code) => ({ ...code, position: plan.order.indexOf(code.id) }))
      expect(writeCodebook(toFileBook(back, [THEME]))).toBe(xml)
      for (const code of codes) {
        const { position, ...rest } = back.find(({ id }) => id === code.id) as Code
        const { position: _, ...was } = code
        expect(rest).toEqual(was)
      }
      const again = planBook(bookIn(strToU8(xml)), { ...emptyHere(), codes })
      expect([again.codes, again.isReordered]).toEqual([[], false])
    }),
    { numRuns: 300 },
  )
})

test('what goes out is valid by the schema', async () => {
  const books = fc.sample(book, 5).map((codes) => writeCodebook(toFileBook(codes, [THEME])))
  for (const xml of books) expect(await faultsBy('codebook', xml)).toEqual([])
  expect(
    await faultsBy('codebook', '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes/></CodeBook>'),
  ).not.toEqual([])
})

test('a description of ours reads as plain text, and one of another tool is all definition', () => {
  const code = {
    definition: 'Om bussar.\nForm: så här',
    includeWhen: 'bussen nämns',
    excludeWhen: '',
    shortcut: 'bu',
    shape: 'star' as const,
  }
  expect(described(code)).toBe(
    'Om bussar.\n\\Form: så här\n\nSätt den när: bussen nämns\n\nTangenter: bu\n\nForm: stjärna',
  )
  expect(readDescription(described(code))).toEqual(code)
  expect(readDescription('Memo: see\n\nthe interview').definition).toBe('Memo: see\n\nthe interview')
})

test('a colour of another tool becomes the nearest of ours', () => {
  for (const colour of COLOURS) expect(nearestColour(HEX[colour])).toBe(colour)
  expect([nearestColour('#0f0'), nearestColour('#FFA500'), nearestColour('red')]).toEqual([3, 2, undefined])
})

const project = (text: string): FileProject => {
  const [code, user, source, note] = [newId(), newId(), newId(), newId()]
  const at = '2026-11-28T10:00:00.000Z'
  const mark = { codeGuid: code, userGuid: user, at }
  return {
    name: 'Prov & "mer"',
    users: [{ guid: user, name: 'analytiker' }],
    codes: [{ guid: code, parentGuid: null, name: 'Buss', colour: '#0a2f5b', description: 'Om\nbussar' }],
    sets: [{ guid: newId(), name: 'Resor', description: '', codeGuids: [code], sourceGuids: [source] }],
    sources: [
      {
        guid: source,
        name: 'DEMO 2026-1',
        text,
        at,
        values: { Kommun: 'Övertorneå', 'Väg in': 'Frågan', Språk: 'sv', Ålder: '16-24' },
        marks: [
          { guid: newId(), ...mark, span: { start: 2, end: 8 } },
          { guid: newId(), ...mark, span: null },
        ],
        notes: [{ guid: note, text: 'Läs <igen>', userGuid: user, at }],
      },
    ],
  }
}

const packed = async (one: FileProject): Promise<Uint8Array> => {
  const parts: Uint8Array[] = []
  for await (const part of packProject(one, new Date())) parts.push(part)
  return Buffer.concat(parts)
}

test('a project goes out valid and comes in equal, its positions counted past an emoji', async () => {
  const one = project('👵🏽 bussen\r\n"går" <sällan> & sent')
  const bytes = await packed(one)
  const files = unzipSync(bytes)
  const xml = Buffer.from(files['project.qde'] ?? []).toString('utf8')
  expect(await faultsBy('project', xml)).toEqual([])
  expect(Object.keys(files)).toEqual(['project.qde', `Sources/${one.sources[0]?.guid}.txt`])
  const back = bookIn(bytes)
  expect(back).toEqual(one)
})

const qdc = (inside: string, head = '') =>
  strToU8(`${head}<CodeBook xmlns="urn:QDA-XML:codebook:1.0">${inside}</CodeBook>`)
const guid = '1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294'
const one = `<Codes><Code guid="{${guid}}" name="A" isCodable="true"/></Codes>`

test.each([
  ['cut off', qdc(one).subarray(0, 90), 'not_xml'],
  ['no XML', strToU8('name;definition\na;b'), 'not_xml'],
  ['another XML', strToU8('<html xmlns="http://www.w3.org/1999/xhtml"/>'), 'other_file'],
  ['no codes', qdc('<Codes/>'), 'no_codes'],
  ['no key', qdc('<Codes><Code name="A" isCodable="true"/></Codes>'), 'key'],
  ['a key twice', qdc(one.replace('</Codes>', `<Code guid="${guid}" name="B"/></Codes>`)), 'key'],
  ['no name', qdc(`<Codes><Code guid="${guid}" name=" "/></Codes>`), 'no_name'],
  ['two roots', strToU8('<CodeBook xmlns="urn:QDA-XML:codebook:1.0"/><CodeBook/>'), 'not_xml'],
  ['a lone sign', qdc(one.replace('"A"', '"A & B"')), 'not_xml'],
  ['an attribute twice', qdc(one.replace('name="A"', 'name="A" name="B"')), 'not_xml'],
  ['an unknown entity', qdc(one.replace('"A"', '"&skog;"')), 'not_xml'],
  ['a character that no text holds', qdc(one.replace('"A"', '"A&#0;"')), 'not_xml'],
  ['bytes that are no text', Buffer.concat([qdc(one), Buffer.from([0xff, 0xfe, 0xc0])]), 'not_xml'],
  ['too deep', qdc(`<Codes>${deep(60)}</Codes>`), 'too_deep'],
  ['far too deep', strToU8('<a>'.repeat(100_000)), 'not_xml'],
  ['a damaged zip', zipSync({ 'project.qde': qdc(one) }).subarray(0, 60), 'no_zip'],
  ['a zip of something else', zipSync({ 'word/document.xml': qdc(one) }), 'no_project'],
  ['too large', new Uint8Array(51 * 1024 * 1024), 'too_large'],
])('%s is refused with its own reason', (_, bytes, reason) => {
  expect(readFile(bytes)).toEqual({ ok: false, reason })
})

function deep(levels: number): string {
  return levels === 0 ? '' : `<Code guid="${newId()}" name="A" isCodable="true">${deep(levels - 1)}</Code>`
}

test('entities are neither grown nor fetched: a file that makes any is refused at once', () => {
  const laughs = [...'bcdefghij'].map(
    (name, n) => `<!ENTITY ${name} "${`&${'abcdefghi'.charAt(n)};`.repeat(10)}">`,
  )
  const bomb = `<!DOCTYPE CodeBook [<!ENTITY a "ha">${laughs.join('')}]>`
  const outside = '<!DOCTYPE CodeBook [<!ENTITY j SYSTEM "file:///etc/passwd">]>'
  const parameter = '<!DOCTYPE CodeBook SYSTEM "https://elsewhere.example/x.dtd">'
  for (const head of [bomb, outside, parameter])
    expect(readFile(qdc(one.replace('"A"', '"&j;"'), head))).toEqual({ ok: false, reason: 'doctype' })
})

test('a zip that unfolds without end, or into endless files, is refused', () => {
  const large = new Uint8Array(101 * 1024 * 1024)
  const bomb = zipSync({ 'project.qde': large, 'Sources/a.txt': large }, { level: 6 })
  expect(bomb.length).toBeLessThan(1024 * 1024)
  expect(readFile(bomb)).toEqual({ ok: false, reason: 'unfolds' })
})

test('a text that the project names and that is not there is told', async () => {
  const files = unzipSync(await packed(project('En buss till')))
  expect(readFile(zipSync({ 'project.qde': files['project.qde'] ?? new Uint8Array() }))).toEqual({
    ok: false,
    reason: 'no_text',
  })
})

test('line ends and characters by number are read as XML says', () => {
  const read = readXml('<a b="x&#10;y\nz">\r\n&#x1F475;<![CDATA[<&]]></a>')
  expect(read).toMatchObject({ ok: true, value: { attributes: { b: 'x\ny z' }, text: '\n👵<&' } })
})
