import fc from 'fast-check'
import { hasForbiddenCharacters } from '~/kernel/plain-text'
import { type Block, type Pieces, tidyBlocks } from '../domain'
import { DocumentSchema } from './document'

const text = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        '## ',
        '- ',
        '> ',
        '>> ',
        '? ',
        '! ',
        '1. ',
        '\\',
        '[',
        ']',
        '](',
        '[a](/b)',
        '|',
        '\n',
        ' ',
      ),
      { maxLength: 4 },
    )
    .map((parts) => `${parts.join('')}byn`),
  fc.constantFrom('', ' ', 'Åre', '<b>', '👩‍👩‍👧', 'a\u00a0b', 'byn\\', '[…]'),
  fc.string({ maxLength: 12 }).filter((any) => !hasForbiddenCharacters(any)),
)
const href = fc.constantFrom('/strategin', 'https://example.org/a_(b)', 'mailto:a@example.org', 'tel:+46920')
const pieces: fc.Arbitrary<Pieces> = fc.array(
  fc.oneof(fc.record({ text }), fc.record({ text, href }), fc.record({ text, term: fc.constant('remiss') })),
  { maxLength: 4 },
)
const id = fc.uuid()
const said = text.map((any) => `${any} x`)

/** Blocks of every kind, with what is hard to write and to read. */
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), text: pieces }),
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(2 as const, 3 as const), text }),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(pieces, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('quote' as const), text, role: text }),
  fc.record({ kind: fc.constant('question' as const), question: text, answer: pieces }),
  fc.record({ kind: fc.constant('fact' as const), title: text, text: pieces }),
  fc.record({
    kind: fc.constant('picture' as const),
    pictureId: id,
    alt: said,
    credit: text,
    consent: fc.constantFrom('nobody' as const, 'given' as const),
  }),
  fc.record(
    {
      kind: fc.constant('money' as const),
      what: text,
      sek: fc.integer({ min: 0, max: 1e11 }),
      funder: text,
      year: fc.integer({ min: 1990, max: 2100 }),
      moneyId: id,
    },
    { requiredKeys: ['kind', 'what', 'sek', 'funder', 'year'] },
  ),
  fc.record({
    kind: fc.constant('film' as const),
    href: fc.constant('https://film.example/1'),
    title: said,
    transcript: text,
    pictureId: fc.option(id),
    alt: text,
  }),
  fc.integer({ min: 1, max: 3 }).chain((columns) =>
    fc.record({
      kind: fc.constant('table' as const),
      caption: text,
      head: fc.array(said, { minLength: columns, maxLength: columns }),
      rows: fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { maxLength: 3 }),
    }),
  ),
) as fc.Arbitrary<Block>

/** Documents as they may be sent, with all that tidying takes away. */
export const anyDocument: fc.Arbitrary<Block[]> = fc
  .array(block, { maxLength: 6 })
  .map((blocks) => DocumentSchema.parse(blocks))

/** Documents as they are kept. */
export const anyKeptDocument = anyDocument.map(tidyBlocks)
