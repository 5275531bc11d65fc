import { parse } from 'csv-parse/sync'
import { prepareAnswer, publishAnswers } from '~/features/strategy'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { type Damaged, fromDecidimRow } from '../domain'
import { bringIn, processFor } from './bring-in'
import type { Imported } from './import-polis'

type Row = Record<string, string>

/** Reads the rows one by one: a damaged one is told by its line, the others are kept. */
const rowsOf = (csv: string): { rows: { row: Row; line: number }[]; damaged: Damaged[] } => {
  const damaged: Damaged[] = []
  const firstLine = csv.slice(0, csv.indexOf('\n'))
  const parsed = parse(csv, {
    bom: true,
    columns: true,
    delimiter: firstLine.includes(';') ? ';' : ',',
    info: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      damaged.push({ line: Number(error?.['lines'] ?? 0), why: error?.message ?? 'could not be read' })
      return undefined
    },
  }) as unknown as { record: Row; info: { lines: number } }[]
  return { rows: parsed.map(({ record, info }) => ({ row: record, line: info.lines })), damaged }
}

/** Brings in Decidim's export of proposals, with the answers that were given there. */
export const importDecidim = async (
  context: Context,
  { csv, slug }: { csv: string; slug: string },
  actor: Actor,
): Promise<Imported> => {
  const { rows, damaged } = rowsOf(csv)
  const proposals = []
  for (const { row, line } of rows) {
    const read = fromDecidimRow(row)
    if (typeof read === 'string') damaged.push({ line, why: read })
    else proposals.push(read)
  }
  const now = context.clock.now()
  const times = proposals.map((one) => (one.receivedAt ?? now).getTime())
  const wayInId = await processFor(
    context,
    {
      slug,
      title: { sv: `Förslag från Decidim: ${slug}`, en: `Proposals from Decidim: ${slug}` },
      summary: { sv: 'Förslag inlästa från Decidim.', en: 'Proposals imported from Decidim.' },
      language: proposals[0]?.language ?? 'sv',
      attribution: 'Decidim',
      question: { sv: 'Förslagen lämnades i Decidim.', en: 'The proposals were made in Decidim.' },
      from: new Date(Math.min(now.getTime(), ...times)),
      to: new Date(Math.max(...times, now.getTime())),
    },
    actor,
  )
  const result: Imported = { slug, added: 0, known: 0, damaged }
  for (const { key, text, language, receivedAt, state, answer } of proposals) {
    const shown = state === 'withdrawn' ? { withheld: 'Återtaget av avsändaren.' } : ('published' as const)
    const origin = { name: 'decidim', key }
    const brought = await bringIn(
      context,
      { wayInId, origin, text, language, receivedAt: receivedAt ?? now, shown },
      actor,
    )
    if (brought.refused) damaged.push({ line: 0, why: `${key} was refused: ${brought.refused}` })
    else if (brought.added) result.added++
    else result.known++
    if (brought.added && answer && (state === 'accepted' || state === 'rejected')) {
      const outcome = state === 'accepted' ? 'woven_in' : 'not_taken_up'
      const prepared = await prepareAnswer(
        context,
        { contributionId: brought.contributionId, outcome, text: answer },
        actor,
      )
      if (prepared.ok) await publishAnswers(context, [prepared.value.id], actor)
    }
  }
  return result
}
