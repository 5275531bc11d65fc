import { expect, test } from 'vitest'
import { CATALOGUES } from '~/platform/i18n'

const holes = (text: string): string =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map((found) => found[1])
    .sort()
    .join()

test('every text of the interface is there in Swedish and English, with the same holes to fill', () => {
  const { sv, en } = CATALOGUES
  expect(Object.keys(en).sort()).toEqual(Object.keys(sv).sort())
  for (const [key, text] of Object.entries(sv)) expect(holes(en[key] ?? ''), key).toBe(holes(text))
})

test('a plural has both its forms', () => {
  for (const key of Object.keys(CATALOGUES.sv)) {
    if (key.endsWith('_one')) expect(Object.keys(CATALOGUES.sv)).toContain(key.replace(/_one$/, '_other'))
  }
})
