import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { stringify } from 'csv-stringify'
import { processBySlug } from '~/features/processes'
import { slugify } from '~/kernel/plain-text'
import type { Context } from '~/platform/context'
import { type Imported, type ImportedVotes, importDecidim, importPolis, type VoteFile } from './commands'
import { DECIDIM_COLUMNS, FAULTS, toDecidimRow } from './domain'
import { proposals } from './queries'

const SYSTEM = { kind: 'system' } as const

export const IMPORT_USAGE =
  'import polis FOLDER [--slug SLUG] [--attribution TEXT] | import decidim FILE [--process SLUG] [--attribution TEXT]'
export const EXPORT_USAGE = 'export decidim [FILE] [--process SLUG]'

/** What a command tells, and whether something was left out. */
export interface Told {
  lines: string[]
  inPart: boolean
}

const faultsOf = (damaged: Imported['damaged']): string[] =>
  [...damaged].sort((a, b) => a.line - b.line).map(({ line, fault }) => `  line ${line} ${FAULTS[fault]}`)

const votesOf = ({ voters, votes, groups, turned, leftOut, damaged }: ImportedVotes): string[] => [
  `  ${votes} votes of ${voters} people in ${groups} groups, ${leftOut} on statements left out, ${damaged.length} rows left out`,
  ...(turned ? ['  The sign of the votes was turned: 1 is agree here.'] : []),
  ...faultsOf(damaged),
]

const report = ({ slug, added, known, damaged, votes }: Imported): Told => ({
  lines: [
    `${slug}: ${added} added, ${known} known already, ${damaged.length} left out`,
    ...faultsOf(damaged),
    ...(votes ? votesOf(votes) : []),
  ],
  inPart: damaged.length + (votes?.damaged.length ?? 0) > 0,
})

const reading = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new Error(`Can't read ${path}`)
  }
}

/** A file of votes in the folder; the one that tells groups is asked for first. */
const votesIn = async (
  beside: (name: string) => Promise<string>,
  name: VoteFile['name'],
): Promise<VoteFile | undefined> => {
  const text = await beside(name)
  return text ? { name, text } : undefined
}

/**
 * Takes in material from elsewhere: see IMPORT_USAGE. A folder's ATTRIBUTION.txt says whose it is; a folder of
 * Polis's may hold participants-votes.csv or votes.csv.
 */
export const importFrom = async (context: Context, args: string[]): Promise<Told> => {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { slug: { type: 'string' }, process: { type: 'string' }, attribution: { type: 'string' } },
  })
  const [kind, path] = positionals
  const chosen = values.process ?? values.slug
  if (kind === 'polis' && path) {
    const beside = (name: string) => readFile(join(path, name), 'utf8').catch(() => '')
    const comments = await reading(join(path, 'comments.csv'))
    const attribution = values.attribution || (await beside('ATTRIBUTION.txt')).trim() || undefined
    const slug = chosen ?? slugify(basename(path))
    const votes = (await votesIn(beside, 'participants-votes.csv')) ?? (await votesIn(beside, 'votes.csv'))
    const files = { slug, comments, summary: await beside('summary.csv'), attribution, votes }
    return report(await importPolis(context, files, SYSTEM))
  }
  if (kind === 'decidim' && path) {
    const slug = chosen ?? slugify(basename(path).replace(/[.]csv$/i, ''))
    const file = { csv: await reading(path), slug, attribution: values.attribution }
    return report(await importDecidim(context, file, SYSTEM))
  }
  throw new Error(`Usage: ${IMPORT_USAGE}`)
}

/** Published inspel with Decidim's column names, to a file or to standard output. */
export const exportTo = async (context: Context, args: string[]): Promise<Told> => {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { process: { type: 'string' } },
  })
  const [kind, path] = positionals
  if (kind !== 'decidim') throw new Error(`Usage: ${EXPORT_USAGE}`)
  if (values.process && !(await processBySlug(context.db, values.process)))
    throw new Error(`There is no process ${values.process}`)
  let count = 0
  const rows = async function* () {
    yield [...DECIDIM_COLUMNS]
    for await (const one of proposals(context.db, context.config.publicUrl, values.process)) {
      count++
      yield toDecidimRow(one)
    }
  }
  const csv = stringify({ delimiter: ';' })
  if (!path) {
    await pipeline(rows, csv, process.stdout, { end: false })
    return { lines: [], inPart: false }
  }
  await pipeline(rows, csv, createWriteStream(path))
  return { lines: [`${count} inspel written to ${path}`], inPart: false }
}
