import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { suggestCommand, themesCommand } from './cli'
import {
  agreement,
  type Coded,
  eigenOf,
  FOR_PILES,
  gramsOf,
  heldOut,
  lsaOf,
  neighboursOf,
  type RunText,
  randomFrom,
  scoresOf,
  tokensOf,
  verdictOf,
} from './domain'
import { makePiles, makeSuggestions, materialOf, wordKit } from './engine'

const TOPICS = {
  buss: [
    'bussen till byn går för sällan',
    'kvällsbussen borde vänta in tåget',
    'fler bussturer mellan byarna varje kväll',
    'busshållplatsen saknar väntkur och belysning',
    'tågen och bussarna passar inte ihop',
  ],
  vård: [
    'vårdcentralen har ingen läkare på plats',
    'väntan till sjukhuset är för lång',
    'sköterskan på vårdcentralen hinner inte med',
    'läkare måste finnas i inlandet',
    'sjukhusets akutmottagning är långt bort',
  ],
  skola: [
    'skolan i byn ska vara kvar',
    'lärarna på skolan behöver bli fler',
    'eleverna har för lång väg till klassrummet',
    'skolmaten ska lagas på skolan',
    'gymnasiet behöver fler program för eleverna',
  ],
}
const CODES = Object.keys(TOPICS) as (keyof typeof TOPICS)[]

