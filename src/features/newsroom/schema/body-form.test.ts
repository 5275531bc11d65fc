import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textOf } from '~/platform/http/form'
import { tidyBlocks } from '../domain'
import { bodyFrom, bodyValues, moveInBody } from './body-form'
import { documentFrom } from './document'
import { anyDocument, anyKeptDocument } from './testing'

test('a body opened in the plain form and saved again is the same body', () => {
  fc.assert(
    fc.property(anyKeptDocument, (blocks) => {
      expect(bodyFrom(bodyValues(blocks))).toEqual({ blocks })
    }),
  )
})

test('what is kept is as the editor sends it, and tidying twice is tidying once', () => {
  fc.assert(
    fc.property(anyDocument, (blocks) => {
      const kept = tidyBlocks(blocks)
      expect(documentFrom(JSON.stringify(blocks))).toEqual(kept)
      expect(tidyBlocks(kept)).toEqual(kept)
    }),
  )
})

const typed = { headline: 'Byn', 'block-0-kind': 'text', 'block-0-text': 'Först', 'block-1-kind': 'money' }

test('buttons add, move and remove parts, with all that was typed kept', () => {
  const moved = moveInBody({ ...typed, block: 'up-1', 'block-1-what': 'Ny väg', 'block-1-sek': 'tusen' })
  expect(moved.at).toBe(0)
  expect(moved.values).toMatchObject({ headline: 'Byn', 'block-0-sek': 'tusen', 'block-1-text': 'Först' })
  const added = moveInBody({ ...moved.values, block: 'add-table' })
  expect([added.at, textOf(added.values, 'block-2-kind')]).toEqual([2, 'table'])
  const removed = moveInBody({ ...added.values, block: 'remove-0' })
  expect([textOf(removed.values, 'block-0-text'), textOf(removed.values, 'block-1-kind')]).toEqual([
    'Först',
    'table',
  ])
  expect(removed.values['block-2-kind']).toBeUndefined()
})

test('what is wrong is told at its field, in every part at once', () => {
  const body = bodyFrom({
    ...typed,
    'block-0-text': 'Se [här](www.example.org)',
    'block-1-sek': '1 200 000',
    'block-1-year': '20',
    'block-2-kind': 'picture',
    'block-2-alt': 'En buss',
    'block-3-kind': 'film',
    'block-3-href': 'http://film.example',
    'block-4-kind': 'table',
    'block-4-head': 'År | Antal',
    'block-4-rows': '2025 | 3 | 4',
  })
  expect('errors' in body && body.errors.map(({ field }) => field)).toEqual([
    'block-0-text',
    'block-1-year',
    'block-2-file',
    'block-3-href',
    'block-4-rows',
  ])
})
