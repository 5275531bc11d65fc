import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { LANGUAGES } from '~/kernel/language'
import {
  type CheckOptions,
  check,
  inaccessible,
  loadSpelling,
  missingAim,
  missingInCall,
  type Part,
  partsOf,
  questions,
  type Spelling,
} from '.'
import { MOST_CHARACTERS } from './domain'
import { OFFICIALESE_SIZE } from './domain/rules/officialese'
import { findingSaid } from './telling'

let spelling: Spelling
beforeAll(async () => {
  spelling = await loadSpelling()
})

const checked = (text: string | Part[], more: Partial<CheckOptions> = {}) =>
  check(typeof text === 'string' ? partsOf(text) : text, { spelling, language: 'sv', ...more })

/** What a rule says of a text, with the words it is about. */
const found = (rule: string, text: string, more: Partial<CheckOptions> = {}) =>
  checked(text, more)
    .findings.filter((one) => one.rule === rule)
    .map(({ start, end, kind, message, suggestion }) => ({
      words: text.slice(start, end),
      kind,
      key: message.key,
      suggestion,
    }))

const sentence = (words: number): string => `Vi ${'går '.repeat(words - 2)}hem.`
const repeat = (count: number, one: string): string => Array.from({ length: count }, () => one).join(' ')

test('R2: the lead is there, and of forty words at most', () => {
  const lead = `${sentence(20)} ${sentence(21)}`
  expect(found('R2', `## Rubrik\n\n${lead}\n\nMer text.`)).toMatchObject([
    { words: lead, kind: 'warn', key: 'lead-long' },
  ])
  expect(found('R2', `${sentence(40)}\n\nMer text.`)).toEqual([])
  expect(found('R2', `## Rubrik\n\n## En till\n\n${repeat(20, sentence(8))}`)).toMatchObject([
    { key: 'lead-missing' },
  ])
  const marked: Part[] = [{ kind: 'lead', text: sentence(41), start: 0 }]
  expect(checked(marked).findings.filter(({ rule }) => rule === 'R2')).toHaveLength(1)
})

test('R3: a heading within 150 words', () => {
  const paragraph = repeat(5, sentence(10))
  const three = [paragraph, paragraph, paragraph].join('\n\n')
  expect(found('R3', three)).toEqual([])
  expect(found('R3', `${three}\n\nDetta är för mycket.`)).toMatchObject([
    { words: 'Detta är för mycket.', kind: 'warn' },
  ])
  expect(found('R3', `${three}\n\n## Ny rubrik\n\n${paragraph}`)).toEqual([])
})

test('R4: 25 words pass, 26 are hinted at, 36 warned of', () => {
  expect(found('R4', sentence(25))).toEqual([])
  expect(found('R4', sentence(26))).toMatchObject([{ words: sentence(26), kind: 'hint' }])
  expect(found('R4', sentence(35))).toMatchObject([{ kind: 'hint' }])
  expect(found('R4', sentence(36))).toMatchObject([{ kind: 'warn' }])
})

test('R5: sentences neither too long on average nor all alike', () => {
  expect(found('R5', repeat(8, sentence(20)))).toMatchObject([{ key: 'rhythm-mean', kind: 'hint' }])
  expect(found('R5', repeat(8, sentence(12)))).toMatchObject([{ key: 'rhythm-even' }])
  expect(found('R5', repeat(4, `${sentence(18)} ${sentence(6)}`))).toEqual([])
  expect(found('R5', repeat(7, sentence(20)))).toEqual([])
})

test('R6: five sentences and eighty words a paragraph', () => {
  expect(found('R6', repeat(5, sentence(16)))).toEqual([])
  expect(found('R6', repeat(6, sentence(5)))).toMatchObject([{ key: 'paragraph-sentences', kind: 'warn' }])
  expect(found('R6', repeat(4, sentence(21)))).toMatchObject([{ key: 'paragraph-words' }])
})

