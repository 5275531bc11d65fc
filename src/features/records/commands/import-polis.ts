import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { told } from '~/platform/i18n'
import { POLIS_COLUMNS, POLIS_ROW, readPolisSummary, toStatement } from '../domain'
import { bringIn, type Imported, ImportRefused, wayInFor, words } from './bring-in'
import { readCsv } from './csv-rows'
import { readRows } from './rows'

// Conversations that The Computational Democracy Project gives out in compdemocracy/openData.
const OPEN_DATA = ['https://pol.is/3nemnipcrc', 'https://pol.is/9wtchdmmun', 'https://pol.is/2demo']
const OPEN_DATA_ATTRIBUTION =
  'Data was gathered using the Polis software (compdemocracy.org/polis) and is sub-licensed under CC BY 4.0 with Attribution to The Computational Democracy Project.'

export interface PolisFiles {
  slug: string
  comments: string
  summary: string
  /** Whose it is and under which licence, where the person who brings it knows. */
  attribution?: string | undefined
}

/**
 * Makes a process of a Polis conversation: every statement once, as it stands, with its time and its moderation.
 * @throws ImportRefused when the file is none of Polis's, or its address is taken
 */
export const importPolis = async (
  context: Context,
  { slug, comments, summary, attribution }: PolisFiles,
  actor: Actor,
): Promise<Imported> => {
  const { columns, rows } = readCsv(comments, { rowStart: POLIS_ROW, lastColumnIsFree: true })
  const missing = POLIS_COLUMNS.filter((name) => !columns.includes(name))
  if (missing.length > 0) throw new ImportRefused(`comments.csv has no column ${missing.join(', ')}.`)
  const { sound, damaged } = readRows(rows, toStatement)
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
  const withheld = told('sv', 'records.import.polis.withheld').text
  for (const { line, value } of sound) {
    const { key, text, receivedAt, moderated } = value
    const shown = moderated === 1 ? 'published' : moderated === 0 ? 'waiting' : { withheld }
    const origin = { name: 'polis', key }
    const done = await bringIn(context, { wayInId, origin, text, language: 'en', receivedAt, shown }, actor)
    if ('fault' in done) damaged.push({ line, fault: done.fault })
    else if (done.added) result.added++
    else result.known++
  }
  return result
}