/** Texts of three subjects, two of the subject's sentences each, in an order by chance. */
const known = (each: number, seed = 3): RunText[] => {
  const random = randomFrom(seed)
  const made = CODES.flatMap((code) =>
    Array.from({ length: each }, (_, i) => {
      const said = () => TOPICS[code][random.below(TOPICS[code].length)]
      return {
        id: `${code}${i}`,
        language: 'sv',
        text: `${said()}. ${said()}, plats ${random.below(90)}.`,
        codes: [code],
      }
    }),
  )
  return made
    .map((one) => ({ one, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}
const of = (id: string) => id.replace(/\d+$/, '')
const steps = (made: Iterable<object>) =>
  JSON.parse(JSON.stringify([...made].filter((one) => !('figures' in one))))
const parameters = { algorithm: 1, seed: 7 }

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inspel-analysis-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const csv = (rows: readonly RunText[], label?: (row: RunText) => string): string =>
  [
    `id,text${label ? ',label' : ''}`,
    ...rows.map((row) => `${row.id},"${row.text}"${label ? `,${label(row)}` : ''}`),
  ].join('\n')

test('words are read as they are written, letters with marks made of two characters too', () => {
  expect(tokensOf('Väg 95 – "e-tjänst", it’s!')).toEqual(['Väg', '95', 'e-tjänst', 'it’s'])
  expect(tokensOf('Va\u0308gen')).toEqual(['Vägen'])
  expect(gramsOf('buss')).toEqual(['_buss', 'buss_'])
  expect(gramsOf('by')).toEqual(['_by_'])
})

test('each language has its own stems and stop words; a language without a stemmer is left as it is', () => {
  expect(wordKit('sv').stem('bussarna')).toBe(wordKit('sv').stem('bussar'))
  expect(wordKit('fi').isStop('että')).toBe(true)
  expect(wordKit('en').isStop('the')).toBe(true)
  expect(wordKit('fit').stem('kulkevat')).toBe('kulkevat')
})

test('three subjects come into three piles, named by words that people wrote', () => {
  const [{ piles }, { members }] = steps(makePiles(known(20), { ...parameters, piles: 3 })).filter(
    (step: object) => !('stage' in step),
  )
  const coarse = piles.filter(({ kind }: { kind: string }) => kind === 'coarse')
  expect(coarse.map(({ size }: { size: number }) => size)).toEqual([20, 20, 20])
  for (const [number, { words }] of coarse.entries()) {
    const own = members.filter(({ pile }: { pile: number }) => pile === number)
    expect(new Set(own.map(({ id }: { id: string }) => of(id))).size).toBe(1)
    expect(own.filter(({ isTypical }: { isTypical: boolean }) => isTypical)).toHaveLength(3)
    for (const word of words)
      expect(
        known(20).some(({ text }) => text.includes(word)),
        word,
      ).toBe(true)
  }
})

test('texts in two languages are never in one pile', () => {
  const finnish = known(8).map((one, i) => ({
    ...one,
    id: `fi${i}`,
    language: 'fi',
    text: 'Linja-auto kulkee liian harvoin kylään',
  }))
  const made = [...makePiles([...known(8), ...finnish], parameters)]
  const [{ piles }] = steps(made).filter((step: object) => 'piles' in step)
  expect(new Set(piles.map(({ language }: { language: string }) => language))).toEqual(new Set(['sv', 'fi']))
})

test('the same texts and seed come to the same result, word for word; another seed may not', () => {
  expect(steps(makePiles(known(15), parameters))).toEqual(steps(makePiles(known(15), parameters)))
  const half = known(30).map((one, i) => (i % 2 ? one : { ...one, codes: undefined }))
  const first = steps(makeSuggestions(half, [], parameters))
  expect(first).toEqual(steps(makeSuggestions(half, [], parameters)))
  expect(first.flatMap((step: { suggestions?: unknown[] }) => step.suggestions ?? []).length).toBeGreaterThan(
    45,
  )
})

test('a text that nothing can be read from is in a pile of its own, so that nobody forgets it', () => {
  const made = [...makePiles([...known(8), { id: 'tom', language: 'sv', text: '!!!' }], parameters)]
  const [{ members }] = steps(made).filter((step: object) => 'members' in step)
  const [{ piles }] = steps(made).filter((step: object) => 'piles' in step)
  const { pile } = members.find(({ id }: { id: string }) => id === 'tom')
  expect(piles[pile]).toMatchObject({ size: 1, words: [] })
})

test('codes are suggested from what people have coded, with the words that speak for them', () => {
  const texts = known(30).map((one, i) => (i % 3 ? one : { ...one, codes: undefined }))
  const made = [...makeSuggestions(texts, [], parameters)]
  const all = steps(made).flatMap((step: { suggestions?: object[] }) => step.suggestions ?? [])
  const first = all.filter(({ rank }: { rank: number }) => rank === 1)
  expect(first).toHaveLength(30)
  expect(first.filter(({ id, code }: { id: string; code: string }) => of(id) !== code)).toEqual([])
  for (const { id, words } of first) {
    const { text } = texts.find((one) => one.id === id)!
    expect(words.length).toBeGreaterThan(0)
    for (const word of words) expect(text.toLowerCase()).toContain(word)
  }
})

test('the codebook alone is enough to begin with: a code that nobody has used can be suggested', () => {
  const texts = known(20).map((one, i) => ({
    ...one,
    codes: i % 2 && of(one.id) !== 'skola' ? one.codes : undefined,
  }))
  const descriptions = [
    { code: 'skola', language: 'sv', text: 'Skolan, eleverna, lärarna, skolmaten och gymnasiet' },
  ]
  const all = steps(makeSuggestions(texts, descriptions, parameters)).flatMap(
    (step: { suggestions?: object[] }) => step.suggestions ?? [],
  )
  const school = all.filter(({ id, rank }: { id: string; rank: number }) => rank === 1 && of(id) === 'skola')
  expect(school.filter(({ code }: { code: string }) => code === 'skola').length).toBe(school.length)
})

test('suggestions switch themselves off where they are little better than the commonest codes', () => {
  const random = randomFrom(5)
  const byChance = known(40).map((one) => ({
    ...one,
    codes: [['a', 'b', 'c', 'd'][random.next() < 0.7 ? 0 : random.below(4)] as string],
  }))
  const figures = (texts: RunText[]) => {
    const last = [...makeSuggestions(texts, [], parameters)].at(-1)
    return last && 'figures' in last ? last.figures.languages[0] : undefined
  }
  expect(figures(byChance)).toMatchObject({ verdict: 'small_lift' })
  expect(figures(known(4).slice(0, 11))).toMatchObject({ verdict: 'few_coded' })
  expect(verdictOf({ texts: 200, suggested: 0.8, commonest: 0.6, lift: 0.2, atLeast: 0.1 }, 5)).toBe('useful')
  expect(verdictOf({ texts: 200, suggested: 0.8, commonest: 0.76, lift: 0.04, atLeast: 0.01 }, 5)).toBe(
    'small_lift',
  )
  expect(verdictOf({ texts: 200, suggested: 0.8, commonest: 0.7, lift: 0.1, atLeast: -0.01 }, 5)).toBe(
    'small_lift',
  )
  expect(verdictOf({ texts: 200, suggested: 0.8, commonest: 0.6, lift: 0.2, atLeast: 0.1 }, 1)).toBe(
    'few_codes',
  )
})

test('what a model is good for is measured on texts it has not seen', () => {
  const texts = known(30)
  const numbers = texts.map(({ codes }) => [CODES.indexOf(codes![0] as (typeof CODES)[number])])
  const coded: Coded = { texts: texts.map((_, i) => i), codes: numbers }
  const { matrix } = materialOf(
    'sv',
    texts.map(({ text }) => text),
    FOR_PILES,
  )
  const lesson = { coded, codes: 3, descriptions: [] }
  expect(heldOut(matrix, lesson, 'both', randomFrom(1)).scores.macroF1).toBeGreaterThan(0.9)
  const drawn = randomFrom(9)
  const mixed = { ...coded, codes: numbers.map(() => [drawn.below(3)]) }
  expect(heldOut(matrix, { ...lesson, coded: mixed }, 'both', randomFrom(1)).scores.microF1).toBeLessThan(0.6)
})

test('the nearest text is found, and what says nearly the same is near', () => {
  const texts = [
    'bussen till byn går för sällan om kvällen',
    'hej! bussen till byn går för sällan om kvällen, tack',
    'vi vill ha läkare i inlandet, inte hyrläkare utifrån',
    'fler läkare behövs i inlandet, annars flyttar folk söderut',
    'skolan i byn ska vara kvar',
  ]
  const { near, cosine, most } = neighboursOf(materialOf('sv', texts, FOR_PILES).matrix, 3)
  expect([near[0], near[most], near[2 * most], near[3 * most]]).toEqual([1, 0, 3, 2])
  expect(cosine[0]).toBeGreaterThan(0.8)
  expect(cosine[2 * most]).toBeLessThan(0.8)
})

test('the directions of LSA are those in which the texts differ', () => {
  const { values, vectors } = eigenOf(Float64Array.of(2, 1, 0, 1, 2, 0, 0, 0, 5), 3)
  expect([...values].map((value) => Number(value.toFixed(9)))).toEqual([5, 3, 1])
  expect(Math.abs(vectors[1] as number)).toBeCloseTo(Math.SQRT1_2, 9)
  const { matrix } = materialOf(
    'sv',
    known(10).map(({ text }) => text),
    FOR_PILES,
  )
  const points = lsaOf(matrix, randomFrom(1))
  const length = (row: number) =>
    points.values.slice(row * points.width, (row + 1) * points.width).reduce((sum, v) => sum + v * v, 0)
  expect(length(0)).toBeCloseTo(1, 4)
})

test('agreement and scores equal worked examples', () => {
  expect(agreement(['a', 'a', 'b', 'b'], ['x', 'x', 'y', 'y'])).toEqual({ ari: 1, nmi: 1 })
  // Hubert and Arabie's index for [0 0 1 1] against [0 0 1 2], as scikit-learn prints it: 0.571.
  expect(agreement(['0', '0', '1', '1'], ['0', '0', '1', '2']).ari).toBeCloseTo(0.571, 3)
  const { microF1, macroF1, byCode } = scoresOf([[0], [0, 1], []], [[0], [1], [1]], 2)
  expect(microF1).toBeCloseTo(2 / 3, 9)
  expect(macroF1).toBeCloseTo(2 / 3, 9)
  expect(byCode[0]).toMatchObject({ chosen: 1, precision: 0.5, recall: 1 })
})

test('themes prints a line for each row and last how many piles there are', async () => {
  const rows = known(10)
  const path = file(
    'a.csv',
    csv(rows, ({ id }) => of(id)),
  )
  const lines = (await themesCommand([path, '--json', '--piles', '3'])).map((line) => JSON.parse(line))
  expect(lines.slice(0, -1).map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
  expect(lines[0]).toEqual({ id: rows[0]!.id, cluster: expect.any(Number) })
  expect(lines.at(-1)).toMatchObject({ clusters: 3, seconds: expect.any(Number), nmi: 1 })
  expect((await themesCommand([path, '--piles', '3']))[0]).toMatch(/^0: 10 \(sv\) \S+/)
})

test('suggest prints a code and how sure it is for each row, and several codes where people set several', async () => {
  const rows = known(20)
  const [train, asked] = [rows.slice(0, 40), rows.slice(40)]
  const one = file(
    'train.csv',
    csv(train, ({ id }) => of(id)),
  )
  const two = file('test.csv', csv(asked))
  const lines = (await suggestCommand([one, two, '--json'])).map((line) => JSON.parse(line))
  expect(lines.map(({ id }) => id)).toEqual(asked.map(({ id }) => id))
  for (const line of lines)
    expect(line).toEqual({ id: line.id, code: of(line.id), confidence: expect.any(Number) })
  const several = file(
    'flera.csv',
    `${csv(train, ({ id }) => of(id))}\nx,"bussen till skolan i byn",buss;skola`,
  )
  const both = (await suggestCommand([several, two, '--json'])).map((line) => JSON.parse(line))
  expect(both[0].codes).toContain(both[0].code)
  const book = file(
    'bok.csv',
    'code,name,definition\nsimhall,Simhallen,"Simhallen, badet, bassängen och simskolan"',
  )
  const bath = file('bad.csv', 'id,text\n1,"Öppna badet igen, simhallen står tom"')
  expect(JSON.parse((await suggestCommand([one, bath, '--json', '--codebook', book]))[0]!).code).toBe(
    'simhall',
  )
})

test.each([
  ['no file', () => 'finns-inte.csv', /There is no file/],
  ['a folder', () => folder, /is a folder/],
  ['an empty file', () => file('tom.csv', ''), /is empty/],
  ['no rows', () => file('rubrik.csv', 'id,text\n'), /has no rows/],
  ['other columns', () => file('annat.csv', 'a,b\n1,2'), /has no column id, text/],
  ['a picture', () => file('bild.csv', Buffer.from([0x89, 0x50, 0, 1])), /is not a text/],
  [
    'another encoding',
    () => file('latin.csv', Buffer.from('id,text\n1,väg', 'latin1')),
    /not a text in UTF-8/,
  ],
  ['a broken row', () => file('trasig.csv', 'id,text\n1,"öppen'), /is not sound CSV/],
])('a file that cannot be used is told of: %s', async (_, path, said) => {
  await expect(themesCommand([path(), '--json'])).rejects.toThrow(said)
})

test('suggest says what is missing, and wrong options how it is used', async () => {
  const plain = file('utan.csv', 'id,text\n1,buss')
  await expect(suggestCommand([plain, plain])).rejects.toThrow(/has no column label/)
  const single = file('en.csv', 'id,text,label\n1,buss,a\n2,båt,a')
  await expect(suggestCommand([single, plain])).rejects.toThrow(/fewer than two codes/)
  await expect(themesCommand([])).rejects.toThrow(/^Usage: themes/)
  await expect(themesCommand([plain, '--piles', '1'])).rejects.toThrow(/whole number from 2 to 40/)
  await expect(themesCommand([plain, '--colour'])).rejects.toThrow(/^Usage: themes/)
})
