import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Context } from '~/platform/context'
import { importTexts } from './commands'
import { hashOf, type Plan, planOf, TARGETS, type Target } from './domain'
import { helpFor, textsIn } from './queries'
import { type PoFile, readPo, writePo } from './schema'
import { catalogueFiles } from './store'

export const TRANSLATIONS_USAGE =
  'translations export LANGUAGE FILE.po [--files] | translations import FILE.po [--files] | translations stamp LANGUAGE [KEY ...]'

const targetIn = (code: string | undefined): Target => {
  const found = TARGETS.find((language) => language === code)
  if (!found) throw new Error(`LANGUAGE is one of ${TARGETS.join(', ')}`)
  return found
}

const FAULTS: Record<Plan['refused'][number]['fault'], string> = {
  unknown: 'no such text',
  empty: 'is empty',
  placeholders: 'has other placeholders than the Swedish text',
  'too-long': 'is too long for its place',
  characters: 'holds characters that cannot be kept',
}

const report = ({ changes, same, refused }: Plan) => ({
  lines: [
    `${changes.length} changed, ${same} the same, ${refused.length} refused`,
    ...refused.map(({ line, key, fault }) => `  line ${line} ${key}: ${FAULTS[fault]}`),
  ],
  inPart: refused.length > 0,
})

const importInFiles = async (language: Target, po: PoFile): Promise<Plan> => {
  const { here, texts, states, write } = await catalogueFiles(language)
  const plan = planOf(here, po.texts)
  for (const { key, text, state, source } of plan.changes) {
    texts[key] = text
    states[key] = { state, source }
  }
  if (plan.changes.length > 0) await write()
  return plan
}

/**
 * Gives texts that were written by hand a state: a draft of the Swedish text that stands now.
 * @param again keys of texts that had one, and were written anew
 */
const stamp = async (language: Target, again: readonly string[]): Promise<number> => {
  const { here, states, write } = await catalogueFiles(language)
  const unknown = again.find((key) => !here.some((text) => text.key === key && text.text))
  if (unknown) throw new Error(`No text ${unknown} in messages/${language}`)
  const unstamped = here.filter(({ key, text }) => text && (!states[key] || again.includes(key)))
  for (const { key, source } of unstamped) states[key] = { state: 'draft', source: hashOf(source) }
  await write()
  return unstamped.length
}

/** Texts of the interface, out to translators and in again: see TRANSLATIONS_USAGE. */
export const translationsCommand = async (context: Context, args: string[]) => {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { files: { type: 'boolean', default: false } },
  })
  const [verb, first, second, ...others] = positionals
  if (verb === 'export' && first && second) {
    const language = targetIn(first)
    const texts = values.files
      ? (await catalogueFiles(language)).here.map((text) => ({ ...text, ...helpFor(text, language) }))
      : await textsIn(context.db, language)
    await writeFile(second, writePo(language, texts))
    return { lines: [`${texts.length} texts written to ${second}`], inPart: false }
  }
  if (verb === 'import' && first) {
    const bytes = await readFile(first).catch(() => {
      throw new Error(`Can't read ${first}`)
    })
    const po = readPo(bytes)
    if (!po) throw new Error(`${first} is no PO file`)
    const language = targetIn(po.language)
    const plan = values.files
      ? await importInFiles(language, po)
      : await importTexts(context, language, po.texts, { kind: 'system' })
    return report(plan)
  }
  if (verb === 'stamp' && first) {
    const count = await stamp(targetIn(first), second ? [second, ...others] : [])
    return { lines: [`${count} texts marked as drafts`], inPart: false }
  }
  throw new Error(`Usage: ${TRANSLATIONS_USAGE}`)
}
