import { findingSaid } from '~/features/plain'
import type { Language } from '~/kernel/language'
import type { Context } from '~/platform/context'
import { readParts } from '../../domain'
import { type Checked, reportOf } from '../desk/report'

/** One thing that can be plainer, by its place in the text that the editor shows. */
export interface Remark {
  /** Which of the texts, counted from 0 over those that are written in the document itself and are not empty. */
  part: number
  /** Where in that text, and the words that stand there. */
  start: number
  end: number
  words: string
  said: string
  suggestion?: string
}

/** What stops or warns in the body of a story; hints are left to the page. */
export const remarksOf = async (
  context: Context,
  story: Checked & { id: string },
  language: Language,
): Promise<Remark[]> => {
  const { report, text, parts } = await reportOf(context, story)
  const isInEditor = story.blocks.flatMap((block) =>
    readParts([block]).map((part) => block.kind !== 'film' && part.text !== ''),
  )
  const body = parts.slice(parts.length - isInEditor.length)
  const shown = body.filter((_, at) => isInEditor[at])
  return report.findings.flatMap((finding) => {
    const { start, end, kind, isWhole, suggestion } = finding
    const part = shown.findIndex((one) => start >= one.start && end <= one.start + one.text.length)
    const from = shown[part]?.start
    if (kind === 'hint' || isWhole || from === undefined || end <= start) return []
    const remark = { part, start: start - from, end: end - from, words: text.slice(start, end) }
    return [{ ...remark, said: findingSaid(finding, language).text, ...(suggestion ? { suggestion } : {}) }]
  })
}
