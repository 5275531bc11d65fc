import type { Language } from '~/kernel/language'
import { type Translate, translator } from '~/platform/i18n'
import { type Finding, questions, type Report, type Span, type Spelling } from '../domain'
import { findingSaid, questionSaid } from './said'

const SHOWN = 60
/** Suggestions take a tenth of a second each. */
const SUGGESTIONS = 10

const excerptOf = (text: string, { start, end }: Span): string => {
  const one = text.slice(start, end).replace(/\s+/g, ' ')
  return one.length <= SHOWN ? one : `${one.slice(0, SHOWN).trimEnd()} …`
}

/** The number of the line in which a place stands. */
const lineFinder = (text: string): ((at: number) => number) => {
  const ends = Array.from(text.matchAll(/\n/g), (found) => found.index)
  return (at) => ends.findLastIndex((end) => end < at) + 2
}

const withSuggestions = (findings: readonly Finding[], spelling: Spelling): Finding[] => {
  let left = SUGGESTIONS
  return findings.map((finding) => {
    if (finding.message.key !== 'spelling' || left-- <= 0) return finding
    const [suggestion] = spelling.suggest(String(finding.message.params['word']))
    return suggestion ? { ...finding, suggestion } : finding
  })
}

const measured = ({ lix, lixBand, words, sentences, readTo }: Report, t: Translate): string[] => [
  t('plain.report.size', { words, sentences }),
  lixBand && lix !== null
    ? t('plain.report.lix', { lix: Math.round(lix), band: t(`plain.band.${lixBand}`) })
    : t('plain.report.lix-short'),
  ...(readTo === null ? [] : [t('plain.report.cut', { characters: readTo })]),
]

/** A whole report as lines to be read, with the places in the text. */
export const reportLines = (
  text: string,
  report: Report,
  spelling: Spelling,
  language: Language,
): string[] => {
  const t = translator(language)
  if (report.checked.length === 0) return [t('plain.report.unchecked')]
  const lineAt = lineFinder(text)
  const findings = withSuggestions(report.findings, spelling).flatMap((finding) => {
    const params = {
      kind: t(`plain.kind.${finding.kind}`),
      message: findingSaid(finding, language).text,
    }
    const { suggestion } = finding
    return [
      finding.isWhole
        ? t('plain.report.whole', params)
        : t('plain.report.line', { ...params, line: lineAt(finding.start) }),
      ...(finding.isWhole ? [] : [`    ${excerptOf(text, finding)}`]),
      ...(suggestion ? [`    ${t('plain.report.suggestion', { suggestion })}`] : []),
    ]
  })
  const count = report.findings.length
  return [
    ...(report.language === 'sv' ? measured(report, t) : [t('plain.report.partly')]),
    '',
    count === 0 ? t('plain.report.nothing-found') : t('plain.report.found', { count }),
    ...findings,
    ...(report.hardest.length === 0 ? [] : ['', t('plain.report.hardest')]),
    ...report.hardest.slice(0, 3).map((sentence) => `    ${excerptOf(text, sentence)}`),
    '',
    ...questions(report).map((question) => {
      const said = questionSaid(question, language)
      return `${said.question.text} ${said.answer.text}. ${said.because.text}`
    }),
  ]
}
