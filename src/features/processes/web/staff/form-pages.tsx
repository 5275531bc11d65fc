import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { tell } from '~/kernel/language'
import { stampOf } from '~/kernel/stamp'
import { type FieldError, textOf, textsOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Checkbox, Choices, Hidden, Notice, NumberField, Select } from '~/ui'
import { type Form, QUESTION_KINDS, type Question, type QuestionKind, type WayIn } from '../../domain'
import type { formVersions } from '../../queries'
import { OPTION_ROWS } from '../../schema'
import { QuestionFields } from '../questions'
import { Written, writtenValues } from './written'

/** Why nothing was changed; `by` is the question that asks only some. */
export interface Refused {
  reason: 'unknown' | 'changed_by_another' | 'depended'
  by?: Question | undefined
}

interface EditorProps {
  visit: Visit
  wayIn: WayIn
  form: Form & { isDraft: boolean }
  versions: Awaited<ReturnType<typeof formVersions>>
  done: 'andrat' | 'anvant' | 'slangt' | undefined
  refused: Refused | undefined
}

/** The questions in order, each with what can be done to it; below them the form as the visitor meets it. */
export const FormPage = ({ visit, wayIn, form, versions, done, refused }: EditorProps) => {
  const path = visit.href(`/arbete/vagar/${wayIn.id}/formular`)
  const seen = stampOf(form.questions)
  return (
    <StaffPage
      visit={visit}
      title={visit.t('processes.form.title', { title: tell(wayIn.title, visit.lang).text })}
      lead={visit.s('processes.form.lead')}
    >
      {done ? (
        <div role="status">
          <Notice kind="done">
            <p>{visit.s(`processes.form.done.${done}`)}</p>
          </Notice>
        </div>
      ) : null}
      {refused ? (
        <div role="alert">
          <Notice kind="error">
            <p>
              {refused.by
                ? visit.s('processes.error.depended', { question: tell(refused.by.label, visit.lang).text })
                : visit.s('processes.error.changed-by-another')}
            </p>
          </Notice>
        </div>
      ) : null}
      {form.isDraft ? (
        <Notice kind="warning">
          <p>{visit.s('processes.form.draft')}</p>
          <div class="buttons">
            <form method="post" action={`${path}/anvand`}>
              <Hidden name="seen" value={seen} />
              <button class="button" type="submit">
                {visit.s('processes.form.use')}
              </button>
            </form>
            <form method="post" action={`${path}/slang`}>
              <button class="button secondary" type="submit">
                {visit.s('processes.form.drop')}
              </button>
            </form>
          </div>
        </Notice>
      ) : null}
      <p>
        <a href={visit.href(`/arbete/vagar/${wayIn.id}`)}>{visit.s('processes.form.to-way')}</a>
      </p>
      <ol class="plain">
        {form.questions.map((question, at) => (
          <li>
            <h2>{visit.l(question.label)}</h2>
            <p class="muted">
              {visit.s(`processes.question-kind.${question.kind}`)}
              {question.required ? <> · {visit.s('processes.form.required')}</> : null}
            </p>
            <form method="post" action={`${path}/ordna`} class="buttons">
              <Hidden name="seen" value={seen} />
              <Hidden name="question" value={question.id} />
              <a class="button secondary small" href={`${path}/${question.id}`}>
                {visit.s('processes.form.edit')}
                <span class="unseen"> {visit.l(question.label)}</span>
              </a>
              {at > 0 ? <Deed visit={visit} question={question} deed="up" /> : null}
              {at < form.questions.length - 1 ? <Deed visit={visit} question={question} deed="down" /> : null}
              {form.questions.length > 1 ? <Deed visit={visit} question={question} deed="remove" /> : null}
            </form>
          </li>
        ))}
      </ol>
      <form method="get" action={`${path}/ny`} class="filters">
        <Select
          name="sort"
          label={visit.s('processes.form.add-kind')}
          options={QUESTION_KINDS.map((kind) => ({
            value: kind,
            label: visit.t(`processes.question-kind.${kind}`),
          }))}
        />
        <button class="button" type="submit">
          {visit.s('processes.form.add')}
        </button>
      </form>
      <h2>{visit.s('processes.form.versions')}</h2>
      {versions.length === 0 ? <p>{visit.s('processes.form.no-version')}</p> : null}
      <ul>
        {versions.map(({ version, answers, sheets, rounds }) => (
          <li>{visit.s('processes.form.version', { version, count: answers + sheets + rounds })}</li>
        ))}
      </ul>
      <h2>{visit.s('processes.form.preview')}</h2>
      <div role="group" aria-label={visit.t('processes.form.preview')}>
        <QuestionFields visit={visit} questions={form.questions} values={{}} errors={[]} />
      </div>
    </StaffPage>
  )
}

const Deed = (props: { visit: Visit; question: Question; deed: 'up' | 'down' | 'remove' }) => (
  <button class="button secondary small" type="submit" name="deed" value={props.deed}>
    {props.visit.s(`processes.form.${props.deed}`)}
    <span class="unseen"> {props.visit.l(props.question.label)}</span>
  </button>
)