test('R7: the verb that is hidden is suggested', () => {
  expect(found('R7', 'Vi ska genomföra en utvärdering av planen.')).toMatchObject([
    { words: 'genomföra en utvärdering', kind: 'warn', suggestion: 'utvärdera' },
  ])
  expect(found('R7', 'En uppföljning sker varje år.')).toMatchObject([{ suggestion: 'följa upp' }])
  expect(found('R7', 'Granskningen utförs av oss.')).toMatchObject([{ suggestion: 'granska' }])
  expect(found('R7', 'Vi genomför omfattande arbeten.')).toEqual([])
})

test('R8: one passive is hinted at, a habit is warned of', () => {
  expect(found('R8', 'Beslutet fattas i juni.')).toMatchObject([{ words: 'fattas', kind: 'hint' }])
  expect(found('R8', 'Hon blev inte vald.')).toMatchObject([{ words: 'blev inte vald' }])
  expect(found('R8', 'Beslutet fattas av fullmäktige.')).toEqual([])
  const habit = found('R8', 'Planen antas i maj. Sedan skickas den ut. Svaren läses i juni.')
  expect(habit.map(({ kind }) => kind)).toEqual(['warn', 'warn', 'warn'])
})

test('R9: the everyday word comes in the same form, and a capital stays', () => {
  expect(OFFICIALESE_SIZE).toBeGreaterThanOrEqual(120)
  expect(found('R9', 'Det erfordrades tid.')).toMatchObject([
    { words: 'erfordrades', suggestion: 'behövdes', kind: 'warn' },
  ])
  expect(found('R9', 'Avseende planen: den är klar.')).toMatchObject([
    { words: 'Avseende', suggestion: 'Om' },
  ])
  expect(found('R9', 'Vi gör det i enlighet med lagen.')).toMatchObject([
    { words: 'i enlighet med', suggestion: 'enligt' },
  ])
})

test('R10: terms of the glossary at first use, and acronyms nobody wrote out', () => {
  const text = 'Utlysningen öppnar nu. Utlysningen stänger i maj.'
  const hit = (start: number, explained = false) => ({ start, end: start + 11, term: 'utlysning', explained })
  expect(found('R10', text, { terms: [hit(0), hit(23)] })).toMatchObject([
    { words: 'Utlysningen', kind: 'warn' },
  ])
  expect(found('R10', text, { terms: [hit(0, true), hit(23)] })).toEqual([])
  expect(found('R10', 'RUP är klar. RUP gäller nu.')).toMatchObject([{ words: 'RUP', kind: 'hint' }])
})

test('R11: long words are hinted at once, but not those of the glossary', () => {
  const text = 'Samhällsomställningen börjar. Samhällsomställningen tar tid.'
  expect(found('R11', text)).toMatchObject([{ words: 'Samhällsomställningen', kind: 'hint' }])
  const terms = [{ start: 0, end: 21, term: 'samhällsomställning', explained: true }]
  expect(found('R11', 'Samhällsomställningen börjar.', { terms })).toEqual([])
})

test('R12: abbreviations are written out', () => {
  expect(found('R12', 'T.ex. katter.')).toMatchObject([
    { words: 'T.ex.', suggestion: 'Till exempel', kind: 'hint' },
  ])
  expect(found('R12', 'We have e.g. cats.', { language: 'en' })).toMatchObject([
    { suggestion: 'for example' },
  ])
  expect(found('R12', 'Meillä on esim. kissoja.', { language: 'fi' })).toMatchObject([
    { suggestion: 'esimerkiksi' },
  ])
})

test('R13: a text to people says du, and who is speaking', () => {
  const text = repeat(10, 'Bussen går hem i dag.')
  const keys = (more: Partial<CheckOptions>) => found('R13', text, more).map(({ key }) => key)
  expect(keys({ audience: 'individuals' })).toEqual(['address-reader', 'address-sender'])
  expect(keys({ audience: 'professionals' })).toEqual([])
  expect(keys({})).toEqual([])
  expect(found('R13', `${text} Du får veta mer av oss.`, { audience: 'individuals' })).toEqual([])
  expect(found('R13', `${text} Medborgaren får svar.`)).toMatchObject([{ words: 'Medborgaren' }])
})

test('R14: four things or more make a list', () => {
  expect(found('R14', 'Vi såg räv, hare, älg och björn.')).toMatchObject([{ kind: 'hint' }])
  expect(found('R14', 'Vi såg räv, hare och älg.')).toEqual([])
})

