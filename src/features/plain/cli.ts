import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { isLanguage, type Language } from '~/kernel/language'
import { check, MOST_CHARACTERS, partsOf } from './domain'
import { loadSpelling } from './spelling'
import { findingSaid, reportLines } from './telling'

export const PLAIN_USAGE = 'plain FILE|- [--json] [--language sv|en|fi]'

/** UTF-8 takes at most four bytes a character. */
const MOST_BYTES = 4 * MOST_CHARACTERS

const tooLarge = (name: string): Error =>
  new Error(`${name} is too large: at most ${MOST_CHARACTERS} characters are read. Split the text.`)

const fromStandardInput = async (): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer)
    size += (chunk as Buffer).length
    if (size > MOST_BYTES) throw tooLarge('Standard input')
  }
  return Buffer.concat(chunks)
}

const fromFile = async (path: string): Promise<Buffer> => {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      error.code === 'ENOENT' ? `There is no file ${path}` : `${path} cannot be read: ${error.code}`,
    )
  })
  if (found.isDirectory()) throw new Error(`${path} is a folder`)
  if (found.size > MOST_BYTES) throw tooLarge(path)
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${path} cannot be read: ${error.code}`)
  })
}

const textIn = (bytes: Buffer, name: string): string => {
  if (bytes.includes(0)) throw new Error(`${name} is not a text: it holds bytes that no text has`)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC')
    if (text.length > MOST_CHARACTERS) throw tooLarge(name)
    return text
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new Error(`${name} is not a text in UTF-8`)
  }
}

const optionsIn = (args: string[]): { path: string; asJson: boolean; language: Language } => {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, language: { type: 'string', default: 'sv' } },
  })
  const [path, ...more] = positionals
  if (!path || more.length > 0 || !isLanguage(values.language)) throw new Error(`Usage: ${PLAIN_USAGE}`)
  return { path, asJson: values.json, language: values.language }
}

/** Says how plain a text is, to people in Swedish or to programs as JSON. Needs no database. */
export const plainCommand = async (args: string[]): Promise<string[]> => {
  const { path, asJson, language } = optionsIn(args)
  const name = path === '-' ? 'Standard input' : path
  const text = textIn(path === '-' ? await fromStandardInput() : await fromFile(path), name)
  const spelling = await loadSpelling()
  const report = check(partsOf(text), { spelling, language })
  if (!asJson) return reportLines(text, report, spelling, 'sv')
  const { lix, ovix, words, sentences, findings, lixBand, nominalisationsPer100, hardest, checked } = report
  const said = findings.map((finding) => ({
    start: finding.start,
    end: finding.end,
    rule: finding.rule,
    message: findingSaid(finding, 'sv').text,
    kind: finding.kind,
    ...(finding.suggestion === undefined ? {} : { suggestion: finding.suggestion }),
  }))
  const more = { lixBand, nominalisationsPer100, hardest, checked, language }
  return [JSON.stringify({ lix, ovix, words, sentences, findings: said, ...more }, null, 2)]
}
