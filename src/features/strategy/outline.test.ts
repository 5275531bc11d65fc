import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { outlineFault, planImport, readOutline, tidyMarkup, writeOutline } from './domain'
import { markdownOfDocx } from './schema/docx'
import { docx, paragraph } from './schema/testing'

const words = fc
  .stringMatching(/^[a-zåäö#\\>-][a-zåäö #\\>-]{0,12}[a-zåäö]$/)
  .filter((text) => !/^(#{1,6}|-|>) /.test(text))
const line = fc.oneof(fc.constantFrom('', '### Mer', '- punkt', '> citat', '# ett', '\\## två'), words)
const text = fc
  .array(line, { minLength: 1, maxLength: 6 })
  .map((lines) => tidyMarkup(lines.join('\n')))
  .filter(Boolean)
const passages = fc.uniqueArray(fc.record({ part: fc.constantFrom('Nära', 'Hålla'), heading: words, text }), {
  minLength: 1,
  maxLength: 6,
  selector: ({ heading }) => heading,
})

test('what is written out as Markdown and read in again changes nothing', () => {
  fc.assert(
    fc.property(passages, (those) => {
      const existing = those.map((one, at) => ({ ...one, id: String(at), version: 1 }))
      const outline = readOutline(writeOutline('Strategi', those))
      expect(outlineFault(outline)).toBeUndefined()
      const { planned, untouched } = planImport(existing, outline)
      expect(planned.map(({ state, existing: its }) => [state, its?.id])).toEqual(
        existing.map(({ id }) => ['same', id]),
      )
      expect(untouched).toEqual([])
    }),
  )
})

test('parts, passages and what stands loose are told apart, and a text before any heading is left out', () => {
  const outline = readOutline(
    'Förord.\n# Strategi\n## Nära\nInledning.\n### Buss\nVarje dag.\n#### Hur\n- Beställd\n## Tomt',
  )
  expect(outline).toEqual({
    leftOut: 'Förord.',
    passages: [
      { part: 'Nära', heading: 'Nära', text: 'Inledning.' },
      { part: 'Nära', heading: 'Buss', text: 'Varje dag.\n\n### Hur\n\n- Beställd' },
    ],
  })
})

test('a passage is known by its heading also where it moved, but not when two could be meant', () => {
  const existing = [
    { id: '1', version: 3, part: 'Nära', heading: 'Buss', text: 'Då.' },
    { id: '2', version: 1, part: 'Nära', heading: 'Tåg', text: 'Då.' },
    { id: '3', version: 1, part: 'Hålla', heading: 'Tåg', text: 'Då.' },
    { id: '4', version: 1, part: 'Hålla', heading: 'Väg', text: 'Då.' },
  ]
  const plan = planImport(
    existing,
    readOutline('## Nytt\n### BUSS\nNu.\n### Tåg\nNu.\n## Hålla\n### Väg\nDå.'),
  )
  expect(plan.planned.map(({ state, existing: its }) => [state, its?.id])).toEqual([
    ['changed', '1'],
    ['fresh', undefined],
    ['same', '4'],
  ])
  expect(plan.untouched.map(({ id }) => id)).toEqual(['2', '3'])
})

test('a text that cannot be taken in whole says why', () => {
  expect(outlineFault(readOutline('Bara ord.'))).toBe('headings')
  expect(outlineFault(readOutline('## A\n### B\nord\n### b\nord'))).toBe('twice')
  expect(outlineFault(readOutline('## A\n### B'))).toBe('empty-passage')
  expect(outlineFault(readOutline(`## A\n### ${'x'.repeat(201)}\nord`))).toBe('long')
})

test('a Word file becomes the same passages as the Markdown of it, and comes out and in again unchanged', async () => {
  const file = docx(
    [
      paragraph('Länsplan', 'Rubrik1'),
      paragraph('Leva nära', 'Rubrik2'),
      paragraph('Buss &amp; tåg', 'Rubrik3'),
      paragraph('Bussen ska vänta &lt;alltid&gt;.'),
      paragraph('# inte en rubrik'),
      paragraph('Så gör vi', 'Rubrik4'),
      paragraph('Beställd trafik', 'Lista'),
      paragraph('Samma biljett', 'Lista'),
      paragraph('Vi vill kunna åka hem.', 'Citat'),
      `<w:tbl><w:tr><w:tc>${paragraph('2025')}</w:tc><w:tc>${paragraph('300')}</w:tc></w:tr></w:tbl>`,
    ].join(''),
  )
  const outline = readOutline((await markdownOfDocx(file)) ?? '')
  expect(outline).toEqual({
    leftOut: '',
    passages: [
      {
        part: 'Leva nära',
        heading: 'Buss & tåg',
        text: [
          'Bussen ska vänta <alltid>.',
          '# inte en rubrik',
          '### Så gör vi',
          '- Beställd trafik\n- Samma biljett',
          '> Vi vill kunna åka hem.',
          '2025, 300',
        ].join('\n\n'),
      },
    ],
  })
  expect(readOutline(writeOutline('Länsplan', outline.passages))).toEqual(outline)
})

test('what is no Word file is refused', async () => {
  expect(await markdownOfDocx(strToU8('PK men inget mer'))).toBeUndefined()
})