test('R15: the text of a link says where it leads', () => {
  expect(found('R15', 'Planen finns [här](/plan).')).toMatchObject([{ words: 'här', kind: 'warn' }])
  expect(found('R15', 'Läs [planen](/plan).')).toEqual([])
  expect(found('R15', 'Läs mer om bron.', { links: [{ start: 0, end: 7 }] })).toMatchObject([
    { words: 'Läs mer' },
  ])
  expect(found('R15', 'Click here.', { language: 'en' })).toHaveLength(1)
  expect(found('R15', 'Lue lisää [tästä](/x).', { language: 'fi' })).toMatchObject([{ words: 'tästä' }])
})

test('R18: how much, and when', () => {
  expect(
    found('R18', 'Vi får några miljoner på sikt.')
      .map(({ words }) => words)
      .sort(),
  ).toEqual(['några', 'på sikt'])
  expect(found('R18', 'Några elever gick hem.')).toEqual([])
})

test('R19: double negation, och/eller and long brackets', () => {
  expect(found('R19', 'Det är inte ovanligt.')).toMatchObject([{ words: 'inte ovanligt' }])
  expect(found('R19', 'Kaffe och/eller te.')).toMatchObject([{ words: 'och/eller' }])
  const bracket = `(${'ord '.repeat(13).trim()})`
  expect(found('R19', `Vi ses ${bracket} i dag.`)).toMatchObject([{ words: bracket }])
})

test('R20: misspelt, split and repeated words; names and the region own words are let be', () => {
  expect(found('R20', 'Busshålplatsen är ny.')).toMatchObject([
    { words: 'Busshålplatsen', key: 'spelling', kind: 'warn' },
  ])
  expect(found('R20', 'En kultur skola öppnar.')).toMatchObject([
    { words: 'kultur skola', suggestion: 'kulturskola' },
  ])
  expect(found('R20', 'Vi vill att att de kommer.')).toMatchObject([{ key: 'repeated' }])
  expect(
    found('R20', 'Hos Utsi i Jokkmokk läser vi ERUF-medlens regler på meänkieli. Interreg hjälper.'),
  ).toEqual([])
  expect(spelling.suggest('skolla')).toContain('skola')
})

test('R1, R16 and R17 are about what stands beside the text', () => {
  const keys = (findings: { message: { key: string } }[]) => findings.map(({ message }) => message.key)
  expect(keys(missingAim({ reader: ' ', purpose: 'Vi frågar', action: '' }))).toEqual([
    'aim-reader',
    'aim-action',
  ])
  const page = {
    language: '',
    images: [{ alt: null }, { alt: '', isDecoration: true }],
    headings: [1, 3],
    tables: [{ hasHeader: false }],
  }
  expect(keys(inaccessible(page))).toEqual(['page-language', 'image-alt', 'heading-order', 'table-header'])
  const call = { date: '5 mars', place: 'Boden', cost: '', contact: 'vi', next: '' }
  expect(keys(missingInCall(call))).toEqual(['call-cost', 'call-next'])
  const report = checked('Kom till oss.', { fields: { call } })
  expect(report.findings.filter(({ kind }) => kind === 'block')).toHaveLength(2)
  expect(report.checked).toContain('R17')
})

test('a quote is somebody else words: only what the writer wrote is judged', () => {
  expect(checked('> Det erfordras felstavnning.').findings).toEqual([])
})

test('headings are no sentences of the measures', () => {
  expect(checked('## En rubrik\n\nVi går hem.')).toMatchObject({ words: 3, sentences: 1 })
})

test('what cannot be checked is said to be unchecked', () => {
  for (const language of ['se', 'smj', 'fit'] as const) {
    expect(checked('Mii dárbbašit eambbo oahpaheddjiid.', { language })).toMatchObject({
      checked: [],
      findings: [],
      lix: null,
      lixBand: null,
    })
  }
  expect(checked('We go home.', { language: 'en' })).toMatchObject({
    checked: ['R2', 'R4', 'R6', 'R12', 'R15', 'R20'],
    lixBand: null,
  })
  expect(checked('Avseende the plan: felstavnning.', { language: 'en' }).findings).toEqual([])
})

