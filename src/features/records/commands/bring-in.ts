import { v5 } from 'uuid'
import { forStaff, publish, receive, withhold } from '~/features/contributions'
import {
  addWayIn,
  foundProcess,
  type NewWayIn,
  processBySlug,
  waysInto,
  widenWayIn,
} from '~/features/processes'
import type { Language, Localized } from '~/kernel/language'
import { dayInSweden } from '~/kernel/time'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { type MessageKey, told } from '~/platform/i18n'
import type { RowFault } from '../domain'

const NAMESPACE = 'b7e5f3d4-3c9e-4e6b-9a3b-20400c0ffee0'

/** The whole file is refused, and why: a sentence for whoever asked for the import. */
export class ImportRefused extends Error {
  override name = 'ImportRefused'
}

export interface Imported {
  slug: string
  added: number
  known: number
  /** Rows left out, by the line where each begins. */
  damaged: { line: number; fault: RowFault }[]
  /** Where the export had votes. */
  votes?: ImportedVotes
}

export interface ImportedVotes {
  voters: number
  votes: number
  groups: number
  /** Whether the file said -1 where somebody agreed. */
  turned: boolean
  /** Votes on statements that were left out. */
  leftOut: number
  /** Rows of the file of votes that were left out. */
  damaged: { line: number; fault: RowFault }[]
}

export interface Material {
  slug: string
  origin: 'polis' | 'decidim'
  title: Localized
  summary: Localized
  question: Localized
  language: Language
  attribution: string
  times: readonly Date[]
  /** Whether it may join a process that began otherwise. */
  mayJoin: boolean
}

/** A text of the catalogue in the languages it is written in. */
export const words = (key: MessageKey, params: Record<string, string> = {}): Localized => ({
  sv: told('sv', key, params).text,
  en: told('en', key, params).text,
})

const daysOf = (times: readonly Date[], now: Date): { opensOn: string; closesOn: string } => {
  let [first = now, last = first] = times
  for (const at of times) {
    if (at < first) first = at
    if (at > last) last = at
  }
  return { opensOn: dayInSweden(first), closesOn: dayInSweden(last) }
}

/**
 * Where imported material goes in: a process founded for it, or the one at its address. The way in is
 * open on the days the material is from, also when a later import brings newer.
 * @throws ImportRefused when the address belongs to a process that the material may not join
 */
export const wayInFor = async (context: Context, material: Material, actor: Actor): Promise<string> => {
  const days = daysOf(material.times, context.clock.now())
  const slug = `import-${material.origin}`
  const wayIn: NewWayIn = {
    ...days,
    slug,
    kind: 'import',
    title: words('records.import.way-in'),
    question: material.question,
    minutes: 2,
    languages: [material.language],
    closedText: words('records.import.closed'),
  }
  const process = await processBySlug(context.db, material.slug)
  if (!process) {
    const { title, summary, language, attribution } = material
    const about = { slug: material.slug, title, summary, language, attribution }
    const founded = await foundProcess(context, { ...about, phases: [], waysIn: [wayIn] }, actor)
    return founded.waysIn.get(slug) ?? ''
  }
  const earlier = (await waysInto(context.db, process.id)).find((one) => one.slug === slug)
  if (earlier) {
    await widenWayIn(context, earlier.id, days, actor)
    return earlier.id
  }
  if (!material.mayJoin) {
    throw new ImportRefused(
      `There is another process at ${material.slug}: give this one an address with --slug.`,
    )
  }
  return addWayIn(context, process.id, wayIn, actor)
}

export interface Brought {
  wayInId: string
  origin: { name: string; key: string }
  text: string
  language: Language
  receivedAt: Date
  /** What the source had decided about showing it. */
  shown: 'published' | 'waiting' | { withheld: string }
}

/** Receives one imported inspel through the same command as the web; a second time changes nothing. */
export const bringIn = async (
  context: Context,
  { shown, ...one }: Brought,
  actor: Actor,
): Promise<{ contributionId: string; added: boolean } | { fault: RowFault }> => {
  const idempotencyKey = v5(`${one.wayInId} ${one.origin.name} ${one.origin.key}`, NAMESPACE)
  const received = await receive(context, { ...one, idempotencyKey })
  if (!received.ok) return { fault: 'closed' }
  const { contributionId, repeated } = received.value
  // An import that was cut off between receiving and deciding is finished by the next one.
  const state = repeated ? (await forStaff(context.db, contributionId))?.state : null
  if (!state && shown === 'published') await publish(context, contributionId, actor)
  else if (!state && typeof shown === 'object') await withhold(context, contributionId, shown.withheld, actor)
  return { contributionId, added: !repeated }
}
