import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { PolisFiles, VoteFile } from '~/features/records'

export const SAMPLE = resolve('test/data/polis-sample')
const REALS = resolve('../shared/data/polis')
const REAL = join(REALS, 'bg2050-volunteers')
export const VOTED_SAMPLE = resolve('test/data/polis-votes')

const slugOf = (name: string): string => name.replace(/[^a-z0-9]+/g, '-')

const read = (folder: string, slug: string): PolisFiles => ({
  slug,
  comments: readFileSync(join(folder, 'comments.csv'), 'utf8'),
  summary: readFileSync(join(folder, 'summary.csv'), 'utf8'),
})

export const samplePolis = (): PolisFiles => ({
  ...read(SAMPLE, 'polis-sample'),
  attribution: readFileSync(join(SAMPLE, 'ATTRIBUTION.txt'), 'utf8').trim(),
})

/** The real statements where they lie beside the project; our own sample in their format otherwise. */
export const realPolis = (): PolisFiles =>
  existsSync(REAL) ? read(REAL, 'bg2050-volunteers') : samplePolis()

/** All the real statements that lie beside the project, a set each; our own sample where none does. */
export const allPolis = (): PolisFiles[] => {
  const sets = ['american-assembly.bowling-green', 'bg2050-volunteers']
    .filter((name) => existsSync(join(REALS, name)))
    .map((name) => read(join(REALS, name), slugOf(name)))
  return sets.length > 0 ? sets : [samplePolis()]
}

/** Our own conversation with votes, in either form of the file. */
export const votedPolis = (slug: string, name: VoteFile['name'] = 'participants-votes.csv'): PolisFiles => ({
  ...read(VOTED_SAMPLE, slug),
  votes: { name, text: readFileSync(join(VOTED_SAMPLE, name), 'utf8') },
})

/** Real conversations beside the project whose export tells groups and what they agree on. */
export const realVotes = (): PolisFiles[] =>
  (existsSync(REALS) ? readdirSync(REALS) : []).flatMap((name) => {
    const votes = join(REALS, name, 'participants-votes.csv')
    const files = { ...read(join(REALS, name), slugOf(name)) }
    if (!existsSync(votes) || !files.comments.slice(0, 300).includes('group-informed-consensus')) return []
    return [{ ...files, votes: { name: 'participants-votes.csv', text: readFileSync(votes, 'utf8') } }]
  })
