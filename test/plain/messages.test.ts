import { beforeAll, expect, test } from 'vitest'
import { check, loadSpelling, partsOf, type Spelling } from '~/features/plain'
import { CATALOGUES } from '~/platform/i18n'

let spelling: Spelling
beforeAll(async () => {
  spelling = await loadSpelling()
})

/** A value stands in each hole; a quote is what somebody else wrote, and the texts of the checker itself show it. */
const asRead = (text: string): string => text.replace(/\{\{\w+\}\}/g, '7').replace(/”[^”]*”/g, '7')

test('our own Swedish texts are as plain as we ask of others', () => {
  const faults = Object.entries(CATALOGUES.sv).flatMap(([key, raw]) => {
    const text = asRead(raw)
    return check(partsOf(text), { spelling, language: 'sv' })
      .findings.filter(
        ({ rule, kind }) => ['R7', 'R9', 'R12'].includes(rule) || (rule === 'R4' && kind === 'warn'),
      )
      .map(({ rule, start, end }) => `${key}: ${rule} ${text.slice(start, end)}`)
  })
  expect(faults).toEqual([])
})
