import { keepVotes } from '~/features/opinions'
import { processBySlug } from '~/features/processes'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { told } from '~/platform/i18n'
import {
  type Counts,
  POLIS_COLUMNS,
  POLIS_ROW,
  type PolisStatement,
  readPolisSummary,
  toStatement,
} from '../domain'
import { bringIn, type Imported, type ImportedVotes, ImportRefused, wayInFor, words } from './bring-in'
import { readCsv } from './csv-rows'
import { type ReadVotes, readPolisVotes, type VoteFile } from './read-polis-votes'
import { readRows, type SoundRow } from './rows'

// Conversations that The Computational Democracy Project gives out in compdemocracy/openData.
const OPEN_DATA = ['https://pol.is/3nemnipcrc', 'https://pol.is/9wtchdmmun', 'https://pol.is/2demo']
const OPEN_DATA_ATTRIBUTION =
  'Data was gathered using the Polis software (compdemocracy.org/polis) and is sub-licensed under CC BY 4.0 with Attribution to The Computational Democracy Project.'

export interface PolisFiles {
  slug: string
  comments: string
  summary: string
  /** How people voted on the statements, in either of the forms that Polis gives it out in. */
  votes?: VoteFile | undefined
  /** Whose it is and under which licence, where the person who brings it knows. */
  attribution?: string | undefined
}

/**
 * Makes a process of a Polis conversation: every statement once, as it stands, with its time and its moderation,
 * and the votes on them, where the export has them, in place of those of an earlier import.
 * @throws ImportRefused when a file is none of Polis's, the votes don't fit, or the address is taken; nothing is
 * brought in then
 */
export const importPolis = async (
  context: Context,
  { slug, comments, summary, attribution, votes: file }: PolisFiles,
  actor: Actor,
): Promise<Imported> => {
  const { columns, rows } = readCsv(comments, { rowStart: POLIS_ROW, lastColumnIsFree: true })
  const missing = POLIS_COLUMNS.filter((name) => !columns.includes(name))
  if (missing.length > 0) throw new ImportRefused(`comments.csv has no column ${missing.join(', ')}.`)
  const { sound, damaged } = readRows(rows, toStatement)
  const read = file?.text ? readPolisVotes(file, countsOf(sound)) : undefined
  const about = readPolisSummary(summary)
  const url = about.get('url') ?? 'https://pol.is'
  const asked = about.get('conversation-description')
  const wayInId = await wayInFor(
    context,
    {
      slug,
      origin: 'polis',
      title: words('records.import.polis.title', { name: about.get('topic') || slug }),
      summary: words('records.import.polis.summary'),
      question: {
        ...words('records.import.polis.question'),
        ...(asked ? { en: asked.slice(0, 1_000) } : {}),
      },
      language: 'en',
      attribution: attribution ?? (OPEN_DATA.includes(url) ? OPEN_DATA_ATTRIBUTION : `Polis, ${url}`),
      times: sound.map(({ value }) => value.receivedAt),
      mayJoin: false,
    },
    actor,
  )
  const result: Imported = { slug, added: 0, known: 0, damaged }
  const ids = new Map<string, string>()
  const withheld = told('sv', 'records.import.polis.withheld').text
  for (const { line, value } of sound) {
    const { key, text, receivedAt, moderated } = value
    const shown = moderated === 1 ? 'published' : moderated === 0 ? 'waiting' : { withheld }
    const origin = { name: 'polis', key }
    const done = await bringIn(context, { wayInId, origin, text, language: 'en', receivedAt, shown }, actor)
    if ('fault' in done) {
      damaged.push({ line, fault: done.fault })
      continue
    }
    ids.set(key, done.contributionId)
    if (done.added) result.added++
    else result.known++
  }
  return read ? { ...result, votes: await bringVotes(context, slug, read, ids, actor) } : result
}

const countsOf = (sound: readonly SoundRow<PolisStatement>[]): ReadonlyMap<string, Counts> | undefined => {
  const all = sound.flatMap(({ value: { key, counts } }): [string, Counts][] =>
    counts ? [[key, counts]] : [],
  )
  return all.length === 0 && sound.length > 0 ? undefined : new Map(all)
}

/** Votes on statements that were left out are left out with them. */
const bringVotes = async (
  context: Context,
  slug: string,
  { ballots, turned, damaged }: ReadVotes,
  ids: ReadonlyMap<string, string>,
  actor: Actor,
): Promise<ImportedVotes> => {
  const process = await processBySlug(context.db, slug)
  if (!process) throw new ImportRefused(`The process ${slug} is gone.`)
  const onInspel = <T>(by: ReadonlyMap<string, T>) =>
    new Map(
      [...by].flatMap(([key, value]): [string, T][] => {
        const id = ids.get(key)
        return id === undefined ? [] : [[id, value]]
      }),
    )
  const kept = await keepVotes(
    context,
    {
      processId: process.id,
      ballots: ballots.map(({ group, votes, times }) => ({
        group,
        votes: onInspel(votes),
        times: onInspel(times),
      })),
    },
    actor,
  )
  const all = ballots.reduce((sum, { votes }) => sum + votes.size, 0)
  return { ...kept, turned, damaged, leftOut: all - kept.votes }
}