test('ten questions at most come answered as far as can be seen', () => {
  const all = questions(checked('Det erfordras tid.'), {
    aim: { reader: 'alla', purpose: 'svar', action: '' },
  })
  expect(all.length).toBeLessThanOrEqual(10)
  expect(Object.fromEntries(all.map(({ key, answer }) => [key, answer]))).toEqual({
    reader: 'yes',
    action: 'no',
    first: 'yes',
    headings: 'yes',
    sentences: 'yes',
    words: 'no',
    who: 'yes',
    practical: 'unknown',
    links: 'yes',
    spelling: 'yes',
  })
})

test('the longest sentence with rare words is named first', () => {
  const hard =
    'Implementeringen av handlingsplanen förutsätter medfinansiering från samtliga berörda myndigheter.'
  const text = `Vi vill ha en buss som går sent på kvällen. ${hard} Kom till oss.`
  expect(checked(text).hardest[0]?.text).toBe(hard)
})

test('a text without end is read so far and no further, and that is said', () => {
  const long = Array.from({ length: 30 }, () => 'Vi går hem. '.repeat(700).trim()).join('\n\n')
  const report = checked(long)
  expect(report.readTo).toBe(MOST_CHARACTERS)
  expect(report.words).toBeLessThan(long.length / 4)
  expect(report.words).toBeGreaterThan(10_000)
})

const piece = fc.constantFrom(
  'avseende ',
  'genomföra en utvärdering ',
  'bl.a. ',
  '[här](/x) ',
  'blev vald ',
  '(',
  ')',
  ', ',
  ' och ',
  '. ',
  '\n\n',
  '\r\n',
  '- ',
  '## ',
  '> ',
  'e\u0301',
  '👩‍👩‍👧',
  '\u00ad',
  'RUS:en ',
  'kultur skola ',
  'inte o',
  'att att ',
  'www.',
  '@',
  'İstanbul ',
  '\ud800',
  '1.',
  ' s. 12 ',
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 60 })
    .map((pieces) => pieces.join('')),
)

test('any text is checked, in any language, and every finding lies within it and is said', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(...LANGUAGES), (raw, language) => {
      const text = raw.normalize('NFC')
      const report = checked(raw, { language })
      for (const one of [...report.findings, ...report.hardest]) {
        expect(one.start).toBeGreaterThanOrEqual(0)
        expect(one.end).toBeGreaterThanOrEqual(one.start)
        expect(one.end).toBeLessThanOrEqual(text.length)
      }
      for (const one of report.hardest) expect(text.slice(one.start, one.end)).toBe(one.text)
      for (const one of report.findings) {
        expect(findingSaid(one, language).text).not.toMatch(/\{\{|plain\./)
        if (['spelling', 'repeated'].includes(one.message.key)) {
          expect(text.slice(one.start, one.end).toLowerCase()).toContain(
            String(one.message.params['word']).toLowerCase(),
          )
        }
      }
    }),
    { numRuns: 400 },
  )
})

test.each([
  ['one word without end', 'a'.repeat(150_000)],
  ['nothing but commas', 'ord, '.repeat(30_000)],
  ['nothing but brackets', '('.repeat(150_000)],
  ['open links', '['.repeat(150_000)],
  ['one sentence without end', 'ord '.repeat(37_000)],
  ['abbreviations without end', 'bl.a. '.repeat(25_000)],
  ['at signs', 'a@'.repeat(75_000)],
  ['points', '.'.repeat(150_000)],
])(
  '%s is no trap',
  (_, text) => {
    expect(checked(text).checked.length).toBeGreaterThan(0)
  },
  15_000,
)

test('unknown words without end are not all looked up', () => {
  const letters = 'bcdfghjklmnpqrstvxz'
  const word = (seed: number) =>
    Array.from({ length: 9 }, (_, at) => letters[(seed * (at + 7) + at * at) % 19]).join('')
  const report = checked(Array.from({ length: 15_000 }, (_, seed) => word(seed)).join(' '))
  expect(report.findings.filter(({ rule }) => rule === 'R20').length).toBeLessThanOrEqual(400)
}, 15_000)