/** A question as the fields it is edited in. */
export const valuesOfQuestion = (question: Question): Values => ({
  ...writtenValues('label', question.label),
  ...writtenValues('hint', question.hint),
  ...(question.required ? { required: 'on' } : {}),
  onlyIf: question.onlyIf?.oneOf.map((option) => `${question.onlyIf?.question}:${option}`) ?? [],
  ...(question.kind === 'choice' || question.kind === 'sorting' ? optionValues(question) : {}),
  ...(question.kind === 'choice'
    ? { atMost: String(question.atMost ?? 1), ...writtenValues('explanation', question.explanation) }
    : {}),
  ...(question.kind === 'scale'
    ? {
        steps: String(question.steps),
        ...writtenValues('low', question.low),
        ...writtenValues('high', question.high),
      }
    : {}),
})

const optionValues = (question: Extract<Question, { kind: 'choice' | 'sorting' }>): Values =>
  Object.assign(
    {},
    ...question.options.map(({ id, label }, at) => ({
      [`option${at}-id`]: id,
      ...writtenValues(`option${at}`, label),
      ...(question.kind === 'choice' && question.right?.includes(id) ? { [`option${at}-right`]: 'on' } : {}),
    })),
  )

interface QuestionProps {
  visit: Visit
  wayIn: WayIn
  form: Form
  kind: QuestionKind
  /** Null for a new one. */
  id: string | null
  stamp: string
  values: Values
  errors: FieldError[]
}

export const QuestionPage = (props: QuestionProps) => {
  const { visit, wayIn, form, kind, id, values, errors } = props
  const path = visit.href(`/arbete/vagar/${wayIn.id}/formular`)
  const text = { visit, values, errors }
  const at = id ? form.questions.findIndex((question) => question.id === id) : form.questions.length
  const earlier = form.questions
    .slice(0, at)
    .filter((question): question is Extract<Question, { kind: 'choice' }> => question.kind === 'choice')
  return (
    <StaffPage
      visit={visit}
      title={visit.t(id ? 'processes.form.edit-title' : 'processes.form.new-title')}
      lead={visit.s(`processes.question-kind.${kind}`)}
    >
      <FormErrors visit={visit} errors={errors} />
      <form novalidate method="post" action={id ? `${path}/${id}` : `${path}/ny`}>
        <Hidden name="seen" value={textOf(values, 'seen') || stampOf(form.questions)} />
        <Hidden name="stamp" value={props.stamp} />
        <Hidden name="sort" value={kind} />
        <Written {...text} name="label" label={visit.s('processes.form.label')} />
        <Written {...text} name="hint" label={visit.s('processes.form.hint')} />
        <Checkbox
          name="required"
          label={visit.s('processes.form.required-box')}
          checked={textOf(values, 'required') !== ''}
        />
        {kind === 'choice' || kind === 'sorting' ? <Options {...props} /> : null}
        {kind === 'choice' ? (
          <NumberField
            name="atMost"
            label={visit.s('processes.form.at-most')}
            value={textOf(values, 'atMost') || '1'}
            error={errorAt(visit, errors, 'atMost')}
          />
        ) : null}
        {kind === 'choice' && wayIn.kind === 'quiz' ? (
          <Written {...text} name="explanation" label={visit.s('processes.form.explanation')} rows={2} />
        ) : null}
        {kind === 'scale' ? (
          <>
            <NumberField
              name="steps"
              label={visit.s('processes.form.steps')}
              value={textOf(values, 'steps') || '5'}
              error={errorAt(visit, errors, 'steps')}
            />
            <Written {...text} name="low" label={visit.s('processes.form.low')} />
            <Written {...text} name="high" label={visit.s('processes.form.high')} />
          </>
        ) : null}
        {earlier.length > 0 ? (
          <Choices
            type="checkbox"
            name="onlyIf"
            label={visit.s('processes.form.only-if')}
            hint={visit.s('processes.form.only-if-hint')}
            value={textsOf(values, 'onlyIf')}
            options={earlier.flatMap((question) =>
              question.options.map((option) => ({
                value: `${question.id}:${option.id}`,
                label: (
                  <>
                    {visit.l(question.label)} {visit.l(option.label)}
                  </>
                ),
              })),
            )}
            error={errorAt(visit, errors, 'onlyIf')}
          />
        ) : null}
        <div class="buttons">
          <button class="button" type="submit">
            {visit.s('processes.staff.save')}
          </button>
          <a href={path}>{visit.s('processes.form.back')}</a>
        </div>
      </form>
    </StaffPage>
  )
}

const BLANK_ROWS = 3

/** The options, each on its own; one whose Swedish text is emptied goes away. */
const Options = ({ visit, wayIn, kind, values, errors }: QuestionProps) => {
  const written = Array.from({ length: OPTION_ROWS }, (_, at) => at).filter(
    (at) => textOf(values, `option${at}-sv`) !== '',
  ).length
  const rows = Math.min(OPTION_ROWS, Math.max(3, written + BLANK_ROWS))
  return (
    <>
      <p>{visit.s('processes.form.options-lead', { count: OPTION_ROWS })}</p>
      {Array.from({ length: rows }, (_, at) => (
        <fieldset class="field">
          <legend>{visit.s('processes.form.option', { number: at + 1 })}</legend>
          <Hidden name={`option${at}-id`} value={textOf(values, `option${at}-id`)} />
          <Written
            {...{ visit, values, errors }}
            name={`option${at}`}
            label={visit.s('processes.form.option', { number: at + 1 })}
          />
          {kind === 'choice' && wayIn.kind === 'quiz' ? (
            <Checkbox
              name={`option${at}-right`}
              label={visit.s('processes.form.right')}
              checked={textOf(values, `option${at}-right`) !== ''}
            />
          ) : null}
        </fieldset>
      ))}
    </>
  )
}
