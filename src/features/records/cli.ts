import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { stringify } from 'csv-stringify'
import type { Context } from '~/platform/context'
import { type Imported, importDecidim, importPolis } from './commands'
import { DECIDIM_COLUMNS, toDecidimRow } from './domain'
import { proposals } from './queries'

const SYSTEM = { kind: 'system' } as const

const report = ({ slug, added, known, damaged }: Imported): string[] => [
  `${slug}: ${added} added, ${known} known already, ${damaged.length} damaged`,
  ...damaged.map(({ line, why }) => `  line ${line} ${why}`),
]

const reading = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new Error(`Can't read ${path}`)
  }
}

/** `import polis FOLDER [--slug SLUG] [--attribution TEXT]` and `import decidim FILE [--slug SLUG]`. */
export const importFrom = async (context: Context, args: string[]): Promise<string[]> => {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { slug: { type: 'string' }, attribution: { type: 'string' } },
  })
  const [kind, path] = positionals
  if (kind === 'polis' && path) {
    const comments = await reading(join(path, 'comments.csv'))
    const summary = await readFile(join(path, 'summary.csv'), 'utf8').catch(() => '')
    const slug = values.slug ?? basename(path)
    return report(
      await importPolis(context, { slug, comments, summary, attribution: values.attribution }, SYSTEM),
    )
  }
  if (kind === 'decidim' && path) {
    const slug = values.slug ?? basename(path).replace(/[.]csv$/i, '')
    return report(await importDecidim(context, { csv: await reading(path), slug }, SYSTEM))
  }
  throw new Error(
    'Usage: import polis FOLDER [--slug SLUG] [--attribution TEXT] | import decidim FILE [--slug SLUG]',
  )
}

/** `export decidim FILE [--process SLUG]`: published inspel with Decidim's column names. */
export const exportTo = async (context: Context, args: string[]): Promise<string[]> => {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { process: { type: 'string' } },
  })
  const [kind, path] = positionals
  if (kind !== 'decidim' || !path) throw new Error('Usage: export decidim FILE [--process SLUG]')
  let count = 0
  const rows = async function* () {
    yield [...DECIDIM_COLUMNS]
    for await (const one of proposals(context.db, context.config.publicUrl, values.process)) {
      count++
      yield toDecidimRow(one)
    }
  }
  await pipeline(rows, stringify({ delimiter: ';' }), createWriteStream(path))
  return [`${count} inspel written to ${path}`]
}
