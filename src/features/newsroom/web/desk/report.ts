import { currentGlossary } from '~/features/glossary'
import {
  check,
  type Hit,
  loadSpelling,
  type Part,
  type Question,
  questions,
  type Report,
} from '~/features/plain'
import type { Context } from '~/platform/context'
import { type ReadPart, readParts, type StoryText } from '../../domain'

export interface LanguageReport {
  report: Report
  questions: Question[]
  /** The text that the places of the findings are in, and the parts it is made of. */
  text: string
  parts: readonly Part[]
}

export type Checked = Pick<
  StoryText,
  'headline' | 'lead' | 'blocks' | 'language' | 'audiences' | 'practical' | 'kind'
> & {
  reader: string
  purpose: string
  action: string
}

/** The page itself explains a word of the glossary where it first stands in such a text; in others the writer must. */
const EXPLAINED: readonly (ReadPart['kind'] | 'lead')[] = ['lead', 'paragraph', 'item']

/** What makes a story hard to read: its lead and body as the reader meets them. */
export const reportOf = async (context: Context, story: Checked): Promise<LanguageReport> => {
  const [spelling, glossary] = await Promise.all([loadSpelling(), currentGlossary(context)])
  const terms: Hit[] = []
  const told = [
    ...(story.lead ? [{ kind: 'lead' as const, text: story.lead }] : []),
    ...readParts(story.blocks),
  ]
  const parts: Part[] = []
  let text = ''
  for (const { kind, text: said } of told) {
    const normal = said.normalize('NFC')
    for (const { start, end, termId } of glossary.hitsIn(normal, story.language))
      terms.push({
        start: text.length + start,
        end: text.length + end,
        term: glossary.terms.get(termId)?.lemma.sv ?? '',
        explained: EXPLAINED.includes(kind),
      })
    parts.push({ kind, text: normal, start: text.length })
    text += `${normal}\n\n`
  }
  const { when, where, cost, contact, next } = story.practical
  const fields = {
    aim: { reader: story.reader, purpose: story.purpose, action: story.action },
    ...(story.kind === 'event'
      ? {
          call: {
            date: when ?? '',
            place: where ?? '',
            cost: cost ?? '',
            contact: contact ?? '',
            next: next ?? '',
          },
        }
      : {}),
  }
  const report = check(parts, { spelling, terms, language: story.language, fields })
  return { report, questions: questions(report, fields), text, parts }
}

/** How many findings stop a story unless somebody says why; who it is for is asked about by itself. */
export const blockingIn = ({ findings }: Report): number =>
  findings.filter(({ kind, rule }) => kind === 'block' && rule !== 'R1').length
