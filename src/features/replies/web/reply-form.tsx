import { randomUUID } from 'node:crypto'
import { errorAt, FormErrors, PublicPage, PuzzleField } from '~/features/site'
import { consultationMoment, openDates, type PublicConsultation } from '~/features/strategy'
import { ENDONYM, LANGUAGES } from '~/kernel/language'
import { showDate } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, Checkbox, FileField, Hidden, Notice, Section, Select, TextArea, TextField } from '~/ui'
import type { Question } from '../domain'
import { answerField } from '../schema'

interface Props {
  visit: Visit
  now: Date
  consultation: PublicConsultation
  questions: readonly Question[]
  /** Who came by the link of its own letter. */
  invited?: { organisation: string; path: string; hasDeclined: boolean } | undefined
  /** Whether letters leave the house: else nobody is asked for an address. */
  canMail: boolean
  /** The file that came with the form before something else was wrong. */
  kept?: string | undefined
  values?: Values
  errors?: FieldError[]
  puzzle?: string | undefined
}

const typedIn = ({ questions, values = {} }: Props): string =>
  [...questions.map(({ id }) => textOf(values, answerField(id))), textOf(values, 'text')]
    .filter((text) => text.trim() !== '')
    .join('\n\n')

/** An organisation's whole reply: answers, free text or a file. */
export const ReplyFormPage = (props: Props) => {
  const { visit, now, consultation, invited, errors = [] } = props
  const moment = consultationMoment(consultation, now)
  const late = typedIn(props)
  return (
    <PublicPage visit={visit} title={visit.t('replies.form.title')} now={now}>
      <Section>
        <Breadcrumb
          label={visit.t('replies.work.crumbs')}
          links={[
            { href: visit.href('/remiss'), label: visit.s('strategy.consultations.title') },
            { href: visit.href(`/remiss/${consultation.slug}`), label: visit.l(consultation.title) },
          ]}
        />
        <h1>{visit.s('replies.form.title')}</h1>
        <p class="muted">{openDates(visit, consultation)}</p>
        {invited ? (
          <p>
            <strong>{visit.s('replies.form.invited', { organisation: invited.organisation })}</strong>
          </p>
        ) : null}
        <FormErrors visit={visit} errors={errors} />
        {moment === 'open' ? (
          <>
            <p class="lead">{visit.s('replies.form.lead')}</p>
            <ReplyForm {...props} />
            {invited ? <Decline visit={visit} invited={invited} /> : null}
          </>
        ) : (
          <Notice
            kind="warning"
            title={visit.s(`strategy.consultation.${moment}`, {
              date: showDate(moment === 'coming' ? consultation.opensAt : consultation.closesAt, visit.lang),
            })}
          >
            {late ? (
              <>
                <p>
                  <strong>{visit.s('replies.form.late')}</strong>
                </p>
                <p>{visit.s('replies.form.late-body')}</p>
                <blockquote class="said" dir="auto">
                  {late}
                </blockquote>
              </>
            ) : null}
            <p>
              <a href={visit.href(`/remiss/${consultation.slug}`)}>{visit.s('replies.form.back')}</a>
            </p>
          </Notice>
        )}
      </Section>
    </PublicPage>
  )
}

const ReplyForm = ({
  visit,
  consultation,
  questions,
  invited,
  kept,
  values = {},
  errors = [],
  ...props
}: Props) => {
  const field = (name: string) => ({ name, value: textOf(values, name), error: errorAt(visit, errors, name) })
  const address = visit.href(invited?.path ?? `/remiss/${consultation.slug}/svar`)
  return (
    <form novalidate method="post" action={address} enctype="multipart/form-data">
      <TextField
        {...field('organisation')}
        value={textOf(values, 'organisation') || invited?.organisation}
        label={visit.s('replies.form.organisation')}
        hint={visit.s('replies.form.organisation-hint')}
        autocomplete="organization"
        required
      />
      {questions.length > 0 ? (
        <>
          <h2>{visit.s('replies.form.questions')}</h2>
          <p>{visit.s('replies.form.questions-lead')}</p>
          {questions.map(({ id, text }) => (
            <TextArea {...field(answerField(id))} label={visit.l(text)} rows={4} />
          ))}
        </>
      ) : null}
      <h2>{visit.s('replies.form.whole')}</h2>
      <TextArea
        {...field('text')}
        label={visit.s('replies.form.text')}
        hint={visit.s('replies.form.text-hint')}
        rows={10}
      />
      <FileField
        name="file"
        label={visit.s('replies.form.file')}
        hint={visit.s('replies.form.file-hint')}
        error={errorAt(visit, errors, 'file')}
        accept=".docx,.pdf,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      />
      {kept ? (
        <>
          <p>{visit.s('replies.form.kept', { name: kept })}</p>
          <Checkbox name="drop" label={visit.s('replies.form.drop')} />
        </>
      ) : null}
      <Select
        name="writtenIn"
        label={visit.s('replies.form.language')}
        value={textOf(values, 'writtenIn') || visit.lang}
        options={LANGUAGES.map((language) => ({ value: language, label: ENDONYM[language] }))}
        error={errorAt(visit, errors, 'writtenIn')}
      />
      {props.canMail ? (
        <TextField
          {...field('email')}
          type="email"
          label={visit.s('replies.form.email')}
          hint={visit.s('replies.form.email-hint')}
          autocomplete="email"
        />
      ) : null}
      <Hidden name="key" value={textOf(values, 'key') || randomUUID()} />
      <PuzzleField visit={visit} puzzle={props.puzzle} />
      <div class="buttons">
        <button class="button" type="submit">
          {visit.s('replies.form.send')}
        </button>
        <a class="button secondary" href={visit.href(`/remiss/${consultation.slug}`)}>
          {visit.s('replies.form.back')}
        </a>
      </div>
      <p class="muted">
        {visit.s('replies.form.privacy')}{' '}
        <a href={visit.href('/personuppgifter')}>{visit.s('strategy.comment.privacy-link')}</a>
      </p>
    </form>
  )
}

const Decline = ({ visit, invited }: { visit: Visit; invited: NonNullable<Props['invited']> }) => (
  <Notice title={visit.s('replies.decline.title')}>
    {invited.hasDeclined ? (
      <p>{visit.s('replies.decline.done')}</p>
    ) : (
      <form novalidate method="post" action={visit.href(`${invited.path}/avsta`)}>
        <p>{visit.s('replies.decline.body')}</p>
        <button class="button secondary" type="submit">
          {visit.s('replies.decline.do')}
        </button>
      </form>
    )}
  </Notice>
)
