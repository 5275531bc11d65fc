import type { Process } from '~/features/processes'
import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { tell } from '~/kernel/language'
import { dayInSweden, showDate } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, Checkbox, DateField, Details, TextArea, TextField } from '~/ui'
import type { PublicDecision, PublicDocument, PublicPassage, wordingsOfDecision } from '../queries'
import { Changes } from './parts'
import { DoneNotice } from './staff-parts'

export interface Recorded extends PublicDecision {
  wordings: Awaited<ReturnType<typeof wordingsOfDecision>>
}

interface Props {
  visit: Visit
  now: Date
  shelves: readonly { process: Process; documents: readonly PublicDocument[]; decisions: Recorded[] }[]
  /** The document a decision is being recorded on. */
  chosen: { document: PublicDocument; passages: readonly PublicPassage[]; isWhole: boolean } | undefined
  done?: string | undefined
  values?: Values
  errors?: FieldError[]
}

/** Decisions made, and a form for the next, with the wording it gave each passage. */
export const DecisionsPage = (props: Props) => {
  const { visit, shelves, chosen } = props
  const documents = shelves.flatMap((shelf) => shelf.documents)
  const decisions = shelves.flatMap((shelf) => shelf.decisions)
  return (
    <StaffPage visit={visit} title={visit.t('strategy.decide.title')} lead={visit.s('strategy.decide.lead')}>
      <Breadcrumb
        label={visit.t('strategy.crumbs')}
        links={[{ href: visit.href('/arbete/strategi'), label: visit.s('strategy.work.title') }]}
      />
      <DoneNotice visit={visit} word={props.done} />
      <FormErrors visit={visit} errors={props.errors ?? []} />
      {chosen ? (
        <DecisionForm {...props} chosen={chosen} />
      ) : (
        <>
          <h2>{visit.s('strategy.decide.choose')}</h2>
          {documents.length === 0 ? <p>{visit.s('strategy.decide.no-document')}</p> : null}
          <ul>
            {documents.map((document) => (
              <li>
                {visit.l(document.title)}:{' '}
                <a href={visit.href(`/arbete/strategi/beslut?dokument=${document.slug}&alla=ja`)}>
                  {visit.s('strategy.decide.whole')}
                  <span class="unseen">: {visit.l(document.title)}</span>
                </a>{' '}
                ·{' '}
                <a href={visit.href(`/arbete/strategi/beslut?dokument=${document.slug}`)}>
                  {visit.s('strategy.decide.some')}
                  <span class="unseen">: {visit.l(document.title)}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{visit.s('strategy.decide.list')}</h2>
      {decisions.length === 0 ? <p>{visit.s('strategy.decide.none')}</p> : null}
      {decisions.map((decision) => (
        <Details
          summary={
            <>
              {decision.title}, {decision.decidedBy} {showDate(decision.decidedOn, visit.lang)}
            </>
          }
        >
          <p class="muted">{visit.s('strategy.decision.case', { number: decision.caseNumber })}</p>
          <p>
            <a href={visit.href(`/arbete/strategi/beslut/${decision.id}`)}>
              {visit.s('strategy.decided.fill')}
              <span class="unseen">: {decision.title}</span>
            </a>
          </p>
          <p lang="sv" dir="auto">
            {decision.text}
          </p>
          {decision.wordings.map((wording) => (
            <>
              <h3 lang={wording.language}>{wording.heading}</h3>
              <Changes visit={visit} {...wording} />
            </>
          ))}
        </Details>
      ))}
    </StaffPage>
  )
}

const DecisionForm = ({
  visit,
  now,
  chosen: { document, passages, isWhole },
  values = {},
  errors = [],
}: Props & { chosen: NonNullable<Props['chosen']> }) => {
  const isTyped = Object.keys(values).length > 0
  const text = (name: string) => ({
    name,
    value: textOf(values, name),
    error: errorAt(visit, errors, name),
  })
  return (
    <>
      <h2>{visit.s('strategy.decide.new', { title: tell(document.title, visit.lang).text })}</h2>
      <form
        novalidate
        class="wide-form"
        method="post"
        action={visit.href(`/arbete/strategi/beslut?dokument=${document.slug}`)}
      >
        <TextField {...text('title')} label={visit.s('strategy.decide.heading')} required />
        <TextField
          {...text('decidedBy')}
          label={visit.s('strategy.decide.by')}
          hint={visit.s('strategy.decide.by-hint')}
          required
        />
        <DateField
          {...text('decidedOn')}
          value={textOf(values, 'decidedOn') || dayInSweden(now)}
          max={dayInSweden(now)}
          label={visit.s('strategy.decide.on')}
          required
        />
        <TextField {...text('caseNumber')} label={visit.s('strategy.decide.case')} required />
        <TextArea {...text('text')} label={visit.s('strategy.decide.text')} rows={4} required />
        <h3>{visit.s('strategy.decide.wordings')}</h3>
        <p class="hint">
          {visit.s(isWhole ? 'strategy.decide.whole-lead' : 'strategy.decide.some-lead')}{' '}
          {visit.s('strategy.decide.wordings-lead')}
        </p>
        {passages.map((passage) => (
          <fieldset class="field">
            <legend lang={passage.language}>{passage.heading}</legend>
            <Checkbox
              name={`with-${passage.id}`}
              label={visit.s('strategy.decide.included')}
              checked={isTyped ? textOf(values, `with-${passage.id}`) !== '' : isWhole}
            />
            <TextArea
              name={`text-${passage.id}`}
              label={visit.s('strategy.decide.new-wording')}
              value={isTyped ? textOf(values, `text-${passage.id}`) : passage.text}
              error={errorAt(visit, errors, `text-${passage.id}`)}
              rows={5}
            />
          </fieldset>
        ))}
        <p class="hint">{visit.s('strategy.decide.then')}</p>
        <button class="button" type="submit">
          {visit.s('strategy.decide.do')}
        </button>
      </form>
    </>
  )
}
