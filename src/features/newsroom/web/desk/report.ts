import { check, loadSpelling, type Part, type Question, questions, type Report } from '~/features/plain'
import { readParts, type StoryText } from '../../domain'

export interface LanguageReport {
  report: Report
  questions: Question[]
  /** The text that the places of the findings are in. */
  text: string
}

type Checked = Pick<
  StoryText,
  'headline' | 'lead' | 'blocks' | 'language' | 'audiences' | 'practical' | 'kind'
> & {
  reader: string
  purpose: string
  action: string
}

/** What makes a story hard to read: its lead and body as the reader meets them. */
export const reportOf = async (story: Checked): Promise<LanguageReport> => {
  const spelling = await loadSpelling()
  const told = [
    ...(story.lead ? [{ kind: 'lead' as const, text: story.lead }] : []),
    ...readParts(story.blocks),
  ]
  const parts: Part[] = []
  let text = ''
  for (const { kind, text: said } of told) {
    const normal = said.normalize('NFC')
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
  const report = check(parts, { spelling, language: story.language, fields })
  return { report, questions: questions(report, fields), text }
}

/** How many findings stop a story unless somebody says why; who it is for is asked about by itself. */
export const blockingIn = ({ findings }: Report): number =>
  findings.filter(({ kind, rule }) => kind === 'block' && rule !== 'R1').length
