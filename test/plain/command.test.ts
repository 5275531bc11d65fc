import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inspel-plain-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The built program, in a data folder that must stay empty. */
const plain = (args: string[], input?: string) =>
  spawnSync(process.execPath, [join('dist', 'server', 'inspel.js'), 'plain', ...args], {
    encoding: 'utf8',
    env: { ...process.env, INSPEL_DATA: join(folder, 'data'), INIT_CWD: folder },
    ...(input === undefined ? {} : { input }),
  })
const write = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content)

test('a file is answered as JSON, with the places and what is said of them in Swedish', () => {
  const text = 'Avseende planen erfordras ett beslut. Vi svarar sedan.'
  write('a.txt', text)
  const { status, stdout } = plain(['a.txt', '--json'])
  expect(status).toBe(0)
  const said = JSON.parse(stdout)
  expect(Object.keys(said).slice(0, 5)).toEqual(['lix', 'ovix', 'words', 'sentences', 'findings'])
  expect(said).toMatchObject({ words: 8, sentences: 2, ovix: null })
  expect(said.findings.map((one: { start: number; end: number }) => text.slice(one.start, one.end))).toEqual([
    'Avseende',
    'erfordras',
  ])
  expect(Object.keys(said.findings[0]).slice(0, 4)).toEqual(['start', 'end', 'rule', 'message'])
  expect(said.findings[0].message).toBe('”avseende” är kanslispråk. Skriv hellre: om, för, när det gäller.')
})

test('standard input is read, and people get a report in Swedish', () => {
  const { status, stdout } = plain(['-'], 'Vi går hem.\n\nDet erfordras tid.')
  expect(status).toBe(0)
  expect(stdout).toContain('6 ord i 2 meningar.')
  expect(stdout).toContain('Rad 3, bör ändras: ”erfordras” är kanslispråk. Skriv hellre: behövs.')
  expect(stdout).toContain('Förslag: behövs')
})

test('a language that is not checked is told plainly', () => {
  expect(plain(['-', '--language', 'smj'], 'Mij').stdout).toMatch(/^Vi har inte granskat texten\./)
})

test.each([
  ['missing', ['nothing.txt'], /There is no file nothing\.txt/],
  ['a folder', ['.'], /is a folder/],
  ['binary', ['b.bin'], /b\.bin is not a text/],
  ['in another encoding', ['latin.txt'], /not a text in UTF-8/],
  ['too large', ['large.txt'], /too large: at most 200000 characters/],
  ['not named', [], /Usage: plain FILE/],
])('a file that is %s is refused in one clear line', (_, args, message) => {
  write('b.bin', Buffer.from([80, 75, 3, 4, 0, 0]))
  write('latin.txt', Buffer.from([0x76, 0xe4, 0x67, 0x20]))
  write('large.txt', 'Vi går hem. '.repeat(20_000))
  const { status, stdout, stderr } = plain(args as string[])
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toMatch(message)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})

test('no database was started for any of it', () => {
  expect(() => rmSync(join(folder, 'data'), { recursive: true })).toThrow(/ENOENT/)
})
