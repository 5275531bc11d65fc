import { answersFor, prepareAnswer, publishAnswers, reviewAnswers } from '~/features/strategy'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { told } from '~/platform/i18n'
import { fromDecidimRow, type ImportedProposal } from '../domain'
import { bringIn, type Imported, ImportRefused, wayInFor, words } from './bring-in'
import { type Csv, readCsv } from './csv-rows'
import { readRows } from './rows'

/** Decidim separates with semicolons; a file that went through a spreadsheet may hold commas. */
const readProposals = (csv: string): Csv => {
  const heading = csv.slice(0, csv.indexOf('\n') + 1 || csv.length)
  const delimiter = heading.includes(';') ? ';' : ','
  const read = readCsv(csv, { delimiter, rowStart: new RegExp(`^"?[\\w-]{1,64}"?${delimiter}`) })
  if (!read.columns.includes('id')) throw new ImportRefused('The file has no column "id".')
  if (!read.columns.some((name) => /^(title|body)\//.test(name)))
    throw new ImportRefused('The file has no column such as "body/sv".')
  return read
}

/** The answer given there, once: an import that was cut off is completed by the next. */
const bringAnswer = async (
  context: Context,
  contributionId: string,
  { state, answer }: ImportedProposal,
  actor: Actor,
): Promise<void> => {
  if (!answer || (state !== 'accepted' && state !== 'rejected')) return
  if ((await answersFor(context.db, { contributionId })).some(({ text }) => text === answer)) return
  const outcome = state === 'accepted' ? 'woven_in' : 'not_taken_up'
  const prepared = await prepareAnswer(context, { contributionId, outcome, text: answer }, actor)
  if (!prepared.ok) return
  // It was read and published over there: here nobody is asked to read it once more.
  await reviewAnswers(context, [prepared.value.id], { kind: 'system' })
  await publishAnswers(context, [prepared.value.id], actor)
}

/**
 * Brings in Decidim's export of proposals, with the answers that were given there, into the process at
 * the address or a new one.
 * @throws ImportRefused when the file is none of Decidim's
 */
export const importDecidim = async (
  context: Context,
  { csv, slug, attribution = 'Decidim' }: { csv: string; slug: string; attribution?: string | undefined },
  actor: Actor,
): Promise<Imported> => {
  const { sound, damaged } = readRows(readProposals(csv).rows, fromDecidimRow)
  const now = context.clock.now()
  const wayInId = await wayInFor(
    context,
    {
      slug,
      origin: 'decidim',
      title: words('records.import.decidim.title', { name: slug }),
      summary: words('records.import.decidim.summary'),
      question: words('records.import.decidim.question'),
      language: sound[0]?.value.language ?? 'sv',
      attribution,
      times: sound.map(({ value }) => value.receivedAt ?? now),
      mayJoin: true,
    },
    actor,
  )
  const result: Imported = { slug, added: 0, known: 0, damaged }
  const withheld = told('sv', 'records.import.decidim.withheld').text
  for (const { line, value } of sound) {
    const { key, text, language, withdrawn } = value
    const done = await bringIn(
      context,
      {
        wayInId,
        origin: { name: 'decidim', key },
        text,
        language,
        receivedAt: value.receivedAt ?? now,
        shown: withdrawn ? { withheld } : 'published',
      },
      actor,
    )
    if ('fault' in done) damaged.push({ line, fault: done.fault })
    else {
      if (done.added) result.added++
      else result.known++
      await bringAnswer(context, done.contributionId, value, actor)
    }
  }
  return result
}
