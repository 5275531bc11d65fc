import type { Child } from 'hono/jsx'
import { findingSaid, questionSaid } from '~/features/plain'
import type { Visit } from '~/platform/http/visit'
import { Details, type StatusKind, StatusWord } from '~/ui'
import type { LanguageReport } from './report'

type Finding = LanguageReport['report']['findings'][number]

/** What is missing in a field is mended there. */
const FIELD: Partial<Record<Finding['message']['key'], string>> = {
  'aim-reader': 'reader',
  'aim-purpose': 'purpose',
  'aim-action': 'action',
  'lead-missing': 'lead',
  'call-date': 'when',
  'call-place': 'where',
  'call-cost': 'cost',
  'call-contact': 'contact',
  'call-next': 'next',
}

const saidOf = (visit: Visit, finding: Finding): Child => {
  const { text } = findingSaid(finding, visit.lang)
  const field = FIELD[finding.message.key]
  return field ? <a href={`#f-${field}`}>{text}</a> : text
}

const Asked = ({ visit, question }: { visit: Visit; question: LanguageReport['questions'][number] }) => {
  const said = questionSaid(question, visit.lang)
  return (
    <li>
      {said.question.text} <strong>{said.answer.text}</strong> {said.because.text}
    </li>
  )
}

const SIGN: Record<'block' | 'warn' | 'hint', StatusKind> = { block: 'behind', warn: 'slow', hint: 'waiting' }
const AROUND = 30

/** What can be made plainer, each with its place; then the ten questions a person answers last. */
export const LanguagePart = ({ visit, language }: { visit: Visit; language: LanguageReport }) => {
  const { report, questions, text } = language
  const shown = report.findings.filter(({ kind }) => kind !== 'hint')
  const hints = report.findings.filter(({ kind }) => kind === 'hint')
  if (report.checked.length === 0) {
    return (
      <section>
        <h2>{visit.s('newsroom.part.language')}</h2>
        <p>{visit.s('newsroom.language.not-checked')}</p>
      </section>
    )
  }
  const List = ({ findings }: { findings: typeof shown }) => (
    <ul class="plain">
      {findings.map((finding) => (
        <li>
          <StatusWord kind={SIGN[finding.kind]}>{saidOf(visit, finding)}</StatusWord>
          {finding.isWhole ? null : (
            <p class="muted" lang={report.language}>
              …{text.slice(Math.max(0, finding.start - AROUND), finding.start)}
              <mark>{text.slice(finding.start, finding.end)}</mark>
              {text.slice(finding.end, finding.end + AROUND)}…
            </p>
          )}
        </li>
      ))}
    </ul>
  )
  return (
    <section id="spraket" tabindex={-1}>
      <h2>{visit.s('newsroom.part.language')}</h2>
      <p>
        {visit.s('newsroom.language.words', { count: report.words })}{' '}
        {report.lixBand
          ? visit.s('newsroom.language.lix', { band: visit.t(`plain.band.${report.lixBand}`) })
          : null}
      </p>
      {shown.length === 0 ? <p>{visit.s('newsroom.language.nothing')}</p> : <List findings={shown} />}
      {hints.length > 0 ? (
        <Details summary={visit.s('newsroom.language.hints', { count: hints.length })}>
          <List findings={hints} />
        </Details>
      ) : null}
      {report.hardest.length > 0 ? (
        <Details summary={visit.s('newsroom.language.hardest')}>
          <ul lang={report.language}>
            {report.hardest.map((sentence) => (
              <li>{sentence.text}</li>
            ))}
          </ul>
        </Details>
      ) : null}
      <Details summary={visit.s('newsroom.language.questions')}>
        <ol>
          {questions.map((question) => (
            <Asked visit={visit} question={question} />
          ))}
        </ol>
      </Details>
    </section>
  )
}
