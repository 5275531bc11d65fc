import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DiffLine, markedDiff, readMarkup, tidyMarkup, withoutMarkup, writeMarkup } from './domain'

const line = fc.oneof(
  fc.constantFrom('', '  ', '###', '### Rubrik', '- punkt', '-utan', '> citat', '> - x', '# ett', 'Ord här'),
  fc.string({ maxLength: 8 }),
)
const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'))

test('four marks are read, and nothing else is', () => {
  const written = [
    'Första raden\nandra raden',
    '### Så gör vi',
    '- Buss\n- Tåg',
    '> Vi vill fram.\n> Alla.',
    '## Inte en rubrik **inte fetstil** 1. inte en lista <b>inte html</b>',
  ].join('\n\n')
  expect(readMarkup(written)).toEqual([
    { kind: 'paragraph', text: 'Första raden\nandra raden' },
    { kind: 'heading', text: 'Så gör vi' },
    { kind: 'list', items: ['Buss', 'Tåg'] },
    { kind: 'quote', text: 'Vi vill fram.\nAlla.' },
    {
      kind: 'paragraph',
      text: '## Inte en rubrik **inte fetstil** 1. inte en lista <b>inte html</b>',
    },
  ])
  expect(writeMarkup(readMarkup(written))).toBe(written)
  expect(withoutMarkup(written)).not.toMatch(/^(###|-|>)/m)
})

test('marks need no empty line around them, and a list with air in it is one list', () => {
  expect(tidyMarkup('Ord\n### Rubrik\n- ett\n\n- två\nmer')).toBe('Ord\n\n### Rubrik\n\n- ett\n- två\n\nmer')
})

test('a text written in the one way stays as it is, and loses no word on the way there', () => {
  fc.assert(
    fc.property(text, (written) => {
      const tidy = tidyMarkup(written)
      expect(tidyMarkup(tidy)).toBe(tidy)
      expect(tidy.replace(/\s/g, '')).toBe(written.replace(/\s/g, ''))
    }),
  )
})

const side = (lines: readonly DiffLine[], gone: 'removed' | 'added') =>
  lines.flatMap(({ kind, pieces }) => {
    const words = pieces.filter((piece) => piece.kind !== gone).map((piece) => piece.text)
    return words.length > 0 ? [`${kind}: ${words.join('')}`] : []
  })
const linesOf = (written: string) =>
  readMarkup(written).flatMap((block) =>
    block.kind === 'list' ? block.items.map((item) => `item: ${item}`) : [`${block.kind}: ${block.text}`],
  )

test('without what was added the changes are the text before, without what was struck the text after', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = markedDiff(before, after)
      expect(side(lines, 'added')).toEqual(linesOf(before))
      expect(side(lines, 'removed')).toEqual(linesOf(after))
    }),
  )
})

test('a paragraph put in first leaves the others as they were', () => {
  const [first, second] = markedDiff(
    'Bussen ska gå varje dag.',
    'Ett nytt stycke.\n\nBussen ska gå varje kväll.',
  )
  expect(first).toEqual({ kind: 'paragraph', pieces: [{ kind: 'added', text: 'Ett nytt stycke.' }] })
  expect(second?.pieces).toContainEqual({ kind: 'added', text: 'kväll.' })
  expect(second?.pieces[0]).toEqual({ kind: 'same', text: 'Bussen ska gå varje ' })
})
