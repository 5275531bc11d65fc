import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const tracked = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(Boolean)
const source = tracked.filter((path) => /^src\/.*\.tsx?$/.test(path))
const contents = new Map(source.map((path) => [path, readFileSync(path, 'utf8')]))

test('SQL stays in the stores and queries: import rules cannot see a verb on a database that was passed in', () => {
  const verbs = /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql[`<]|\bpool\.query\(/
  const mayHold = /^src\/(platform\/|features\/[^/]+\/((store|queries)(\.ts|\/)))|\.test\.tsx?$/
  const strays = [...contents]
    .filter(([path, text]) => !mayHold.test(path) && verbs.test(text))
    .map(([path]) => path)
  expect(strays).toEqual([])
})

test('no text of the interface stands in the code', () => {
  const swedish = />[^<>{}]*[åäöÅÄÖ][^<>{}]*</
  const strays = [...contents]
    .filter(([path, text]) => path.endsWith('.tsx') && !path.endsWith('.test.tsx') && swedish.test(text))
    .map(([path]) => path)
  expect(strays).toEqual([])
})

test('files stay small: none over 300 lines', () => {
  const large = [...contents]
    .filter(([path]) => !/\.test\.tsx?$/.test(path))
    .filter(([, text]) => text.split('\n').length > 300)
    .map(([path]) => path)
  expect(large).toEqual([])
})

test('no inline script or style: the content security policy would stop it', () => {
  const strays = [...contents]
    .filter(
      ([path, text]) =>
        path.endsWith('.tsx') &&
        !path.endsWith('.test.tsx') &&
        /\s(style=|on(click|change|submit|load)=)/.test(text),
    )
    .map(([path]) => path)
  expect(strays).toEqual([])
})

test('the schema counts nothing in the open: no sequence, no serial, no identity', () => {
  for (const path of tracked.filter((one) => one.startsWith('migrations/'))) {
    expect(readFileSync(path, 'utf8')).not.toMatch(
      /\b(big)?serial\b|generated .* as identity|create sequence/i,
    )
  }
})

test('the project speaks of itself alone: no path of a machine, no host of a registry', () => {
  const strays = tracked
    .filter((path) => /\.(tsx?|mjs|cjs|json|md|sql|css)$/.test(path) && !path.startsWith('test/invariants/'))
    .filter((path) =>
      /\/(root|home)\/[a-z]|\/work\/|registry\.npmjs|"resolved":/.test(readFileSync(path, 'utf8')),
    )
  expect(strays).toEqual([])
})
